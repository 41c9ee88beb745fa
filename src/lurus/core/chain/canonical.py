"""Canonical bytes: one value, one spelling, on every machine and in every later version.

The bytes are JSON with the format's number inside, so that they can be read without this program.
Once written they are kept as they are; a later format gets a new number and leaves the old bytes alone.
"""

import json
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final

from lurus.core.chain.errors import ChainError

FORMAT: Final = 1
MOST_DIGITS: Final = 100  # of one number; a longer one is a mistake or an attack

_HEAD: Final = b'{"format":%d,"value":' % FORMAT
_ENCODER: Final = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, allow_nan=False, sort_keys=True, separators=(",", ":")
)


def canonical(value: object) -> bytes:
    """Return the one byte string of a value of None, bool, int, str, Decimal, date, datetime, list, dict.

    Keys sorted by code point; text in Unicode NFC, UTF-8; decimals as text without trailing zeros; instants
    as text in UTC with microseconds. A decimal, a date and the text that spells them have the same
    bytes: the field's name says which it is. Tuples count as lists.

    Raises ChainError: `chain.type` for any other type, binary fractions above all; `chain.naive`,
    `chain.instant`, `chain.key`, `chain.number`, `chain.text`, `chain.depth`.

    Source: house design, "canonicalise once"; after RFC 8785, whose binary numbers are left out.

    >>> canonical({"nilai": Decimal("12.50"), "alasan": None})
    b'{"format":1,"value":{"alasan":null,"nilai":"12.5"}}'
    """
    try:
        return b"%b%b}" % (_HEAD, _ENCODER.encode(_plain(value)).encode())
    except RecursionError:
        raise ChainError("chain.depth") from None
    except UnicodeEncodeError as half:
        raise ChainError("chain.text", value=ascii(half.object[half.start : half.end])) from None


def canonical_decimal(value: Decimal) -> str:
    """Return the one spelling of a number: no exponent, no trailing zeros, no negative zero; its unit kept.

    Raises ChainError `chain.number` when it is not finite or has more than `MOST_DIGITS` digits.

    Source: house design, "canonicalise once".

    >>> [canonical_decimal(Decimal(text)) for text in ("-0.00", "1.50", "2E+3")]
    ['0', '1.5', '2000']
    """
    if not value.is_finite():
        raise ChainError("chain.number", value=str(value))
    if not value:
        return "0"
    _, digits, exponent = value.as_tuple()
    if len(digits) > MOST_DIGITS or abs(int(exponent)) > MOST_DIGITS:
        raise ChainError("chain.number", value=str(value))
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _plain(value: object) -> object:
    """Return the value in what JSON has; the exact type leads the way, kinds of it go the long way."""
    convert = _CONVERT.get(type(value))
    if convert is not None:
        return convert(value)
    for kind, convert in _KINDS:
        if isinstance(value, kind):
            return convert(value)
    raise ChainError("chain.type", kind=type(value).__name__)


def _same(value: object) -> object:
    return value


def _text(value: str) -> str:
    return str.__str__(value) if value.isascii() else unicodedata.normalize("NFC", value)


def _whole(value: int) -> int:
    if -_LIMIT < value < _LIMIT:
        return int(value)
    raise ChainError("chain.number", value=f"{value.bit_length()} bits")


def _instant(value: datetime) -> str:
    if value.utcoffset() is None:
        raise ChainError("chain.naive", value=value.isoformat())
    try:
        return value.astimezone(UTC).isoformat(timespec="microseconds")[:-6] + "Z"
    except OverflowError:
        raise ChainError("chain.instant", value=value.isoformat()) from None


def _list(value: list[object]) -> list[object]:
    return [_plain(item) for item in value]


def _dict(value: dict[object, object]) -> dict[str, object]:
    plain: dict[str, object] = {}
    for key, item in value.items():
        if not isinstance(key, str):
            raise ChainError("chain.key", key=repr(key))
        name = _text(key)
        if name in plain:
            raise ChainError("chain.key", key=name)
        plain[name] = _plain(item)
    return plain


_LIMIT: Final = 10**MOST_DIGITS
_CONVERT: Final[dict[type, Callable[..., object]]] = {
    type(None): _same,
    bool: _same,
    str: _text,
    int: _whole,
    Decimal: canonical_decimal,
    datetime: _instant,
    date: date.isoformat,
    list: _list,
    tuple: _list,
    dict: _dict,
}
# Kinds of these types (an enumeration's member is a text): datetime stands before date, of which it is one.
_KINDS: Final[tuple[tuple[type, Callable[..., object]], ...]] = (
    (str, _text),
    (int, _whole),
    (Decimal, canonical_decimal),
    (datetime, _instant),
    (date, date.isoformat),
    (list, _list),
    (tuple, _list),
    (dict, _dict),
)
