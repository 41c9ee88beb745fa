"""What kind of change a corrected figure is: from its class, and from whether anything of weight moves."""

from decimal import Decimal
from fractions import Fraction

from lurus.perbaikan.hasil import Baris, Hasil
from lurus.perbaikan.kelas import KELAS, change_kind


def moved_percent(before: Decimal | None, after: Decimal | None) -> Fraction | None:
    """By how many percent of the earlier value a figure moved; None where there is no base to measure by."""
    if not before or after is None:
        return None
    return abs(Fraction(after) - Fraction(before)) / abs(Fraction(before)) * 100


def material(row: Baris, outcome: Hasil, threshold: int) -> bool:
    """Whether a conclusion moves with this figure, or the figure itself by more than `threshold` percent.

    A value where none or zero stood before has no base: it is of substance whenever it moves.
    """
    here = (row.indikator.pk, row.periode)
    if here in {(one.indikator.pk, one.periode) for one in outcome.pengaruh}:
        return True
    percent = moved_percent(row.semula, row.menjadi)
    return row.moves if percent is None else percent > threshold


def named(kode: str) -> str:
    """A class by its code and its name; empty for none.

    >>> named("K04"), named("")
    ('K04 Digit tertukar', '')
    """
    return f"{kode} {KELAS[kode].istilah}" if kode else ""


def described(row: Baris, outcome: Hasil, threshold: int) -> str:
    """The class of a corrected figure with the kind of change that it becomes; empty where nothing was stated."""
    answer = row.state.answer if row.state else None
    if answer is None or not answer.kelas:
        return ""
    kind = change_kind(answer.kelas, material=material(row, outcome, threshold))
    return f"{named(answer.kelas)} ({kind.value.replace('_', ' ')})"
