"""A case on its way: which step it is in, and how long each step took."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from lurus.core.calendar import Standard
from lurus.core.sop import Step
from lurus.ledger.pen import Pen
from lurus.perbaikan.perkara import ENDED, JenisTanda, Langkah, Perbaikan, Tanda

ORDER = "1"


def standard_of(step: Step, *, asked: bool) -> Standard | None:
    """The time a step may take; the order has one only when it was `asked` for, by a suspicion before the head."""
    own = step.standard if asked or step.id != ORDER else None
    return None if own is None else Standard(own.value, own.unit)


def begin(pen: Pen, case: Perbaikan, opened: datetime) -> None:
    """Open the first step; its clock runs from `opened`, when the suspicion was put before the head."""
    _open(pen, case, opened)


def move(pen: Pen, case: Perbaikan, to: str, at: datetime, ending: str = "lanjut") -> None:
    """Close the present step and open the next, unless the case ends there."""
    current = case.perjalanan.filter(ditutup__isnull=True).first()
    if current is not None:
        pen.change(current, ditutup=at, akhir=ending)
    pen.change(case, langkah=to, version=case.version + 1)
    if to in ENDED:
        _close_items(pen, case)
    else:
        _open(pen, case, at)


def go_back(pen: Pen, case: Perbaikan, to: str, at: datetime) -> None:
    """Return to an earlier step: a new round, in which the marks of the old one no longer count."""
    pen.change(case, putaran=case.putaran + 1)
    move(pen, case, to, at, ending="dikembalikan")


def returns(passages: Sequence[Langkah], order: Sequence[str]) -> tuple[tuple[str, str, int], ...]:
    """From which step to which the case was returned, and how often; `passages` as they followed each other."""
    found: dict[tuple[str, str], int] = {}
    for one, following in pairwise(passages):
        if one.akhir == "dikembalikan" and order.index(following.langkah) < order.index(one.langkah):
            found[one.langkah, following.langkah] = found.get((one.langkah, following.langkah), 0) + 1
    return tuple((source, target, count) for (source, target), count in found.items())


def return_in_force(case: Perbaikan, marks: Sequence[Tanda]) -> Tanda | None:
    """The mark of the return that began the present round, until the work is back at the step that returned it."""
    ended = case.putaran - 1
    found = [one for one in marks if one.jenis == JenisTanda.PENGEMBALIAN and one.putaran == ended]
    going = case.langkah not in ENDED and bool(found) and case.langkah < found[-1].isi["dari"]
    return found[-1] if going else None


def is_behind(case: Perbaikan, step: str) -> bool:
    """A step that was passed and has not come ahead again by a return."""
    return not case.langkah.isdecimal() or step <= case.langkah


def _open(pen: Pen, case: Perbaikan, at: datetime) -> None:
    pen.add(
        Langkah(
            kantor_id=case.kantor_id, perbaikan=case, langkah=case.langkah, putaran=case.putaran, dibuka=at
        )
    )


def _close_items(pen: Pen, case: Perbaikan) -> None:
    for item in case.butir.filter(terbuka=True):
        pen.change(item, terbuka=False)
