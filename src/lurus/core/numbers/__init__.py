"""The one reader and writer of figures: strict, exact, and never guessing between two readings."""

from lurus.core.numbers.cell import from_cell
from lurus.core.numbers.errors import CODES, NumberError
from lurus.core.numbers.reading import Reading, convention, read, read_marked
from lurus.core.numbers.rounding import Rounding, rounded, same_as_printed
from lurus.core.numbers.terbilang import terbilang
from lurus.core.numbers.words import MOST_DIGITS, NOT_REPORTED, Locale, Status
from lurus.core.numbers.writing import write

__all__ = [
    "CODES",
    "MOST_DIGITS",
    "NOT_REPORTED",
    "Locale",
    "NumberError",
    "Reading",
    "Rounding",
    "Status",
    "convention",
    "from_cell",
    "read",
    "read_marked",
    "rounded",
    "same_as_printed",
    "terbilang",
    "write",
]
