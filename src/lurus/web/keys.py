"""The key of a row as an address or a form brings it: digits, and no more of them than a database counts with."""

from typing import Final

MOST_DIGITS: Final = 18


def key_of(text: str) -> int | None:
    """The number of a row, or None for what can be no row's number.

    >>> key_of("12"), key_of("²"), key_of("9" * 25), key_of("")
    (12, None, None, None)
    """
    return int(text) if text.isdecimal() and len(text) <= MOST_DIGITS else None


class KeyConverter:
    """`<key:…>` in an address; a longer number is the address of nothing."""

    regex = f"[0-9]{{1,{MOST_DIGITS}}}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)
