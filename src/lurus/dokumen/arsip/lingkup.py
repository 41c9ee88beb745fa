"""For whom a bundle is: what it holds, and what stays closed to its reader."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Lingkup(StrEnum):
    """The three readers of a bundle."""

    KANTOR = "kantor"
    """The office's own archive: everything."""
    PENGAWAS = "pengawas"
    """The inspectorate: everything but Laporan Kinerja Individu."""
    PENERIMA = "penerima"
    """An addressee of the report: what was signed, the figures before and after, the journal's headings."""


SKP: Final = "C.d"
SIGNED: Final = "ditandatangani"


@dataclass(frozen=True)
class Isi:
    """What one reader is given. `closed`: codes of what is not, each with its sentence in `opening`."""

    evidence: bool
    drafts: bool
    individual: bool
    journal: bool
    closed: tuple[str, ...]


HOLDS: Final[dict[Lingkup, Isi]] = {
    Lingkup.KANTOR: Isi(evidence=True, drafts=True, individual=True, journal=True, closed=()),
    Lingkup.PENGAWAS: Isi(evidence=True, drafts=True, individual=False, journal=True, closed=("skp",)),
    Lingkup.PENERIMA: Isi(
        evidence=False,
        drafts=False,
        individual=False,
        journal=False,
        closed=("skp", "konsep", "bukti", "pendapat", "jurnal"),
    ),
}
