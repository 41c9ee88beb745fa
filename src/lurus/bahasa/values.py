"""How a sentence shows the values it speaks of."""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from typing import Any

from babel.dates import format_date, format_datetime, format_time
from django.utils import timezone
from django.utils.translation import get_language

from lurus.core.capaian import bulatkan
from lurus.core.numbers import Locale, write

FRACTION_DECIMALS = 4
_UNITS = ("byte", "KB", "MB", "GB")
_STEP = 1024


def shown(value: Any) -> str:
    """A value in the reader's language: figures, dates, lists."""
    if value is None or value == "":
        return "–"
    if isinstance(value, Decimal | Fraction):
        return _figure(value)
    if isinstance(value, date | time):
        return _moment(value)
    if isinstance(value, Mapping):
        return ", ".join(shown(one) for one in value.values())
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(shown(one) for one in value) or "–"
    return str(value)


def shown_bytes(size: Any) -> str:
    """The size of a file in the unit people use.

    >>> shown_bytes(None)
    '–'
    """
    if not isinstance(size, int):
        return shown(size)
    power = 0
    while size >= _STEP ** (power + 1) and power + 1 < len(_UNITS):
        power += 1
    amount = bulatkan(Fraction(size, _STEP**power), 1 if power else 0)
    return f"{write(amount.normalize() + 0, locale=_locale())} {_UNITS[power]}"


def _locale() -> Locale:
    return Locale.EN if get_language() == "en" else Locale.ID


def _figure(value: Decimal | Fraction) -> str:
    if isinstance(value, Fraction):
        value = bulatkan(value, FRACTION_DECIMALS).normalize() + 0
    return write(value, locale=_locale()) if value.is_finite() else str(value)


def _moment(value: date | time) -> str:
    language, clock = ("en", "HH:mm") if get_language() == "en" else ("id", "HH.mm")
    if isinstance(value, datetime):
        local = timezone.localtime(value) if timezone.is_aware(value) else value
        return format_datetime(local, f"d MMMM y {clock}", locale=language)
    if isinstance(value, date):
        return format_date(value, "d MMMM y", locale=language)
    return format_time(value, clock, locale=language)
