"""Words for what is a name inside the program: measures, decisions, papers, weekdays, parts of a definition."""

from collections.abc import Mapping

from django.utils.translation import gettext_noop

MINUS = "−"
"""The sign of a difference, on pages and on paper."""
DOCUMENTS: Mapping[str, str] = {
    "lembar_dugaan": gettext_noop("Lembar Dugaan Kesalahan Data Kinerja"),
    "lembar_disposisi": gettext_noop("Lembar Disposisi"),
    "surat_perintah": gettext_noop("Surat Perintah"),
    "surat_tugas": gettext_noop("Surat Tugas"),
    "keputusan": gettext_noop("Keputusan Kepala Dinas tentang Pembentukan Tim"),
    "rencana": gettext_noop("Rencana Kegiatan Perbaikan Data Kinerja"),
    "nota_rencana": gettext_noop("Nota Dinas Rencana Kegiatan Perbaikan"),
    "daftar_isian": gettext_noop("Daftar Isian Perbaikan Data Kinerja"),
    "tanda_terima": gettext_noop("Tanda Terima Daftar Isian"),
    "konsep": gettext_noop("Konsep Laporan Hasil Pengumpulan Data Perbaikan"),
    "nota_laporan": gettext_noop("Nota Dinas Laporan Hasil Pengumpulan Data"),
    "catatan_verifikasi": gettext_noop("Catatan Verifikasi"),
    "undangan": gettext_noop("Undangan Rapat"),
    "daftar_hadir": gettext_noop("Daftar Hadir Rapat"),
    "notulen": gettext_noop("Notulen Rapat Penetapan Data Kinerja Final"),
    "berita_acara": gettext_noop("Berita Acara Rapat Penetapan Data Kinerja Final"),
    "lembar_paraf": gettext_noop("Lembar Paraf"),
    "lembar_data": gettext_noop("Lembar Data Kinerja"),
    "ringkasan": gettext_noop("Ringkasan untuk Kepala Dinas"),
    "laporan": gettext_noop("Laporan Hasil Perbaikan Data Kinerja"),
    "surat_pengantar": gettext_noop("Surat Pengantar"),
    "lembar_ralat": gettext_noop("Lembar Ralat"),
    "lembar_perubahan": gettext_noop("Lembar Perubahan"),
    "buku_ekspedisi": gettext_noop("Buku Ekspedisi"),
    "sampul_berkas": gettext_noop("Sampul dan Daftar Isi Berkas"),
}
PAPER_STATES: Mapping[str, str] = {
    "konsep": gettext_noop("masih konsep"),
    "terbit": gettext_noop("sudah terbit"),
    "ditandatangani": gettext_noop("sudah ditandatangani"),
    "batal": gettext_noop("sudah dibatalkan"),
}
QUALITY_RECORDS: Mapping[str, str] = {
    "C.a": gettext_noop("Data kinerja sebelum review"),
    "C.b": gettext_noop("Perjanjian Kinerja"),
    "C.c": gettext_noop("Evaluasi Internal"),
    "C.d": gettext_noop("Laporan Kinerja Individu"),
}
MEASURES: Mapping[str, str] = {
    "target": gettext_noop("target"),
    "target_bawah": gettext_noop("batas bawah target"),
    "target_atas": gettext_noop("batas atas target"),
    "realisasi": gettext_noop("realisasi"),
    "pembilang": gettext_noop("pembilang"),
    "penyebut": gettext_noop("penyebut"),
    "pagu": gettext_noop("pagu"),
    "capaian": gettext_noop("capaian"),
    "predikat": gettext_noop("predikat"),
    "nilai": gettext_noop("nilai"),
}
HEADS: Mapping[str, str] = {
    "target": gettext_noop("Target"),
    "target_bawah": gettext_noop("Target, batas bawah"),
    "target_atas": gettext_noop("Target, batas atas"),
    "target_kenaikan": gettext_noop("Kenaikan target"),
    "target_kenaikan_pct": gettext_noop("Kenaikan target (%)"),
    "realisasi": gettext_noop("Realisasi"),
    "pembilang": gettext_noop("Pembilang"),
    "penyebut": gettext_noop("Penyebut"),
    "pagu": gettext_noop("Pagu"),
    "capaian": gettext_noop("Capaian (%)"),
    "predikat": gettext_noop("Predikat"),
    "kenaikan": gettext_noop("Kenaikan"),
    "kenaikan_pct": gettext_noop("Kenaikan (%)"),
    "dasar": gettext_noop("Dasar kenaikan"),
    "awal": gettext_noop("Angka tahun dasar"),
    "nilai": gettext_noop("Nilai"),
}
"""Measures at the head of a column, or beside a name."""
DECISIONS: Mapping[str, str] = {
    "terima": gettext_noop("diterima"),
    "ubah": gettext_noop("diubah"),
    "tolak": gettext_noop("ditolak"),
    "tunda": gettext_noop("ditunda"),
}
DEEDS: Mapping[str, str] = {
    "jawab": gettext_noop("menjawab"),
    "diisikan": gettext_noop("mengisikan jawaban"),
    "validasi": gettext_noop("memvalidasi"),
    "verifikasi": gettext_noop("memverifikasi"),
    "ketua": gettext_noop("bertindak sebagai Kepala Dinas"),
}
PARTS: Mapping[str, str] = {
    "kelas": gettext_noop("Jenis kesalahan"),
    "sebab": gettext_noop("Sebab"),
    "pencegahan": gettext_noop("Agar tidak terulang"),
    "baris": gettext_noop("nama baris"),
    "buka": gettext_noop("jam masuk"),
    "disampaikan": gettext_noop("tanggal penyampaian"),
    "halaman": gettext_noop("halaman"),
    "hari": gettext_noop("hari"),
    "jenis": gettext_noop("jenis"),
    "kode": gettext_noop("kode"),
    "kolom": gettext_noop("nama kolom"),
    "lembar": gettext_noop("lembar"),
    "nama": gettext_noop("nama"),
    "periode": gettext_noop("periode"),
    "sampai": gettext_noop("hari terakhir"),
    "satuan": gettext_noop("satuan"),
    "sel": gettext_noop("tempat sel"),
    "tabel": gettext_noop("nomor tabel"),
    "tanggal": gettext_noop("tanggal"),
    "teks": gettext_noop("teks"),
    "tutup": gettext_noop("jam pulang"),
    "butir": gettext_noop("angka"),
}
SHORT_POSTS: Mapping[str, str] = {
    "KETUA": gettext_noop("Kepala Dinas"),
    "SEKRETARIS": gettext_noop("Sekretaris"),
    "ANGGOTA": gettext_noop("Kasubbag"),
    "PPTK": gettext_noop("PPTK"),
    "STAF": gettext_noop("Staf"),
}
"""The posts where room is scarce: beneath a station of the picture of a case."""
THINGS: Mapping[str, str] = {
    "clause": gettext_noop("butir SOP"),
    "role": gettext_noop("peran"),
    "step": gettext_noop("langkah"),
    "act": gettext_noop("tindakan"),
    "document": gettext_noop("dokumen"),
    "revision": gettext_noop("revisi"),
    "optional step": gettext_noop("langkah pilihan"),
}
KINDS: Mapping[str, str] = {
    **DOCUMENTS,
    "bool": gettext_noop("ya/tidak"),
    "date": gettext_noop("tanggal"),
    "datetime": gettext_noop("tanggal"),
    "time": gettext_noop("jam"),
    "timedelta": gettext_noop("lama waktu"),
    "biasa": gettext_noop("hari biasa"),
    "ramadan": gettext_noop("bulan Ramadan"),
}
WEEKDAYS: Mapping[int, str] = {
    0: gettext_noop("Senin"),
    1: gettext_noop("Selasa"),
    2: gettext_noop("Rabu"),
    3: gettext_noop("Kamis"),
    4: gettext_noop("Jumat"),
    5: gettext_noop("Sabtu"),
    6: gettext_noop("Minggu"),
}
