"""Step 7: Lembar Ralat and Lembar Perubahan, one for every submitted document that a case corrects."""

from datetime import datetime
from typing import Any

from lurus.dokumen.isi.surat import sender, standing
from lurus.dokumen.isi.tulis import EMPTY, difference, figure, frame, long_date, names_of, numbered
from lurus.dokumen.models import Dokumen
from lurus.kantor.waktu import day_of
from lurus.perbaikan.hasil import results
from lurus.perbaikan.models import Perbaikan
from lurus.perbaikan.terdampak import Tempat, Terdampak, affected
from lurus.register.models import JenisLaporan, Laporan, Pernyataan

SHEETS = ("lembar_ralat", "lembar_perubahan")
BASES = (
    ("laporan", "Laporan Hasil Perbaikan Data Kinerja"),
    ("berita_acara", "Berita Acara Rapat Penetapan Data Kinerja Final"),
)


def sheet_of(one: Terdampak) -> str:
    """Which of the two sheets a document gets."""
    return SHEETS[0] if one.ralat else SHEETS[1]


def lembar_ralat(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """Slips of typing or printing in one document."""
    return _sheet(paper, at)


def lembar_perubahan(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """Changes of substance in one document."""
    return _sheet(paper, at)


def _sheet(paper: Dokumen, at: datetime) -> dict[str, Any]:
    case, report = paper.perbaikan, paper.terdampak
    if report is None:
        raise ValueError("a sheet of corrections names the document it touches")
    outcome = results(case, decided=True, on=day_of(at, case.kantor))
    places = next((one.tempat for one in affected(case, outcome) if one.laporan.pk == report.pk), ())
    return frame(paper, at) | {
        "dokumen": report.judul,
        "identitas": _identity(report),
        "penerima": report.penerima,
        "dasar": [*_bases(case)],
        "perbaikan": numbered(_place(one) for one in places),
        "catatan": _notes(report),
        "penanda_tangan": sender(case, "KETUA", at),
    }


def _identity(report: Laporan) -> str:
    """The document's own number and date, and when it was handed in."""
    day = f"tanggal {long_date(report.tanggal)}" if report.tanggal else ""
    number = f"Nomor {report.nomor}" if report.nomor else ""
    handed = f"disampaikan {long_date(report.disampaikan)}" if report.disampaikan else ""
    return ", ".join(part for part in (f"{number} {day}".strip(), handed) if part)


def _bases(case: Perbaikan) -> list[str]:
    found = ((name, standing(case, kind)) for kind, name in BASES)
    return [
        f"{name}{f' Nomor {one.nomor}' if one.nomor else ''} tanggal {one.isi['tanggal']}"
        for name, one in found
        if one is not None
    ]


def _place(one: Tempat) -> dict[str, Any]:
    row, said = one.baris, one.tertulis
    before = row.semula if said is None else said.nilai
    answer = row.state.answer if row.state else None
    return names_of(row.indikator, None, row.ukuran, row.periode) | {
        "letak": _where(said),
        "semula": figure(before),
        "menjadi": figure(row.menjadi),
        "selisih": difference(before, row.menjadi),
        "jenis": one.jenis.value.replace("_", " "),
        "sebab": answer.sebab if answer else "Dihitung dari angka yang diperbaiki.",
    }


def _where(said: Pernyataan | None) -> str:
    if said is None:
        return EMPTY
    # The row is called as the indicator beside it mostly; a table brings its own word.
    row = "" if said.angka and said.baris == said.angka.indikator.nama else said.baris
    table = said.tabel if said.tabel.casefold().startswith("tabel") else f"Tabel {said.tabel}".strip()
    told = (("hlm.", said.halaman), ("", said.tabel and table), ("baris", row), ("kolom", said.kolom))
    return ", ".join(f"{name} {value}".strip() for name, value in told if value) or said.sel or EMPTY


def _notes(report: Laporan) -> list[str]:
    notes = [
        "Bagian lain dokumen itu tidak berubah.",
        "Lembar ini bagian yang tidak terpisahkan dari dokumen itu.",
    ]
    if report.jenis == JenisLaporan.PK:
        notes.append("Untuk Perjanjian Kinerja, lembar ini berlaku setelah ditandatangani kedua pihaknya.")
    return notes
