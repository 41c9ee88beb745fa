"""From a record to ranked proposals: review, deduce, recheck, locate, explain. Nothing is applied."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from lurus.core.editing.budget import Budget
from lurus.core.editing.chosen import chosen
from lurus.core.editing.context import Context
from lurus.core.editing.deduce import deduce
from lurus.core.editing.fields import Value
from lurus.core.editing.hopeless import blocks_beside
from lurus.core.editing.proposal import Cause, Proposal
from lurus.core.editing.ranking import SYSTEMATIC, Contest, merged, order, total
from lurus.core.editing.result import Block, Localization
from lurus.core.editing.ruleset import RuleSet
from lurus.core.editing.slips import Explanation, Slip
from lurus.core.editing.solve import Solved
from lurus.core.editing.trial import Trial, as_one

FIRM: Final = (Cause.WHOLE_FORM, Cause.STALE, Cause.IMPUTED)
"""What may stand alone without mending a rule: other figures, or all others together, speak for it."""
GLANCE: Final = Budget(checks=300, solutions=50)
BUDGET: Final = Budget(checks=3000, solutions=256)


def propose(
    rs: RuleSet,
    record: Sequence[Value],
    context: Context | None = None,
    *,
    budget: Budget = BUDGET,
    located: Localization | None = None,
) -> tuple[Proposal, ...]:
    """Return what could be put right, grouped by what hangs together, best explained first.

    Each step only proposes: what is broken (review), patterns (deduce), what is left of it (recheck), which
    cells could be wrong (locate), and what slip each implied value is (explain). A proposal that would break
    a rule that held is never made. `alone` marks one that is the only best of its block, wholly explained.
    `located` is what `locate` said of this very record, if that was asked already: it is not worked out again.

    Source: de Waal, Pannekoek & Scholtus (2011) for the order of steps; Scholtus, Survey Methodology 42
    (2016) for the competition of operations.

    >>> from lurus.core.editing.fields import Field
    >>> cells = [Field(name, decimals=0) for name in ("act", "s1", "s2", "s3")]
    >>> rules = RuleSet.load("act == s1 + s2 + s3", cells)
    >>> given = {"act": 1_750_000_000, "s1": 500_000_000, "s2": 750_000, "s3": 500_000_000}
    >>> best = propose(rules, rules.record(given))[0]
    >>> best.alone, [(one.cell, one.new, one.slip.value) for one in best.changes]
    (True, [('s2', 750000000, 'unit')])
    """
    trial = Trial(rs, record, context or Context())
    deduced = deduce(trial)
    contests = _entered(_contests(trial, deduced, budget, located), deduced)
    refused = trial.context.refused
    ranked = [one for contest in contests for one in contest.ranked(refused) if not _spoils(trial, one)]
    ranked = [_with_effect(trial, one) for one in ranked]
    return tuple([*ranked, *_idle(deduced, ranked, refused)])


def _spoils(trial: Trial, one: Proposal) -> bool:
    """Whether what several answers share would break, by itself, a rule that held."""
    return one.cause is Cause.COMMON and bool(trial.effect(_places(trial, one)).spoils)


def _with_effect(trial: Trial, one: Proposal) -> Proposal:
    """Say of what several answers share what it mends by itself."""
    if one.cause is not Cause.COMMON or one.resolves:
        return one
    mended = trial.names(trial.effect(_places(trial, one)).mends)
    return replace(one, resolves=mended, remains=tuple(rule for rule in one.block if rule not in mended))


def _places(trial: Trial, one: Proposal) -> dict[int, Value]:
    return {trial.rs.position[cell]: new for cell, new in one.values.items()}


def _entered(contests: list[Contest], deduced: Sequence[Proposal]) -> list[Contest]:
    """Let what was deduced compete; what mends several blocks at once joins them if it is no dearer."""
    for proposal in sorted(deduced, key=order):
        mended = set(proposal.resolves)
        whole = [one for one in contests if set(one.rules) <= mended]
        if len(whole) > 1 and proposal.determined:
            apart = total(whole)
            if apart is None or proposal.score <= apart:
                joined = merged(whole, tied=apart == proposal.score)
                contests = [joined if one is whole[0] else one for one in contests if one not in whole[1:]]
        for one in contests:
            if mended & set(one.rules) or _asks_about(one, proposal):
                one.enter(proposal)
    return contests


def _asks_about(contest: Contest, proposal: Proposal) -> bool:
    """A proposal that leaves a value to be asked for mends nothing yet; it goes with the cells it names."""
    cells = {change.cell for one in contest.proposals.values() for change in one.changes}
    return not proposal.determined and any(change.cell in cells for change in proposal.changes)


def _contests(
    trial: Trial, deduced: Sequence[Proposal], budget: Budget, located: Localization | None
) -> list[Contest]:
    """Localise on the record as it is; after a systematic error, which looks like many, on what it leaves."""
    systematic = [one for one in deduced if one.cause in SYSTEMATIC and one.determined and one.resolves]
    if not systematic:
        return _located(trial, budget, located)
    mended = {rule for one in systematic for rule in one.resolves}
    glance = [one for one in _located(trial, GLANCE, located) if set(one.rules) <= mended]
    covered = {rule for one in glance for rule in one.rules}
    own: list[Contest] = []
    for proposal in systematic:
        rules = tuple(rule for rule in proposal.resolves if rule not in covered)
        covered |= set(rules)
        own += [Contest(rules, certain=False)] if rules else []
    return [*glance, *own, *_on_the_rest(trial, systematic, budget)]


def _on_the_rest(trial: Trial, systematic: Sequence[Proposal], budget: Budget) -> list[Contest]:
    record = list(trial.record)
    for proposal in systematic:
        for change in proposal.changes:
            record[trial.rs.position[change.cell]] = change.new
    cells = tuple(dict.fromkeys(change.cell for one in systematic for change in one.changes))
    found = _located(Trial(trial.rs, record, trial.context), budget)
    for contest in found:
        contest.assume(cells)
    return found


def _located(trial: Trial, budget: Budget, located: Localization | None = None) -> list[Contest]:
    """One contest for each block, and one for broken rules that localisation has no answer for."""
    if not trial.broken:
        return []
    fixed = {trial.rs.position[name] for name in trial.context.fixed if name in trial.rs.position}
    if located is not None and located.contradiction is None and not fixed:
        blocks = located.blocks
    else:
        blocks = blocks_beside(trial.rs, trial.record, fixed, trial.broken, budget)
    found = [(_rules_of(trial, block), block) for block in blocks]
    contests = [_contest(trial, rules, block) for rules, block in found if rules]
    left = sorted(trial.broken.difference(*(rules for rules, _ in found)))
    return contests + ([Contest(trial.names(left), certain=False)] if left else [])


def _rules_of(trial: Trial, block: Block) -> frozenset[int]:
    """The broken rules of a block: its cells are all the suspects of each of them."""
    near = {rule for cell in block.cells for rule in trial.rs.touching[cell]}
    return trial.broken & near.union(block.rules)


def _contest(trial: Trial, rules: frozenset[int], block: Block) -> Contest:
    contest = Contest(trial.names(rules), block.complete)
    found = [_option(trial, solution.cells) for solution in block.solutions]
    if found and not any(found):
        found = [_asked(trial, solution.cells) for solution in block.solutions]
    for proposal in found:
        if proposal is not None:
            contest.enter(proposal)
    return contest


def _asked(trial: Trial, cells: Collection[int]) -> Proposal | None:
    """Where no answer of localisation has values that fit, its cells are at least named: somebody is asked."""
    return trial.propose(Cause.LOCATED, dict.fromkeys(cells))


def _option(trial: Trial, cells: Collection[int]) -> Proposal | None:
    """One answer of localisation with the values it implies; None when they do not fit their fields."""
    solved = trial.solve(cells)
    if solved is None:
        return None
    values = {cell: chosen(trial, cell, solved) for cell in cells if trial.record[cell] is not None}
    values |= {cell: new for cell, new in solved.values.items() if trial.record[cell] is None}
    proposal = trial.propose(Cause.LOCATED, values, _reasons(trial, values))
    return None if proposal is None else _with_ranges(trial, proposal, solved)


def _reasons(trial: Trial, values: Mapping[int, Value]) -> dict[int, Explanation]:
    """Each cell's slip; two neighbours that exchange their values are one operation."""
    found = {cell: trial.explained(cell, new) for cell, new in values.items()}
    for names in trial.context.pairs:
        one, other = (trial.cell(name) for name in names)
        if one in values and other in values and one is not None and other is not None:
            if (values[one], values[other]) == (trial.record[other], trial.record[one]):
                found |= as_one(Slip.SWAPPED, (one, other))
    return found


def _with_ranges(trial: Trial, proposal: Proposal, solved: Solved) -> Proposal:
    """Show what is left of cells that must be asked about."""
    changes = []
    for change in proposal.changes:
        limits = solved.ranges.get(trial.rs.position[change.cell])
        shown = change if limits is None else replace(change, low=limits.low, high=limits.high)
        changes.append(shown if change.new is None else change)
    return replace(proposal, changes=tuple(changes))


def _idle(
    deduced: Iterable[Proposal], ranked: Sequence[Proposal], refused: Collection[frozenset[tuple[str, Value]]]
) -> Iterator[Proposal]:
    """What mends no rule: hints, and figures that follow; alone only when nothing else names their cells."""
    shown = {one.key for one in ranked}
    named = {change.cell for one in ranked for change in one.changes}
    left = [one for one in deduced if not one.resolves and one.key not in shown]
    for one in left:
        cells = {change.cell for change in one.changes}
        others = {change.cell for other in left if other is not one for change in other.changes}
        if one.key not in refused:
            yield replace(one, alone=one.cause in FIRM and one.determined and not cells & (named | others))
