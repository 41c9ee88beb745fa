"""The kinds of document that SOP/459's steps make: who signs, who initials before. Said here and nowhere else."""

from lurus.core.sop.running import Document
from lurus.core.sop.sop459.roles import OWNERS

DOCUMENTS = (
    Document("surat_perintah", "1", "Surat Perintah", signers=("KETUA",)),
    Document("rencana", "2", "Rencana Kegiatan Perbaikan Data Kinerja", initials=("SEKRETARIS",)),
    Document("daftar_isian", "3", "Daftar Isian Perbaikan Data Kinerja"),
    Document("konsep", "3", "Konsep Laporan Hasil Pengumpulan Data Perbaikan"),
    Document("notulen", "5", "Notulen dan Berita Acara Rapat Penetapan Data Kinerja Final"),
    Document("lembar_paraf", "6", "Lembar Paraf", initials=("ANGGOTA", "SEKRETARIS")),
    Document("lembar_data", "6", "Lembar Data Kinerja", signers=OWNERS, by_owner=True),
    Document(
        "laporan",
        "6",
        "Laporan Hasil Perbaikan Data Kinerja",
        signers=("KETUA",),
        initials=("ANGGOTA", "SEKRETARIS"),
    ),
)

BY_KIND = {one.kind: one for one in DOCUMENTS}
