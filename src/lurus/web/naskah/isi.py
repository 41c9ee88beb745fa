"""What a paper says, for reading on a page before signing: its own data, nothing computed anew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from lurus.web.kata import period
from lurus.web.shelf import Change, Head, Table, TableCell

Data = Mapping[str, Any]
CORRECTED = "diperbaiki"


@dataclass(frozen=True)
class Folded(Table):
    """A table that lies folded, unless it is the very thing that is signed."""

    nama: str = ""
    terbuka: bool = False


@dataclass(frozen=True)
class Points:
    """Sentences under a heading."""

    judul: str
    kalimat: Sequence[str]


@dataclass(frozen=True)
class Summary:
    """What one signs."""

    fakta: Sequence[tuple[str, str]]
    perubahan: Sequence[Change] = ()
    tabel: Sequence[Folded] = field(default_factory=list)
    poin: Sequence[Points] = field(default_factory=list)


def summary(kind: str, data: Data) -> Summary:
    """The summary of a paper of that kind."""
    shown = SUMMARIES[kind](data)
    facts = [(name, value) for name, value in shown.fakta if value]
    tables = [one for one in shown.tabel if one.baris]
    return Summary(facts, shown.perubahan, tables, [one for one in shown.poin if one.kalimat])


def _order(data: Data) -> Summary:
    members = [f"{one['nama']}, {one['jabatan']} – {one['kedudukan']}" for one in data["kepada"]]
    rows = [[_named(one), TableCell(one["nilai"]), TableCell(one["letak"])] for one in data["angka"]]
    heads = [Head(_("Data kinerja")), Head(_("Tercetak"), angka=True), Head(_("Letak"))]
    records = [f"{one['nama']}: {one['keadaan']}" for one in data["mutu"]]
    return Summary(
        fakta=[(_("Nomor"), data["nomor"]), (_("Laporan yang ditinjau"), data["laporan"])],
        tabel=[Folded(heads, rows, nama=_("Angka yang ditinjau"), terbuka=True)],
        poin=[
            Points(_("Untuk"), data["untuk"]),
            Points(_("Memerintahkan kepada"), members),
            Points(_("Catatan mutu"), records),
        ],
    )


def _sheet(data: Data) -> Summary:
    rows = data["butir"]
    changed = [_change(one, "") for one in rows if one["hasil"] == CORRECTED]
    kept = [
        [_named(one), TableCell(one["menjadi"]), TableCell(one["hasil"])]
        for one in rows
        if one["hasil"] != CORRECTED
    ]
    heads = [Head(_("Data kinerja")), Head(_("Nilai"), angka=True), Head(_("Hasil"))]
    return Summary(
        fakta=[
            (_("Nomor"), data["nomor"]),
            (_("Agenda"), data["agenda"]),
            (_("Laporan yang ditinjau"), data["laporan"]),
        ],
        perubahan=changed,
        tabel=[Folded(heads, kept, nama=_("Angka yang tidak berubah"), terbuka=True)],
        poin=[Points(_("Pernyataan"), [one for one in (data["pernyataan"], data["pengisi"]) if one])],
    )


def _report(data: Data) -> Summary:
    moved = [
        [_named(one), *(TableCell(one[name]) for name in ("semula", "menjadi", "selisih"))]
        for one in data["hitungan"]
    ]
    kept = [[_named(one), TableCell(one["nilai"]), TableCell(one["pengampu"])] for one in data["benar"]]
    sheets = [[TableCell(one["pengampu"], one["jabatan"]), TableCell(one["saat"])] for one in data["lembar"]]
    return Summary(
        fakta=[(_("Nomor"), data["nomor"]), (_("Agenda"), data["agenda"]), (_("Perihal"), data["perihal"])],
        perubahan=[_change(one, one["selisih"]) for one in data["perubahan"]],
        tabel=[
            Folded(_moves(), moved, nama=_("Angka hitungan yang ikut berubah")),
            Folded(_kept(), kept, nama=_("Angka yang dinyatakan benar")),
            Folded([Head(_("Pengampu")), Head(_("Ditandatangani"))], sheets, nama=_("Lembar pengampu")),
        ],
        poin=[Points(_("Simpulan"), data["simpulan"])],
    )


def _moves() -> list[Head]:
    names = (_("Semula"), _("Menjadi"), _("Selisih"))
    return [Head(_("Data kinerja")), *(Head(one, angka=True) for one in names)]


def _kept() -> list[Head]:
    return [Head(_("Data kinerja")), Head(_("Nilai"), angka=True), Head(_("Pengampu"))]


def _named(row: Data) -> TableCell:
    return TableCell(row["indikator"], f"{row['ukuran']}, {period(row['periode'])} · {row['satuan']}")


def _change(row: Data, gap: str) -> Change:
    evidence = _("Bukti: %(names)s") % {"names": row["bukti"]} if row["bukti"] else ""
    return Change(
        nama=f"{row['indikator']} — {row['ukuran']}, {period(row['periode'])}",
        satuan=row["satuan"],
        semula=row["semula"],
        menjadi=row["menjadi"],
        selisih=gap,
        kelas=row["kelas"],
        alasan=" ".join(one for one in (row["sebab"], evidence) if one),
        status="valid",
        status_teks=_("Diperbaiki"),
    )


SUMMARIES = {"surat_perintah": _order, "lembar_data": _sheet, "laporan": _report}
