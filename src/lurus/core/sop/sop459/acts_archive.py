"""After the last step: the archive of an ended case, how long it is kept, and what becomes of it then."""

from lurus.core.sop.running import ActRule, Opening


def _around(
    act_id: str, aggregate: str, sentence: str, *roles: str, clauses: tuple[str, ...] = ()
) -> ActRule:
    return ActRule(act_id, aggregate, "kantor", sentence, (Opening(("-",), roles),), clauses, ext=True)


ARCHIVE = (
    _around(
        "arsipkan",
        "kantor",
        "Menyusun arsip perbaikan yang dapat berdiri sendiri",
        "STAF",
        "SEKRETARIS",
        clauses=("P7",),
    ),
    _around("atur_retensi", "kantor", "Mengatur jadwal retensi arsip kantor", "PENGELOLA"),
    _around("atur_nomor", "kantor", "Menetapkan bentuk nomor naskah dan agenda", "PENGELOLA"),
    _around("atur_klasifikasi", "kantor", "Menetapkan kode klasifikasi naskah", "PENGELOLA"),
    _around("atur_kop", "kantor", "Menetapkan kop naskah", "PENGELOLA"),
    _around("atur_teks", "kantor", "Menetapkan teks baku naskah", "PENGELOLA"),
    _around("catat_surat_masuk", "kantor", "Mencatat surat masuk dalam buku agenda", "STAF"),
    _around(
        "betulkan_surat_masuk",
        "kantor",
        "Membetulkan atau melengkapi catatan surat masuk",
        "STAF",
        "SEKRETARIS",
        "KETUA",
    ),
    _around("cadangkan_nomor", "kantor", "Mencadangkan nomor naskah", "STAF"),
    _around("tutup_cadangan", "kantor", "Mencatat pemakaian atau batalnya nomor cadangan", "STAF"),
    _around("tahan_arsip", "kantor", "Menahan arsip, atau melepasnya dari penahanan", "KETUA", "SEKRETARIS"),
    _around("usulkan_penyusutan", "kantor", "Mengusulkan penyusutan arsip yang habis masa simpannya", "STAF"),
    _around("nilai_penyusutan", "penyusutan", "Mencatat penilaian panitia penilai arsip", "SEKRETARIS"),
    _around("setujui_penyusutan", "penyusutan", "Mencatat persetujuan tertulis penyusutan arsip", "KETUA"),
    _around(
        "laksanakan_penyusutan", "penyusutan", "Mencatat pelaksanaan penyusutan dengan Berita Acara", "STAF"
    ),
)
