"""The closed lists that reading and writing share."""

from enum import StrEnum
from typing import Final


class Locale(StrEnum):
    """How figures are written: ID 1.234,5; EN 1,234.5; UNKNOWN when nobody has said.

    Source: both stand in one office's documents, comma thousands in the PK of 2021 and dot
    thousands in that of 2023.
    """

    ID = "id"
    EN = "en"
    UNKNOWN = "unknown"

    @property
    def marks(self) -> tuple[str, str]:
        """The grouping mark and the decimal mark (UNKNOWN: as ID, the house's own).

        >>> Locale.EN.marks
        (',', '.')
        """
        return (",", ".") if self is Locale.EN else (".", ",")

    @property
    def other(self) -> "Locale":
        """The convention that swaps both marks.

        >>> Locale.ID.other
        <Locale.EN: 'en'>
        """
        return Locale.ID if self is Locale.EN else Locale.EN


class Status(StrEnum):
    """How final a published figure is, as the marks behind it say (`*`, `**`; BPS tables)."""

    TETAP = "tetap"
    SEMENTARA = "sementara"
    SANGAT_SEMENTARA = "sangat_sementara"


MARKS: Final = {"": Status.TETAP, "*": Status.SEMENTARA, "**": Status.SANGAT_SEMENTARA}

# "tidak ada" and "nihil" are not here: they say zero as often as they say nothing.
NOT_REPORTED: Final = frozenset(
    {
        *("", "-", "--", "---", "—"),
        *("n/a", "na", "n.a", "n.a.", "...", "…"),
        *("tidak ada data", "belum ada data", "data belum tersedia"),
    }
)

MOST_CHARACTERS: Final = 64  # of a text, before anything else is looked at
MOST_DIGITS: Final = 28  # the precision of Decimal arithmetic: more would be rounded in silence
