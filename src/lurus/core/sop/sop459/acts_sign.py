"""Papers taken out of the application and brought back: signed in ink, or worded anew in a word processor.

A scan counts once a second person has checked it. Prose is edited by whoever makes the paper, until what follows it.
"""

from collections.abc import Iterable

from lurus.core.sop.running import ActRule, Opening
from lurus.core.sop.sop459.acts_collect import BOTH
from lurus.core.sop.sop459.acts_order import SIGNING

SCANNED = "pindaian_menunggu"
_CHECKERS = ("ANGGOTA", "SEKRETARIS", "STAF")


def _scanned() -> Iterable[Opening]:
    """Wherever a paper waits for its signature, staff may bring in its scan; nobody waits for that."""
    for one in SIGNING.openings:
        yield Opening(
            one.steps,
            ("STAF",),
            one.kinds,
            one.needs,
            one.refused_when,
            (SCANNED,),
            one.clauses,
            awaited=False,
        )


def _checked() -> Iterable[Opening]:
    """What the signature would have brought about, the check brings about."""
    for one in SIGNING.openings:
        needs = (*one.needs, SCANNED)
        yield Opening(one.steps, _CHECKERS, one.kinds, needs, one.refused_when, one.yields, one.clauses)


INK = (
    ActRule(
        "unggah_pindaian",
        "dokumen",
        "pendukung",
        "Mengunggah pindaian naskah yang ditandatangani dengan tinta",
        tuple(_scanned()),
        SIGNING.clauses,
        ext=True,
    ),
    ActRule(
        "periksa_pindaian",
        "dokumen",
        "langkah",
        "Memeriksa pindaian naskah yang ditandatangani dengan tinta",
        tuple(_checked()),
        SIGNING.clauses,
        ext=True,
    ),
)


def _worded(kind: str, step: str, roles: tuple[str, ...], until: str) -> Opening:
    return Opening((step,), roles, kinds=(kind,), refused_when=(until,), awaited=False)


EDIT = ActRule(
    "sunting_naskah",
    "dokumen",
    "pendukung",
    "Menyunting kalimat naskah dengan pengolah kata",
    (
        _worded("nota_rencana", "3", ("ANGGOTA",), until="daftar_terkirim"),
        _worded("konsep", "4", ("ANGGOTA",), until="dilaporkan"),
        _worded("nota_laporan", "4", ("ANGGOTA",), until="diverifikasi"),
        _worded("undangan", "5", BOTH, until="rapat_diadakan"),
        _worded("notulen", "6", BOTH, until="paraf_anggota"),
    ),
    ext=True,
)
