"""The state of a case, from facts: what is open, what is missing, who is waited for. SOP, section 5."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lurus.core.sop.revision import ENDS, NO_CASE, Definition, act
from lurus.core.sop.running import ActRule, Opening

Has = Callable[[str], bool]


@dataclass(frozen=True)
class Refusal:
    """Why an act is not open now: a code with the values its sentence shows."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


def open_acts(definition: Definition, step: str) -> tuple[ActRule, ...]:
    """The acts bound to a step ("-": outside any case); facts are not looked at.

    >>> from lurus.core.sop import SOP_459
    >>> [one.id for one in open_acts(SOP_459, "2")][:2]
    ['susun_rencana', 'paraf']
    """
    return tuple(one for one in definition.acts if one.at(step))


def check(
    definition: Definition, act_id: str, step: str, role: str | None, has: Has, *, kind: str | None = None
) -> Refusal | None:
    """Whether an act is open in this state of the case; None means yes.

    `role` None asks whether it is open to anybody. `kind` is the kind of document or communication; without
    it, a role that signs by its office is judged by that and not by a sheet it may also own.
    Codes: `sop.case_ended` (act, step); `sop.not_in_this_step` (act, step, open_in);
    `sop.already_done` (act, fact); `sop.needs` (act, missing).
    A role to which the act is closed is for `izin`, not for here: it is answered as if `role` were None.
    Raises CoreError `sop.unknown` for an unknown act or step.

    >>> from lurus.core.sop import SOP_459
    >>> check(SOP_459, "verifikasi", "4", "SEKRETARIS", lambda fact: False).params["missing"]
    ('dilaporkan',)
    >>> check(SOP_459, "verifikasi", "4", "SEKRETARIS", lambda fact: fact == "dilaporkan") is None
    True
    """
    rule = act(definition, act_id)
    if step in ENDS:
        return Refusal("sop.case_ended", {"act": act_id, "step": step})
    if step != NO_CASE:
        definition.step(step)
    openings = rule.at(step, role, kind) or rule.at(step, None, kind)
    if not openings:
        return Refusal("sop.not_in_this_step", {"act": act_id, "step": step, "open_in": rule.steps})
    if role is not None and kind is None:
        openings = tuple(one for one in openings if not one.by_owner) or openings
    refusals = [_refusal(act_id, opening, has) for opening in openings]
    return None if None in refusals else refusals[-1]


def advance(definition: Definition, step: str, has: Has) -> str | None:
    """The step that follows when this one is complete ("selesai" after the last), else None.

    Facts are asked in the order of `complete_when`, and no further than the first that does not hold.

    >>> from lurus.core.sop import SOP_459
    >>> advance(SOP_459, "1", lambda fact: True), advance(SOP_459, "7", lambda fact: True)
    ('2', 'selesai')
    """
    if step in ENDS:
        return None
    here = definition.step(step)
    return here.then if all(has(fact) for fact in here.complete_when) else None


def missing(definition: Definition, step: str, has: Has) -> tuple[str, ...]:
    """The facts a step still lacks, in order; empty for an ended case.

    >>> from lurus.core.sop import SOP_459
    >>> missing(SOP_459, "2", lambda fact: fact == "rencana_disusun")
    ('rencana_diparaf',)
    """
    if step in ENDS:
        return ()
    return tuple(fact for fact in definition.step(step).complete_when if not has(fact))


def next_performers(definition: Definition, step: str, has: Has) -> tuple[tuple[str, str], ...]:
    """Whom the case waits for now, as (act id, role id), in the order of the catalogue.

    Where owners of sheets are waited for, the pair names the first role of the opening ("PPTK") on behalf
    of whoever owns an open sheet: `ActRule.by_owner` tells which acts these are.

    >>> from lurus.core.sop import SOP_459
    >>> next_performers(SOP_459, "4", lambda fact: fact == "dilaporkan")
    (('verifikasi', 'SEKRETARIS'),)
    """
    known: dict[str, bool] = {}

    def holds(fact: str) -> bool:
        if fact not in known:
            known[fact] = has(fact)
        return known[fact]

    wanted = _wanted(definition, step, holds)
    found = [
        (one.id, role)
        for one in open_acts(definition, step)
        for opening in one.at(step)
        if wanted.intersection(opening.yields) and _is_awaited(opening, holds)
        for role in (opening.roles[:1] if opening.by_owner else opening.roles)
    ]
    return tuple(dict.fromkeys(found))


def _refusal(act_id: str, opening: Opening, has: Has) -> Refusal | None:
    done = next((fact for fact in opening.refused_when if has(fact)), None)
    if done is not None:
        return Refusal("sop.already_done", {"act": act_id, "fact": done})
    lacking = tuple(fact for fact in opening.needs if not has(fact))
    return Refusal("sop.needs", {"act": act_id, "missing": lacking}) if lacking else None


def _is_awaited(opening: Opening, has: Has) -> bool:
    first = (*opening.needs, *opening.awaited_after)
    return opening.awaited and all(map(has, first)) and not any(map(has, opening.refused_when))


def _wanted(definition: Definition, step: str, has: Has) -> frozenset[str]:
    """What the step lacks, and what must come before that: a meeting is held only after an invitation."""
    wanted = set(missing(definition, step, has))
    openings = [opening for one in open_acts(definition, step) for opening in one.at(step)]
    grown = True
    while grown:
        before = len(wanted)
        for opening in openings:
            if wanted.intersection(opening.yields):
                wanted.update(fact for fact in opening.needs if not has(fact))
        grown = len(wanted) > before
    return frozenset(wanted)
