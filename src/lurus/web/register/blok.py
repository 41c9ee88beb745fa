"""A block of findings as its card shows it: the table with its suspects, the proof, the proposals, the ways on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from lurus.bahasa import cause_label, rule_label, sentence, severity_label, slip_label
from lurus.core.sop import act as act_rule
from lurus.core.sop import definition
from lurus.ikhtisar.indikasi import BlokTampil, Tampil
from lurus.pemeriksaan.hasil import Akibat, Pengganti, Sel, Usulan
from lurus.web.kata import figure, measure, period
from lurus.web.register.bukti import proofs
from lurus.web.register.tabel_blok import Kisi, grid
from lurus.web.shelf import Link
from lurus.web.siapa import Visitor

STATUS = {"salah": "salah", "perlu klarifikasi": "klarifikasi", "petunjuk": "petunjuk"}
SHOWN = 2
FOLLOWS = ("capaian", "serapan", "predikat")
"""Measures that are computed: what they are computed from is asked about."""


@dataclass(frozen=True)
class Ganti:
    """One cell of a proposal in words."""

    nama: str
    semula: str
    menjadi: str
    slip: str


@dataclass(frozen=True)
class UsulanKartu:
    """One proposal: what goes in place of what, what else moves, and where it leads."""

    judul: str
    tunggal: bool
    ganti: Sequence[Ganti]
    akibat: Sequence[str]
    material: bool
    sisa: int
    tombol: Sequence[Link]


@dataclass(frozen=True)
class GejalaKartu:
    """One broken rule, how old its finding is, and what may be said to it."""

    keterangan: str
    dasar: str
    umur: str
    penjelasan: str
    penjelas: str
    tindakan: Sequence[Link]


@dataclass(frozen=True)
class Kartu:
    """A block as its card shows it."""

    judul: str
    status: str
    status_teks: str
    gejala: Sequence[GejalaKartu]
    kisi: Kisi
    bukti: Sequence[str]
    usulan: Sequence[UsulanKartu]
    usulan_lain: Sequence[UsulanKartu]
    tombol: Sequence[Link]
    ditinjau: Sequence[Link]
    terhenti: bool


def card(found: BlokTampil, visitor: Visitor) -> Kartu:
    """The card of a block for this visitor."""
    block, title = found.blok, _title(found)
    names = {one.id: name(one) for one in block.sel}
    severity = str(block.keparahan)
    proposals = [_proposal(one, found, names, visitor) for one in block.usulan]
    return Kartu(
        judul=rule_label(title),
        status=STATUS[severity],
        status_teks=severity_label(severity),
        gejala=[_symptom(one, visitor, title) for one in found.gejala],
        kisi=grid(block.sel),
        bukti=proofs(block, names),
        usulan=proposals[:SHOWN],
        usulan_lain=proposals[SHOWN:],
        tombol=[] if any(one.tombol for one in proposals) else list(_ways(found, list(names), "", visitor)),
        ditinjau=[
            Link(f"{case} {case.judul}", reverse("web:perkara", args=[case.pk])) for case in found.ditinjau
        ],
        terhenti=not block.lengkap,
    )


def name(one: Sel) -> str:
    """A figure in words: indicator, measure, period, and the document where it is printed."""
    told = f"{one.nama} — {measure(one.ukuran)}, {period(one.periode)}"
    return f"{told} ({one.dokumen})" if one.dokumen else told


def _title(found: BlokTampil) -> str:
    worst = next(one for one in found.blok.gejala if one.keparahan is found.blok.keparahan)
    return worst.keterangan


def _symptom(one: Tampil, visitor: Visitor, title: str) -> GejalaKartu:
    """What the block's title says already is not said again."""
    said = one.penjelasan
    return GejalaKartu(
        keterangan=rule_label(one.gejala.keterangan, one.gejala.aturan)
        if one.gejala.keterangan != title
        else "",
        dasar=one.gejala.dasar,
        umur=_("Baru") if one.baru else _("Berulang"),
        penjelasan=said.alasan if said else "",
        penjelas=said.penjelas.nama_lengkap if said else "",
        tindakan=list(_sayings(one, visitor)) if said is None and visitor.plays("ANGGOTA") else [],
    )


def _sayings(one: Tampil, visitor: Visitor) -> Iterator[Link]:
    if one.indikasi is not None:
        told = {"indikasi": one.indikasi.pk}
        yield Link(_("Jelaskan"), address("jelaskan_indikasi", visitor.kantor.pk, told))
    rule = {"aturan": one.gejala.aturan, "dipakai": "tidak"}
    yield Link(_("Matikan aturan ini"), address("atur_aturan", visitor.kantor.pk, rule))


def _proposal(one: Usulan, found: BlokTampil, names: Mapping[str, str], visitor: Visitor) -> UsulanKartu:
    swapped = [_changed(part, names) for part in one.pengganti]
    told = "; ".join(
        f"{part.nama}: {part.semula or '–'} → {part.menjadi or '?'} ({part.slip})" for part in swapped
    )
    return UsulanKartu(
        judul=cause_label(one.sebab),
        tunggal=one.tunggal,
        ganti=swapped,
        akibat=[_consequence(moved, names) for moved in one.akibat],
        material=one.material,
        sisa=len(one.sisa),
        tombol=list(_ways(found, [part.sel for part in one.pengganti], told, visitor)),
    )


def _changed(part: Pengganti, names: Mapping[str, str]) -> Ganti:
    new = plain(part.menjadi) if part.menjadi is not None else _asked(part)
    return Ganti(names.get(part.sel, part.sel), plain(part.semula), new, slip_label(part.slip))


def _asked(part: Pengganti) -> str:
    """What the rules leave of a value that somebody must be asked for."""
    if part.dari is None and part.sampai is None:
        return _("tanyakan")
    told = {"low": plain(part.dari) or "–", "high": plain(part.sampai) or "–"}
    return _("tanyakan, antara %(low)s dan %(high)s") % told


def _consequence(moved: Akibat, names: Mapping[str, str]) -> str:
    told = f"{names.get(moved.sel, moved.nama)}: {plain(moved.semula) or '–'} → {plain(moved.menjadi) or '–'}"
    return f"{told} ({sentence(moved.kode)})" if moved.kode else told


def plain(value: str | None) -> str:
    """A value kept as text, in the reader's form; a word stays as it is."""
    if value is None:
        return ""
    try:
        return figure(Decimal(value))
    except ArithmeticError:
        return value


def _ways(found: BlokTampil, cells: Sequence[str], told: str, visitor: Visitor) -> Iterator[Link]:
    """Where the figures may be taken to: a suspicion, an order, a case that runs."""
    wanted = {
        one.angka for one in found.blok.sel if one.id in cells and one.angka and one.ukuran not in FOLLOWS
    }
    why = " ".join(part for part in (_title(found), told) if part)
    report, keys = next(
        ((report, keys) for report, keys in found.laporan if wanted.intersection(keys)), (None, ())
    )
    figures = [key for key in keys if key in wanted]
    if report is not None and _may("ajukan_dugaan", visitor):
        asked = {"laporan": report.pk, "angka": figures, "uraian": why}
        yield Link(_("Ajukan dugaan"), address("ajukan_dugaan", visitor.kantor.pk, asked))
    if report is not None and _may("perintahkan_reviu", visitor):
        order = {"laporan": report.pk, "angka": figures, "perintah": why}
        yield Link(_("Perintahkan reviu"), address("perintahkan_reviu", visitor.kantor.pk, order))
    for case, free in found.berjalan if visitor.plays("ANGGOTA") else ():
        chosen = [key for key in free if key in wanted]
        if chosen:
            label = _("Tambahkan ke perbaikan %(case)s") % {"case": case}
            yield Link(label, address("tambah_butir", case.pk, {"angka": chosen, "mengapa": why}))


def _may(act: str, visitor: Visitor) -> bool:
    return visitor.plays(*act_rule(definition(visitor.kantor.sop), act).roles("-"))


def address(act: str, target: int, told: Mapping[str, Any]) -> str:
    """The page of an act with its answers begun; from there back to the findings."""
    query = urlencode({**told, "kembali": reverse("web:indikasi")}, doseq=True)
    return f"{reverse('web:tindakan', args=[act, target])}?{query}"
