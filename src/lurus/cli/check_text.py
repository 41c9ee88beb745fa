"""What a check found, for a reader at the command line: blocks, their figures, the proof, the proposals."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from lurus.bahasa import (
    cause_label,
    conclusion_label,
    rule_label,
    sentence,
    severity_label,
    shown,
    slip_label,
)
from lurus.pemeriksaan.hasil import Akibat, Blok, HasilPeriksa, Letak, Sel, Usulan
from lurus.pemeriksaan.pencatatan import Perubahan

SHOWN_PROPOSALS = 4
SHOWN_PROOFS = 3
SHOWN_CONSEQUENCES = 4


def lines_of(found: HasilPeriksa, known: frozenset[str] = frozenset()) -> Iterator[str]:
    """Everything, the gravest severity's count first; what somebody explained is only counted."""
    yield _(
        "{sumber}: {sel} angka, {aturan} aturan; {terpenuhi} terpenuhi, {belum} belum dapat dinilai."
    ).format(
        sumber=found.sumber,
        sel=found.sel,
        aturan=found.aturan,
        terpenuhi=found.terpenuhi,
        belum=found.belum_tahu,
    )
    yield " · ".join(f"{severity_label(one)} {count}" for one, count in found.jumlah.items())
    if found.bentrok:
        yield sentence("pembuktian.buntu", {"aturan": list(found.bentrok)})
    folded = 0
    for block in found.blok:
        if all(one.sidik in known for one in block.gejala):
            folded += 1
        else:
            yield ""
            yield from _block(block)
    if folded:
        yield _("{count} kelompok sudah dijelaskan dan tidak ditampilkan.").format(count=folded)


def moved_line(moved: Perubahan) -> str:
    """What a recorded run says beside the run before."""
    return _("Dicatat: {baru} baru, {berulang} berulang, {selesai} selesai.").format(**moved.counts())


def _block(block: Blok) -> Iterator[str]:
    names = {one.id: _name(one) for one in block.sel}
    for number, one in enumerate(block.gejala):
        mark = f"{block.nomor}." if number == 0 else "  "
        code = f" [{one.kelas}]" if one.kelas else ""
        yield f"{mark} {severity_label(str(one.keparahan)).upper()}{code} {rule_label(one.keterangan, one.aturan)}"
    concerned = {cell for one in block.gejala for cell in one.sel} | {c for s in block.tersangka for c in s}
    yield from (f"     {_mark(one)} {_figure(one)}" for one in block.sel if one.id in concerned)
    for proof in block.pembuktian[:SHOWN_PROOFS]:
        told = {
            "jumlah": len(proof.sel),
            "angka": [names[cell] for cell in proof.sel],
            "aturan": [" ".join(map(rule_label, proof.keterangan))],
        }
        yield "     " + sentence(proof.kode, told)
    if not block.lengkap:
        yield "     " + _("Pencarian dihentikan sebelum lengkap; mungkin ada kemungkinan lain.")
    yield from _proposals(block.usulan, names)


def _proposals(proposals: Sequence[Usulan], names: Mapping[str, str]) -> Iterator[str]:
    for number, one in enumerate(proposals[:SHOWN_PROPOSALS], start=1):
        only = _(" (satu-satunya yang menjelaskan semuanya)") if one.tunggal else ""
        yield _("     Usulan {number}: {cause}{only}").format(
            number=number, cause=cause_label(one.sebab), only=only
        )
        for part in one.pengganti:
            asked = part.menjadi is None
            new = (
                _asked(part.dari, part.sampai)
                if asked
                else f"{_value(part.menjadi)} – {slip_label(part.slip)}"
            )
            yield f"       {names[part.sel]}: {_value(part.semula)} → {new}"
        if one.saksi:
            told = ", ".join(names.get(witness, witness) for witness in one.saksi)
            yield _("       Lihat juga: {witnesses}").format(witnesses=told)
        yield from (f"       {_consequence(moved, names)}" for moved in one.akibat[:SHOWN_CONSEQUENCES])
    if len(proposals) > SHOWN_PROPOSALS:
        yield _("     … dan {count} kemungkinan lain.").format(count=len(proposals) - SHOWN_PROPOSALS)


def _consequence(moved: Akibat, names: Mapping[str, str]) -> str:
    name = names.get(moved.sel, moved.nama)
    before, after = (conclusion_label(_value(one)) for one in (moved.semula, moved.menjadi))
    return f"⇒ {name}: {before} → {after}. {sentence(moved.kode)}"


def _asked(low: str | None, high: str | None) -> str:
    if low is None and high is None:
        return _("tanyakan")
    return _("tanyakan, antara {low} dan {high}").format(low=_value(low), high=_value(high))


def _mark(one: Sel) -> str:
    """`!` certainly wrong, `?` suspected, `=` fixed."""
    return "!" if one.pasti else "?" if one.tersangka else "=" if one.dipatok else " "


def _figure(one: Sel) -> str:
    place = _place(one.letak)
    return f"{_name(one)} = {_value(one.nilai)}" + (f"  ({place})" if place else "")


def _name(one: Sel) -> str:
    told = f"{one.nama} – {one.ukuran} {one.periode}"
    return f"{told} @{one.dokumen}" if "@" in one.id else told


def _place(place: Letak) -> str:
    table = _("tabel {number}").format(number=place.tabel) if place.tabel else ""
    page = _("hlm. {number}").format(number=place.halaman) if place.halaman else ""
    return ", ".join(part for part in (place.sel, table, page) if part)


def _value(text: str | None) -> str:
    if text is None:
        return "–"
    try:
        return shown(Decimal(text))
    except InvalidOperation:
        return text
