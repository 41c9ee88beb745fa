"""Data of the papers of the last step, of the invented office; each call gives a fresh copy."""

from lurus.dokumen.compose.corrections import LembarRalat
from lurus.dokumen.compose.letters import BukuEkspedisi, SampulBerkas, SuratPengantar
from tests.dokumen.cast import KADIS, KASUBBAG, LAPORAN, naskah
from tests.dokumen.papers_letters import MARK


def surat_pengantar() -> SuratPengantar:
    return {
        **naskah("000.8.6.3/025/438.5.20/2026"),
        "sifat": "Biasa",
        "lampiran": "1 (satu) berkas",
        "hal": "Laporan Hasil Perbaikan Data Kinerja",
        "yth": ["Bupati Wanasari melalui Kepala Bagian Organisasi", "Kepala Bappeda Kabupaten Wanasari"],
        "di": "Wanasari",
        "penanda_tangan": {**KADIS, "sebutan": "Plt."},
        "tembusan": ["Inspektur Kabupaten Wanasari"],
        "kiriman": [
            {
                "nama": "Laporan Hasil Perbaikan Data Kinerja Nomor 000.8.6.3/021/438.5.20/2026",
                "banyaknya": "1 (satu) berkas",
                "keterangan": f"Sebagai perbaikan atas {LAPORAN}.",
            }
        ],
        "isi": "Mohon angka yang diperbaiki dipakai sejak laporan ini diterima.",
    }


def lembar_perubahan() -> LembarRalat:
    return {
        **naskah("000.8.6.3/023/438.5.20/2026"),
        "dokumen": LAPORAN,
        "identitas": "Nomor 000.8.6.3/004/438.5.20/2026 tanggal 27 Februari 2026, disampaikan 27 Februari 2026",
        "penerima": "Bupati Wanasari melalui Kepala Bagian Organisasi",
        "dasar": [
            "Laporan Hasil Perbaikan Data Kinerja Nomor 000.8.6.3/021/438.5.20/2026 tanggal 13 Maret 2026",
            "Berita Acara Rapat Penetapan Data Kinerja Final Nomor 000.8.6.3/020/438.5.20/2026 tanggal 12 Maret 2026",
        ],
        "perbaikan": [
            {
                "no": "1",
                "satuan": "laporan",
                "periode": "2025",
                "selisih": "+3",
                "letak": "hlm. 14, tabel 3.1, baris 2, kolom Realisasi",
                "indikator": "Jumlah laporan pemantauan harga barang kebutuhan pokok",
                "ukuran": "Realisasi",
                "semula": "21",
                "menjadi": "24",
                "jenis": "perubahan",
                "sebab": "Salah ketik saat menyalin dari buku register.",
            },
            {
                "no": "2",
                "satuan": "laporan",
                "periode": "2025",
                "letak": "hlm. 14, tabel 3.1, baris 2, kolom Capaian",
                "indikator": "Jumlah laporan pemantauan harga barang kebutuhan pokok",
                "ukuran": "Capaian (%)",
                "semula": "87,50",
                "menjadi": "100,00",
                "selisih": "+12,50",
                "jenis": "perubahan",
                "sebab": "Dihitung dari angka yang diperbaiki.",
            },
        ],
        "catatan": ["Bagian lain dokumen itu tidak berubah."],
        "penanda_tangan": KADIS,
    }


def lembar_ralat() -> LembarRalat:
    told = lembar_perubahan()
    return {
        **told,
        "nomor": "000.8.6.3/024/438.5.20/2026",
        "perbaikan": [{**told["perbaikan"][0], "jenis": "ralat"}],
    }


def buku_ekspedisi() -> BukuEkspedisi:
    return {
        **naskah(""),
        "tahun": "2026",
        "ekspedisi": [
            {
                "no": str(no),
                "tanggal": "13 Maret 2026",
                "nomor": "000.8.6.3/025/438.5.20/2026",
                "tujuan": whom,
                "hal": "Laporan Hasil Perbaikan Data Kinerja",
                "lampiran": "1 (satu) berkas",
                "diterima": "",
                "penerima": "",
            }
            for no, whom in enumerate(surat_pengantar()["yth"], start=1)
        ],
    }


def sampul_berkas() -> SampulBerkas:
    return {
        **naskah(""),
        "perkara": "2026-001",
        "perihal": "Perbaikan data kinerja yang telah disampaikan",
        "laporan": LAPORAN,
        "klasifikasi": "000.8.6.3 Akuntabilitas Kinerja Instansi Pemerintah",
        "unit": KASUBBAG[0],
        "kurun": "9 Maret 2026 sampai dengan 13 Maret 2026",
        "simpan": "Lemari 2, map hijau.",
        "jumlah": "2 (dua) naskah, 1 (satu) berkas bukti",
        "naskah": [
            {
                "nama": "Surat Perintah",
                "nomor": "000.8.6.3/017/438.5.20/2026",
                "tanggal": "9 Maret 2026",
                "keadaan": "ditandatangani",
                "sidik": MARK,
            },
            {"nama": "Notulen", "nomor": "", "tanggal": "12 Maret 2026", "keadaan": "terbit", "sidik": MARK},
        ],
        "berkas": [{"nama": "rekap-harga.pdf", "sidik": MARK, "hal": "Jumlah laporan pemantauan harga"}],
        "mutu": [{"nama": "Perjanjian Kinerja", "keadaan": "terlampir"}],
    }
