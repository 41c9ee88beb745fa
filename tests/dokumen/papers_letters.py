"""Data of the letters and forms around the report, of the invented office; each call gives a fresh copy."""

from typing import cast

from lurus.dokumen.compose.letters import (
    CatatanVerifikasi,
    KeputusanTim,
    LembarDisposisi,
    LembarDugaan,
    NotaDinas,
    SuratTugas,
    TandaTerima,
)
from lurus.dokumen.compose.rows import Pejabat
from tests.dokumen.cast import KADIS, KASUBBAG, LAPORAN, PPTK, SEKRETARIS, invented, naskah, penetap
from tests.dokumen.papers_report import perubahan

MARK = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
ORDER = "Surat Perintah Kepala Dinas Nomor 000.8.6.3/017/438.5.20/2026 tanggal 9 Maret 2026"
KABID = ("Kepala Bidang Perdagangan", "Drs. Slamet Riyadi", "197001011995031002")


def signer(who: tuple[str, str, str], pangkat: str, box: str) -> Pejabat:
    return {
        "sebutan": "",
        "jabatan": who[0],
        "nama": who[1],
        "pangkat": pangkat,
        "nip": who[2],
        "kotak": box,
    }


def lembar_dugaan() -> LembarDugaan:
    return {
        **naskah(""),
        "pengaju": penetap(
            ("Pengadministrasi Data", "Yuni Lestari", "199206302019032011"), "6 Maret 2026 pukul 10.12"
        ),
        "diajukan": "6 Maret 2026 pukul 10.12",
        "laporan": LAPORAN,
        "angka": [
            {
                "no": "1",
                "indikator": "Jumlah laporan pemantauan harga dan stok barang kebutuhan pokok",
                "satuan": "laporan",
                "periode": "tahun 2025",
                "ukuran": "Realisasi",
                "nilai": "21",
                "letak": "hlm. 31, tabel 3.2",
            }
        ],
        "uraian": "Jumlah setahun 21, sedangkan keempat triwulan berjumlah 12 menurut buku register bidang.",
        "tanggapan": f"Diperintahkan untuk direviu dengan {ORDER}, perbaikan 2026-001.",
    }


def lembar_disposisi() -> LembarDisposisi:
    return {
        **naskah(""),
        "surat_dari": "Yuni Lestari, Pengadministrasi Data",
        "nomor_surat": "",
        "tanggal_surat": "6 Maret 2026",
        "diterima": "6 Maret 2026",
        "agenda": "",
        "sifat": "Biasa",
        "hal": f"Dugaan kesalahan data kinerja dalam {LAPORAN}",
        "diteruskan": [
            {"nama": SEKRETARIS[0], "dipilih": "ya"},
            {"nama": KASUBBAG[0], "dipilih": "ya"},
            {"nama": KABID[0], "dipilih": ""},
        ],
        "harap": [
            {"nama": "Tanggapan dan saran", "dipilih": ""},
            {"nama": "Proses lebih lanjut", "dipilih": "ya"},
            {"nama": "Koordinasi dan konfirmasi", "dipilih": "ya"},
            {"nama": "Untuk diketahui", "dipilih": ""},
        ],
        "catatan": "Reviu dan perbaiki bersama pemangku kegiatan paling lambat 13 Maret 2026.",
        "pejabat": KADIS.copy(),
        "tercatat": "9 Maret 2026 pukul 09.30",
    }


def surat_tugas() -> SuratTugas:
    return {
        **naskah("800/31/438.5.20/2026"),
        "dasar": [
            "SOP/459/438.5.20/2021 tentang Mekanisme Kesalahan Data Kinerja, butir 5.2.f;",
            f"{ORDER}.",
        ],
        "kepada": [
            {
                "nama": KABID[1],
                "nip": KABID[2],
                "pangkat": "Pembina (IV/a)",
                "jabatan": KABID[0],
                "kedudukan": "Pengganti",
            }
        ],
        "untuk": [
            "Melaksanakan verifikasi sebagai pengganti Sekretaris Dinas dalam perbaikan 2026-001;",
            "Melaporkan hasilnya kepada Kepala Dinas.",
        ],
        "penanda_tangan": KADIS.copy(),
        "tembusan": ["Sekretaris Dinas"],
        "catatan": "Naskah ini memuat Surat Tugas sebagaimana dicatat; surat asli disimpan sebagai pindaian.",
    }


def keputusan_tim() -> KeputusanTim:
    return cast(KeputusanTim, invented("keputusan"))


def nota_rencana() -> NotaDinas:
    return cast(NotaDinas, invented("nota_rencana"))


def nota_laporan() -> NotaDinas:
    return cast(NotaDinas, invented("nota_laporan"))


def tanda_terima() -> TandaTerima:
    return {
        **naskah(""),
        "pengampu": {**PPTK, "kotak": "ttd_pengampu"},
        "laporan": LAPORAN,
        "jumlah": "2 (dua) angka",
        "dikirim": "10 Maret 2026 pukul 08.10",
        "cara": "Dalam aplikasi",
        "dibuka": "10 Maret 2026 pukul 08.40",
        "butir": [
            {
                "no": str(no),
                "indikator": "Jumlah laporan pemantauan harga dan stok barang kebutuhan pokok",
                "satuan": "laporan",
                "periode": "tahun 2025",
                "ukuran": "Realisasi",
                "jawaban": answer,
                "saat": "10 Maret 2026 pukul 09.05",
                "bukti": proof,
            }
            for no, answer, proof in ((1, "diperbaiki", "rekap-harga.pdf"), (2, "dinyatakan benar", ""))
        ],
        "berkas": [{"nama": "rekap-harga.pdf", "sidik": MARK}],
        "penyerah": penetap((PPTK["jabatan"], PPTK["nama"], PPTK["nip"]), "10 Maret 2026 pukul 09.05"),
        "penerima": penetap(KASUBBAG, ""),
    }


def catatan_verifikasi() -> CatatanVerifikasi:
    return {
        **naskah(""),
        "laporan": LAPORAN,
        "naskah": "Konsep Laporan Hasil Pengumpulan Data Perbaikan, 10 Maret 2026",
        "sidik": MARK,
        "dasar": "Surat Tugas Nomor 800/31/438.5.20/2026 tanggal 9 Maret 2026",
        "uji": [
            {"nama": "Laporan", "keadaan": "Naskah konsep, angka semula, dan angka menjadi."},
            {"nama": "Pernyataan", "keadaan": "Jawaban setiap pengampu beserta alasan dan buktinya."},
            {"nama": "Perhitungan", "keadaan": "Angka hitungan dihitung kembali dari angka menjadi."},
        ],
        "perubahan": [perubahan(1), perubahan(2)],
        "jumlah": "Diverifikasi 2 (dua) angka yang berubah dan 1 (satu) angka yang dinyatakan benar.",
        "catatan": ["Laporan, pernyataan, dan perhitungan diperiksa terhadap buktinya."],
        "verifikator": [penetap(KABID, "11 Maret 2026 pukul 08.20")],
    }
