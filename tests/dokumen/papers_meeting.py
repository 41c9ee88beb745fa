"""Data of the papers of the meeting, and of the half page for the head; each call gives a fresh copy."""

from typing import cast

from lurus.dokumen.compose.letters import BeritaAcara, DaftarHadir, Ringkasan, Undangan
from tests.dokumen.cast import KASUBBAG, LAPORAN, SEKRETARIS, invented, naskah, penetap
from tests.dokumen.papers_letters import signer
from tests.dokumen.papers_report import keputusan, perubahan

WHEN = {
    "hari_tanggal": "Kamis, 12 Maret 2026",
    "waktu": "pukul 09.00 WIB sampai selesai",
    "tempat_rapat": "Ruang Rapat Sekretariat Dinas",
}
ICS = (
    "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Lurus//ID\nBEGIN:VEVENT\nUID:x@lurus\nDTSTAMP:20260310T020000Z\n"
    "DTSTART:20260312T020000Z\nSUMMARY:Rapat\nEND:VEVENT\nEND:VCALENDAR\n"
)


def undangan() -> Undangan:
    return cast(Undangan, invented("undangan") | {"ics": ICS})


def daftar_hadir() -> DaftarHadir:
    return {
        **naskah(""),
        "hari_tanggal": WHEN["hari_tanggal"],
        "waktu": WHEN["waktu"],
        "tempat_rapat": WHEN["tempat_rapat"],
        "acara": ["Penetapan data kinerja final"],
        "hadir": [
            {"nama": one["nama"], "nip": one["nip"], "jabatan": one["jabatan"], "kehadiran": state}
            for one, state in zip(undangan()["diundang"], ("hadir", "hadir", ""), strict=True)
        ],
        "keterangan": "Hadir 2 (dua) dari 3 (tiga) undangan.",
        "penanda_tangan": signer(KASUBBAG, "Penata Tingkat I (III/d)", "kasubbag"),
    }


def berita_acara() -> BeritaAcara:
    money = keputusan(2)
    money["indikator"], money["satuan"] = "Program Peningkatan Sarana Distribusi Perdagangan", "rupiah"
    money["semula"], money["menjadi"] = "1.205.000.000", "1.250.000.000"
    return {
        **naskah("000.8.6.3/020/438.5.20/2026"),
        "pembuka": "Pada hari ini, Kamis, tanggal dua belas bulan Maret tahun dua ribu dua puluh enam (12-03-2026),"
        " telah dilaksanakan rapat intern penetapan data kinerja final.",
        "laporan": LAPORAN,
        "tempat_rapat": WHEN["tempat_rapat"],
        "pimpinan": SEKRETARIS[1],
        "dihadiri": "3 (tiga) orang menurut daftar hadir",
        "keputusan": [
            {**keputusan(1), "terbilang": ""},
            {**money, "terbilang": "satu miliar dua ratus lima puluh juta rupiah"},
        ],
        "jumlah": "Ditetapkan 2 (dua) angka.",
        "penetap": [
            penetap(KASUBBAG, "12 Maret 2026 pukul 11.25"),
            penetap(SEKRETARIS, "12 Maret 2026 pukul 11.31"),
        ],
    }


def ringkasan() -> Ringkasan:
    return {
        **naskah(""),
        "perihal": "Perbaikan data kinerja yang telah disampaikan",
        "laporan": LAPORAN,
        "jumlah": "7 (tujuh) angka diperbaiki dan 2 (dua) angka dinyatakan benar; yang terbesar:",
        "perubahan": [perubahan(1), perubahan(2), perubahan(3)],
        "selebihnya": "4 (empat) angka lain dimuat dalam laporan.",
        "simpulan": ["Pertumbuhan sektor perdagangan tahun 2025: Sangat Tinggi menjadi Rendah"],
        "diberi_tahu": [
            "Bupati melalui Bagian Organisasi, penerima LKjIP",
            "Penerima Evaluasi Renja (E.81)",
        ],
        "diminta": ["Mereviu dan menandatangani Laporan Hasil Perbaikan Data Kinerja."],
    }
