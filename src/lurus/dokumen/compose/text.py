"""Makes any text printable: what the fonts lack becomes a square, what cannot be seen is dropped."""

import unicodedata
from collections.abc import Mapping

MISSING = "\u25a1"
PICTURES = frozenset({"gambar", "lambang"})

# What all eight vendored fonts can draw (a test compares it with the fonts). A glyph that is not there would
# make the file unfit for the archive, so the composer would refuse it.
DRAWABLE = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x192, 0x192), (0x1FA, 0x1FF), (0x218, 0x21B),
    (0x384, 0x38A), (0x38E, 0x3A1), (0x3A3, 0x3CE), (0x400, 0x45F), (0x2010, 0x2010),
    (0x2013, 0x2015), (0x2017, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x2030, 0x2030),
    (0x2032, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044), (0x207F, 0x207F), (0x20AC, 0x20AC),
    (0x2116, 0x2116), (0x2122, 0x2122), (0x215B, 0x215E), (0x2190, 0x2195), (0x2202, 0x2202),
    (0x2206, 0x2206), (0x220F, 0x220F), (0x2211, 0x2212), (0x2215, 0x2215), (0x2219, 0x221A),
    (0x221E, 0x221F), (0x2248, 0x2248), (0x2260, 0x2261), (0x2264, 0x2265), (0x25A0, 0x25A1),
    (0x25CB, 0x25CB), (0x25CF, 0x25CF),
)  # fmt: skip

_DRAWABLE = frozenset(code for first, last in DRAWABLE for code in range(first, last + 1))


def _glyph(char: str) -> str:
    if ord(char) in _DRAWABLE:
        return char
    if char in "\n\t\r\u2028\u2029":
        return "\n" if char != "\t" else " "
    if char == "\u2011":
        return "\u2010"
    category = unicodedata.category(char)
    if category == "Zs":
        return " "
    return "" if category in {"Cc", "Cf", "Cs", "Mn", "Me"} else MISSING


def printable(text: str) -> str:
    """The text as paper can show it.

    >>> printable("rapi \U0001f600")
    'rapi □'
    """
    return "".join(_glyph(char) for char in unicodedata.normalize("NFC", text.replace("\r\n", "\n")))


def clean(value: object) -> object:
    """The same tree with every leaf a printable text, `None` the empty one; pictures stay."""
    if isinstance(value, Mapping):
        return {str(key): leaf if key in PICTURES else clean(leaf) for key, leaf in value.items()}
    if isinstance(value, list | tuple):
        return [clean(item) for item in value]
    return "" if value is None else printable(str(value))
