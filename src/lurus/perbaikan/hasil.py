"""What a case changes: every figure its report prints, before and after, stated and computed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from lurus.ledger.models import Transaction
from lurus.perbaikan.keadaan import ItemState, item_states
from lurus.perbaikan.perkara import Perbaikan
from lurus.perbaikan.pertentangan import Pertentangan, contradictions, said_of
from lurus.register.models import Indikator
from lurus.register.terhitung import computed, conclusion, current_values_of, values_known_of
from lurus.register.ukuran import RANGE

NO_CHANGE = ("tolak", "tunda")
IN_EFFECT = ("7", "selesai")
"""The steps after the report's signature, which is the last signature of a case."""
PARTS = ("pembilang", "penyebut")
Ends = tuple[Decimal | None, ...]


@dataclass(frozen=True)
class Baris:
    """One printed figure; `asal` is "dinyatakan" (by its owner), "dibenarkan", "ditolak" or "dihitung"."""

    indikator: Indikator
    periode: str
    ukuran: str
    semula: Decimal | None
    menjadi: Decimal | None
    asal: str
    state: ItemState | None = None

    @property
    def moves(self) -> bool:
        return self.semula != self.menjadi

    def frozen(self) -> dict[str, Any]:
        """The row as it is compared later: does the report still say the truth?"""
        return {
            "indikator": self.indikator.pk,
            "nama": self.indikator.nama,
            "periode": self.periode,
            "ukuran": self.ukuran,
            "semula": _text(self.semula),
            "menjadi": _text(self.menjadi),
            "asal": self.asal,
        }


@dataclass(frozen=True)
class Pengaruh:
    """A conclusion before and after."""

    indikator: Indikator
    periode: str
    semula: str
    menjadi: str


@dataclass(frozen=True)
class RentangTarget:
    """A target that is a range, before and after; each of its ends is a figure with a row of its own."""

    indikator: Indikator
    periode: str
    semula: Ends
    menjadi: Ends


@dataclass(frozen=True)
class Hasil:
    """All that a case says about figures, on the base that counts now."""

    baris: tuple[Baris, ...]
    pengaruh: tuple[Pengaruh, ...]
    pertentangan: tuple[Pertentangan, ...] = ()
    rentang: tuple[RentangTarget, ...] = ()

    @property
    def changes_conclusion(self) -> bool:
        return bool(self.pengaruh)

    def frozen(self) -> list[dict[str, Any]]:
        return [row.frozen() for row in self.baris]


def results(case: Perbaikan, *, decided: bool, on: date, items: Sequence[ItemState] | None = None) -> Hasil:
    """Before and after of every figure of the case: by the answers so far, or as the meeting `decided` on them.

    What it refused or put off keeps its value; on what it has not decided yet, the answer stands as it was given.
    A page that has read the items already hands them in.
    """
    rows: list[Baris] = []
    moved: list[Pengaruh] = []
    against: list[Pertentangan] = []
    ranges: list[RentangTarget] = []
    groups = _groups(item_states(case) if items is None else items)
    held = _base(case, [(indicator.pk, period) for indicator, period in groups])
    for (indicator, period), asked in groups.items():
        states = [one for one in asked if not (decided and _choice(one, case) == "tunda")]
        if not states:
            continue
        before = held.get((indicator.pk, period), {})
        after = {**before, **_stated(states, case, decided=decided)}
        staying = [one for one in asked if not _takes_effect(one, case, decided=decided)]
        settled = _settled(staying, before, after)
        rows += _stated_rows(states, before, after, case, decided=decided)
        rows += _part_rows(indicator, period, before, after, asked)
        rows += _computed_rows(indicator, period, before, after, settled)
        said = [pair for one in asked for pair in said_of(one, before, stays=one in staying)]
        against += contradictions(indicator, period, said, after)
        ranges += _ranges(indicator, period, before, after)
        moved += _conclusions(indicator, period, (_without(before, settled), _without(after, settled)), on)
    return Hasil(tuple(rows), tuple(moved), tuple(against), tuple(ranges))


def _base(case: Perbaikan, asked: list[tuple[int, str]]) -> dict[tuple[int, str], dict[str, Decimal | None]]:
    """What counts now; of a case that took effect, what counted just before the head's signature."""
    if case.langkah not in IN_EFFECT:
        return current_values_of(case.kantor_id, asked)
    signed = Transaction.objects.at(case.kantor_id).filter(case=case.pk, act="tanda_tangani")
    number = signed.order_by("number").values_list("number", flat=True).last()
    return values_known_of(case.kantor_id, asked, (number or 1) - 1)


def differences(then: list[dict[str, Any]], now: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The printed figures that are no longer what they were: for each, both states."""
    key = ("indikator", "periode", "ukuran")
    earlier = {tuple(row[part] for part in key): row for row in then}
    later = {tuple(row[part] for part in key): row for row in now}
    return [
        {"nama": (later.get(one) or earlier[one])["nama"], "semula": earlier.get(one), "kini": later.get(one)}
        for one in dict.fromkeys([*earlier, *later])
        if earlier.get(one) != later.get(one)
    ]


def _groups(states: Iterable[ItemState]) -> dict[tuple[Indikator, str], list[ItemState]]:
    groups: dict[tuple[Indikator, str], list[ItemState]] = {}
    for one in states:
        groups.setdefault((one.butir.angka.indikator, one.butir.angka.periode), []).append(one)
    return groups


def _choice(state: ItemState, case: Perbaikan) -> str:
    decision = state.decision(case.putaran)
    return "" if decision is None else decision.pilihan


def _takes_effect(state: ItemState, case: Perbaikan, *, decided: bool) -> bool:
    answered = state.answer is not None and not state.answer.benar
    return answered and not (decided and _choice(state, case) in NO_CHANGE)


def _stated(states: Iterable[ItemState], case: Perbaikan, *, decided: bool) -> dict[str, Decimal | None]:
    values: dict[str, Decimal | None] = {}
    for one in states:
        answer = one.answer
        if answer is None or not _takes_effect(one, case, decided=decided):
            continue
        values[one.butir.angka.ukuran] = answer.nilai
        if answer.pembilang is not None:
            values |= {"pembilang": answer.pembilang, "penyebut": answer.penyebut}
    return values


def _stated_rows(
    states: Iterable[ItemState],
    before: dict[str, Decimal | None],
    after: dict[str, Decimal | None],
    case: Perbaikan,
    *,
    decided: bool,
) -> list[Baris]:
    rows = []
    for one in states:
        figure = one.butir.angka
        old = before.get(figure.ukuran)
        new = after.get(figure.ukuran) if _takes_effect(one, case, decided=decided) else old
        rows.append(Baris(figure.indikator, figure.periode, figure.ukuran, old, new, _origin(one, case), one))
    return rows


def _origin(state: ItemState, case: Perbaikan) -> str:
    if _choice(state, case) in NO_CHANGE:
        return "ditolak"
    return "dibenarkan" if state.answer is None or state.answer.benar else "dinyatakan"


def _part_rows(
    indicator: Indikator,
    period: str,
    before: dict[str, Decimal | None],
    after: dict[str, Decimal | None],
    states: Iterable[ItemState],
) -> list[Baris]:
    """Numerator and denominator that came with the answer about their percentage."""
    asked = {one.butir.angka.ukuran for one in states}
    return [
        Baris(indicator, period, part, before.get(part), after.get(part), "dinyatakan")
        for part in PARTS
        if part not in asked and before.get(part) != after.get(part)
    ]


def _settled(
    staying: Iterable[ItemState], before: dict[str, Decimal | None], after: dict[str, Decimal | None]
) -> tuple[str, ...]:
    """The parts from which nothing is computed: their quotient was asked about and stays, and so do they.

    A confirmed figure keeps its value, even where it never was the quotient of what the register holds.
    """
    kept = any(one.butir.angka.ukuran == "realisasi" for one in staying)
    return PARTS if kept and all(before.get(part) == after.get(part) for part in PARTS) else ()


def _without(values: dict[str, Decimal | None], parts: Sequence[str]) -> dict[str, Decimal | None]:
    return {measure: value for measure, value in values.items() if measure not in parts}


def _computed_rows(
    indicator: Indikator,
    period: str,
    before: dict[str, Decimal | None],
    after: dict[str, Decimal | None],
    settled: Sequence[str],
) -> list[Baris]:
    """Computed figures that move; one that was stated at the same value is printed as stated."""
    rows = []
    for measure, value in computed(indicator, _without(after, settled)).items():
        if after.get(measure) != value:
            rows.append(Baris(indicator, period, measure, before.get(measure), value, "dihitung"))
        after[measure] = value
    return rows


def _ranges(
    indicator: Indikator, period: str, before: dict[str, Decimal | None], after: dict[str, Decimal | None]
) -> list[RentangTarget]:
    """The range as a whole, where an end of it moves."""
    old, new = (tuple(values.get(end) for end in RANGE) for values in (before, after))
    return [] if old == new else [RentangTarget(indicator, period, old, new)]


def _conclusions(
    indicator: Indikator, period: str, values: tuple[dict[str, Decimal | None], ...], on: date
) -> list[Pengaruh]:
    old, new = (conclusion(indicator, one, on) for one in values)
    if old == new or new is None:
        return []
    return [Pengaruh(indicator, period, _said(old), _said(new))]


def _said(conclusion: Any) -> str:
    if conclusion is None:
        return "–"
    met = {True: "target tercapai", False: "target tidak tercapai", None: ""}[conclusion.tercapai]
    return ", ".join(part for part in (conclusion.predikat, met) if part)


def _text(value: Decimal | None) -> str | None:
    return None if value is None else format(value.normalize() if value else Decimal(0), "f")
