"""What else comes of a proposal: figures that move, rules that would not hold, conclusions, other prints."""

from collections.abc import Collection, Iterator, Mapping

from lurus.core.capaian import Aturan, Rounding, Rumus, Skala, ZeroRule
from lurus.core.editing.fields import Given, Value
from lurus.core.editing.proposal import Proposal, shown
from lurus.core.impact import Conclusion, Further, Growth, Impact, Move, Setting, Turn, What, impact
from lurus.pemeriksaan.bahan import Cetakan, IndikatorBahan
from lurus.pemeriksaan.cells import COMPUTED, SPAN, node_of
from lurus.pemeriksaan.hasil import Akibat
from lurus.pemeriksaan.konteks import SIGNED
from lurus.pemeriksaan.skala import PREDIKAT, scale_of
from lurus.pemeriksaan.susunan import Susunan

PERCENT_DECIMALS = 2
LIGHTS = frozenset({"hijau", "kuning", "merah"})
"""The words of a scale that colours instead of naming."""
FOLLOWS = COMPUTED | {PREDIKAT}
"""Measures that are printed as they were worked out from others."""
CONCLUSIONS = {
    What.PREDICATE: "akibat.predicate",
    What.MET: "akibat.met",
    What.COLOUR: "akibat.colour",
    What.GROWTH: "akibat.growth",
}
TURNS = {Turn.NEW: "akibat.aturan_baru", Turn.STILL: "akibat.aturan_tetap"}


def consequences(susunan: Susunan, found: Proposal) -> tuple[Akibat, ...]:
    """Everything that comes of a proposal beside its own cells; of one that asks for a value only who must agree."""
    agreed = _agreed(susunan, found)
    if not found.determined:
        return tuple(agreed)
    changes: dict[str, Given] = dict(found.values)
    moved = impact(susunan.rules, susunan.record, changes, setting_of(susunan, changes))
    return (
        *agreed,
        *_broken(susunan, moved, Turn.NEW),
        *_concluded(moved),
        *_moves(susunan, moved),
        *_broken(susunan, moved, Turn.STILL),
        *_printed(susunan, settled(moved), {one.sel for one in _moves(susunan, moved)}),
    )


def settled(moved: Impact) -> dict[str, Value]:
    """Every cell that certainly moves, with its new value: put in, recalculated, or left no choice by the rules."""
    sure = (one for further in moved.further for one in common(further) if one.new is not None)
    return {one.cell: one.new for one in (*moved.changed, *moved.recalculated, *sure)}


def common(further: Further) -> tuple[Move, ...]:
    """The moves that belong to every way of mending; none while there may be ways that were not found."""
    first, *others = further.alternatives or (None,)
    if first is None or not further.complete:
        return ()
    return tuple(one for one in first.moves if all(one in other.moves for other in others))


def _agreed(susunan: Susunan, found: Proposal) -> Iterator[Akibat]:
    """An agreement is signed by two: neither puts another figure into it alone."""
    if any(susunan.figure(change.cell).dokumen == SIGNED for change in found.changes):
        yield Akibat(sel="", nama=SIGNED, semula=None, menjadi=None, kode="akibat.ralat_pk")


def _broken(susunan: Susunan, moved: Impact, turn: Turn) -> Iterator[Akibat]:
    """The rules that would not hold; those that further figures may mend are said with these figures."""
    mended = {rule for one in moved.further if one.alternatives for rule in one.rules}
    labels = {rule.id: rule.label for rule in susunan.rules.rules}
    for one in moved.rules:
        if one.turn is turn and one.rule not in mended:
            yield Akibat(sel="", nama=labels[one.rule], semula=None, menjadi=None, kode=TURNS[turn])


def _moves(susunan: Susunan, moved: Impact) -> Iterator[Akibat]:
    for one in moved.recalculated:
        yield _move(susunan, one, "akibat.terhitung")
    for further in moved.further:
        several, sure = len(further.alternatives) > 1, common(further)
        for one in dict.fromkeys(one for way in further.alternatives for one in way.moves):
            yield _move(susunan, one, "akibat.salah_satu" if several and one not in sure else "akibat.ikut")


def _concluded(moved: Impact) -> Iterator[Akibat]:
    for judged in moved.conclusions:
        if judged.changed:
            yield Akibat(
                sel="",
                nama=judged.label,
                semula=judged.before,
                menjadi=judged.after,
                material=True,
                kode=CONCLUSIONS[judged.what],
            )


def _printed(susunan: Susunan, new: Mapping[str, Value], moved: Collection[str]) -> Iterator[Akibat]:
    """Where else the figures of these cells are printed, unless the print is among what moves."""
    if susunan.prints:
        for cell, value in new.items():
            yield from (_print(susunan, cell, one, value) for one in prints_at(susunan, cell))
        return
    cells = new.keys()
    facts = {susunan.figure(cell).fakta for cell in cells}
    twins = {other for pair in susunan.cells.twins if set(pair) & set(cells) for other in pair}
    for cell, place in susunan.rules.position.items():
        if (cell in twins or susunan.figure(cell).fakta in facts) and cell not in {*cells, *moved}:
            field = susunan.rules.fields[place]
            value = shown(susunan.record[place])
            yield Akibat(sel=cell, nama=field.label, semula=value, menjadi=None, kode="akibat.tercetak")


def prints_at(susunan: Susunan, cell: str) -> tuple[Cetakan, ...]:
    """Where reports print the figure of a cell; of a cell that is one report's own, where that report does."""
    figure = susunan.figure(cell)
    return tuple(one for one in susunan.prints.get(figure.fakta, ()) if figure.dokumen in ("", one.jenis))


def _print(susunan: Susunan, cell: str, one: Cetakan, value: Value) -> Akibat:
    return Akibat(
        sel="",
        nama=susunan.rules.fields[susunan.rules.position[cell]].label,
        semula=one.tercetak,
        menjadi=shown(value),
        kode="akibat.cetakan",
        dokumen=one.judul,
        letak=one.letak,
        desimal=one.desimal,
    )


def _move(susunan: Susunan, one: Move, code: str) -> Akibat:
    label = susunan.rules.fields[susunan.rules.position[one.cell]].label
    return Akibat(sel=one.cell, nama=label, semula=shown(one.old), menjadi=shown(one.new), kode=code)


def setting_of(susunan: Susunan, changes: Mapping[str, object]) -> Setting:
    """The conclusions that a reader draws from the nodes of the changed cells."""
    nodes = dict.fromkeys(node_of(susunan.figure(cell)) for cell in changes)
    follows = (cell for cell in susunan.rules.position if susunan.figure(cell).ukuran in FOLLOWS)
    return Setting(
        published=tuple(one for node in nodes for one in _published(susunan, node)),
        follows=frozenset(follows),
    )


def _published(susunan: Susunan, node: str) -> Iterator[Conclusion | Growth]:
    line, year = susunan.cells.nodes[node]
    of = susunan.cells.of_node[node]
    known = susunan.rules.position
    realised, target = of.get("realisasi", ""), of.get("target") or of.get("pagu", "")
    if realised in known and target in known and SPAN not in year and line.golongan == "kinerja":
        scale, lights = _scales(line, year)
        yield Conclusion(f"{line.nama} {year}", target, realised, rule_of(line), scale, lights)
    base = of.get("dasar", "")
    if realised in known and base in known:
        yield Growth(f"{line.nama} {year}", realised, base)


def _scales(line: IndikatorBahan, year: str) -> tuple[Skala | None, Skala | None]:
    """The scale of an indicator as one of words, or as one of colours."""
    found = scale_of(line, year)
    lights = found is not None and {row.label for row in found.baris} <= LIGHTS
    return (None, found) if lights else (found, None)


def rule_of(line: IndikatorBahan) -> Aturan:
    """The indicator's own formula with its caps."""
    return Aturan(
        rumus=Rumus(line.rumus),
        nol=ZeroRule(line.nol),
        batas_atas=line.batas_atas,
        batas_bawah=line.batas_bawah,
        desimal=PERCENT_DECIMALS,
        pembulatan=Rounding(line.pembulatan),
    )
