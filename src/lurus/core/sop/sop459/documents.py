"""The kinds of document that SOP/459's steps make: who signs, who initials before. Said here and nowhere else."""

from lurus.core.sop.running import Document
from lurus.core.sop.sop459.roles import OWNERS

DOCUMENTS = (
    Document("lembar_dugaan", "1", "Lembar Dugaan Kesalahan Data Kinerja"),
    Document("lembar_disposisi", "1", "Lembar Disposisi"),
    Document("surat_perintah", "1", "Surat Perintah", signers=("KETUA",), numbered=True),
    Document("surat_tugas", "1", "Surat Tugas", replaces="none"),
    Document("rencana", "2", "Rencana Kegiatan Perbaikan Data Kinerja", initials=("SEKRETARIS",)),
    Document("nota_rencana", "2", "Nota Dinas Rencana Kegiatan Perbaikan", numbered=True),
    Document("daftar_isian", "3", "Daftar Isian Perbaikan Data Kinerja"),
    Document("tanda_terima", "3", "Tanda Terima Daftar Isian"),
    Document("konsep", "3", "Konsep Laporan Hasil Pengumpulan Data Perbaikan"),
    Document("nota_laporan", "4", "Nota Dinas Laporan Hasil Pengumpulan Data", numbered=True),
    Document("catatan_verifikasi", "4", "Catatan Verifikasi"),
    Document("undangan", "5", "Undangan Rapat", replaces="round", numbered=True),
    Document("daftar_hadir", "5", "Daftar Hadir Rapat", replaces="round"),
    Document("notulen", "5", "Notulen Rapat Penetapan Data Kinerja Final"),
    Document("berita_acara", "5", "Berita Acara Rapat Penetapan Data Kinerja Final", numbered=True),
    Document("lembar_paraf", "6", "Lembar Paraf", initials=("ANGGOTA", "SEKRETARIS")),
    Document("lembar_data", "6", "Lembar Data Kinerja", signers=OWNERS, by_owner=True),
    Document("ringkasan", "6", "Ringkasan untuk Kepala Dinas"),
    Document(
        "laporan",
        "6",
        "Laporan Hasil Perbaikan Data Kinerja",
        signers=("KETUA",),
        initials=("ANGGOTA", "SEKRETARIS"),
        numbered=True,
    ),
    Document("surat_pengantar", "7", "Surat Pengantar", numbered=True),
    Document("lembar_ralat", "7", "Lembar Ralat", replaces="none", numbered=True),
    Document("lembar_perubahan", "7", "Lembar Perubahan", replaces="none", numbered=True),
    Document("buku_ekspedisi", "7", "Buku Ekspedisi"),
    Document("sampul_berkas", "7", "Sampul dan Daftar Isi Berkas"),
)

BY_KIND = {one.kind: one for one in DOCUMENTS}
