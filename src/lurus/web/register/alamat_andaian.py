"""The address of a trial, with the values tried in it: it may be followed, kept and sent on; it writes nothing."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode

from lurus.core import numbers
from lurus.web.keys import key_of

NAME = "web:bagaimana_jika"
PREFIX = "nilai-"


def trial_url(values: Mapping[int, str]) -> str:
    """The page of a trial about these figures; the first is what the page is about."""
    first = next(iter(values))
    told = {f"{PREFIX}{key}": text for key, text in values.items() if text}
    path = reverse(NAME, args=[first])
    return f"{path}?{urlencode(told)}" if told else path


def typed_values(main: int, data: QueryDict) -> dict[int, str]:
    """What was typed, by figure; the figure of the page comes first, typed or not."""
    return {main: "", **dict(_told(data))}


def _told(data: QueryDict) -> Iterator[tuple[int, str]]:
    for name in data:
        key = key_of(name.removeprefix(PREFIX)) if name.startswith(PREFIX) else None
        if key is not None:
            yield key, str(data[name]).strip()


def as_typed(text: str | None) -> str:
    """A value kept in plain notation as one would type it, so that the one reader cannot take it otherwise.

    >>> as_typed("1234.5"), as_typed("2388"), as_typed("1.25"), as_typed("1.125"), as_typed("Baik"), as_typed(None)
    ('1234,5', '2388', '1,25', '1,1250', '', '')
    """
    try:
        value = Decimal(text or "")
    except ArithmeticError:
        return ""
    plain = format(value, "f").replace(".", ",")
    return next((one for one in (plain, f"{plain}0") if _reads(one, value)), "")


def _reads(text: str, value: Decimal) -> bool:
    try:
        return numbers.read(text) == value
    except numbers.NumberError:
        return False
