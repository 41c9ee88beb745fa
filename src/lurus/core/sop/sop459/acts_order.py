"""Steps 1 and 2 of SOP/459 bound to acts, with the two acts that serve later steps too: sign, initial."""

from lurus.core.sop.running import ActRule, Opening
from lurus.core.sop.sop459.acts_collect import DRAFTED
from lurus.core.sop.sop459.documents import BY_KIND


def _in_order(step: str, roles: tuple[str, ...]) -> tuple[Opening, ...]:
    """One opening per initial, each after the one before."""
    facts = [f"paraf_{role.lower()}" for role in roles]
    return tuple(
        Opening((step,), (role,), needs=tuple(facts[:order][-1:]), refused_when=(fact,), yields=(fact,))
        for order, (role, fact) in enumerate(zip(roles, facts, strict=True))
    )


SIGNING = ActRule(
    "tanda_tangani",
    "dokumen",
    "langkah",
    "Menandatangani",
    (
        Opening(
            ("1",),
            BY_KIND["surat_perintah"].signers,
            kinds=("surat_perintah",),
            refused_when=("surat_perintah_ditandatangani",),
            yields=("surat_perintah_ditandatangani",),
            clauses=("P1",),
        ),
        Opening(
            ("6",),
            BY_KIND["lembar_data"].signers,
            kinds=("lembar_data",),
            needs=("diagendakan",),
            refused_when=("lembar_ditandatangani",),
            yields=("lembar_ditandatangani",),
            clauses=("P6",),
            by_owner=True,
        ),
        Opening(
            ("6",),
            BY_KIND["laporan"].signers,
            kinds=("laporan",),
            needs=("direviu_ketua",),
            refused_when=("laporan_ditandatangani",),
            yields=("laporan_ditandatangani",),
            clauses=("5.1.c",),
        ),
    ),
    ("P1", "5.1.c", "P6", "R7"),
)

ORDER = (
    ActRule(
        "perintahkan_reviu",
        "kantor",
        "kantor",
        "Memerintahkan untuk mereview data kinerja yang telah disampaikan sebelumnya",
        (Opening(("-",), ("KETUA",)),),
        ("P1", "R1", "5.1.a", "C.a", "C.b", "C.c", "C.d"),
    ),
    SIGNING,
)

PLAN = (
    ActRule(
        "susun_rencana",
        "perbaikan",
        "langkah",
        "Menyusun rencana kegiatan dan pelaksanaan kegiatan perbaikan data kinerja",
        (Opening(("2",), ("ANGGOTA",), refused_when=("rencana_diparaf",), yields=("rencana_disusun",)),),
        ("P2", "R2"),
    ),
    ActRule(
        "paraf",
        "perbaikan",
        "langkah",
        "Memberi paraf",
        (
            Opening(
                ("2",),
                BY_KIND["rencana"].initials,
                needs=("rencana_disusun",),
                refused_when=("rencana_diparaf",),
                yields=("rencana_diparaf",),
            ),
            *_in_order("6", BY_KIND["laporan"].initials),
        ),
        ("P6", "R7"),
    ),
    ActRule(
        "tambah_butir",
        "perbaikan",
        "pendukung",
        "Menambah butir data yang direviu",
        (Opening(("2",), ("ANGGOTA",)), Opening(("3",), ("ANGGOTA",), refused_when=DRAFTED)),
        ("P3",),
    ),
    ActRule(
        "lepas_butir",
        "butir",
        "pendukung",
        "Melepas butir data dari reviu",
        (Opening(("2",), ("ANGGOTA",)), Opening(("3",), ("ANGGOTA",), refused_when=DRAFTED)),
        ("P3",),
    ),
)
