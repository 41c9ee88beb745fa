"""Data of every kind of paper for an invented office; each call gives a fresh copy."""

from collections.abc import Callable, Mapping
from typing import cast

from lurus.dokumen.compose.data import (
    DaftarIsian,
    LembarData,
    LembarParaf,
    Notulen,
    Rencana,
    SuratPerintah,
)
from tests.dokumen import papers_dossier as dossier
from tests.dokumen.cast import (
    KASUBBAG,
    LAPORAN,
    PPTK,
    SEKRETARIS,
    invented,
    naskah,
    paraf,
    penetap,
)
from tests.dokumen.papers_letters import (
    catatan_verifikasi,
    keputusan_tim,
    lembar_disposisi,
    lembar_dugaan,
    nota_laporan,
    nota_rencana,
    surat_tugas,
    tanda_terima,
)
from tests.dokumen.papers_meeting import berita_acara, daftar_hadir, ringkasan, undangan
from tests.dokumen.papers_report import keputusan, konsep, laporan, perubahan


def surat_perintah() -> SuratPerintah:
    return cast(SuratPerintah, invented("surat_perintah"))


def rencana() -> Rencana:
    return {
        **naskah("000.8.6.3/018/438.5.20/2026"),
        "laporan": LAPORAN,
        "dasar": ["Surat Perintah Kepala Dinas Nomor 000.8.6.3/017/438.5.20/2026 tanggal 9 Maret 2026."],
        "kegiatan": [
            {
                "kegiatan": "Mengirim daftar isian kepada pemangku kegiatan",
                "penanggung_jawab": KASUBBAG[0],
                "waktu": "10 Maret 2026, 08.00–10.00",
                "keluaran": "Daftar isian terkirim",
            },
            {
                "kegiatan": "Menghimpun, mereviu, dan memvalidasi data perbaikan",
                "penanggung_jawab": f"{KASUBBAG[0]} bersama {SEKRETARIS[0]}",
                "waktu": "10–11 Maret 2026",
                "keluaran": "Himpunan data perbaikan",
            },
            {
                "kegiatan": "Rapat intern penetapan data final",
                "penanggung_jawab": SEKRETARIS[0],
                "waktu": "12 Maret 2026",
                "keluaran": "Notulen dan Berita Acara",
            },
        ],
        "sarana": [
            {"nama": "Ruang rapat", "keadaan": "tersedia"},
            {"nama": "Alat tulis kantor dan akses aplikasi", "keadaan": "tersedia"},
        ],
        "penyusun": [penetap(KASUBBAG, "9 Maret 2026 pukul 13.40 WIB")],
        "paraf": [paraf(SEKRETARIS, "9 Maret 2026 pukul 14.05 WIB")],
    }


def daftar_isian() -> DaftarIsian:
    return {
        **naskah("000.8.6.3/019/438.5.20/2026"),
        "laporan": LAPORAN,
        "pengampu": {**PPTK, "kotak": "ttd_pengampu"},
        "batas": "10 Maret 2026 pukul 15.30 WIB",
        "butir": [
            {
                "no": "1",
                "indikator": "Jumlah laporan pemantauan harga dan stok barang kebutuhan pokok",
                "satuan": "laporan",
                "periode": "Tahun 2025",
                "ukuran": "Realisasi",
                "nilai": "21",
                "letak": "hlm. 31, tabel 3.2",
                "alasan": "Berbeda dari jumlah triwulan I–IV (12).",
                "jawaban": "",
                "menjadi": "",
                "kelas": "",
                "sebab": "",
                "penghilang": "",
                "bukti": "",
            },
            {
                "no": "2",
                "indikator": "Pertumbuhan sektor perdagangan dalam PDRB",
                "satuan": "persen",
                "periode": "Tahun 2025",
                "ukuran": "Realisasi",
                "nilai": "59,5",
                "letak": "hlm. 33, tabel 3.4",
                "alasan": "Sepuluh kali nilai tahun sebelumnya.",
                "jawaban": "diperbaiki",
                "menjadi": "5,95",
                "kelas": "K02 Salah pemisah desimal",
                "sebab": "Beda bentuk desimal antara lembar kerja dan naskah.",
                "penghilang": "Bentuk angka diseragamkan pada lembar kerja.",
                "bukti": "Publikasi PDRB 2025",
            },
        ],
        "pengisi": "",
    }


def notulen() -> Notulen:
    return {
        **naskah("000.8.6.3/020/438.5.20/2026"),
        "agenda": ["Pembahasan hasil perbaikan data kinerja;", "Penetapan data kinerja final."],
        "hari_tanggal": "Kamis, 12 Maret 2026",
        "tanggal": "12 Maret 2026",
        "tanggal_jam": "2026-03-12T11:31:00+07:00",
        "waktu": "09.00–11.20 WIB",
        "tempat_rapat": "Ruang Rapat Sekretariat Dinas",
        "pimpinan": SEKRETARIS[1],
        "notulis": "Yuni Lestari",
        "laporan": LAPORAN,
        "hadir": [
            {"nama": SEKRETARIS[1], "jabatan": SEKRETARIS[0], "kehadiran": "hadir"},
            {"nama": KASUBBAG[1], "jabatan": KASUBBAG[0], "kehadiran": "hadir"},
            {"nama": PPTK["nama"], "jabatan": PPTK["jabatan"], "kehadiran": "hadir"},
            {
                "nama": "Dewi Anggraini, S.T.",
                "jabatan": "PPTK Sub Kegiatan Tera dan Tera Ulang",
                "kehadiran": "izin",
            },
        ],
        "kuorum": "Hadir 3 dari 4 undangan.",
        "keputusan": [
            keputusan(1),
            keputusan(2, "Kepala Bidang Perdagangan meminta angka tetap diberi tanda angka sementara."),
        ],
        "catatan": ["Rekap triwulan berikutnya diimpor dari buku kerja, tidak dientri ulang."],
        "catatan_penetap": [],
        "penutup": [],
        "penetap": [
            penetap(KASUBBAG, "12 Maret 2026 pukul 11.25 WIB"),
            penetap(SEKRETARIS, "12 Maret 2026 pukul 11.31 WIB"),
        ],
    }


def lembar_paraf() -> LembarParaf:
    return {
        **naskah("000.8.6.3/021/438.5.20/2026"),
        "jenis": "Laporan Hasil Perbaikan Data Kinerja",
        "perihal": LAPORAN,
        "nomor_dokumen": "000.8.6.3/021/438.5.20/2026",
        "agenda": "0147",
        "sidik_dokumen": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
        "paraf": [paraf(KASUBBAG, "13 Maret 2026 pukul 08.10 WIB"), paraf(SEKRETARIS, "")],
        "catatan": [],
    }


def lembar_data() -> LembarData:
    satu = perubahan(1)
    return {
        **naskah("000.8.6.3/022/438.5.20/2026"),
        "laporan": LAPORAN,
        "agenda": "0147",
        "pengampu": {**PPTK, "kotak": "ttd_pengampu"},
        "butir": [
            {
                "no": "1",
                "indikator": satu["indikator"],
                "satuan": "laporan",
                "periode": "Tahun 2025",
                "ukuran": "Realisasi",
                "semula": "21",
                "menjadi": "12",
                "hasil": "diperbaiki",
                "kelas": satu["kelas"],
                "sebab": satu["sebab"],
                "bukti": satu["bukti"],
            },
            {
                "no": "2",
                "indikator": "Jumlah pasar yang dipantau",
                "satuan": "pasar",
                "periode": "Tahun 2025",
                "ukuran": "Realisasi",
                "semula": "9",
                "menjadi": "9",
                "hasil": "dinyatakan benar",
                "kelas": "",
                "sebab": "",
                "bukti": "Daftar pasar 2025",
            },
        ],
        "pernyataan": "Data tersebut di atas benar menurut sumber dan bukti dukung yang ada pada saya, "
        "dan saya bertanggung jawab atas kebenarannya.",
        "pengisi": "",
    }


PAPERS: dict[str, Callable[[], Mapping[str, object]]] = {
    "lembar_dugaan": lembar_dugaan,
    "lembar_disposisi": lembar_disposisi,
    "surat_perintah": surat_perintah,
    "surat_tugas": surat_tugas,
    "keputusan": keputusan_tim,
    "rencana": rencana,
    "nota_rencana": nota_rencana,
    "daftar_isian": daftar_isian,
    "tanda_terima": tanda_terima,
    "konsep": konsep,
    "nota_laporan": nota_laporan,
    "catatan_verifikasi": catatan_verifikasi,
    "undangan": undangan,
    "daftar_hadir": daftar_hadir,
    "notulen": notulen,
    "berita_acara": berita_acara,
    "lembar_paraf": lembar_paraf,
    "lembar_data": lembar_data,
    "ringkasan": ringkasan,
    "laporan": laporan,
    "surat_pengantar": dossier.surat_pengantar,
    "lembar_ralat": dossier.lembar_ralat,
    "lembar_perubahan": dossier.lembar_perubahan,
    "buku_ekspedisi": dossier.buku_ekspedisi,
    "sampul_berkas": dossier.sampul_berkas,
}
