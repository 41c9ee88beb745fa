"""What may be chosen in a form: people, posts, reports, figures … of this office, as its acts ask for them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from lurus.bahasa import rule_label
from lurus.core.editing.katalog import catalogue
from lurus.core.sop import act, definition
from lurus.dokumen.nomor import reserved
from lurus.ikhtisar.indikasi import READERS
from lurus.kantor.models import Jabatan, Kantor, Orang, Penugasan
from lurus.pemeriksaan.models import Indikasi
from lurus.perbaikan.models import Bukti, Butir, Dugaan, Perbaikan, SuratMasuk
from lurus.perbaikan.penghalang import blocking
from lurus.perbaikan.perkara import ENDED
from lurus.perbaikan.surat import with_versions
from lurus.register.models import Indikator, Laporan, Pemetaan, Pernyataan
from lurus.tindakan.komunikasikan.act import KINDS
from lurus.web.fields import Choice
from lurus.web.form import Question
from lurus.web.kata import day, figure, measure, period
from lurus.web.keys import key_of
from lurus.web.siapa import Visitor, post_words

MOST_LETTERS = 200


@dataclass(frozen=True)
class Offer:
    """The choices of one form: who asks, on what, and what was chosen so far."""

    visitor: Visitor
    target: Any
    said: Mapping[str, str]

    def __call__(self, one: Question) -> Sequence[Choice]:
        """The choices for one question."""
        source = SOURCES.get(one.kind)
        return [] if source is None else source(self)

    @property
    def kantor(self) -> Kantor:
        return self.visitor.kantor


def people(offer: Offer) -> list[Choice]:
    """Everybody in the office, with the posts held today."""
    return _people(offer, Orang.objects.at(offer.kantor))


def team(offer: Offer) -> list[Choice]:
    """The people of the case's team; everybody where there is none."""
    if not isinstance(offer.target, Perbaikan):
        return people(offer)
    members = offer.target.tim.values("orang")
    return _people(offer, Orang.objects.at(offer.kantor).filter(pk__in=members))


def _people(offer: Offer, rows: "QuerySet[Orang]") -> list[Choice]:
    posts: dict[int, list[str]] = {}
    for held in offer.visitor.staff.held.values():
        posts.setdefault(held.orang_id, []).append(post_words(held))
    return [
        Choice(str(one.pk), one.nama_lengkap, ", ".join(posts.get(one.pk, [])))
        for one in rows.order_by("nama")
    ]


def posts(offer: Offer) -> list[Choice]:
    """The posts of the office, with their holders."""
    held = offer.visitor.staff.held
    return [
        Choice(str(one.pk), one.nama, held[one.pk].orang.nama_lengkap if one.pk in held else "")
        for one in Jabatan.objects.at(offer.kantor).order_by("nama")
    ]


def reports(offer: Offer) -> list[Choice]:
    """The reports that were submitted, the latest first."""
    rows = Laporan.objects.at(offer.kantor).filter(disampaikan__isnull=False).order_by("-disampaikan", "-pk")
    return [Choice(str(one.pk), one.judul, day(one.disampaikan)) for one in rows]


def suspicions(offer: Offer) -> list[Choice]:
    """Suspicions about the chosen report that no case has taken up."""
    rows = Dugaan.objects.at(offer.kantor).filter(perbaikan__isnull=True)
    chosen = key_of(offer.said.get("laporan", ""))
    shown = rows if chosen is None else rows.filter(laporan=chosen)
    return [
        Choice(str(one.pk), one.uraian[:90], one.pengaju.nama_lengkap)
        for one in shown.select_related("pengaju").order_by("-pk")
    ]


def figures(offer: Offer) -> list[Choice]:
    """The figures that the chosen report states and that may be asked about."""
    report = (
        offer.target.laporan_id
        if isinstance(offer.target, Perbaikan)
        else key_of(offer.said.get("laporan", ""))
    )
    if report is None:
        return []
    stated = Pernyataan.objects.at(offer.kantor).filter(laporan=report, angka__isnull=False)
    taken = Butir.objects.at(offer.kantor).filter(terbuka=True).values_list("angka", flat=True)
    return list(_figures(list(stated.select_related("angka__indikator").order_by("pk")), set(taken)))


def _figures(rows: list[Pernyataan], taken: set[int]) -> Iterable[Choice]:
    """Achievements follow from target and realisation: where these can be asked about, they are not offered."""
    every = {one.angka.pk: (one, one.angka) for one in reversed(rows) if one.angka is not None}
    typed = {(one.indikator_id, one.periode) for _, one in every.values() if one.ukuran == "realisasi"}
    for one, angka in reversed(every.values()):
        follows = angka.ukuran == "capaian" and (angka.indikator_id, angka.periode) in typed
        if angka.pk in taken or follows:
            continue
        unit = "%" if angka.ukuran == "capaian" else angka.indikator.satuan
        label = f"{angka.indikator.nama} — {measure(angka.ukuran)}, {period(angka.periode)}"
        yield Choice(
            str(angka.pk), label, f"{figure(one.nilai) or one.teks} {unit}".strip(), angka.indikator.nama
        )


def sheets(offer: Offer) -> list[Choice]:
    """The sheets that were not sent yet."""
    if not isinstance(offer.target, Perbaikan):
        return []
    rows = offer.target.lembar.filter(dikirim__isnull=True, butir__terbuka=True).distinct()
    return [Choice(str(one.pk), one.jabatan.nama) for one in rows.select_related("jabatan").order_by("pk")]


def evidence(offer: Offer) -> list[Choice]:
    """Files that supported earlier answers to this item."""
    if not isinstance(offer.target, Butir):
        return []
    rows = Bukti.objects.at(offer.kantor).filter(jawaban__butir=offer.target).select_related("berkas")
    return [Choice(str(one.berkas_id), one.berkas.name) for one in rows.order_by("pk")]


def assignments(offer: Offer) -> list[Choice]:
    """The assignments that still hold."""
    rows = Penugasan.objects.at(offer.kantor).filter(
        Q(sampai__isnull=True) | Q(sampai__gte=offer.visitor.today)
    )
    return [
        Choice(str(one.pk), f"{one.orang.nama_lengkap} — {post_words(one)}", day(one.mulai))
        for one in rows.select_related("orang", "jabatan").order_by("orang__nama", "pk")
    ]


def indicators(offer: Offer) -> list[Choice]:
    """Indicators and budget lines."""
    rows = Indikator.objects.at(offer.kantor).order_by("golongan", "nama")
    return [Choice(str(one.pk), one.nama, one.kode) for one in rows]


def mappings(offer: Offer) -> list[Choice]:
    """Saved mappings of tables."""
    return [Choice(str(one.pk), one.nama) for one in Pemetaan.objects.at(offer.kantor).order_by("nama")]


def messages(offer: Offer) -> list[Choice]:
    """The kinds of message that the visitor's roles may write."""
    roles = {one.peran for one in offer.visitor.pelaku.kedudukan}
    openings = act(definition(offer.target.sop), "komunikasikan").openings
    open_to = {kind for one in openings if roles.intersection(one.roles) for kind in one.kinds}
    return [Choice(kind, _(label)) for kind, label in KINDS.items() if kind in open_to]


def indications(offer: Offer) -> list[Choice]:
    """The one indication that the link named, or all that nobody explained; none for who does not read them."""
    if not offer.visitor.reads_as(*READERS):
        return []
    rows = Indikasi.objects.at(offer.kantor).filter(penjelasan__isnull=True)
    chosen = key_of(offer.said.get("indikasi", ""))
    shown = rows if chosen is None else rows.filter(pk=chosen)
    return [
        Choice(str(one.pk), rule_label(str(one.isi.get("keterangan", one.aturan)), one.aturan), one.aturan)
        for one in shown.order_by("-pk")
    ]


def rules(offer: Offer) -> list[Choice]:
    """The rules of the catalogue."""
    return [Choice(one.id, one.id, rule_label(one.written.label, one.id)) for one in catalogue()]


def blockers(offer: Offer) -> list[Choice]:
    """The rules that keep the draft of the case from being closed."""
    if not isinstance(offer.target, Perbaikan):
        return []
    found = blocking(offer.target, offer.visitor.today)
    return [Choice(one.sidik, rule_label(one.keterangan, one.aturan), one.dasar) for one in found]


def ended_cases(offer: Offer) -> list[Choice]:
    """The ended cases, the latest first; the one that a link named alone."""
    rows = Perbaikan.objects.at(offer.kantor).filter(langkah__in=ENDED)
    chosen = key_of(offer.said.get("perbaikan", ""))
    shown = rows if chosen is None else rows.filter(pk=chosen)
    return [Choice(str(one.pk), f"{one} · {one.judul}") for one in shown.order_by("-pk")]


def reserved_numbers(offer: Offer) -> list[Choice]:
    """The numbers that stand reserved, in their order."""
    return [Choice(str(one.pk), one.teks, one.keterangan) for one in reserved(offer.kantor)]


def letters(offer: Offer) -> list[Choice]:
    """The letters that came in, the latest first, as far as the person may open them."""
    rows = with_versions(SuratMasuk.objects.at(offer.kantor)).order_by("-pk")
    asked = key_of(offer.said.get("surat", ""))
    found = [*rows[:MOST_LETTERS], *rows.filter(pk=asked or 0)]
    shown = {one.pk: one for one in found if one.open_to(offer.visitor.pelaku)}
    lines = [(one, one.now) for one in shown.values() if not one.now.struck or one.pk == asked]
    return [Choice(str(one.pk), f"{one.agenda} · {now.nomor}, {now.dari}", now.hal) for one, now in lines]


SOURCES: Mapping[str, Callable[[Offer], list[Choice]]] = {
    "person": people,
    "people": people,
    "persons": team,
    "post": posts,
    "report": reports,
    "suspicion": suspicions,
    "figures": figures,
    "sheets": sheets,
    "evidence": evidence,
    "assignment": assignments,
    "indicator": indicators,
    "indicators": indicators,
    "mapping": mappings,
    "message": messages,
    "indication": indications,
    "rule": rules,
    "blocking": blockers,
    "ended_case": ended_cases,
    "reserved": reserved_numbers,
    "letter": letters,
}
