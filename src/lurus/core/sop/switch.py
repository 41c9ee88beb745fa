"""The office's extensions, switched: an optional step put in, an act of ours taken out."""

from collections.abc import Iterable
from dataclasses import replace

from lurus.core.errors import CoreError
from lurus.core.sop.revision import Definition, act
from lurus.core.sop.running import ActRule, Extension
from lurus.core.sop.validate import checked


def switch_on(definition: Definition, step_id: str) -> Definition:
    """The definition with an optional step put in after the step it names, its acts opened.

    Raises CoreError `sop.unknown` if no optional step has that id.

    >>> from lurus.core.sop import SOP_459
    >>> [step.id for step in switch_on(SOP_459, "1b").steps][:3]
    ['1', '1b', '2']
    """
    found = next((one for one in definition.optional if one.step.id == step_id), None)
    if found is None:
        raise CoreError("sop.unknown", what="optional step", id=step_id)
    place = [step.id for step in definition.steps].index(found.after) + 1
    steps = list(definition.steps)
    steps[place - 1] = replace(steps[place - 1], then=step_id)
    steps.insert(place, replace(found.step, enabled=True))
    return checked(
        replace(
            definition,
            steps=tuple(steps),
            acts=tuple(_opened(one, found) for one in definition.acts),
            documents=(*definition.documents, *found.documents),
            optional=tuple(one for one in definition.optional if one is not found),
        )
    )


def switch_off(definition: Definition, act_ids: Iterable[str]) -> Definition:
    """The definition without acts that are the office's extensions, and without their arrows.

    Raises CoreError `sop.unknown` for an act it does not have; `sop.not_an_extension` for one of the SOP.

    >>> from lurus.core.sop import SOP_459
    >>> {arrow.act for arrow in switch_off(SOP_459, ["kembalikan"]).arrows}
    {'batalkan'}
    """
    gone = frozenset(act_ids)
    for act_id in sorted(gone):
        if not act(definition, act_id).ext:
            raise CoreError("sop.not_an_extension", act=act_id)
    return checked(
        replace(
            definition,
            acts=tuple(one for one in definition.acts if one.id not in gone),
            arrows=tuple(one for one in definition.arrows if one.act not in gone),
        )
    )


def _opened(rule: ActRule, extension: Extension) -> ActRule:
    added = tuple(opening for act_id, opening in extension.openings if act_id == rule.id)
    return replace(rule, openings=(*rule.openings, *added)) if added else rule
