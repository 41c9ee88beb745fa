"""What a sentence that is worded anew keeps: its numbers and days, each with the sign and the words it needs."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from lurus.dokumen.compose.text import printable

_STOPS = re.compile(r"(?<![.,;!?…])[.,;!?…]++(?=[\"'”’)\]]*(?:\s|$))")
_IDIOM = re.compile(r"\b(?:salah satu|satu (?:per|demi) satu|satu sama lain)\b", re.IGNORECASE)
_SAID = (
    r"(?:(?:ke|per)?(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)"
    r"|(?:ke|per)?(?:se)?(?:puluh|belas|ratus|ribu|juta|miliar|milyar|triliun|kuadriliun)(?:an)?"
    r"|(?:se)?(?:lusin|kodi)|nihil|nol|koma|pertama|setengah|separuh|seper(?:dua|tiga|empat|lima))"
)
_KINDS: Final = {
    "y": r"(?:19|20)\d\d",
    "n": rf"{_SAID}(?:-?{_SAID})*|(?-i:X{{1,3}}(?:IX|IV|V?I{{0,3}})|IX|IV|VI{{0,3}}|I{{1,3}})",
    "d": "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
    "|senin|selasa|rabu|kamis|jumat|sabtu|minggu|wib|wita|wit",
    "t": "tahun",
    "l": "nomor|tanggal|pukul|triwulan|semester|bab|pasal|ayat",
    "s": "minus|negatif|plus|rp",
    "h": "-+",
    "g": "dan|serta|yang|ini|itu|tersebut|di|pada|dalam|oleh|untuk|bagi|dengan|melalui|menurut|agar|karena"
    "|telah|sudah|akan|juga|adalah|sebagai|bahwa",
}
"""What a word is: a year, a number, a part of a day, "tahun", a label of numbers, a sign, a hyphen; or it goes on with
the sentence (g), and is no unit of the number before it. All others are words (w)."""
_KIND = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items()), re.IGNORECASE)
_HELD = re.compile("ty|l[sh]{0,9}[nyd]+|[sh]{0,9}[ny]*d[nyd]*|[sh]{0,9}[ny]+(?:[ws]|t(?!y))?")
"""A year by its label, a number by its label, a day; a number with its signs and the word after it."""
_SYMBOLS: Final = frozenset({"Sm", "Sc", "Sk", "So", "Ps"})


def numbers_in(paragraphs: Iterable[str]) -> list[str]:
    """The numbers and days of a text as paper shows them, in their order, each with what belongs to it.

    >>> numbers_in(["Nomor 12/2026 tanggal 3 Maret: dua puluh (20) orang, turun − 1½ persen pada tahun 2026."])
    ['nomor 12/2026', 'tanggal 3 Maret', 'dua puluh (20) orang', '- 1½ persen', 'tahun 2026']
    """
    clauses = (clause for one in paragraphs for clause in _STOPS.split(_seen(one)))
    return [found for clause in clauses for found in _held(clause)]


def _seen(text: str) -> str:
    """The text as printed: what cannot be seen is not there, and every dash and minus is one sign."""
    kinds = ((one, unicodedata.category(one)) for one in printable(text))
    shown = "".join("-" if kind == "Pd" or one == "−" else one for one, kind in kinds if kind != "Cf")
    return _IDIOM.sub("salah", shown)


def _held(clause: str) -> Iterator[str]:
    words = clause.split()
    for found in _HELD.finditer("".join(map(_kind, words))):
        yield " ".join(_spelled(_bare(one)) for one in words[found.start() : found.end()])


def _spelled(word: str) -> str:
    """A word that may begin a sentence is the same inside it; units are not: 5 M is not 5 m."""
    known = _KIND.fullmatch(word)
    return word.lower() if known and known.lastgroup != "d" and word.istitle() else word


def _kind(word: str) -> str:
    bare = _bare(word)
    if known := _KIND.fullmatch(bare):
        return known.lastgroup or ""
    if any(one.isnumeric() for one in bare):
        return "n"
    if all(unicodedata.category(one) in _SYMBOLS for one in bare):
        return "s"
    return "w"


def _bare(word: str) -> str:
    """Without quotes and brackets; a number in brackets of its own keeps them, for they may be its sign."""
    inner = word.strip("\"'“”‘’:")
    if inner.startswith("(") and inner.endswith(")") and any(one.isnumeric() for one in inner):
        return inner
    return inner.strip("()[]") or word
