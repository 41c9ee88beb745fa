"""The way of a case, as a picture and as a table: each step, who works on it, its time against the standard.

Both tell of what was closed: the step in which the paper is made has no clock there, so that the paper does not age.
"""

from dataclasses import dataclass
from typing import Any

from lurus.bahasa.kata import SHORT_POSTS
from lurus.core.calendar import Clock, Standard
from lurus.core.sop import Definition, Step, definition
from lurus.dokumen.compose.text import printable
from lurus.dokumen.isi.tulis import EMPTY, long_moment
from lurus.gambar.way import CasePicture, Progress, Return, Station, describe, draw_for_paper
from lurus.kantor.waktu import calendar_of
from lurus.perbaikan.models import Langkah, Perbaikan
from lurus.perbaikan.perjalanan import is_behind, returns, standard_of

MINUTES_PER_HOUR = 60
STILL_OPEN = "saat naskah ini dibuat"


@dataclass(frozen=True)
class Passage:
    """One passage through a step; without a clock while it is open."""

    run: Langkah
    step: Step
    standard: Standard | None
    clock: Clock | None


def timeline(case: Perbaikan) -> list[dict[str, Any]]:
    """Every step that was closed, in order."""
    rules = definition(case.sop)
    return [_row(one, one.clock, rules, case) for one in _passages(case, rules) if one.clock is not None]


def picture(case: Perbaikan) -> dict[str, str]:
    """The way as the page of the case draws it, and the same in words."""
    rules = definition(case.sop)
    passages = _passages(case, rules)
    drawn = CasePicture(
        title=f"Jalannya perbaikan {case}",
        stations=[_station(step, passages, case) for step in rules.steps if step.enabled],
        returns=_returns(passages, rules),
        key="jalan",
    )
    return {
        "gambar": printable(draw_for_paper(drawn)),
        "gambar_teks": " ".join((f"{drawn.title}.", *describe(drawn))),
    }


def duration(minutes: int) -> str:
    """Working time in words: 2 jam 10 menit."""
    hours, rest = divmod(minutes, MINUTES_PER_HOUR)
    return f"{hours} jam {rest} menit" if hours else f"{rest} menit"


def _passages(case: Perbaikan, rules: Definition) -> list[Passage]:
    steps = {one.id: one for one in rules.steps}
    calendar, asked = calendar_of(case.kantor), case.dugaan.exists()
    found = []
    for run in case.perjalanan.order_by("pk"):
        step, end = steps[run.langkah], run.ditutup
        standard = standard_of(step, asked=asked)
        clock = None if end is None else calendar.remaining(run.dibuka, end, standard, closed_at=end)
        found.append(Passage(run, step, standard, clock))
    return found


def _station(step: Step, passages: list[Passage], case: Perbaikan) -> Station:
    own = [one for one in passages if one.step.id == step.id]
    progress = _progress(step, own, case)
    clock = own[-1].clock if progress is Progress.DONE else None
    return Station(
        number=step.id,
        name=step.label,
        holder=", ".join(SHORT_POSTS[role] for role in step.who),
        progress=progress,
        clock=STILL_OPEN if progress is Progress.NOW else _took(clock),
        elapsed=None if clock is None else clock.elapsed,
        standard=None if clock is None else clock.allowed,
    )


def _progress(step: Step, own: list[Passage], case: Perbaikan) -> Progress:
    if own and own[-1].clock is None:
        return Progress.NOW
    return Progress.DONE if own and is_behind(case, step.id) else Progress.AHEAD


def _took(clock: Clock | None) -> str:
    if clock is None:
        return ""
    took = f"selesai dalam {duration(clock.elapsed)}"
    if not clock.late or clock.left is None:
        return took
    return f"{took}, lewat {duration(max(1, -clock.left))}"


def _returns(passages: list[Passage], rules: Definition) -> list[Return]:
    moves = returns([one.run for one in passages], [step.id for step in rules.steps])
    said = "Dikembalikan {count} kali dari langkah {source} ke langkah {target}."
    return [
        Return(source, target, count, said.format(count=count, source=source, target=target))
        for source, target, count in moves
    ]


def _row(one: Passage, clock: Clock, rules: Definition, case: Perbaikan) -> dict[str, Any]:
    return {
        "langkah": f"{one.step.id}. {one.step.label}",
        "pelaksana": ", ".join(_post(rules, role) for role in one.step.who),
        "mulai": long_moment(one.run.dibuka, case.kantor),
        "selesai": EMPTY if one.run.ditutup is None else long_moment(one.run.ditutup, case.kantor),
        "lama": duration(clock.elapsed),
        "baku": EMPTY if one.standard is None else f"{one.standard.value} {one.standard.unit}",
        "hasil": _verdict(one, clock),
    }


def _post(rules: Definition, role: str) -> str:
    return next((one.post for one in rules.roles if one.id == role), role)


def _verdict(one: Passage, clock: Clock) -> str:
    if one.run.akhir == "dikembalikan":
        return "dikembalikan"
    if one.standard is None:
        return EMPTY
    return "melampaui waktu baku" if clock.late else "tepat waktu"
