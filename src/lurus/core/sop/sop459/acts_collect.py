"""Step 3 of SOP/459 bound to acts: lists sent, answers, validation, collection and draft by both."""

from lurus.core.sop.running import ActRule, Opening
from lurus.core.sop.sop459.roles import OWNERS

BOTH = ("ANGGOTA", "SEKRETARIS")
# From the first mark under the draft on, the items it prints stand still; the way back is the return 4→3.
DRAFTED = ("konsep_anggota", "konsep_sekretaris")
# Likewise in the meeting: what one of the two has declared final is not moved under the other's hand.
FINAL = ("final_anggota", "final_sekretaris")


def _marked_by_each(stem: str, *needs: str) -> tuple[Opening, ...]:
    """One opening per performer of a joint activity: each marks once, both must."""
    return tuple(
        Opening(("3",), (role,), needs=needs, refused_when=(fact,), yields=(fact,))
        for role, fact in ((role, f"{stem}_{role.lower()}") for role in BOTH)
    )


COLLECT = (
    ActRule(
        "kirim_daftar_isian",
        "perbaikan",
        "langkah",
        "Mengirim form/daftar isian kepada masing-masing pelaksana kegiatan",
        (
            Opening(("3",), ("ANGGOTA",), refused_when=("daftar_terkirim",), yields=("daftar_terkirim",)),
            Opening(
                ("3",),
                ("SEKRETARIS",),
                refused_when=("daftar_terkirim",),
                yields=("daftar_terkirim",),
                awaited=False,
            ),
        ),
        ("5.2.a", "P3", "R4"),
    ),
    ActRule(
        "pastikan_terkirim",
        "perbaikan",
        "langkah",
        "Memastikan form/daftar isian dan atau pemberitahuan telah terkirim kepada masing-masing pelaksana "
        "kegiatan",
        (
            Opening(
                ("3",),
                ("SEKRETARIS",),
                needs=("daftar_terkirim",),
                refused_when=("pengiriman_dipastikan",),
                yields=("pengiriman_dipastikan",),
            ),
        ),
        ("5.2.a",),
    ),
    ActRule(
        "buka_lembar",
        "lembar",
        "pendukung",
        "Membuka daftar isian",
        (Opening(("3", "5"), OWNERS, by_owner=True),),
        ("5.2.a",),
    ),
    ActRule(
        "jawab",
        "butir",
        "langkah",
        "Melaksanakan perbaikan data kinerja pada masing-masing pelaksana kegiatan",
        (
            Opening(
                ("3",),
                OWNERS,
                refused_when=DRAFTED,
                yields=("semua_terjawab",),
                by_owner=True,
                awaited_after=("daftar_terkirim",),
            ),
            Opening(("3",), ("ANGGOTA",), refused_when=DRAFTED, yields=("semua_terjawab",), awaited=False),
            Opening(
                ("5",),
                OWNERS,
                refused_when=FINAL,
                yields=("ubahan_tuntas",),
                by_owner=True,
            ),
            Opening(("5",), ("ANGGOTA",), refused_when=FINAL, yields=("ubahan_tuntas",), awaited=False),
        ),
        ("5.3.a",),
    ),
    ActRule(
        "nyatakan_benar",
        "lembar",
        "langkah",
        "Menyatakan data kinerja sudah benar",
        (
            Opening(
                ("3",),
                OWNERS,
                refused_when=DRAFTED,
                yields=("semua_terjawab",),
                by_owner=True,
                awaited=False,
            ),
        ),
        ("5.3.a",),
    ),
    ActRule(
        "validasi",
        "butir",
        "langkah",
        "Melakukan reviu dan validasi atas data perbaikan",
        (
            Opening(
                ("3",),
                ("ANGGOTA",),
                refused_when=DRAFTED,
                yields=("semua_valid",),
                awaited_after=("semua_terjawab",),
            ),
            Opening(
                ("5",),
                ("ANGGOTA",),
                refused_when=FINAL,
                yields=("ubahan_tuntas",),
            ),
        ),
        ("5.3.d",),
    ),
    ActRule(
        "nilai_kumpulan",
        "lembar",
        "langkah",
        "Menilai kecukupan kumpulan data perbaikan dari masing-masing penanggungjawab kegiatan",
        (
            Opening(
                ("3",),
                ("ANGGOTA",),
                refused_when=DRAFTED,
                yields=("kumpulan_dinilai",),
                awaited_after=("semua_terjawab",),
            ),
        ),
        ("5.3.d",),
    ),
    ActRule(
        "selesaikan_himpunan",
        "perbaikan",
        "langkah",
        "Menghimpun data kinerja perbaikan",
        _marked_by_each("himpunan", "semua_terjawab", "pengiriman_dipastikan"),
        ("P3", "R4"),
    ),
    ActRule(
        "susun_konsep",
        "perbaikan",
        "langkah",
        "Menyusun konsep laporan perubahan",
        _marked_by_each(
            "konsep",
            "pengiriman_dipastikan",
            "himpunan_anggota",
            "himpunan_sekretaris",
            "semua_valid",
            "kumpulan_dinilai",
        ),
        ("P3", "R4"),
    ),
)
