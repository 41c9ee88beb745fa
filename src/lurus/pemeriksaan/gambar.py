"""The parts of a block in the shape that pages and commands show: figures, proofs, proposals."""

from collections.abc import Collection, Iterable

from lurus.core.editing.proposal import Proposal, shown
from lurus.core.editing.result import Proof
from lurus.pemeriksaan.hasil import Akibat, Pembuktian, Pengganti, Sel, Usulan
from lurus.pemeriksaan.susunan import Susunan


def figures(
    susunan: Susunan, cells: Collection[str], suspects: Collection[str], certain: Collection[str]
) -> tuple[Sel, ...]:
    """The figures of a block in the order in which they stand."""
    return tuple(
        _figure(susunan, cell, suspected=cell in suspects, certain=cell in certain)
        for cell in susunan.cells.figures
        if cell in cells
    )


def _figure(susunan: Susunan, cell: str, *, suspected: bool, certain: bool) -> Sel:
    one, line = susunan.figure(cell), susunan.line(cell)
    field = susunan.rules.fields[susunan.rules.position[cell]]
    return Sel(
        id=cell,
        nama=line.nama,
        periode=one.periode,
        ukuran=one.ukuran,
        dokumen=one.dokumen,
        nilai=shown(susunan.record[susunan.rules.position[cell]]),
        tercetak=one.tercetak,
        satuan=field.unit,
        desimal=one.desimal,
        status=one.status,
        letak=one.letak,
        tersangka=suspected,
        pasti=certain,
        dipatok=not field.suspect,
        indikator=line.kunci,
        angka=one.kunci,
    )


def proof(susunan: Susunan, found: Proof) -> Pembuktian:
    """Why one of these cells must be wrong; `kode` by how many rules and cells it takes."""
    rules = [susunan.rules.rules[place] for place in found.rules]
    suspects = _ids(susunan, found.cells)
    cells = {cell for rule in rules for cell in rule.cells}
    return Pembuktian(
        kode=_code(len(suspects), len(rules)),
        sel=suspects,
        tetap=_ids(susunan, sorted(cells - set(found.cells))),
        gejala=tuple(rule.id for rule in rules),
        keterangan=tuple(dict.fromkeys(rule.label for rule in rules)),
    )


def _code(cells: int, rules: int) -> str:
    if cells == 0:
        return "pembuktian.buntu"
    if cells == 1:
        return "pembuktian.pasti"
    return "pembuktian.satu_aturan" if rules == 1 else "pembuktian.bersama"


def proposed(found: Proposal, consequences: tuple[Akibat, ...]) -> Usulan:
    """A proposal in plain data, with what else it moves."""
    return Usulan(
        pengganti=tuple(
            Pengganti(
                sel=one.cell,
                semula=shown(one.old),
                menjadi=shown(one.new),
                slip=one.slip.value,
                dari=shown(one.low),
                sampai=shown(one.high),
            )
            for one in found.changes
        ),
        sebab=found.cause.value,
        nilai=str(found.score),
        tunggal=found.alone,
        beres=found.resolves,
        sisa=found.remains,
        saksi=(*found.witnesses, *found.assumes),
        akibat=consequences,
    )


def _ids(susunan: Susunan, places: Iterable[int]) -> tuple[str, ...]:
    return tuple(susunan.rules.fields[place].id for place in places)
