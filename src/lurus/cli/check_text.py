"""What a check found, for a reader at the command line: blocks, their figures, the proof, the proposals."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from string import ascii_lowercase

from django.utils.translation import gettext as _

from lurus.bahasa import (
    cause_label,
    conclusion_label,
    consequence_label,
    full_names,
    labels,
    place_label,
    rule_label,
    sentence,
    severity_label,
    short_names,
    shown,
    slip_label,
    spot_label,
    witness_label,
)
from lurus.pemeriksaan.hasil import (
    Akibat,
    Blok,
    HasilPeriksa,
    Letak,
    Pembuktian,
    Pengganti,
    Sel,
    Usulan,
)
from lurus.pemeriksaan.pencatatan import Perubahan

SHOWN_PROPOSALS = 4
SHOWN_PROOFS = 3
SHOWN_CONSEQUENCES = 6
SHOWN_FIGURES = 6
"""Of a proof; all of them stand above it with their values."""


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
    names = full_names(block.sel)
    rules = Rules(block)
    for number, one in enumerate(block.gejala):
        mark = f"{block.nomor}." if number == 0 else "  "
        code = f" [{one.kelas}]" if one.kelas else ""
        yield f"{mark} {severity_label(str(one.keparahan)).upper()}{code} {rules.read(one.keterangan, one.aturan)}"
    concerned = {cell for one in block.gejala for cell in one.sel} | {c for s in block.tersangka for c in s}
    yield from (f"     {_mark(one)} {_figure(one, names)}" for one in block.sel if one.id in concerned)
    yield from (f"     {_proof(one, block, rules)}" for one in block.pembuktian[:SHOWN_PROOFS])
    left = block.jumlah_pembuktian - len(block.pembuktian[:SHOWN_PROOFS])
    if left > 0:
        yield "     " + _("Dan {number} bukti lagi yang tidak ditampilkan.").format(number=left)
    if not block.lengkap:
        yield "     " + _("Pencarian dihentikan sebelum lengkap; mungkin ada kemungkinan lain.")
    yield from _proposals(block.usulan, names)


class Rules:
    """The rules of a block: each is read once and then called by its letter; the only one is the one above."""

    def __init__(self, block: Blok) -> None:
        self._letters: dict[str, str] = {}
        proved = {rule for one in block.pembuktian[:SHOWN_PROOFS] for rule in one.keterangan}
        self._alone = len(proved.union(one.keterangan for one in block.gejala)) == 1

    def read(self, rule: str, template: str = "") -> str:
        """A rule's sentence, where it is first met; `template` is its id in the catalogue."""
        letter = self._letters.setdefault(rule, letter_of(len(self._letters)))
        told = rule_label(rule, template)
        return told if self._alone else f"({letter}) {told}"

    def named(self, rules: Sequence[str]) -> list[str]:
        """The rules of a proof: what was read already by its letter, then the sentences of the others."""
        known = [rule for rule in rules if rule in self._letters]
        called = [_("yang di atas") if self._alone else f"({self._letters[rule]})" for rule in known]
        return [*called, *(self.read(rule) for rule in rules if rule not in known)]


def letter_of(number: int) -> str:
    """The letters a, b … z, aa, ab …

    >>> letter_of(0), letter_of(25), letter_of(27)
    ('a', 'z', 'ab')
    """
    before, own = divmod(number, len(ascii_lowercase))
    return (letter_of(before - 1) if before else "") + ascii_lowercase[own]


def _proof(one: Pembuktian, block: Blok, rules: Rules) -> str:
    cells = [block.sel_of(cell) for cell in one.sel]
    said = list(labels(cells, short_names(block.sel), block.sel).values())
    more = len(said) - SHOWN_FIGURES
    listed = "; ".join(said[:SHOWN_FIGURES])
    if more > 0:
        listed = _("{figures}; dan {count} lainnya").format(figures=listed, count=more)
    return sentence(one.kode, {"jumlah": len(cells), "angka": listed, "aturan": rules.named(one.keterangan)})


def _proposals(proposals: Sequence[Usulan], names: Mapping[str, str]) -> Iterator[str]:
    for number, one in enumerate(proposals[:SHOWN_PROPOSALS], start=1):
        only = _(" (satu-satunya yang menjelaskan semuanya)") if one.tunggal else ""
        yield _("     Usulan {number}: {cause}{only}").format(
            number=number, cause=cause_label(one.sebab), only=only
        )
        yield from (f"       {_change(part, names)}" for part in one.pengganti)
        if one.saksi:
            told = "; ".join(names.get(seen) or witness_label(seen) for seen in one.saksi)
            yield _("       Lihat juga: {witnesses}").format(witnesses=told)
        yield from (f"       ⇒ {_consequence(moved, names)}" for moved in one.akibat[:SHOWN_CONSEQUENCES])
        if len(one.akibat) > SHOWN_CONSEQUENCES:
            yield _("       … dan {count} akibat lain.").format(count=len(one.akibat) - SHOWN_CONSEQUENCES)
    if len(proposals) > SHOWN_PROPOSALS:
        yield _("     … dan {count} kemungkinan lain.").format(count=len(proposals) - SHOWN_PROPOSALS)


def _change(part: Pengganti, names: Mapping[str, str]) -> str:
    if part.menjadi is None:
        new = _asked(part.dari, part.sampai)
    else:
        new = f"{_value(part.menjadi)} – {slip_label(part.slip)}"
    return f"{names[part.sel]}: {_value(part.semula)} → {new}"


def _consequence(moved: Akibat, names: Mapping[str, str]) -> str:
    if moved.dokumen:
        printed = moved.semula or "–"
        return place_label(moved.dokumen, spot_label(moved.letak), moved.nama, printed, _value(moved.menjadi))
    before, after = (conclusion_label(_value(one)) for one in (moved.semula, moved.menjadi))
    return consequence_label(moved.kode, names.get(moved.sel, moved.nama), before, after)


def _asked(low: str | None, high: str | None) -> str:
    if low is None and high is None:
        return _("tanyakan")
    return _("tanyakan, antara {low} dan {high}").format(low=_value(low), high=_value(high))


def _mark(one: Sel) -> str:
    """`!` certainly wrong, `?` suspected, `=` fixed."""
    return "!" if one.pasti else "?" if one.tersangka else "=" if one.dipatok else " "


def _figure(one: Sel, names: Mapping[str, str]) -> str:
    place = _place(one.letak)
    return f"{names[one.id]} = {_value(one.nilai)}" + (f"  ({place})" if place else "")


def _place(place: Letak) -> str:
    table = _("tabel {number}").format(number=place.tabel) if place.tabel not in ("", place.berkas) else ""
    page = _("hlm. {number}").format(number=place.halaman) if place.halaman else ""
    return ", ".join(part for part in (place.berkas, place.sel, table, page) if part)


def _value(text: str | None) -> str:
    if text is None:
        return "–"
    try:
        return shown(Decimal(text))
    except InvalidOperation:
        return text
