"""Letters that came in, as lines of their book: how each stands, what follows from it, and how it was put right."""

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from lurus.bahasa import act_label
from lurus.ikhtisar.arsip import may_office
from lurus.kantor.waktu import day_of
from lurus.perbaikan.models import PembetulanSurat, SuratMasuk
from lurus.perbaikan.surat import SCAN, STRUCK, LetterLine
from lurus.web.kata import day
from lurus.web.shelf import Correction, Head, Link, Struck, TableCell
from lurus.web.siapa import Visitor
from lurus.web.tujuan import act_url

CORRECT = "betulkan_surat_masuk"
NAMES: Final[Mapping[str, str]] = {
    "dari": gettext_noop("Dari"),
    "nomor": gettext_noop("Nomor surat"),
    "tanggal": gettext_noop("Tanggal surat"),
    "diterima": gettext_noop("Diterima tanggal"),
    "sifat": gettext_noop("Sifat"),
    "hal": gettext_noop("Hal"),
    SCAN: gettext_noop("Pindaian surat"),
    STRUCK: gettext_noop("Baris ini"),
}
WORDS: Final[Mapping[str, Callable[[LetterLine], str]]] = {
    "tanggal": lambda one: day(one.tanggal),
    "diterima": lambda one: day(one.diterima),
    "sifat": lambda one: _(one.get_sifat_display()),
    SCAN: lambda one: "" if one.berkas is None else one.berkas.name,
    STRUCK: lambda one: _("batal") if one.struck else _("berlaku"),
}


def letter_heads() -> list[Head]:
    """The heads of the columns; the last one stands beneath its row."""
    beside = [
        _("Agenda"),
        _("Diterima"),
        _("Dari"),
        _("Nomor dan tanggal surat"),
        _("Hal"),
        _("Tindak lanjut"),
    ]
    return [*map(Head, beside), Head(_("Pembetulan"), bawah=True)]


def letter_row(one: SuratMasuk, visitor: Visitor) -> list[TableCell]:
    """One letter as it stands; of one that is closed to the visitor, its agenda number and day."""
    now = one.now
    if not one.open_to(visitor.pelaku):
        words = [_("Rahasia"), "", "", "", ""]
        return [TableCell(one.agenda), TableCell(day(now.diterima)), *map(TableCell, words)]
    return [
        TableCell(one.agenda, kecil=_(now.get_sifat_display()), jalan=_way(one, visitor)),
        TableCell(day(now.diterima)),
        TableCell(now.dari),
        TableCell(now.nomor, kecil=day(now.tanggal), url=_scan(now)),
        TableCell(now.hal),
        TableCell(_("Batal"), status="dibatalkan") if now.struck else _followed(one, visitor),
        TableCell("", pembetulan=corrections(one, visitor)),
    ]


def corrections(one: SuratMasuk, visitor: Visitor) -> list[Correction]:
    """How the line was put right, the latest first, as far as the visitor reads what it said before."""
    read = one.read_by(visitor.pelaku)
    seen = [_correction(before, after, visitor) for before, after in pairwise(read)]
    first = read[0] if read else one
    if isinstance(first, PembetulanSurat):
        told = _(
            "Dibetulkan %(when)s oleh %(who)s. Isi sebelumnya dan alasannya hanya untuk pembaca surat rahasia."
        )
        seen.insert(0, Correction(told % _when(first, visitor)))
    return seen[::-1]


def _correction(before: LetterLine, after: LetterLine, visitor: Visitor) -> Correction:
    assert isinstance(after, PembetulanSurat)  # noqa: S101 - only the first line is none
    parts = [_struck(name, before, after) for name in after.changed_since(before)]
    completed = _("Dilengkapi %(when)s oleh %(who)s: %(why)s")
    put_right = _("Dibetulkan %(when)s oleh %(who)s: %(why)s")
    told = put_right if any(one.semula for one in parts) else completed
    return Correction(told % {**_when(after, visitor), "why": after.alasan}, parts)


def _when(line: LetterLine, visitor: Visitor) -> dict[str, str]:
    return {"when": day(day_of(line.waktu, visitor.kantor)), "who": line.pencatat.nama_lengkap}


def _struck(name: str, before: LetterLine, after: LetterLine) -> Struck:
    said: Callable[[LetterLine], str] = WORDS.get(name, lambda one: str(getattr(one, name)))
    address: Callable[[LetterLine], str] = _scan if name == SCAN else lambda one: ""
    return Struck(_(NAMES[name]), said(before), said(after), address(before), address(after))


def _scan(one: LetterLine) -> str:
    return "" if one.berkas_id is None else reverse("web:berkas", args=[one.berkas_id])


def _way(one: SuratMasuk, visitor: Visitor) -> Link | None:
    if not may_office(CORRECT, visitor.asker):
        return None
    return Link(_("Betulkan atau lengkapi"), act_url(CORRECT, visitor.kantor.pk, surat=one.pk))


def _followed(one: SuratMasuk, visitor: Visitor) -> TableCell:
    suspicion = next(iter(one.dugaan.all()), None)
    if suspicion is None:
        if not may_office("ajukan_dugaan", visitor.asker):
            return TableCell("")
        url = act_url("ajukan_dugaan", visitor.kantor.pk, surat=one.pk)
        return TableCell(act_label("ajukan_dugaan"), url=url)
    case = suspicion.perbaikan
    if case is None:
        return TableCell(_("Dugaan diajukan"), status="menunggu")
    return TableCell(_("Perbaikan %(case)s") % {"case": case}, url=reverse("web:perkara", args=[case.pk]))
