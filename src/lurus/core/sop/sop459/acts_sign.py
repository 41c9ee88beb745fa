"""Signing in ink beside the electronic way: the paper is scanned in, a second person checks it, then it counts."""

from collections.abc import Iterable

from lurus.core.sop.running import ActRule, Opening
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
