"""The second half of the printed SOP: steps → acts → folders → clauses, arrows, documents, settlements."""

from collections.abc import Iterable, Iterator

from lurus.core.sop.printing_tables import code, codes, ext, table
from lurus.core.sop.revision import NO_CASE, Definition
from lurus.core.sop.running import ActRule, Document, Opening, Standard, Step

_ACT_HEAD = ("act", "sentence", "who", "first", "closed once", "brings about", "folder", "clause")


def run_lines(definition: Definition) -> Iterator[str]:
    """The lines of the page that say how the definition is run."""
    yield "## As run\n"
    yield from _roles(definition)
    yield from _overview(definition)
    for step in definition.steps:
        yield from _step(definition, step)
    yield from _outside(definition)
    yield from _arrows(definition)
    yield from _documents(definition)
    yield from _optional(definition)
    yield "### How the source's gaps are settled\n"
    yield from table(
        ("in the source", "settled as"), [(one.source, one.settled) for one in definition.settled]
    )


def _roles(definition: Definition) -> Iterator[str]:
    yield "### Roles (*peran*)\n"
    rows = [
        (code(one.id) + ext(one), one.post, ", ".join(one.aliases) or "–", codes(one.duties))
        for one in definition.roles
    ]
    yield from table(("id", "post", "also called", "duties"), rows)


def _overview(definition: Definition) -> Iterator[str]:
    yield "### Steps (*langkah*)\n"
    yield "The number is ours and follows the prose; the row is the printed one.\n"
    rows = [
        (
            one.id + ext(one),
            one.row,
            one.label,
            codes(one.who),
            "; ".join(one.needs),
            _time(one.standard),
            "; ".join(one.yields),
            codes(one.documents),
        )
        for one in definition.steps
    ]
    head = ("step", "row", "name", "who", "kelengkapan", "standard", "output", "documents")
    yield from table(head, rows)


def _step(definition: Definition, step: Step) -> Iterator[str]:
    yield f"### Step {step.id}: {step.label}{ext(step)}\n"
    yield f"“{step.sentence}” — clauses {codes(step.clauses)}.\n"
    yield f"Complete when: {codes(step.complete_when)}; then {code(step.then)}.\n"
    yield from _acts(definition, step.id)


def _outside(definition: Definition) -> Iterator[str]:
    yield "### Outside any case\n"
    yield from _acts(definition, NO_CASE)


def _acts(definition: Definition, step: str) -> Iterator[str]:
    rows = [_act_row(act, opening) for act in definition.acts for opening in act.at(step)]
    yield from table(_ACT_HEAD, rows)


def _act_row(act: ActRule, opening: Opening) -> tuple[str, ...]:
    who = codes(opening.roles) + (" as owner (*pengampu*)" if opening.by_owner else "")
    kinds = f" ({', '.join(opening.kinds)})" if opening.kinds else ""
    return (
        code(act.id) + kinds + ext(act),
        act.sentence,
        who,
        codes(opening.needs),
        codes(opening.refused_when),
        codes(opening.yields),
        code(f"src/lurus/tindakan/{act.id}/"),
        codes(opening.clauses or act.clauses),
    )


def _arrows(definition: Definition) -> Iterator[str]:
    yield "### Returns and cancellation\n"
    rows = [
        (f"{one.origin} → {one.target}{ext(one)}", codes(one.roles), code(one.act))
        for one in definition.arrows
    ]
    yield from table(("arrow", "who", "act"), rows)


def _documents(definition: Definition) -> Iterator[str]:
    yield "### Documents (*naskah*)\n"
    rows = [
        (
            code(one.kind) + ext(one),
            one.title,
            one.step,
            "yes" if one.numbered else "–",
            _signers(one),
            _in_order(one.initials),
        )
        for one in definition.documents
    ]
    yield from table(("kind", "title", "step", "numbered", "signed by", "initials, in order"), rows)


def _optional(definition: Definition) -> Iterator[str]:
    yield "### Optional steps, switched off\n"
    rows = [
        (one.step.id + ext(one.step), one.step.row, one.step.label, one.after, _time(one.step.standard))
        for one in definition.optional
    ]
    yield from table(("step", "row", "name", "after step", "standard"), rows)


def _signers(document: Document) -> str:
    return f"the sheet's owner: {codes(document.signers)}" if document.by_owner else codes(document.signers)


def _in_order(roles: Iterable[str]) -> str:
    return " → ".join(map(code, roles)) or "–"


def _time(standard: Standard | None) -> str:
    return f"{standard.value} {standard.unit}" if standard else "none"
