"""What each paper holds in Word, from the same frozen data as its PDF."""

from collections.abc import Callable, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from lurus.dokumen.docx.bidang import EDITABLE
from lurus.dokumen.docx.markup import control, paragraph
from lurus.dokumen.docx.pieces import (
    Blocks,
    Row,
    annex,
    changes,
    heading,
    kop,
    named,
    nip,
    numbered,
    pairs,
    place_and_date,
    recorded,
    sheet,
    signature,
    title,
)

MEETING = "Rapat Intern Penetapan Data Kinerja Final"
IN_THE_PDF = "Gambar perjalanan perbaikan dimuat dalam naskah PDF."
IN_THE_ANNEX = "Kelas kesalahan, sebab, dan bukti setiap perubahan dimuat dalam Lampiran."


def _prose(kind: str, isi: Row) -> dict[str, Element]:
    """The places of the fields that the office words itself."""
    return {one.nama: control(one, one.paragraphs(isi), at) for at, one in enumerate(EDITABLE[kind], start=1)}


def nota(kind: str, isi: Row) -> Blocks:
    """From one post of the office to another."""
    own = _prose(kind, isi)
    lines = [
        ("Yth.", isi["kepada"]),
        *([("Melalui", isi["melalui"])] if isi["melalui"] else []),
        ("Dari", isi["dari"]),
        *([("Tembusan", isi["tembusan"])] if isi["tembusan"] else []),
        ("Tanggal", isi["tanggal"]),
        ("Sifat", isi["sifat"]),
        ("Lampiran", isi["lampiran"]),
        ("Hal", isi["hal"]),
    ]
    return [
        *kop(isi),
        *title("NOTA DINAS", isi["nomor"]),
        *pairs(*lines),
        *(paragraph(one) for one in isi["isi"]),
        own["uraian"],
        *(changes(isi["perubahan"]) if isi["perubahan"] else []),
        *(paragraph(one) for one in numbered(isi["pokok"])),
        own["penutup"],
        *signature(isi),
    ]


def undangan(kind: str, isi: Row) -> Blocks:
    """To the meeting that determines the final data."""
    own = _prose(kind, isi)
    return [
        *kop(isi),
        paragraph(place_and_date(isi), "Kanan"),
        *pairs(
            ("Nomor", isi["nomor"]),
            ("Sifat", isi["sifat"]),
            ("Lampiran", isi["lampiran"]),
            ("Hal", isi["hal"]),
        ),
        *(paragraph(f"Yth. {one}", "Kiri") for one in numbered(isi["yth"])),
        paragraph(f"di {isi['di']}", "Kiri"),
        own["pembuka"],
        *pairs(
            ("Hari, tanggal", isi["hari_tanggal"]),
            ("Waktu", isi["waktu"]),
            ("Tempat", isi["tempat_rapat"]),
            ("Acara", isi["acara"]),
        ),
        own["penutup"],
        *signature(isi),
        *_copies(isi["tembusan"]),
        *_invited(isi["diundang"]),
    ]


def _copies(names: list[str]) -> Blocks:
    return [paragraph(one, "Kiri") for one in ["Tembusan:", *numbered(names)]] if names else []


def _invited(people: list[Row]) -> Blocks:
    if not people:
        return []
    rows = [
        {"no": str(at), "nama": f"{one['nama']} NIP {nip(one['nip'])}" if one["nip"] else one["nama"]}
        | {"jabatan": one["jabatan"]}
        for at, one in enumerate(people, start=1)
    ]
    columns = (("No.", "no", 10), ("Nama", "nama", 66), ("Jabatan", "jabatan", 87))
    return [annex("DAFTAR UNDANGAN"), *sheet(columns, rows)]


DECIDED = (
    ("No.", "no", 10),
    ("Indikator (satuan), ukuran", "nama", 38),
    ("Periode", "periode", 20),
    ("Semula", "semula", 21),
    ("Final", "menjadi", 21),
    ("Putusan", "keputusan", 20),
    ("Alasan dan pendapat berbeda", "alasan", 33),
)


def notulen(kind: str, isi: Row) -> Blocks:
    """Minutes."""
    own = _prose(kind, isi)
    here = [one | {"no": str(at)} for at, one in enumerate(map(dict, isi["hadir"]), start=1)]
    return [
        *kop(isi),
        *title("NOTULEN"),
        *pairs(
            ("Rapat", MEETING),
            ("Laporan", isi["laporan"]),
            ("Hari, tanggal", isi["hari_tanggal"]),
            ("Waktu", isi["waktu"]),
            ("Tempat", isi["tempat_rapat"]),
            ("Pimpinan rapat", isi["pimpinan"]),
            ("Notulis", isi["notulis"]),
            ("Agenda", isi["agenda"]),
        ),
        heading("A. Daftar Hadir"),
        *sheet(
            (
                ("No.", "no", 10),
                ("Nama", "nama", 55),
                ("Jabatan", "jabatan", 70),
                ("Kehadiran", "kehadiran", 28),
            ),
            here,
        ),
        *([paragraph(isi["kuorum"])] if isi["kuorum"] else []),
        heading("B. Pembahasan dan Putusan"),
        *sheet(DECIDED, _decisions(isi["keputusan"]), "Tidak ada angka yang diputuskan."),
        heading("C. Catatan Rapat"),
        own["catatan"],
        *_noted(isi.get("catatan_penetap", [])),
        own["penutup"],
        paragraph(place_and_date(isi), "Kanan"),
        *recorded(isi["penetap"], "Ditetapkan dalam aplikasi pada"),
    ]


def _noted(notes: list[str]) -> Blocks:
    return [paragraph(one) for one in ("Catatan yang menetapkan:", *numbered(notes))] if notes else []


def _decisions(rows: list[Row]) -> list[Row]:
    return [
        row
        | {
            "nama": f"{row['nama']}, {row['ukuran']}",
            "alasan": f"{row['alasan']} Pendapat berbeda: {row['beda']}".strip()
            if row["beda"]
            else row["alasan"],
        }
        for row in map(dict, named(rows))
    ]


STEPS = (
    ("Langkah", "langkah", 32),
    ("Pelaksana", "pelaksana", 30),
    ("Mulai", "mulai", 24),
    ("Selesai", "selesai", 24),
    ("Lama", "lama", 18),
    ("Waktu baku", "baku", 16),
    ("Hasil", "hasil", 19),
)
COMPUTED = (
    ("Angka hitungan (satuan)", "nama", 50),
    ("Periode", "periode", 22),
    ("Ukuran", "ukuran", 21),
    ("Semula", "semula", 24),
    ("Menjadi", "menjadi", 24),
    ("Selisih", "selisih", 22),
)
CONFIRMED = (
    ("No.", "no", 10),
    ("Indikator (satuan)", "nama", 50),
    ("Periode", "periode", 21),
    ("Ukuran", "ukuran", 20),
    ("Nilai", "nilai", 24),
    ("Dinyatakan benar oleh", "pengampu", 38),
)
WAIVED = (
    ("Aturan yang tidak terpenuhi", "aturan", 48),
    ("Alasan", "alasan", 48),
    ("Cara", "cara", 22),
    ("Oleh", "oleh", 24),
    ("Saat", "saat", 21),
)
FOLLOW_UP = (
    ("Kelemahan yang tersisa", "kelemahan", 48),
    ("Tindakan", "tindakan", 48),
    ("Penanggung jawab", "penanggung_jawab", 40),
    ("Batas waktu", "batas", 27),
)
PROOFS = (
    ("No.", "no", 10),
    ("Indikator (satuan)", "nama", 38),
    ("Kelas", "kelas", 27),
    ("Sebab", "sebab", 36),
    ("Bukti", "bukti", 28),
    ("Pengampu", "pengampu", 24),
)
DRAFT_ONLY = (
    "Konsep ini disusun bersama untuk dilaporkan dan diverifikasi, lalu dibahas dalam rapat intern; angkanya belum"
    " final."
)


def konsep(kind: str, isi: Row) -> Blocks:
    """The draft of the report."""
    own = _prose(kind, isi)
    waived = isi.get("dikesampingkan", [])
    return [
        *kop(isi),
        *title("KONSEP LAPORAN HASIL PENGUMPULAN DATA PERBAIKAN", isi["nomor"]),
        paragraph(isi["perihal"], "Tengah"),
        heading("A. PENDAHULUAN"),
        heading("1. Latar Belakang", 2),
        *(paragraph(one) for one in isi["latar"]),
        own["uraian"],
        heading("2. Landasan Hukum", 2),
        *(paragraph(one) for one in numbered(isi["dasar"])),
        heading("3. Maksud dan Tujuan", 2),
        own["maksud"],
        heading("B. KEGIATAN YANG DILAKSANAKAN"),
        paragraph(IN_THE_PDF),
        *sheet(STEPS, isi["langkah"]),
        heading("C. HASIL YANG DICAPAI"),
        heading("1. Angka yang Diperbaiki (Semula – Menjadi)", 2),
        *changes(isi["perubahan"]),
        *([paragraph(IN_THE_ANNEX)] if isi["perubahan"] else []),
        heading("2. Angka Hitungan yang Ikut Berubah", 2),
        *sheet(COMPUTED, named(isi["hitungan"]), "Tidak ada angka hitungan yang ikut berubah."),
        heading("3. Angka yang Dinyatakan Benar", 2),
        *sheet(CONFIRMED, named(isi["benar"]), "Tidak ada angka yang hanya dinyatakan benar."),
        *([heading("4. Aturan yang Dikesampingkan", 2), *sheet(WAIVED, waived)] if waived else []),
        heading("D. KEPUTUSAN RAPAT"),
        paragraph("Rapat intern belum dilaksanakan."),
        heading("E. SIMPULAN DAN SARAN"),
        heading("1. Simpulan", 2),
        *(paragraph(one) for one in numbered(isi["simpulan"])),
        heading("2. Saran", 2),
        own["saran"],
        heading("3. Tindak Lanjut", 2),
        *sheet(FOLLOW_UP, isi["tindak_lanjut"], "Tidak ada kelemahan yang tersisa."),
        heading("F. PENUTUP"),
        paragraph(DRAFT_ONLY),
        *recorded(isi["penyusun"], "Disusun dan ditutup dalam aplikasi pada"),
        *([annex("LAMPIRAN"), *sheet(PROOFS, named(isi["perubahan"]))] if isi["perubahan"] else []),
    ]


PAPERS: Mapping[str, Callable[[str, Mapping[str, Any]], Blocks]] = {
    "konsep": konsep,
    "nota_rencana": nota,
    "nota_laporan": nota,
    "undangan": undangan,
    "notulen": notulen,
}
