"""A piece of text around what was found in it, cut into what is marked and what is not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

AROUND = 110
LONGEST = 320


@dataclass(frozen=True)
class Part:
    """A piece of text; `kena`: it is what was looked for."""

    teks: str
    kena: bool = False


def excerpt(text: str, words: Sequence[str], *, whole: bool = False) -> list[Part]:
    """The surroundings of the first word found, or the `whole` text, with every word found marked.

    >>> [one.teks for one in excerpt("Salah timbangan di pasar", ["timba"], whole=True) if one.kena]
    ['timbangan']
    """
    flat = " · ".join(line.strip() for line in text.splitlines() if line.strip())
    pattern = re.compile("|".join(rf"(?<![^\W_]){re.escape(word)}[^\W_]*" for word in words), re.IGNORECASE)
    first = pattern.search(flat) if words else None
    shown = flat if whole else _cut(flat, 0 if first is None else first.start())
    return _parts(shown, pattern) if words else [Part(shown)]


def _cut(text: str, place: int) -> str:
    start = max(0, place - AROUND)
    if start:
        start = text.find(" ", start, place) + 1 or start
    end = start + LONGEST
    before, behind = "… " if start else "", " …" if end < len(text) else ""
    return f"{before}{text[start:end].strip()}{behind}"


def _parts(text: str, pattern: "re.Pattern[str]") -> list[Part]:
    found, end = [], 0
    for one in pattern.finditer(text):
        found += [Part(text[end : one.start()]), Part(one[0], kena=True)]
        end = one.end()
    return [part for part in (*found, Part(text[end:])) if part.teks]
