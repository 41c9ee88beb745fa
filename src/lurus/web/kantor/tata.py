"""How the office does its papers: ways of signing, letterhead, standing texts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lurus.bahasa import sentence
from lurus.core.errors import CoreError
from lurus.core.izin import Keputusan
from lurus.dokumen.isi.baku import LATEST, letterhead
from lurus.dokumen.models import Cara, CaraTandaTangan, KopNaskah, TeksNaskah
from lurus.dokumen.penandatangan.pilihan import ways_of
from lurus.dokumen.pratinjau import preview
from lurus.dokumen.teks import NAMES, TEXTS, Teks, braced
from lurus.tindakan import door
from lurus.web.kantor.berlaku import basis, in_force, since, standing, with_standing
from lurus.web.kantor.part import Part
from lurus.web.kata import day, moment
from lurus.web.png import picture_address
from lurus.web.shelf import TableCell
from lurus.web.siapa import Visitor
from lurus.web.tujuan import act_url


def _ways(visitor: Visitor) -> "QuerySet[Any]":
    return CaraTandaTangan.objects.at(visitor.kantor).select_related("pengatur").order_by("-pk")


def _heads(visitor: Visitor) -> list[tuple[KopNaskah, str]]:
    rows = KopNaskah.objects.at(visitor.kantor).select_related("pengatur", "lambang").order_by(*LATEST)
    return with_standing(rows, lambda one: one.kantor_id, visitor)


@dataclass(frozen=True)
class Picture:
    """The address of a picture, or why there is none."""

    alamat: str
    sebab: str


@dataclass(frozen=True)
class Worded:
    """A standing text as it is or was worded; without a row it is the usual wording."""

    teks: Teks
    row: TeksNaskah | None
    keadaan: str
    url: str = ""


def _texts(visitor: Visitor) -> list[Worded]:
    """Every text as it is worded today, then what it will say and what it said."""
    rows: dict[str, list[TeksNaskah]] = {}
    for one in TeksNaskah.objects.at(visitor.kantor).select_related("pengatur").order_by(*LATEST):
        rows.setdefault(one.bagian, []).append(one)
    subject = door.subject_of(visitor.kantor.pk, visitor.orang.pk, visitor.kantor, visitor.at)
    open_ = isinstance(door.may("atur_teks", subject), Keputusan)
    return [one for text in TEXTS for one in _worded(text, rows.get(text.kunci, []), visitor, open_=open_)]


def _worded(text: Teks, rows: list[TeksNaskah], visitor: Visitor, *, open_: bool) -> Iterator[Worded]:
    now = in_force(rows, visitor)
    back = reverse("web:kantor_bagian", args=["teks"])
    url = act_url("atur_teks", visitor.kantor.pk, back=back, bagian=text.kunci) if open_ else ""
    yield Worded(text, now, _("berlaku"), url)
    yield from (Worded(text, one, standing(one, now, visitor)) for one in rows if one is not now)


def text_row(one: Worded, visitor: Visitor) -> list[TableCell]:
    """A standing text with its names, its wording and since when."""
    names = "; ".join(f"{braced(name)} {_(NAMES[name])}" for name in one.teks.nama)
    told = one.row.teks if one.row is not None else ""
    return [
        TableCell(_(one.teks.judul), kecil=names, url=one.url),
        TableCell(told or one.teks.lazim, kecil="" if told else _("bunyi yang lazim")),
        TableCell(day(one.row.mulai) if one.row else "", kecil=one.keadaan),
        basis(one.row, visitor) if one.row else TableCell(""),
    ]


def head_row(told: tuple[KopNaskah, str], visitor: Visitor) -> list[TableCell]:
    """A letterhead with since when and its basis."""
    head, words = told
    contact = " · ".join(part for part in (head.telepon, head.laman, head.pos_el) if part)
    emblem = _("dengan lambang") if head.lambang else _("tanpa lambang")
    return [
        TableCell(head.nama, kecil=f"{head.pemerintah} · {emblem}"),
        TableCell(head.alamat, kecil=contact),
        since(head, words),
        basis(head, visitor),
    ]


def present_head(visitor: Visitor) -> list[tuple[str, str]]:
    """The letterhead of today."""
    head = letterhead(visitor.kantor, visitor.at)
    words = {
        "pemerintah": _("Pemerintah"),
        "nama": _("Nama kantor"),
        "alamat": _("Alamat"),
        "telepon": _("Telepon"),
        "laman": _("Laman"),
        "pos_el": _("Pos-el"),
    }
    emblem = (_("Lambang"), _("ada") if "lambang" in head else _("tidak ada"))
    return [*((words[name], head[name]) for name in words if head[name]), emblem]


def head_picture(visitor: Visitor) -> Picture:
    """A picture of an invented paper under the letterhead of today: whoever may not decide it sees it too."""
    try:
        pages = preview(visitor.kantor, visitor.at)
    except CoreError as lost:
        return Picture("", sentence(lost.code, lost.params))
    return Picture(picture_address(pages[0]), "")


def ways_in_use(visitor: Visitor) -> list[tuple[str, str]]:
    """How the office signs now, by decision or because it is usual."""
    ways = ways_of(visitor.kantor)
    told = [_(str(one.label)) for one in Cara if one in ways.every]
    here = _(str(ways.here.label)) if ways.here else _("belum ditetapkan")
    return [(_("Di halaman naskah"), here), (_("Dipakai sekarang"), "; ".join(told))]


def way_row(one: CaraTandaTangan, visitor: Visitor) -> list[TableCell]:
    """A decision on a way of signing, with its basis."""
    return [
        TableCell(_(str(Cara(one.cara).label))),
        TableCell(_("Ya") if one.dipakai else _("Tidak")),
        TableCell(one.dasar, kecil=one.alasan),
        TableCell(one.pengatur.nama_lengkap, kecil=moment(one.waktu, visitor.kantor)),
    ]


PARTS: dict[str, Part] = {
    "tanda-tangan": Part(
        gettext_lazy("Cara tanda tangan"),
        gettext_lazy(
            "Cara yang ditetapkan kantor ini untuk menandatangani naskah; kata terakhir yang berlaku."
        ),
        (
            gettext_lazy("Cara"),
            gettext_lazy("Dipakai"),
            gettext_lazy("Dasar"),
            gettext_lazy("Ditetapkan"),
        ),
        _ways,
        way_row,
        ("atur_tanda_tangan",),
        gettext_lazy("Kantor ini belum menetapkan apa pun; cara yang lazim dipakai."),
    ),
    "kop": Part(
        gettext_lazy("Kop naskah"),
        gettext_lazy(
            "Yang tercetak di kepala setiap naskah, sejak kapan. Naskah yang sudah terbit tetap dengan kop lamanya."
        ),
        (gettext_lazy("Kop"), gettext_lazy("Alamat"), gettext_lazy("Sejak"), gettext_lazy("Dasar")),
        _heads,
        head_row,
        ("atur_kop",),
        gettext_lazy("Kantor ini belum menetapkan apa pun; kop disusun dari catatan kantor."),
    ),
    "teks": Part(
        gettext_lazy("Teks naskah"),
        gettext_lazy(
            "Bunyi baku yang dapat disesuaikan kantor. Nama dalam kurung kurawal diisi dari setiap perbaikan."
        ),
        (gettext_lazy("Teks"), gettext_lazy("Bunyi"), gettext_lazy("Sejak"), gettext_lazy("Dasar")),
        _texts,
        text_row,
        (),
    ),
}
FACTS = {"tanda-tangan": ways_in_use, "kop": present_head}
