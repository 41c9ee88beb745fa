"""How an office writes its numbers: a pattern with names in braces, read once and refused with place and reason."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from string import Formatter
from typing import Final

from lurus.core.errors import CoreError

MONTHS: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
NAMES: Final = ("urut", "tahun", "bulan", "klasifikasi", "unit")
NEEDED: Final = ("urut", "tahun")
WIDTH: Final = re.compile(r"[1-6]", re.ASCII)
LONGEST_FORM: Final = 80
EXAMPLE: Final = "{klasifikasi}/{urut}/{unit}/{tahun}"
MOST_ORDER: Final = 999_999
"""No office writes so many letters in a year."""
WIDEST_DAY: Final = date(9999, MONTHS.index(max(MONTHS, key=len)) + 1, 1)


@dataclass(frozen=True)
class Unit:
    """What an office puts into its numbers beside order and date."""

    klasifikasi: str
    kode: str


@dataclass(frozen=True)
class Pattern:
    """A pattern that can be used: texts and names, each name with the digits it is filled up to (0: as it is)."""

    parts: tuple[tuple[str, str, int], ...]

    @staticmethod
    def read(text: str) -> "Pattern":
        """Read `{klasifikasi}/{urut}/{unit}/{tahun}`; `{urut:4}` is filled up with noughts to four digits.

        Raises CoreError `atur_nomor.braces` (pola, contoh), `atur_nomor.unknown_name` (name, place, names),
        `atur_nomor.width` (place, contoh), `atur_nomor.needed` (name), `atur_nomor.twice` (name),
        `atur_nomor.touching` (one, two).
        """
        pattern = Pattern(tuple(_parts(text)))
        told = [name for _, name, _ in pattern.parts if name]
        for name in told:
            if told.count(name) > 1:
                raise CoreError("atur_nomor.twice", name=_braced(name))
        for name in NEEDED:
            if name not in told:
                raise CoreError("atur_nomor.needed", name=_braced(name))
        _check_apart(pattern.parts)
        return pattern

    def write(self, order: int, day: date, unit: Unit) -> str:
        """The number of that order, given on that day."""
        told = {
            "urut": str(order),
            "tahun": str(day.year),
            "bulan": MONTHS[day.month - 1],
            "klasifikasi": unit.klasifikasi,
            "unit": unit.kode,
        }
        return "".join(text + (told[name].zfill(width) if name else "") for text, name, width in self.parts)

    def longest(self, unit: Unit) -> str:
        """The longest number that this pattern can write: one of August, which is VIII."""
        return self.write(MOST_ORDER, WIDEST_DAY, unit)


def _braced(name: str) -> str:
    return f"{{{name}}}"


def check_text(text: str) -> None:
    """Signs of a keyboard only, and spaces one by one between others: whoever types the number again must find it.

    Asked when a form is decided; what was decided before is read as it is.

    Raises CoreError `atur_nomor.long` (most), `atur_nomor.sign` (sign, place).
    """
    if len(text) > LONGEST_FORM:
        raise CoreError("atur_nomor.long", most=LONGEST_FORM)
    around = zip(f" {text}", text, f"{text[1:]} ", strict=False)
    for place, (before, sign, after) in enumerate(around, start=1):
        if not sign.isascii() or not sign.isprintable() or (sign == " " and " " in (before, after)):
            raise CoreError("atur_nomor.sign", sign=sign.encode("unicode_escape").decode(), place=place)


def _parts(text: str) -> Iterator[tuple[str, str, int]]:
    try:
        read = list(Formatter().parse(text))
    except ValueError as error:
        raise CoreError("atur_nomor.braces", pola=text, contoh=EXAMPLE) from error
    at = 1
    for before, name, width, conversion in read:
        at = text.find("{", at - 1) + 1 if name is not None else at
        if name is None:
            yield before, "", 0
            continue
        if name not in NAMES:
            raise CoreError("atur_nomor.unknown_name", name=_braced(name), place=at, names=list(NAMES))
        if conversion or (width and (name != "urut" or not WIDTH.fullmatch(width))):
            raise CoreError("atur_nomor.width", place=at, contoh="{urut:4}")
        yield before, name, int(width or 0)
        at = text.find("}", at) + 1


def _check_apart(parts: tuple[tuple[str, str, int], ...]) -> None:
    """Between two names stands a sign that is neither letter nor digit: 1/12026 and 11/2026 are never one text."""
    last = ""
    for text, name, _ in parts:
        if last and name and not any(not sign.isalnum() for sign in text):
            raise CoreError("atur_nomor.touching", one=_braced(last), two=_braced(name))
        last = name or last
