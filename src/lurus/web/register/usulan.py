"""A proposal in words: what goes in place of what, what else moves, and where it leads."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from lurus.bahasa import (
    NOTICES,
    cause_label,
    conclusion_label,
    consequence_label,
    place_label,
    slip_label,
    spot_label,
    witness_label,
)
from lurus.pemeriksaan.akibat import FOLLOWS
from lurus.pemeriksaan.hasil import Akibat, Blok, Pengganti, Usulan
from lurus.web.kata import figure
from lurus.web.register.alamat_andaian import as_typed, trial_url
from lurus.web.shelf import Link


@dataclass(frozen=True)
class Ganti:
    """One cell in words. `menjadi` is empty where nothing is proposed for it, `slip` where nothing explains it."""

    nama: str
    semula: str
    menjadi: str = ""
    slip: str = ""


@dataclass(frozen=True)
class UsulanKartu:
    """One proposal: what goes in place of what, what else moves, and where it leads."""

    judul: str
    ganti: Sequence[Ganti]
    akibat: Sequence[str]
    material: bool
    tombol: Sequence[Link]


def proposal(one: Usulan, labels: Mapping[str, str], buttons: Sequence[Link]) -> UsulanKartu:
    """The proposal as it is shown; `labels` says what stands in a cell."""
    return UsulanKartu(
        judul=cause_label(one.sebab),
        ganti=[changed(part, labels) for part in one.pengganti],
        akibat=consequences(one, labels),
        material=one.material,
        tombol=buttons,
    )


def told(one: Usulan, names: Mapping[str, str]) -> str:
    """The proposal in one line, for the record."""
    parts = [changed(part, names) for part in one.pengganti]
    return "; ".join(f"{part.nama}: {part.semula} → {part.menjadi} ({part.slip})" for part in parts)


def changed(part: Pengganti, labels: Mapping[str, str]) -> Ganti:
    """One cell of a proposal: what stands there, what would, and the slip between."""
    new = plain(part.menjadi) if part.menjadi is not None else _asked(part)
    return Ganti(labels.get(part.sel, part.sel), plain(part.semula) or "–", new or "?", slip_label(part.slip))


def _asked(part: Pengganti) -> str:
    """What the rules leave of a value that somebody must be asked for."""
    if part.dari is None and part.sampai is None:
        return _("tanyakan")
    ends = {"low": plain(part.dari) or "–", "high": plain(part.sampai) or "–"}
    return _("tanyakan, antara %(low)s dan %(high)s") % ends


def consequences(one: Usulan, labels: Mapping[str, str]) -> list[str]:
    """What else comes of the proposal if it is taken, and what speaks for it."""
    return [*(_consequence(moved, labels) for moved in one.akibat), *_witnesses(one, labels)]


def tried(one: Usulan, block: Blok) -> Link | None:
    """The proposal as a trial, where everything in it is a figure of the register with a value of its own."""
    cells = {part.sel: block.sel_of(part.sel) for part in one.pengganti}
    typed = {cells[part.sel].angka: as_typed(part.menjadi) for part in one.pengganti}
    own = all(
        each.angka is not None and not each.dokumen and each.ukuran not in FOLLOWS for each in cells.values()
    )
    if not own or not all(typed.values()):
        return None
    return Link(_("Bagaimana jika"), trial_url({key: text for key, text in typed.items() if key is not None}))


def notices(one: Usulan) -> list[str]:
    """What must be read before the proposal is taken."""
    return [_consequence(moved, {}) for moved in one.akibat if moved.kode in NOTICES]


def _witnesses(one: Usulan, labels: Mapping[str, str]) -> Iterator[str]:
    if one.saksi:
        told = ", ".join(labels.get(seen) or witness_label(seen) for seen in one.saksi)
        yield _("Lihat juga: %(witnesses)s") % {"witnesses": told}


def _consequence(moved: Akibat, labels: Mapping[str, str]) -> str:
    if moved.dokumen:
        new = plain(moved.menjadi) or "–"
        return place_label(moved.dokumen, spot_label(moved.letak), moved.nama, moved.semula or "–", new)
    before, after = (plain(one) or "–" for one in (moved.semula, moved.menjadi))
    return consequence_label(moved.kode, labels.get(moved.sel, moved.nama), before, after)


def plain(value: str | None) -> str:
    """A value kept as text, in the reader's form and words."""
    if value is None:
        return ""
    try:
        return figure(Decimal(value))
    except ArithmeticError:
        return conclusion_label(value)
