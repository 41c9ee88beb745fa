"""What `numbers` refuses: one code for each thing that can be wrong with a figure."""

from typing import Final

from lurus.core.errors import CoreError

CODES: Final = frozenset(
    {
        "numbers.ambiguous",  # text, indonesian, english: 1.234 without a known convention
        "numbers.cell",  # kind: a workbook cell that holds no figure (a date, a logical value)
        "numbers.decimal_marks",  # text: more than one decimal mark, or grouping after it
        "numbers.decimals",  # decimals, most: a number of decimals that cannot be written
        "numbers.exponent",  # text: 1e5
        "numbers.grouping",  # text: groups that are not of three digits
        "numbers.incomplete",  # text: a mark without digits before or after it
        "numbers.leading_zero",  # text: 01.234
        "numbers.letters",  # text, letters
        "numbers.mixed",  # offenders, indonesian, english: a column in two conventions
        "numbers.no_digits",  # text
        "numbers.not_finite",  # text: an infinite or undefined cell
        "numbers.other_convention",  # text, convention, reading: it reads only the other way
        "numbers.parentheses",  # text: one parenthesis without the other
        "numbers.provisional",  # text: a provisional mark where only a plain figure may stand
        "numbers.sign",  # text: two signs, or a sign in the wrong place
        "numbers.spaces",  # text: a space between digits, as when two cells ran together
        "numbers.spreadsheet_error",  # text: #DIV/0!
        "numbers.symbols",  # text, symbols
        "numbers.too_long",  # length, most: more digits than can be reckoned with exactly
        "numbers.units",  # text: rupiah and percent at once, or one of them twice
    }
)


class NumberError(CoreError):
    """A text or cell that is no figure, or could be two; `CODES` lists the codes."""
