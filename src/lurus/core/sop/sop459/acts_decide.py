"""Steps 4–7 of SOP/459 bound to acts: report, verification, meeting, agenda, review, delivery."""

from lurus.core.sop.running import ActRule, Opening
from lurus.core.sop.sop459.acts_collect import BOTH, FINAL


def _once(step: str, role: str, fact: str, *needs: str) -> tuple[Opening, ...]:
    """An act that one role performs once, in one step, and that brings one fact about."""
    return (Opening((step,), (role,), needs=needs, refused_when=(fact,), yields=(fact,)),)


REPORT = (
    ActRule(
        "laporkan",
        "perbaikan",
        "langkah",
        "Melaporkan hasil pengumpulan data kinerja perbaikan kepada Sekretaris Dinas",
        _once("4", "ANGGOTA", "dilaporkan"),
        ("P4", "R5"),
    ),
    ActRule(
        "verifikasi",
        "perbaikan",
        "langkah",
        "Memverifikasi laporan hasil perbaikan data kinerja",
        _once("4", "SEKRETARIS", "diverifikasi", "dilaporkan"),
        ("5.2.f", "P4"),
    ),
    ActRule(
        "sampaikan_keputusan",
        "perbaikan",
        "langkah",
        "Menyampaikan keputusan dimaksud kepada Kepala Dinas",
        _once("4", "ANGGOTA", "keputusan_disampaikan", "diverifikasi"),
        ("5.3.e",),
    ),
    ActRule(
        "terima_keputusan",
        "perbaikan",
        "langkah",
        "Menerima keputusan yang disampaikan",
        _once("4", "KETUA", "keputusan_diterima", "keputusan_disampaikan"),
        ("5.3.e", "R5"),
    ),
)

MEETING = (
    ActRule(
        "undang_rapat",
        "perbaikan",
        "langkah",
        "Mengundang rapat intern",
        (
            Opening(("5",), ("ANGGOTA",), refused_when=("rapat_diadakan",), yields=("rapat_diundang",)),
            Opening(
                ("5",),
                ("SEKRETARIS",),
                refused_when=("rapat_diadakan",),
                yields=("rapat_diundang",),
                awaited=False,
            ),
        ),
        ("P5", "R6"),
    ),
    ActRule(
        "catat_hadir",
        "perbaikan",
        "langkah",
        "Mencatat kehadiran rapat intern",
        (
            Opening(("5",), ("ANGGOTA",), needs=("rapat_diundang",), yields=("rapat_diadakan",)),
            Opening(
                ("5",),
                ("SEKRETARIS", "STAF"),
                needs=("rapat_diundang",),
                yields=("rapat_diadakan",),
                awaited=False,
            ),
        ),
        ("P5", "R6"),
    ),
    ActRule(
        "putuskan",
        "butir",
        "langkah",
        "Menentukan data final tiap butir dalam rapat intern",
        (Opening(("5",), BOTH, needs=("rapat_diundang",), refused_when=FINAL, yields=("semua_diputuskan",)),),
        ("P5", "R6"),
    ),
    ActRule(
        "verifikasi_butir",
        "butir",
        "langkah",
        "Memverifikasi nilai yang diubah dalam rapat",
        (
            Opening(
                ("5",),
                ("SEKRETARIS",),
                refused_when=FINAL,
                yields=("ubahan_tuntas",),
            ),
        ),
        ("5.1.c", "5.2.f"),
    ),
    ActRule(
        "tetapkan_data_final",
        "perbaikan",
        "langkah",
        "Menentukan data final",
        tuple(
            opening
            for role in BOTH
            for opening in _once(
                "5", role, f"final_{role.lower()}", "semua_diputuskan", "ubahan_tuntas", "rapat_diadakan"
            )
        ),
        ("P5", "R6"),
    ),
)

SIGN = (
    ActRule(
        "agendakan",
        "perbaikan",
        "langkah",
        "Mengagendakan dan memintakan tanda tangan ke seluruh pemangku kegiatan",
        _once("6", "STAF", "diagendakan", "paraf_sekretaris"),
        ("P6", "R7"),
    ),
    ActRule(
        "reviu_laporan",
        "perbaikan",
        "langkah",
        "Melakukan reviu atas laporan hasil perbaikan data kinerja",
        _once("6", "KETUA", "direviu_ketua", "lembar_ditandatangani"),
        ("5.2.e",),
    ),
)

DELIVER = (
    ActRule(
        "dokumentasikan",
        "perbaikan",
        "langkah",
        "Mendokumentasikan data yang sudah ditanda tangani",
        _once("7", "STAF", "didokumentasikan"),
        ("P7", "R7"),
    ),
    ActRule(
        "sampaikan_laporan",
        "perbaikan",
        "langkah",
        "Menyampaikan laporan hasil perbaikan data kinerja",
        _once("7", "KETUA", "disampaikan", "didokumentasikan"),
        ("5.1.c",),
    ),
)
