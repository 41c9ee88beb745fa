"""Periods as offices write them, brought to one spelling."""

import re
from typing import Final

from lurus.register.tabel.problems import TableError

MONTHS: Final = (
    "januari februari maret april mei juni juli agustus september oktober november desember".split()
)
ABBREVIATED: Final = {month[:3]: number for number, month in enumerate(MONTHS, start=1)} | {
    "agt": 8,
    "nop": 11,
}
ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
YEAR: Final = re.compile(r"(?<!\d)(19[5-9]\d|20\d\d)(?!\d)")
RANGE: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*(?:-|–|—|\.\.|s\.?d\.?)\s*((?:19|20)\d\d)(?!\d)")
QUARTER: Final = re.compile(r"\b(?:tw|triwulan|tribulan|trw|kuartal|q)\.?[\s-]*(iv|i{1,3}|[1-4])\b")
SEMESTER: Final = re.compile(r"\b(?:smt|sem|semester|s)\.?[\s-]*(ii|i|[12])\b")
ISO_MONTH: Final = re.compile(r"^((?:19|20)\d\d)-(0[1-9]|1[0-2])$")
FILLERS: Final = re.compile(
    r"\b(?:tahun|thn|th|anggaran|t\.?a|bulan|akhir|realisasi|target)\b\.?|[\s.,/()-]+"
)


def read_period(text: str, year: str = "") -> str:
    """`2016`, `2021-TW1`, `2021-S1`, `2021-09`, or `2016..2020` for a span of years.

    `year` completes a text that names none ("TW II" in a row whose year column says 2021).
    Raises `TableError` `tabel.period` for anything else: a period is never guessed.

    >>> read_period("Triwulan II Tahun 2021"), read_period("Tribulan 3", "2025"), read_period("2016-2020")
    ('2021-TW2', '2025-TW3', '2016..2020')
    >>> read_period("September 2021"), read_period("TA 2021"), read_period("Semester I 2024")
    ('2021-09', '2021', '2024-S1')
    """
    lowered = " ".join(text.lower().split())
    iso = ISO_MONTH.match(lowered)
    span = RANGE.search(lowered)
    if iso:
        return lowered
    if span and span.group(1) < span.group(2) and not _rest(lowered.replace(span.group(0), " ")):
        return f"{span.group(1)}..{span.group(2)}"
    years = YEAR.findall(lowered) or ([year] if year else [])
    part, rest = _part(YEAR.sub(" ", lowered))
    if len(years) != 1 or not YEAR.fullmatch(years[0]) or _rest(rest):
        raise TableError("tabel.period", text=text)
    return f"{years[0]}{part}"


def earlier(period: str, years: int) -> str:
    """The same period `years` earlier (later when negative).

    >>> earlier("2017", 1), earlier("2021-TW1", 1)
    ('2016', '2020-TW1')
    """
    return f"{int(period[:4]) - years}{period[4:]}"


def _part(text: str) -> tuple[str, str]:
    """The part of the year that `text` names (empty: the whole year) and what is left of the text."""
    for pattern, prefix in ((QUARTER, "-TW"), (SEMESTER, "-S")):
        found = pattern.search(text)
        if found:
            number = ROMAN.get(found.group(1)) or int(found.group(1))
            return f"{prefix}{number}", pattern.sub(" ", text, count=1)
    for word in re.findall(r"[a-z]+", text):
        if word in MONTHS or word in ABBREVIATED:
            return f"-{ABBREVIATED[word[:3]]:02d}", text.replace(word, " ", 1)
    return "", text


def _rest(text: str) -> str:
    return FILLERS.sub("", text)
