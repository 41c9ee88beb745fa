"""Is a definition whole? Every name exists, every fact waited for can come, every step can be reached."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lurus.core.errors import CoreError
from lurus.core.sop.revision import ENDS, NO_CASE, Definition

UNITS = ("menit", "jam", "hari")


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a definition: a code with the names it is about."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


def validate(definition: Definition) -> list[Problem]:
    """Everything wrong with a definition; an empty list means it can run.

    Codes: `sop.definition.duplicate` (what, id), `.unknown` (what, id, used_by), `.unreachable` (step),
    `.dead_end` (step), `.no_performer` (act), `.never_produced` (fact, used_by), `.bad_time` (step, value,
    unit), `.time_differs` (step, printed).

    >>> from lurus.core.sop import SOP_459
    >>> validate(SOP_459)
    []
    """
    return [
        *_duplicates(definition),
        *_unknown_names(definition),
        *_unreachable(definition),
        *_without_performer(definition),
        *_never_produced(definition),
        *_times(definition),
    ]


def checked(definition: Definition) -> Definition:
    """The same definition, proved whole. Raises CoreError `sop.definition` (id, problems) otherwise."""
    problems = validate(definition)
    if problems:
        told = tuple((one.code, dict(one.params)) for one in problems)
        raise CoreError("sop.definition", id=definition.id, problems=told)
    return definition


def _duplicates(definition: Definition) -> Iterator[Problem]:
    names: dict[str, list[str]] = {
        "clause": [one.id for one in definition.clauses],
        "role": [one.id for one in definition.roles],
        "step": [one.id for one in definition.steps],
        "act": [one.id for one in definition.acts],
        "document": [one.kind for one in definition.documents],
    }
    for what, ids in names.items():
        for name, count in Counter(ids).items():
            if count > 1:
                yield Problem("sop.definition.duplicate", {"what": what, "id": name})


def _unknown_names(definition: Definition) -> Iterator[Problem]:
    known = {
        "clause": {one.id for one in definition.clauses},
        "role": {one.id for one in definition.roles},
        "step": {one.id for one in definition.steps} | {NO_CASE},
        "act": {one.id for one in definition.acts},
        "document": {one.kind for one in definition.documents},
    }
    for what, name, used_by in _uses(definition):
        if name not in known[what] and not (what == "step" and name in ENDS):
            yield Problem("sop.definition.unknown", {"what": what, "id": name, "used_by": used_by})


def _uses(definition: Definition) -> Iterator[tuple[str, str, str]]:
    """Every name used anywhere, as (what it names, the name, who uses it)."""
    for role in definition.roles:
        yield from _each("clause", role.duties, role.id)
    for step in definition.steps:
        yield from _each("role", step.who, step.id)
        yield from _each("document", step.documents, step.id)
        yield from _each("clause", step.clauses, step.id)
        yield "step", step.then, step.id
    for act in definition.acts:
        yield from _each("clause", act.clauses, act.id)
        for opening in act.openings:
            yield from _each("step", opening.steps, act.id)
            yield from _each("role", opening.roles, act.id)
            yield from _each("clause", opening.clauses, act.id)
    for arrow in definition.arrows:
        yield from _each("step", (arrow.origin, arrow.target), arrow.act)
        yield from _each("role", arrow.roles, arrow.act)
        yield "act", arrow.act, f"{arrow.origin}→{arrow.target}"
    for document in definition.documents:
        yield "step", document.step, document.kind
        yield from _each("role", (*document.signers, *document.initials), document.kind)


def _each(what: str, names: Iterable[str], used_by: str) -> Iterator[tuple[str, str, str]]:
    for name in names:
        yield what, name, used_by


def _unreachable(definition: Definition) -> Iterator[Problem]:
    """A step nothing leads to, and a step from which no way leads to an end."""
    if not definition.steps:
        return
    leads = {step.id: {step.then} for step in definition.steps}
    for arrow in definition.arrows:
        if arrow.target not in ENDS:
            leads.setdefault(arrow.origin, set()).add(arrow.target)
    reached = _follow(definition.steps[0].id, leads)
    for step in definition.steps:
        if step.id not in reached:
            yield Problem("sop.definition.unreachable", {"step": step.id})
        elif not _follow(step.id, leads).intersection(ENDS):
            yield Problem("sop.definition.dead_end", {"step": step.id})


def _follow(start: str, leads: Mapping[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        here = waiting.pop()
        if here not in reached:
            reached.add(here)
            waiting.extend(leads.get(here, ()))
    return reached


def _without_performer(definition: Definition) -> Iterator[Problem]:
    for act in definition.acts:
        if not act.openings or any(not one.roles or not one.steps for one in act.openings):
            yield Problem("sop.definition.no_performer", {"act": act.id})


def _never_produced(definition: Definition) -> Iterator[Problem]:
    """A step must be able to complete by acts open in it; a need may have been met in any step."""
    anywhere = {fact for act in definition.acts for fact in act.yields}
    for step in definition.steps:
        here = {fact for act in definition.acts for one in act.at(step.id) for fact in one.yields}
        for fact in step.complete_when:
            if fact not in here:
                yield Problem("sop.definition.never_produced", {"fact": fact, "used_by": step.id})
    for act in definition.acts:
        for opening in act.openings:
            for fact in (*opening.needs, *opening.refused_when, *opening.awaited_after):
                if fact not in anywhere:
                    yield Problem("sop.definition.never_produced", {"fact": fact, "used_by": act.id})


def _times(definition: Definition) -> Iterator[Problem]:
    printed = {one.row.number: one.row.waktu for one in definition.clauses if one.row}
    for step in definition.steps:
        if step.standard is None:
            continue
        value, unit = step.standard.value, step.standard.unit
        if value <= 0 or unit not in UNITS:
            yield Problem("sop.definition.bad_time", {"step": step.id, "value": value, "unit": unit})
        elif printed.get(step.row, f"{value} {unit}") != f"{value} {unit}":
            yield Problem("sop.definition.time_differs", {"step": step.id, "printed": printed[step.row]})
