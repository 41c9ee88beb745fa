"""Data of the report of a correction, draft and final, of the invented office."""

from lurus.dokumen.compose.data import Laporan
from lurus.dokumen.compose.rows import (
    AngkaBenar,
    AngkaHitung,
    Keputusan,
    Langkah,
    LembarTertanda,
    Perubahan,
    PerubahanTim,
    Segel,
    TindakLanjut,
)
from lurus.gambar.way import CasePicture, Progress, Return, Station, describe, draw_for_paper
from tests.dokumen.cast import KADIS, KASUBBAG, LAPORAN, PERPRES, PPTK, SEKRETARIS, naskah, paraf, penetap

WAY = CasePicture(
    "Jalannya perbaikan 1/2026",
    [
        Station("1", "Perintah reviu", "Kepala Dinas", Progress.DONE, "selesai dalam 12 menit", 12, 15),
        Station(
            "2", "Rencana kegiatan", "Kasubbag, Sekretaris", Progress.DONE, "selesai dalam 9 jam", 540, 450
        ),
        Station(
            "3",
            "Himpun data dan konsep",
            "Kasubbag, Sekretaris, PPTK",
            Progress.NOW,
            "saat naskah ini dibuat",
        ),
        Station("4", "Laporan dan verifikasi", "Kasubbag, Sekretaris", Progress.AHEAD),
    ],
    [Return("3", "2", 1, "Dikembalikan 1 kali dari langkah 3 ke langkah 2.")],
    key="jalan",
)

SEAL: Segel = {
    "nilai": "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13",
    "nomor": "412",
    "saat": "13 Maret 2026 pukul 00.00 WIB",
}

JOINED: PerubahanTim = {
    "nama": "Dewi Anggraini, S.T.",
    "jabatan": "PPTK Sub Kegiatan Tera dan Tera Ulang",
    "hal": "Ditambahkan ke tim sesudah Surat Perintah, pada 10 Maret 2026: tabel 3.2 dan narasi berbeda.",
}


def perubahan(no: int) -> Perubahan:
    return {
        "no": str(no),
        "indikator": "Jumlah laporan pemantauan harga dan stok barang kebutuhan pokok",
        "satuan": "laporan",
        "periode": "Tahun 2025",
        "ukuran": "Realisasi",
        "semula": "21",
        "menjadi": "12",
        "selisih": "−9",
        "kelas": "K04 Transposisi digit (ralat)",
        "sebab": "Angka dientri ulang dari rekap triwulan tanpa dicocokkan dengan jumlah kontrol.",
        "bukti": "Rekap pemantauan harga 2025 (berkas 3f9a…c2)",
        "pengampu": PPTK["nama"],
    }


def keputusan(no: int, beda: str = "") -> Keputusan:
    return {
        "no": str(no),
        "indikator": "Pertumbuhan sektor perdagangan dalam PDRB",
        "satuan": "persen",
        "periode": "Tahun 2025",
        "ukuran": "Realisasi",
        "semula": "59,5",
        "menjadi": "5,95",
        "keputusan": "Diterima",
        "alasan": "Sesuai publikasi sumber data; salah letak tanda desimal.",
        "beda": beda,
    }


def langkah() -> list[Langkah]:
    return [
        {
            "langkah": "1. Perintah reviu",
            "pelaksana": "Kepala Dinas",
            "mulai": "9 Maret 2026 09.15",
            "selesai": "9 Maret 2026 09.27",
            "lama": "12 menit",
            "baku": "15 menit",
            "hasil": "tepat waktu",
        },
        {
            "langkah": "2. Rencana perbaikan",
            "pelaksana": KASUBBAG[0],
            "mulai": "9 Maret 2026 09.27",
            "selesai": "9 Maret 2026 14.05",
            "lama": "3 jam 38 menit",
            "baku": "1 hari kerja",
            "hasil": "tepat waktu",
        },
        {
            "langkah": "3. Himpun data dan susun konsep",
            "pelaksana": "Kasubbag bersama Sekretaris",
            "mulai": "9 Maret 2026 14.05",
            "selesai": "11 Maret 2026 10.40",
            "lama": "1 hari 2 jam",
            "baku": "1 hari kerja",
            "hasil": "lewat 2 jam",
        },
    ]


def hitungan() -> list[AngkaHitung]:
    return [
        {
            "indikator": "Capaian jumlah laporan pemantauan harga dan stok",
            "satuan": "persen",
            "periode": "Tahun 2025",
            "ukuran": "Capaian",
            "semula": "175,00",
            "menjadi": "100,00",
            "selisih": "−75,00",
        },
    ]


def benar() -> list[AngkaBenar]:
    return [
        {
            "no": "3",
            "indikator": "Jumlah UTTP ditera ulang",
            "satuan": "unit",
            "periode": "Tahun 2025",
            "ukuran": "Realisasi",
            "nilai": "4.127",
            "pengampu": "Dewi Anggraini, S.T.",
        },
    ]


def lembar() -> list[LembarTertanda]:
    return [
        {
            "pengampu": PPTK["nama"],
            "jabatan": PPTK["jabatan"],
            "saat": "13 Maret 2026 pukul 09.02 WIB",
            "sidik": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        },
        {
            "pengampu": "Dewi Anggraini, S.T.",
            "jabatan": "PPTK Sub Kegiatan Tera dan Tera Ulang",
            "saat": "13 Maret 2026 pukul 09.11 WIB",
            "sidik": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
        },
    ]


def latar() -> list[str]:
    return [
        f"{LAPORAN} telah disampaikan pada 27 Februari 2026. "
        "Setelah itu Sub Bagian Perencanaan dan Keuangan menemukan dua angka yang diduga keliru.",
        "Kepala Dinas memerintahkan reviu dengan Surat Perintah "
        "Nomor 000.8.6.3/017/438.5.20/2026 tanggal 9 Maret 2026.",
    ]


def tindak_lanjut() -> list[TindakLanjut]:
    return [
        {
            "kelemahan": "Rekap triwulan dientri ulang dengan tangan",
            "tindakan": "Rekap diimpor langsung dari buku kerja",
            "penanggung_jawab": KASUBBAG[0],
            "batas": "30 April 2026",
        },
    ]


def perubahan_kedua() -> Perubahan:
    return {
        **perubahan(2),
        "indikator": "Pertumbuhan sektor perdagangan dalam PDRB",
        "satuan": "persen",
        "semula": "59,5",
        "menjadi": "5,95",
        "selisih": "−53,55",
        "kelas": "K02 Salah pemisah desimal (ralat)",
        "sebab": "Beda bentuk desimal antara lembar kerja dan naskah laporan.",
        "bukti": "Publikasi PDRB menurut lapangan usaha 2025",
    }


def laporan() -> Laporan:
    return {
        **naskah("000.8.6.3/021/438.5.20/2026"),
        "perihal": LAPORAN,
        "agenda": "0147",
        "latar": latar(),
        "uraian": [],
        "dasar": [
            PERPRES,
            "Peraturan Menteri PANRB Nomor 53 Tahun 2014;",
            "SOP/459/438.5.20/2021 tentang Mekanisme Kesalahan Data Kinerja.",
        ],
        "maksud": [
            "Laporan ini menyajikan data kinerja sesudah perbaikan, sebab kesalahannya, dan buktinya."
        ],
        "langkah": langkah(),
        "gambar": draw_for_paper(WAY),
        "gambar_teks": " ".join(describe(WAY)),
        "perubahan": [perubahan(1), perubahan_kedua()],
        "hitungan": hitungan(),
        "benar": benar(),
        "rapat": [
            "Rapat intern tanggal 12 Maret 2026 menetapkan data final sebagaimana Berita Acara "
            "Nomor 000.8.6.3/020/438.5.20/2026."
        ],
        "keputusan": [
            keputusan(1),
            keputusan(2, "Kepala Bidang Perdagangan meminta angka tetap diberi tanda angka sementara."),
        ],
        "simpulan": [
            "Dua angka diperbaiki, satu angka dinyatakan benar.",
            "Predikat capaian sasaran kedua turun dari Sangat Tinggi menjadi Tinggi.",
        ],
        "saran": ["Jumlah kontrol dicocokkan sebelum laporan dicetak."],
        "tindak_lanjut": tindak_lanjut(),
        "penyusun": [
            penetap(KASUBBAG, "11 Maret 2026 pukul 10.31 WIB"),
            penetap(SEKRETARIS, "11 Maret 2026 pukul 10.40 WIB"),
        ],
        "penanda_tangan": KADIS.copy(),
        "paraf": [
            paraf(KASUBBAG, "13 Maret 2026 pukul 08.10 WIB"),
            paraf(SEKRETARIS, "13 Maret 2026 pukul 08.25 WIB"),
        ],
        "lembar": lembar(),
        "tim": [JOINED.copy()],
        "segel": SEAL.copy(),
        "tembusan": ["Bupati Wanasari melalui Bagian Organisasi;", "Inspektur Kabupaten Wanasari."],
    }


def konsep() -> Laporan:
    return {
        **laporan(),
        "nomor": "",
        "agenda": "",
        "lembar": [],
        "tim": [],
        "paraf": [],
        "keputusan": [],
        "rapat": [],
        "tembusan": [],
    }
