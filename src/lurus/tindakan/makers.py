"""Who did what in a case: who answered, filled in, reviewed, verified, and acted as head. Asked by `izin`."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from django.db.models import F, Q, QuerySet, Value

from lurus.kantor.prepared import Prepared, Slot
from lurus.ledger.models import Transaction
from lurus.perbaikan.models import (
    Jawaban,
    JenisTanda,
    Penilaian,
    PenilaianLembar,
    Perbaikan,
    Tanda,
    VerifikasiButir,
)

Answers = tuple[tuple[int, int, int, bool], ...]
"""(item, sheet, person, filled in for the owner)."""
Reviews = tuple[tuple[int, int], ...]
"""(item, person)."""
Row = tuple[str, int, int, int, int | None, bool]
"""(what was done, case, item, sheet, person, filled in for the owner); 0 where there is no item or sheet."""

Office = int | Slot
Cases = Sequence[int] | Slot
"""One case that a prepared read is told, or the keys of several."""
Part = Callable[[Office, Cases], "list[QuerySet[Any, Row]]"]

ANSWERED, REVIEWED, VERIFIED, HEADED = "jawab", "nilai", "verifikasi", "ketua"
_NONE = Value(0)


class Makers(Protocol):
    """Who did what in one case."""

    @property
    def answers(self) -> Answers: ...
    @property
    def reviews(self) -> Reviews: ...
    @property
    def verified(self) -> frozenset[int]: ...
    @property
    def heads(self) -> frozenset[int]: ...


@dataclass(frozen=True)
class Made:
    """Who did what, read already: a page that asks about many acts reads it once."""

    answers: Answers = ()
    reviews: Reviews = ()
    verified: frozenset[int] = frozenset()
    heads: frozenset[int] = frozenset()


class MadeIn:
    """Who did what in a case: each kind read once, and only when a rule asks for it."""

    def __init__(self, case: Perbaikan) -> None:
        self.case = case

    @cached_property
    def answers(self) -> Answers:
        return _made(self._read(ANSWERED)).answers

    @cached_property
    def reviews(self) -> Reviews:
        return _made(self._read(REVIEWED)).reviews

    @cached_property
    def verified(self) -> frozenset[int]:
        return _made(self._read(VERIFIED)).verified

    @cached_property
    def heads(self) -> frozenset[int]:
        return _made(self._read(HEADED)).heads

    def _read(self, done: str) -> list[Row]:
        return _OF_ONE[done].all(kantor=self.case.kantor_id, case=self.case.pk)


def made_in(kantor: int, cases: Sequence[Perbaikan]) -> dict[int, Made]:
    """Who did what in each of these cases; one query for all of them."""
    if not cases:
        return {}
    keys = [one.pk for one in cases]
    found: dict[int, list[Row]] = {}
    for row in _together([one for part in _PARTS.values() for one in part(kantor, keys)]):
        found.setdefault(row[1], []).append(row)
    return {one.pk: _made(found.get(one.pk, [])) for one in cases}


def _made(rows: Iterable[Row]) -> Made:
    every = [row for row in rows if row[4] is not None]
    of = {done: [row for row in every if row[0] == done] for done in _PARTS}
    return Made(
        answers=tuple(
            (item, sheet, _id(who), bool(filled)) for _, _, item, sheet, who, filled in of[ANSWERED]
        ),
        reviews=tuple((item, _id(who)) for _, _, item, _, who, _ in of[REVIEWED]),
        verified=frozenset(_id(who) for _, _, _, _, who, _ in of[VERIFIED]),
        heads=frozenset(_id(who) for _, _, _, _, who, _ in of[HEADED]),
    )


def _id(who: int | None) -> int:
    assert who is not None  # noqa: S101 - rows without a person were left out
    return who


def _together(parts: list["QuerySet[Any, Row]"]) -> "QuerySet[Any, Row]":
    first, *others = parts
    return first.union(*others, all=True) if others else first


def _in(path: str, cases: Cases) -> Q:
    return Q(**{path: cases}) if isinstance(cases, Slot) else Q(**{f"{path}__in": cases})


def _told(rows: "QuerySet[Any]", done: str, *columns: Any) -> "QuerySet[Any, Any]":
    return rows.order_by().values_list(Value(done), *columns)


def _answers(kantor: Office, cases: Cases) -> list["QuerySet[Any, Row]"]:
    rows = Jawaban.objects.at(kantor).filter(_in("butir__perbaikan", cases))
    told = (F("butir__perbaikan"), F("butir"), F("butir__lembar"), F("penjawab"), F("diisikan"))
    return [_told(rows, ANSWERED, *told)]


def _reviews(kantor: Office, cases: Cases) -> list["QuerySet[Any, Row]"]:
    """Who judged an answer; who judged an owner's set judged every item on the sheet."""
    items = Penilaian.objects.at(kantor).filter(_in("jawaban__butir__perbaikan", cases))
    sets = PenilaianLembar.objects.at(kantor).filter(_in("lembar__perbaikan", cases))
    case, item = F("jawaban__butir__perbaikan"), F("jawaban__butir")
    return [
        _told(items, REVIEWED, case, item, _NONE, F("penilai"), Value(False)),  # noqa: FBT003 - a column
        _told(
            sets,
            REVIEWED,
            F("lembar__perbaikan"),
            F("lembar__butir"),
            _NONE,
            F("penilai"),
            Value(False),  # noqa: FBT003 - a column
        ),
    ]


def _verified(kantor: Office, cases: Cases) -> list["QuerySet[Any, Row]"]:
    marks = Tanda.objects.at(kantor).filter(_in("perbaikan", cases), jenis=JenisTanda.VERIFIKASI)
    again = VerifikasiButir.objects.at(kantor).filter(_in("jawaban__butir__perbaikan", cases))
    case = F("jawaban__butir__perbaikan")
    return [
        _told(marks, VERIFIED, F("perbaikan"), _NONE, _NONE, F("orang"), Value(False)),  # noqa: FBT003
        _told(again, VERIFIED, case, _NONE, _NONE, F("verifikator"), Value(False)),  # noqa: FBT003
    ]


def _heads(kantor: Office, cases: Cases) -> list["QuerySet[Any, Row]"]:
    rows = Transaction.objects.at(kantor).filter(_in("case", cases), role="KETUA")
    return [_told(rows, HEADED, F("case"), _NONE, _NONE, F("actor"), Value(False))]  # noqa: FBT003


_PARTS = {ANSWERED: _answers, REVIEWED: _reviews, VERIFIED: _verified, HEADED: _heads}


def _of_one(part: Part) -> Prepared[Row]:
    return Prepared(lambda: _together(part(Slot("kantor"), Slot("case"))))


_OF_ONE = {done: _of_one(part) for done, part in _PARTS.items()}
