"""What a trial moves, as its page shows it: the verdict, figures, conclusions, further figures, prints, findings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lurus.bahasa import conclusion_label, rule_label, severity_label
from lurus.bahasa.figures import head, page_label, table
from lurus.core.impact import Judged, What
from lurus.pemeriksaan.akibat import FOLLOWS
from lurus.pemeriksaan.andaian import Andaian
from lurus.pemeriksaan.bahan import Cetakan
from lurus.pemeriksaan.gerak import Gerak
from lurus.pemeriksaan.hasil import Gejala
from lurus.web.kata import day_of, difference, figure
from lurus.web.register.alamat_andaian import as_typed, trial_url
from lurus.web.register.blok import STATUS
from lurus.web.register.usulan import plain
from lurus.web.shelf import Link


@dataclass(frozen=True)
class Baris:
    """One figure that moves: what it is, old, new, and the signed difference."""

    nama: str
    ukuran: str
    satuan: str
    semula: str
    menjadi: str
    selisih: str
    url: str


@dataclass(frozen=True)
class Kelompok:
    """Figures that move for one reason, in a sentence."""

    judul: str
    kalimat: str
    baris: Sequence[Baris]


@dataclass(frozen=True)
class SimpulanBaris:
    """One published conclusion, before and after."""

    nama: str
    hal: str
    semula: str
    menjadi: str
    berubah: bool


@dataclass(frozen=True)
class Tempat:
    """One place in a report."""

    nama: str
    ukuran: str
    letak: str
    baris: str
    tercetak: str
    menjadi: str


@dataclass(frozen=True)
class DokumenTerdampak:
    """A report with its places that would be printed otherwise."""

    judul: str
    url: str
    keterangan: str
    tempat: Sequence[Tempat]


@dataclass(frozen=True)
class Jalan:
    """One of several ways to let the rules hold, and the trial in which it is put in too."""

    baris: Sequence[Baris]
    coba: Link | None


@dataclass(frozen=True)
class Temuan:
    """A finding that would arise, vanish or stay."""

    kalimat: str
    dasar: str
    status: str
    status_teks: str


@dataclass(frozen=True)
class Nasib:
    """What becomes of some findings."""

    judul: str
    temuan: Sequence[Temuan]


@dataclass(frozen=True)
class Dampak:
    """Everything that the page of a trial says."""

    material: bool
    sebab: Sequence[str]
    ringkas: str
    diam: bool
    kelompok: Sequence[Kelompok]
    simpulan: Sequence[SimpulanBaris]
    pilihan: Sequence[Sequence[Jalan]]
    buntu: Sequence[str]
    dokumen: Sequence[DokumenTerdampak]
    ditetapkan: bool
    indikasi: Sequence[Nasib]


def shown(found: Andaian, typed: Mapping[int, str], *, reads_findings: bool) -> Dampak:
    """The trial in words; findings that stand already are shown to those who read them."""
    rows = list(_conclusions(found.simpulan))
    documents = list(_documents(found.pasti))
    return Dampak(
        material=found.material,
        sebab=[_changed(one) for one in rows if one.berubah],
        ringkas=_summary(found, documents),
        diam=not any(one.semula != one.menjadi for one in found.pasti),
        kelompok=[one for one in _groups(found) if one.baris],
        simpulan=rows,
        pilihan=[[_way(one, typed) for one in knot] for knot in found.pilihan],
        buntu=[rule_label(one) for one in found.buntu],
        dokumen=documents,
        ditetapkan=found.ditetapkan,
        indikasi=[one for one in _fates(found, reads_findings=reads_findings) if one.temuan],
    )


def _summary(found: Andaian, documents: Sequence[DokumenTerdampak]) -> str:
    """3 angka berubah, tercetak di 4 tempat dalam 2 dokumen."""
    figures = sum(one.semula != one.menjadi for one in found.pasti)
    places = sum(len(one.tempat) for one in documents)
    told = ngettext("%(n)d angka berubah", "%(n)d angka berubah", figures) % {"n": figures}
    if not places:
        return _("%(figures)s; belum tercetak dalam laporan mana pun.") % {"figures": told}
    where = ngettext("tercetak di %(n)d tempat", "tercetak di %(n)d tempat", places) % {"n": places}
    papers = ngettext("dalam %(n)d dokumen", "dalam %(n)d dokumen", len(documents)) % {"n": len(documents)}
    return f"{told}, {where} {papers}."


def _groups(found: Andaian) -> Iterator[Kelompok]:
    yield Kelompok(_("Nilai yang dicoba"), _("Belum ada yang disimpan."), [_row(one) for one in found.dicoba])
    yield Kelompok(
        _("Ikut terhitung"),
        _("Dihitung ulang sendiri dari nilai di atas dan dari angka yang harus ikut diubah."),
        [_row(one) for one in found.terhitung],
    )
    yield Kelompok(
        _("Harus ikut diubah"),
        _("Diketik, tidak dihitung sendiri: tanpa ini aturan yang tadinya terpenuhi menjadi dilanggar."),
        [_row(one) for one in found.harus],
    )


def _row(one: Gerak) -> Baris:
    places = max(_places(one.semula), _places(one.menjadi))
    return Baris(
        nama=one.nama,
        ukuran=f"{head(one)} ({one.dokumen})" if one.dokumen else head(one),
        satuan="" if one.ukuran in FOLLOWS else one.satuan,
        semula=_exact(one.semula, places) or "–",
        menjadi=_exact(one.menjadi, places) or _new(one),
        selisih=difference(_number(one.semula), _number(one.menjadi)),
        url="" if one.angka is None else reverse("web:angka", args=[one.angka]),
    )


def _exact(text: str | None, places: int) -> str:
    """A figure with as many decimals as the other one of its row; a word as it is."""
    number = _number(text)
    return plain(text) if number is None else figure(number, places)


def _places(text: str | None) -> int:
    return len((text or "").partition(".")[2])


def _new(one: Gerak) -> str:
    if one.menjadi is not None:
        return plain(one.menjadi)
    if one.dari is None and one.sampai is None:
        return _("tanyakan")
    return _("antara %(low)s dan %(high)s") % {
        "low": plain(one.dari) or "–",
        "high": plain(one.sampai) or "–",
    }


def _number(text: str | None) -> Decimal | None:
    try:
        return Decimal(text or "")
    except ArithmeticError:
        return None


def _way(moves: Sequence[Gerak], typed: Mapping[int, str]) -> Jalan:
    more = {one.angka: as_typed(one.menjadi) for one in moves if one.angka is not None and not one.dokumen}
    whole = len(more) == len(moves) and all(more.values())
    url = trial_url({**typed, **{key: text for key, text in more.items() if key is not None}})
    return Jalan([_row(one) for one in moves], Link(_("Coba sekalian"), url) if whole else None)


def _conclusions(judged: Iterable[Judged]) -> Iterator[SimpulanBaris]:
    words = {
        What.PREDICATE: _("Predikat"),
        What.MET: _("Target"),
        What.COLOUR: _("Warna penilaian"),
        What.GROWTH: _("Arah pertumbuhan"),
    }
    for one in judged:
        before, after = (conclusion_label(said) if said else "–" for said in (one.before, one.after))
        yield SimpulanBaris(one.label, words[one.what], before, after, one.changed)


def _changed(one: SimpulanBaris) -> str:
    return f"{one.nama} – {one.hal}: {one.semula} → {one.menjadi}"


def _documents(moves: Iterable[Gerak]) -> Iterator[DokumenTerdampak]:
    """The prints of all that moves, by report, in the order in which the reports print them."""
    found: dict[int, list[tuple[Cetakan, Gerak]]] = {}
    for one in moves:
        if one.semula != one.menjadi:
            for place in one.cetakan:
                found.setdefault(place.laporan, []).append((place, one))
    for key, places in found.items():
        first = places[0][0]
        yield DokumenTerdampak(
            judul=first.judul,
            url=reverse("web:laporan", args=[key]),
            keterangan=_("Disampaikan pada %(day)s.") % {"day": day_of(first.disampaikan)}
            if first.disampaikan
            else _("Konsep: belum disampaikan."),
            tempat=[_place(*one) for one in places],
        )


def _place(where: Cetakan, one: Gerak) -> Tempat:
    at = where.letak
    return Tempat(
        nama=one.nama,
        ukuran=head(one),
        letak=", ".join(part for part in (page_label(at), table(at), at.kolom) if part),
        baris="; ".join(part for part in ("" if at.baris == one.nama else at.baris, at.sel) if part),
        tercetak=where.tercetak,
        menjadi=_printed(one, where.desimal),
    )


def _printed(one: Gerak, decimals: int | None) -> str:
    number = _number(one.menjadi)
    return _new(one) if number is None else figure(number, decimals)


def _fates(found: Andaian, *, reads_findings: bool) -> Iterator[Nasib]:
    yield Nasib(_("Akan muncul"), [_finding(one) for one in found.muncul])
    yield Nasib(
        _("Akan muncul selama yang harus ikut diubah belum diubah"), [_finding(one) for one in found.tercegah]
    )
    if reads_findings:
        yield Nasib(_("Akan selesai"), [_finding(one) for one in found.hilang])
        yield Nasib(_("Tetap ada"), [_finding(one) for one in found.tetap])


def _finding(one: Gejala) -> Temuan:
    severity = str(one.keparahan)
    return Temuan(
        rule_label(one.keterangan, one.aturan), one.dasar, STATUS[severity], severity_label(severity)
    )
