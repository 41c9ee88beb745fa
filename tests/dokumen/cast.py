"""The invented office of the papers and the people who sign for it."""

import json
from typing import Any

from lurus.dokumen.compose.rows import Kop, Naskah, Paraf, Pejabat, Penetap
from lurus.dokumen.compose.templates import SPECIMENS

KOP: Kop = {
    "pemerintah": "Pemerintah Kabupaten Wanasari",
    "nama": "Dinas Perindustrian dan Perdagangan",
    "alamat": "Jalan Cendana Nomor 12, Wanasari 68499",
    "telepon": "(0339) 555012",
    "laman": "disperindag.wanasarikab.example",
    "pos_el": "disperindag@wanasarikab.example",
}
LAPORAN = "Laporan Kinerja Dinas Perindustrian dan Perdagangan Tahun 2025"
KADIS: Pejabat = {
    "sebutan": "",
    "jabatan": "Kepala Dinas Perindustrian dan Perdagangan Kabupaten Wanasari",
    "nama": "Dra. Ratna Kusumawardani, M.M.",
    "pangkat": "Pembina Utama Muda (IV/c)",
    "nip": "196904121994032005",
    "kotak": "ttd_ketua",
}
PPTK: Pejabat = {
    "sebutan": "",
    "jabatan": "PPTK Sub Kegiatan Pemantauan Harga dan Stok Barang Kebutuhan Pokok",
    "nama": "Bagus Prasetyo, S.E.",
    "pangkat": "Penata (III/c)",
    "nip": "198503212009011007",
    "kotak": "ttd_pengampu",
}
PERPRES = "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;"
SEKRETARIS = ("Sekretaris Dinas", "Ir. Hendra Wijanarko, M.Si.", "197106151997031004")
KASUBBAG = ("Kepala Sub Bagian Perencanaan dan Keuangan", "Sri Wahyuningsih, S.Sos.", "197809022003122006")


def naskah(nomor: str) -> Naskah:
    return {
        "kop": KOP.copy(),
        "tanda": "",
        "nomor": nomor,
        "tempat": "Wanasari",
        "tanggal": "9 Maret 2026",
        "tanggal_jam": "2026-03-09T09:30:00+07:00",
        "sop": "SOP/459/438.5.20/2021 revisi 0",
        "id_dokumen": "7KQ4-M2XD",
        "url_verifikasi": "lurus.wanasarikab.example/v/7KQ4M2XD",
    }


def invented(kind: str) -> dict[str, Any]:
    """The paper of a kind that a preview shows, under this office's letterhead."""
    told: dict[str, Any] = json.loads((SPECIMENS / f"{kind}.json").read_text())
    return {**naskah(""), **told}


def paraf(who: tuple[str, str, str], saat: str) -> Paraf:
    return {"jabatan": who[0], "nama": who[1], "nip": who[2], "saat": saat}


def penetap(who: tuple[str, str, str], saat: str) -> Penetap:
    return {"jabatan": who[0], "nama": who[1], "nip": who[2], "saat": saat}
