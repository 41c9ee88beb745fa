"""Text to Decimal: strict, in one convention or refusing to guess between two."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Never

from lurus.core.numbers.errors import NumberError
from lurus.core.numbers.frame import Framed, frame
from lurus.core.numbers.words import MOST_DIGITS, Locale, Status

_SHAPE: Final = {
    locale: re.compile(
        rf"(?:[0-9]+"  # bare digits, leading zeros and all: 007
        rf"|(?P<whole>0|[1-9][0-9]*|[1-9][0-9]{{0,2}}(?:\{group}[0-9]{{3}})+)"
        rf"(?:\{mark}(?P<part>[0-9]+))?)"
    )
    for locale in (Locale.ID, Locale.EN)
    for group, mark in [locale.marks]
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure as read: its value in the unit it was printed in (None: not reported), its status."""

    value: Decimal | None
    status: Status


def read(text: str, *, locale: Locale = Locale.UNKNOWN) -> Decimal | None:
    """Return the figure a text says, in the unit it is printed in (12,5 % is 12.5); None: not reported.

    Not reported is one of `NOT_REPORTED`; zero is zero. A provisional mark is refused here, since
    dropping it would lose what it says: `read_marked` keeps it.

    Raises NumberError: `numbers.ambiguous` with both readings when the convention is not known and
    decides; other codes of `CODES` when the text is no figure.

    Source: design of the register; conventions as found in one office's PK of 2021 and of 2023.

    >>> read("Rp 1.000.000,00"), read("1,234.5"), read("(1.000)", locale=Locale.ID), read("n/a")
    (Decimal('1000000.00'), Decimal('1234.5'), Decimal('-1000'), None)
    >>> try:
    ...     read("1.234")
    ... except NumberError as refusal:
    ...     print(refusal.code, refusal.params["indonesian"], refusal.params["english"])
    numbers.ambiguous 1234 1.234
    """
    reading = read_marked(text, locale=locale)
    if reading.status is not Status.TETAP:
        raise NumberError("numbers.provisional", text=text)
    return reading.value


def read_marked(text: str, *, locale: Locale = Locale.UNKNOWN) -> Reading:
    """Return the figure and its status: `*` sementara, `**` sangat sementara, otherwise tetap.

    Raises NumberError as `read` does. Source: marks of BPS tables (Tabel 2.9 of the Renstra).

    >>> read_marked("12,5*")
    Reading(value=Decimal('12.5'), status=<Status.SEMENTARA: 'sementara'>)
    """
    framed = frame(text)
    if framed.digits is None:
        return Reading(None, framed.status)
    return Reading(_amount(framed, framed.digits, locale), framed.status)


def convention(texts: Iterable[str]) -> Locale | None:
    """Return the convention a column is written in; None when no text of it decides.

    Only texts that read one way decide; blanks and texts that are no figures are passed over (reading
    them refuses them by name). Raises NumberError `numbers.mixed` when texts decide differently:
    `offenders` are the fewer ones (both sides when equal).

    >>> convention(["1.234", "75.877.437", "0,5"])
    <Locale.ID: 'id'>
    >>> convention(["1.234", "17"]) is None
    True
    """
    sides: dict[Locale, list[str]] = {Locale.ID: [], Locale.EN: []}
    for text in texts:
        only = _only_convention(text)
        if only:
            sides[only].append(text)
    indonesian, english = tuple(sides[Locale.ID]), tuple(sides[Locale.EN])
    if indonesian and english:
        fewest = min(len(indonesian), len(english))
        offenders = tuple(text for side in (indonesian, english) if len(side) == fewest for text in side)
        raise NumberError("numbers.mixed", offenders=offenders, indonesian=indonesian, english=english)
    return Locale.ID if indonesian else Locale.EN if english else None


def _only_convention(text: str) -> Locale | None:
    try:
        digits = frame(text).digits
    except NumberError:
        return None
    fits = [locale for locale in (Locale.ID, Locale.EN) if digits and _fits(digits, locale)]
    return fits[0] if len(fits) == 1 else None


def _fits(digits: str, locale: Locale) -> Decimal | None:
    """Return the size in one convention, or None when the text does not have its shape."""
    if not _SHAPE[locale].fullmatch(digits):
        return None
    group, mark = locale.marks
    plain = digits.replace(group, "").replace(mark, ".")
    length = sum(sign.isdigit() for sign in plain)
    if length > MOST_DIGITS:
        raise NumberError("numbers.too_long", length=length, most=MOST_DIGITS)
    return Decimal(plain)


def _amount(framed: Framed, digits: str, locale: Locale) -> Decimal:
    known = (Locale.ID, Locale.EN) if locale is Locale.UNKNOWN else (locale,)
    sizes = [size for one in known if (size := _fits(digits, one)) is not None]
    if not sizes:
        _refuse(framed.text, digits, _likely(digits) if locale is Locale.UNKNOWN else locale)
    amounts = [size.copy_negate() if framed.negative and size else size for size in sizes]
    if amounts[0] != amounts[-1]:
        indonesian, english = amounts
        raise NumberError("numbers.ambiguous", text=framed.text, indonesian=indonesian, english=english)
    return amounts[0]


def _likely(digits: str) -> Locale:
    """Return the convention that was probably meant: a mark alone and repeated groups, a last one divides."""
    if "," not in digits:
        return Locale.ID
    return Locale.ID if "." in digits and digits.rfind(",") > digits.rfind(".") else Locale.EN


def _refuse(text: str, digits: str, locale: Locale) -> Never:
    """Say why the digits have neither this convention's shape nor, where none was known, any."""
    group, mark = locale.marks
    reading = _fits(digits, locale.other)
    if reading is not None:
        raise NumberError("numbers.other_convention", text=text, convention=locale, reading=reading)
    if not re.search(r"[0-9]", digits):
        raise NumberError("numbers.no_digits", text=text)
    if not re.fullmatch(r"[0-9]+(?:[.,][0-9]+)*", digits):
        raise NumberError("numbers.incomplete", text=text)
    _, _, part = digits.partition(mark)
    if group in part or mark in part:
        raise NumberError("numbers.decimal_marks", text=text)
    leads = re.match(r"0(?:[0-9]|[.,][0-9]{3}[.,])", digits)
    raise NumberError("numbers.leading_zero" if leads else "numbers.grouping", text=text)
