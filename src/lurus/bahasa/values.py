"""How a sentence shows the values it speaks of."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from babel.dates import format_date, format_datetime
from django.utils import timezone
from django.utils.translation import get_language

from lurus.core.numbers import Locale, write


def shown(value: Any) -> str:
    """A value in the reader's language: figures, dates, lists."""
    english = get_language() == "en"
    if value is None:
        return "–"
    if isinstance(value, Decimal):
        return write(value, locale=Locale.EN if english else Locale.ID)
    if isinstance(value, datetime):
        return format_datetime(timezone.localtime(value), "d MMMM y HH.mm", locale="en" if english else "id")
    if isinstance(value, date):
        return format_date(value, "d MMMM y", locale="en" if english else "id")
    if isinstance(value, (list, tuple, set, frozenset)):
        return ", ".join(shown(one) for one in value)
    if isinstance(value, Mapping):
        return ", ".join(shown(one) for one in value.values())
    return str(value)
