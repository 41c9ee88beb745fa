"""The predicate scale of an indicator in a year, and how a printed word stands in it."""

from datetime import date

from lurus.core.capaian import DAFTAR_SKALA, Skala, skala
from lurus.core.errors import CoreError
from lurus.pemeriksaan.bahan import IndikatorBahan

PREDIKAT = "predikat"


def scale_of(line: IndikatorBahan, year: str) -> Skala | None:
    """The scale of an indicator at the end of a year; None where none was in force.

    >>> found = scale_of(IndikatorBahan(id="a", nama="A", skala="akip"), "2024")
    >>> found.dasar if found else ""
    'PermenPANRB 88/2021'
    """
    if not line.skala or not year.isdigit():
        return None
    try:
        return skala(line.skala, date(int(year), 12, 31))
    except CoreError:
        return None  # a scale that was not in force that year judges nothing


def known_by(word: str) -> str:
    """The id of the one nationwide scale that has this word; empty where none has, or several.

    >>> known_by("BB"), known_by("sangat tinggi"), known_by("Baik")
    ('akip', 'permendagri', '')
    """
    found = {one.id for one in DAFTAR_SKALA if one.kantor is None and word_in(one, word)}
    return found.pop() if len(found) == 1 else ""


def word_in(scale: Skala, word: str) -> str:
    """The scale's own spelling of a printed word; empty where it has no such word."""
    wanted = " ".join(word.split()).casefold()
    return next((row.label for row in scale.baris if row.label.casefold() == wanted), "")
