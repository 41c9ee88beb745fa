"""What a rule of the catalogue says, in the reader's language: the labels are data, and data is Indonesian."""

import re
from collections.abc import Mapping
from functools import cache

from django.conf import settings
from django.utils.translation import get_language, gettext

from lurus.core.editing.katalog import catalogue

ANYTHING, PERIOD = "(.+?)", r"(\S+)"
"""Names may hold any word, that before a period too; a period is one word."""
_PLACE = re.compile(r"\{[^{}]*\}")


def rule_label(said: str, rule: str = "") -> str:
    """A label of the catalogue, its places filled in already, in the reader's language.

    `rule` is its id in the catalogue. Names and figures stay as they are; what is no label of the catalogue too.
    """
    if get_language() in (None, settings.LANGUAGE_CODE):
        return said
    for label in _labels(rule):
        values = _values(label, said)
        if values is not None:
            return _filled(gettext(label), values)
    return said


def _filled(label: str, values: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda place: values[place[0]], label)


@cache
def _labels(rule: str) -> tuple[str, ...]:
    """The label of a rule; without a rule all of them, the most telling first."""
    labels = (one.written.label for one in catalogue() if rule in ("", one.id))
    return tuple(sorted(labels, key=lambda label: -len(_PLACE.sub("", label))))


def _values(label: str, said: str) -> Mapping[str, str] | None:
    """What stands in the places of a label; None where it says something else."""
    found = _pattern(label).fullmatch(said)
    if found is None:
        return None
    return dict(zip(dict.fromkeys(_PLACE.findall(label)), found.groups(), strict=True))


@cache
def _pattern(label: str) -> re.Pattern[str]:
    """The label with a group for each place; a place that comes again must hold the same."""
    numbers = {place: number for number, place in enumerate(dict.fromkeys(_PLACE.findall(label)), start=1)}
    seen: set[str] = set()
    parts = []
    for part in re.split(r"(\{[^{}]*\})", label):
        known = part in seen
        new = PERIOD if part == "{period}" else ANYTHING
        parts.append(rf"\{numbers[part]}" if known else new if part in numbers else re.escape(part))
        seen |= {part} & set(numbers)
    return re.compile("".join(parts), re.DOTALL)
