"""One wording for a period of performance data, on pages and on paper."""

import re
from collections.abc import Callable

from django.utils.translation import gettext, gettext_noop

QUARTER = gettext_noop("triwulan %(part)s tahun %(year)s")
SEMESTER = gettext_noop("semester %(part)s tahun %(year)s")
ROMAN = ("I", "II", "III", "IV")
MONTHS = (
    gettext_noop("Januari"),
    gettext_noop("Februari"),
    gettext_noop("Maret"),
    gettext_noop("April"),
    gettext_noop("Mei"),
    gettext_noop("Juni"),
    gettext_noop("Juli"),
    gettext_noop("Agustus"),
    gettext_noop("September"),
    gettext_noop("Oktober"),
    gettext_noop("November"),
    gettext_noop("Desember"),
)
_PART = re.compile(r"(\d{4})-(?:TW([1-4])|S([12])|(0[1-9]|1[0-2]))")


def period(value: str, say: Callable[[str], str] = gettext) -> str:
    """A period in words; paper is Indonesian whoever asks for it, so it says the words as they stand.

    >>> period("2025-TW2", str), period("2021-S1", str), period("2021-09", str)
    ('triwulan II tahun 2025', 'semester I tahun 2021', 'September 2021')
    >>> period("2025", str), period("2016..2020", str)
    ('2025', '2016–2020')
    """
    found = _PART.fullmatch(value)
    if found is None:
        return value.replace("..", "–")
    year, quarter, semester, month = found.groups()
    if month:
        return f"{say(MONTHS[int(month) - 1])} {year}"
    words = QUARTER if quarter else SEMESTER
    return say(words) % {"part": ROMAN[int(quarter or semester) - 1], "year": year}
