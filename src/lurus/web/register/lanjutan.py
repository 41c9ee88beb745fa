"""From a trial onward: its figures and its values, carried into the forms of the acts that may follow."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from lurus.bahasa.figures import head
from lurus.core.sop import act as act_rule
from lurus.core.sop import definition
from lurus.ikhtisar.indikasi import TAKES_ITEMS
from lurus.ikhtisar.tugas import COLLECTING
from lurus.pemeriksaan.akibat import FOLLOWS
from lurus.pemeriksaan.andaian import Andaian
from lurus.pemeriksaan.gerak import Gerak
from lurus.perbaikan.models import Butir, Perbaikan
from lurus.web.register.alamat_andaian import as_typed
from lurus.web.register.usulan import plain
from lurus.web.shelf import Link
from lurus.web.siapa import Visitor


@dataclass(frozen=True)
class Laporan:
    """A submitted report that prints figures of the trial."""

    key: int
    day: str
    figures: tuple[int, ...]


def onward(found: Andaian, visitor: Visitor, here: str) -> list[Link]:
    """The acts that this visitor may begin with the trial; each form comes back to the trial."""
    taken = _taken(found, visitor)
    return [
        *_answers(found, visitor, taken, here),
        *_cases(found, visitor, taken, here),
        *_beginnings(found, visitor, taken, here),
    ]


def told(found: Andaian) -> str:
    """The trial in words, for the record: what was tried, what must follow, what it would conclude."""
    parts = [_("Yang dicoba: %(values)s.") % {"values": _values(found.dicoba)}]
    if found.harus:
        parts.append(_("Harus ikut diubah: %(values)s.") % {"values": _values(found.harus)})
    if found.material:
        parts.append(_("Material: simpulan yang sudah terbit ikut berubah."))
    return " ".join(parts)


def _values(moves: Sequence[Gerak]) -> str:
    said = (
        f"{one.nama} – {head(one)}: {plain(one.semula) or '–'} → {plain(one.menjadi) or '?'}" for one in moves
    )
    return "; ".join(said)


def _typed(found: Andaian) -> list[Gerak]:
    """What an owner would be asked about: what was tried, then the typed figures that must follow."""
    every = [*found.dicoba, *found.harus]
    return [one for one in every if one.angka is not None and one.ukuran not in FOLLOWS]


def _taken(found: Andaian, visitor: Visitor) -> dict[int, Butir]:
    keys = [one.angka for one in _typed(found) if one.angka is not None]
    rows = Butir.objects.at(visitor.kantor).filter(angka__in=keys, terbuka=True)
    return {one.angka_id: one for one in rows.select_related("lembar", "perbaikan")}


def _reports(found: Andaian) -> list[Laporan]:
    """Submitted reports, those that print most of what was tried first, then the latest."""
    tried = {one.angka for one in found.dicoba}
    printed: dict[tuple[int, str], dict[int, None]] = {}
    for one in _typed(found):
        for place in one.cetakan:
            if place.disampaikan and one.angka is not None:
                printed.setdefault((place.laporan, place.disampaikan), {})[one.angka] = None
    reports = [Laporan(key, day, tuple(keys)) for (key, day), keys in printed.items() if tried & keys.keys()]
    by_day = sorted(reports, key=lambda one: one.day, reverse=True)
    return sorted(by_day, key=lambda one: -len(tried.intersection(one.figures)))


def _answers(found: Andaian, visitor: Visitor, taken: dict[int, Butir], here: str) -> Iterator[Link]:
    """The owner of a figure that is under review answers with the value tried."""
    posts = {one.jabatan for one in visitor.pelaku.kedudukan}
    for one in found.dicoba:
        item = None if one.angka is None else taken.get(one.angka)
        if item is not None and _asked(item) and item.lembar.jabatan_id in posts:
            said = {"benar": "tidak", "nilai": as_typed(one.menjadi)}
            yield Link(_("Jawab dengan nilai ini"), _address("jawab", item.pk, said, here))


def _asked(item: Butir) -> bool:
    """Whether its owner is asked for the figure: the form was sent, or the meeting wants another value."""
    if item.perbaikan.langkah == COLLECTING:
        return item.lembar.dikirim is not None
    return item.menunggu_ubahan


def _cases(found: Andaian, visitor: Visitor, taken: dict[int, Butir], here: str) -> Iterator[Link]:
    """Running cases that may take the figures up."""
    if not visitor.plays("ANGGOTA"):
        return
    free = {one.key: [key for key in one.figures if key not in taken] for one in _reports(found)}
    rows = Perbaikan.objects.at(visitor.kantor).filter(langkah__in=TAKES_ITEMS, laporan__in=free)
    for case in rows.order_by("pk"):
        if figures := free[case.laporan_id]:
            said = {"angka": figures, "mengapa": told(found)}
            label = _("Tambahkan ke perbaikan %(case)s") % {"case": case}
            yield Link(label, _address("tambah_butir", case.pk, said, here))


def _beginnings(found: Andaian, visitor: Visitor, taken: dict[int, Butir], here: str) -> Iterator[Link]:
    """An order or a suspicion about the report that prints most of it; what a case has already is left out."""
    report = next(iter(_reports(found)), None)
    figures = [] if report is None else [key for key in report.figures if key not in taken]
    if report is None or not figures:
        return
    about = {"laporan": report.key, "angka": figures}
    office = visitor.kantor.pk
    if _may("perintahkan_reviu", visitor):
        order = {**about, "perintah": told(found)}
        yield Link(_("Perintahkan reviu"), _address("perintahkan_reviu", office, order, here))
    if _may("ajukan_dugaan", visitor):
        said = {**about, "uraian": told(found)}
        yield Link(_("Ajukan dugaan"), _address("ajukan_dugaan", office, said, here))


def _may(act: str, visitor: Visitor) -> bool:
    return visitor.plays(*act_rule(definition(visitor.kantor.sop), act).roles("-"))


def _address(act: str, target: int, said: Mapping[str, Any], here: str) -> str:
    query = urlencode({**said, "kembali": here}, doseq=True)
    return f"{reverse('web:tindakan', args=[act, target])}?{query}"
