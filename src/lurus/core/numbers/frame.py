"""What stands around the digits: sign, currency, percent, parentheses, provisional mark."""

import re
from dataclasses import dataclass
from typing import Final, Never

from lurus.core.numbers.errors import NumberError
from lurus.core.numbers.words import MARKS, MOST_CHARACTERS, NOT_REPORTED, Status

_SPACES: Final = dict.fromkeys(map(ord, "\t\n\r\u00a0\u2007\u2009\u200a\u202f\u3000"), " ")
_NOTHING: Final = dict.fromkeys(map(ord, "\u200b\u2060\ufeff"), "")
_MINUSES: Final = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"), "-")
_SAME: Final = _SPACES | _NOTHING | _MINUSES

_PROVISIONAL: Final = re.compile(r"(?P<rest>.*?)\s*(?P<mark>\*{1,2})\)?", re.DOTALL)
_FRAME: Final = re.compile(
    r"(?P<sign_1>[+-])?\s*(?P<currency_1>rp\.?|idr)?\s*(?P<open>\()?\s*(?P<sign_2>[+-])?\s*"
    r"(?P<currency_2>rp\.?|idr)?\s*(?P<sign_3>[+-])?\s*(?P<digits>[0-9.,]+)(?P<dash>(?<=[.,])-)?"
    r"\s*(?P<percent_1>%)?\s*(?P<close>\))?\s*(?P<percent_2>%)?",
    re.IGNORECASE,
)
_EXPONENT: Final = re.compile(r"[0-9.,]\s*e\s*[+-]?[0-9]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Framed:
    """A figure's digits and marks as printed (None: not reported), freed of what surrounds them."""

    text: str
    digits: str | None
    negative: bool
    status: Status


def frame(text: str) -> Framed:
    """Take the surroundings off a figure; the digits are not yet judged.

    Raises NumberError when a character, sign, unit or parenthesis does not belong.

    >>> frame("(Rp 1.000,00)")
    Framed(text='(Rp 1.000,00)', digits='1.000,00', negative=True, status=<Status.TETAP: 'tetap'>)
    """
    if len(text) > MOST_CHARACTERS:
        raise NumberError("numbers.too_long", length=len(text), most=MOST_CHARACTERS)
    plain = text.translate(_SAME).strip()
    marked = _PROVISIONAL.fullmatch(plain)
    rest, status = (marked["rest"], MARKS[marked["mark"]]) if marked else (plain, Status.TETAP)
    if rest.lower() in NOT_REPORTED and (rest or not marked):
        return Framed(text, None, negative=False, status=status)
    found = _FRAME.fullmatch(rest)
    if found is None:
        _refuse(text, rest)
    _check_pairs(text, found)
    digits = found["digits"] + ("00" if found["dash"] else "")  # Rp 1.000,- has no sen
    return Framed(text, digits, negative=_is_negative(found), status=status)


def _signs(found: re.Match[str]) -> list[str]:
    return [sign for sign in found.group("sign_1", "sign_2", "sign_3", "open") if sign]


def _is_negative(found: re.Match[str]) -> bool:
    return bool(_signs(found)) and _signs(found) != ["+"]


def _check_pairs(text: str, found: re.Match[str]) -> None:
    if bool(found["open"]) != bool(found["close"]):
        raise NumberError("numbers.parentheses", text=text)
    if len(_signs(found)) > 1:
        raise NumberError("numbers.sign", text=text)
    units = found.group("currency_1", "currency_2", "percent_1", "percent_2")
    if sum(unit is not None for unit in units) > 1:
        raise NumberError("numbers.units", text=text)
    if found["dash"] and not (found["currency_1"] or found["currency_2"]):
        raise NumberError("numbers.sign", text=text)


def _refuse(text: str, rest: str) -> Never:
    """Say which thing is wrong; the order is from the most telling to the least."""
    figures = re.sub(r"rp\.?|idr", "", rest, flags=re.IGNORECASE)
    letters = "".join(sorted({sign for sign in figures if sign.isalpha()}))
    symbols = "".join(sorted(set(figures) - set(letters) - set("0123456789.,+-%() ")))
    if rest.startswith("#"):
        raise NumberError("numbers.spreadsheet_error", text=text)
    if letters.lower() == "e" and _EXPONENT.search(figures):
        raise NumberError("numbers.exponent", text=text)
    if letters:
        raise NumberError("numbers.letters", text=text, letters=letters)
    if symbols:
        raise NumberError("numbers.symbols", text=text, symbols=symbols)
    if not re.search(r"[0-9]", figures):
        raise NumberError("numbers.no_digits", text=text)
    if re.search(r"[0-9.,]\s+[0-9.,]", figures):
        raise NumberError("numbers.spaces", text=text)
    if figures.count("(") != figures.count(")"):
        raise NumberError("numbers.parentheses", text=text)
    units = figures != rest or figures.count("%") > 1
    raise NumberError("numbers.units" if units else "numbers.sign", text=text)
