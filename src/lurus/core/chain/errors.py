"""What the chain cannot take in; each code is a mistake of the program, not of a person."""

from typing import Final

from lurus.core.errors import CoreError

CODES: Final = frozenset(
    {
        "chain.depth",  # -: nested too deep, or within itself
        "chain.digest",  # value: not 64 hexadecimal digits
        "chain.instant",  # value: an instant that falls outside the calendar's years in UTC
        "chain.key",  # key: not a text, or two keys that are one when normalised
        "chain.naive",  # value: an instant without its zone
        "chain.number",  # value: infinite, undefined or of more than MOST_DIGITS digits
        "chain.salt",  # -: a digest without salt could be guessed
        "chain.text",  # value: half a character, which has no bytes
        "chain.type",  # kind: a type without canonical bytes (binary fractions above all)
    }
)


class ChainError(CoreError):
    """A value that has no canonical bytes, or a link that is none; `CODES` lists the codes."""
