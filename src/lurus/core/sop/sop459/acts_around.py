"""What stands around the steps: suspicion, communication, returns, substitutes, the office's own data."""

from lurus.core.sop.running import ActRule, Opening
from lurus.core.sop.sop459.acts_collect import DRAFTED
from lurus.core.sop.sop459.roles import TEAM

_EVERY_STEP = ("1", "2", "3", "4", "5", "6", "7")
_INSIDE = (*TEAM, "PENGELOLA")

# kind of communication → roles, clauses: each duty to speak or to listen has its kind.
COMMUNICATION = (
    ("arahan", ("KETUA",), ("5.1.a",)),
    ("minta_keterangan", ("KETUA",), ("5.1.b",)),
    ("siapkan_sarana", ("SEKRETARIS",), ("5.2.b",)),
    ("informasi_awal", ("SEKRETARIS",), ("5.2.c",)),
    ("teruskan_informasi", ("SEKRETARIS",), ("5.2.d",)),
    ("tugas_lain", ("KETUA",), ("5.2.g", "5.3.f")),
    ("pertimbangan", ("ANGGOTA",), ("5.3.b",)),
    ("masalah", ("ANGGOTA",), ("5.3.c",)),
    ("tanggapan", TEAM, ()),
)


def _outside_any_case(act_id: str, sentence: str, *roles: str) -> ActRule:
    return ActRule(act_id, "kantor", "kantor", sentence, (Opening(("-",), roles),), ext=True)


AROUND = (
    _outside_any_case("ajukan_dugaan", "Mengajukan dugaan kesalahan data kinerja", *_INSIDE),
    _outside_any_case("periksa_data", "Memeriksa data kinerja dengan aturan", "ANGGOTA"),
    _outside_any_case("jelaskan_indikasi", "Menjelaskan indikasi yang bukan kesalahan", "ANGGOTA"),
    _outside_any_case("atur_aturan", "Mengatur aturan pemeriksaan yang dipakai kantor", "ANGGOTA"),
    ActRule(
        "kesampingkan_aturan",
        "perbaikan",
        "pendukung",
        "Mengesampingkan aturan yang belum terpenuhi dengan alasan",
        (Opening(("3",), ("ANGGOTA",), refused_when=DRAFTED),),
        ext=True,
    ),
    ActRule(
        "kembalikan",
        "perbaikan",
        "panah",
        "Mengembalikan ke langkah sebelumnya dengan alasan",
        (
            Opening(("4",), ("SEKRETARIS",)),
            Opening(("5",), ("ANGGOTA", "SEKRETARIS")),
            Opening(("6",), ("KETUA", "SEKRETARIS"), refused_when=("laporan_ditandatangani",)),
        ),
        ext=True,
    ),
    ActRule(
        "batalkan",
        "perbaikan",
        "panah",
        "Membatalkan perbaikan dengan alasan",
        (Opening(_EVERY_STEP[:-1], ("KETUA",)),),
        ext=True,
    ),
    ActRule(
        "tunjuk_pengganti",
        "perbaikan",
        "pendukung",
        "Menunjuk pengganti dengan Surat Tugas",
        (Opening(("3", "4", "5"), ("KETUA", "PENGELOLA")),),
        ext=True,
    ),
    ActRule(
        "komunikasikan",
        "perbaikan",
        "pendukung",
        "Melakukan komunikasi dalam pelaksanaan perbaikan data kinerja",
        tuple(
            Opening(_EVERY_STEP, roles, (kind,), clauses=clauses) for kind, roles, clauses in COMMUNICATION
        ),
        tuple(dict.fromkeys(clause for _, _, clauses in COMMUNICATION for clause in clauses)),
    ),
)

_OWES = "5.3.d"
FOLLOW_UP = (
    ActRule(
        "laporkan_tindak_lanjut",
        "tindak_lanjut",
        "kantor",
        "Melaporkan tindak lanjut atas kelemahan yang tersisa",
        (Opening(("-",), _INSIDE, by_owner=True),),
        (_OWES,),
        ext=True,
    ),
    ActRule(
        "selesaikan_tindak_lanjut",
        "tindak_lanjut",
        "kantor",
        "Menyatakan tindak lanjut selesai, atau mengembalikannya",
        (Opening(("-",), ("ANGGOTA", "SEKRETARIS")),),
        (_OWES,),
        ext=True,
    ),
)

OFFICE = (
    _outside_any_case("catat_orang", "Mencatat pegawai", "PENGELOLA"),
    _outside_any_case("catat_jabatan", "Mencatat jabatan", "PENGELOLA"),
    _outside_any_case("catat_penugasan", "Mencatat penugasan pejabat", "PENGELOLA"),
    _outside_any_case("akhiri_penugasan", "Mengakhiri penugasan pejabat", "PENGELOLA"),
    _outside_any_case("tetapkan_pengampu", "Menetapkan pengampu data", "PENGELOLA"),
    _outside_any_case("atur_kalender", "Mengatur hari dan jam kerja", "PENGELOLA"),
    _outside_any_case("undang_akun", "Mengundang pemilik akun", "PENGELOLA"),
    _outside_any_case("simpan_pemetaan", "Menyimpan pemetaan tabel", "ANGGOTA"),
    _outside_any_case("impor_tabel", "Mengimpor tabel data kinerja", "ANGGOTA"),
    _outside_any_case("atur_tanda_tangan", "Menetapkan cara tanda tangan yang dipakai kantor", "KETUA"),
    _outside_any_case("buat_kunci", "Membuat kunci tanda tangan sendiri", *_INSIDE),
)
