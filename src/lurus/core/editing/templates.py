"""Rules written once and spread over the tree and the periods.

In a template's rule, a cell is named with braces: `{node}.pagu`, `{parent}.pagu`, `{node}.realisasi.{period}`,
`{node}.realisasi.{period-1}`. Inside `sum(…)`, `{children}` and `{periods}` stand for one cell after the other.
`{node.batas}` inserts what the node says of `batas`, `{node.digit}` one unit in the last digit of its `decimals`.
`lag(x, 1)` is x one period before.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from lurus.core.editing.errors import RuleError
from lurus.core.editing.language import RuleText
from lurus.core.editing.placeholders import Absent, Misused, Place, filled, told
from lurus.core.editing.sources import Table, tables
from lurus.core.editing.structure import Node, Structure

PERIOD: Final = "period"
ANY_NODE: Final = "node"
KEYS: Final = frozenset({"each", "where", "error"})


@dataclass(frozen=True)
class Template:
    """A rule with braces, and over what it is spread.

    `each` names kinds of nodes (or `node`, any kind) and, where the rule speaks of a period, `period`; `where`
    keeps the nodes whose attribute is one of some words (an empty one: the node says nothing of it).
    `error` is the class of error a broken rule points to.
    `tolerance` may hold braces as the rule does.
    """

    written: RuleText
    each: tuple[str, ...]
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tolerance: str = "0"
    error: str = ""
    on: bool = True

    @property
    def id(self) -> str:
        """The template's name, which all its rules carry."""
        return self.written.id


@dataclass(frozen=True)
class LeftOut:
    """A rule that was not made, because a cell or an attribute it speaks of does not exist."""

    template: str
    node: str
    period: str
    missing: str


@dataclass(frozen=True)
class Expansion:
    """The rules made of templates, and those that could not be made, none of them silently."""

    rules: tuple[RuleText, ...]
    left_out: tuple[LeftOut, ...]


def read_templates(data: Mapping[str, object]) -> tuple[Template, ...]:
    """Return the templates of a rule file's `[[template]]` tables (see `read_toml`).

    Raises RuleError `editing.key`, `editing.value`, `editing.duplicate_id`.
    """
    found: dict[str, Template] = {}
    for table in tables(data, "template", KEYS):
        template = _template(table)
        if template.id in found:
            first = found[template.id].written.line
            raise RuleError("editing.duplicate_id", line=table.line, id=template.id, first=first)
        found[template.id] = template
    return tuple(found.values())


def _template(table: Table) -> Template:
    each = table.words("each")
    if not each:
        raise table.refused("editing.key", key="each", expected=("each",))
    plain = {key: value for key, value in table.entry.items() if key != "tolerance"}
    return Template(
        written=Table(plain, table.line, KEYS).rule_text(),
        each=each,
        where=table.lists("where"),
        tolerance=table.text("tolerance", "0"),
        error=table.text("error"),
        on=table.on(),
    )


def expand(
    templates: Sequence[Template],
    structure: Structure,
    *,
    off: Collection[str] = frozenset(),
    at: Collection[str] | None = None,
) -> Expansion:
    """Return the rules of all templates that are on and not in `off`, in the templates' order.

    `at` names the nodes for which rules are made; all of them when it is not given.

    A rule's id is the template's, the node's and, where there is one, the period's, joined by `/`. A sum takes
    the cells that exist; without one there is no rule. What else is not there is listed in `left_out`.

    Raises RuleError `editing.placeholder` for braces that mean nothing, `editing.unknown_template` for an
    id in `off` that no template has.

    >>> data = {"template": [{"id": "sum", "each": ["program"], "rule": "sum({children}.pagu) == {node}.pagu"}]}
    >>> nodes = (Node("P", "program"), Node("A", "kegiatan", "P"), Node("B", "kegiatan", "P"))
    >>> tree = Structure(nodes, cells=frozenset({"P.pagu", "A.pagu", "B.pagu"}))
    >>> [(rule.id, rule.text) for rule in expand(read_templates(data), tree).rules]
    [('sum/P', 'sum(A.pagu, B.pagu) == P.pagu')]
    """
    for unknown in sorted(set(off) - {template.id for template in templates}):
        raise RuleError("editing.unknown_template", id=unknown)
    wanted = [template for template in templates if template.on and template.id not in off]
    made = [one for template in wanted for one in _spread(template, structure, at)]
    return Expansion(
        rules=tuple(one for one in made if isinstance(one, RuleText)),
        left_out=tuple(one for one in made if isinstance(one, LeftOut)),
    )


def _spread(
    template: Template, structure: Structure, at: Collection[str] | None
) -> Iterator[RuleText | LeftOut]:
    periods = structure.periods if PERIOD in template.each else ("",)
    for node in structure.nodes:
        if (at is None or node.id in at) and _meant(template, node):
            for period in periods:
                made = _made(template, Place(structure, node, period))
                if made is not None:
                    yield made


def _meant(template: Template, node: Node) -> bool:
    if node.kind not in template.each and ANY_NODE not in template.each:
        return False
    said = {key: node.attributes.get(key) for key in template.where}
    return all(
        ("" if said[key] is None else str(said[key])) in words for key, words in template.where.items()
    )


def _made(template: Template, place: Place) -> RuleText | LeftOut | None:
    """Return the rule at one place; None where there is no such period or nothing to sum."""
    written = template.written
    try:
        text = filled(written.text, place)
        tolerance = filled(template.tolerance, place)
    except Absent as absent:
        if not absent.what:
            return None
        return LeftOut(template.id, place.node.id, place.period, absent.what)
    except Misused as misused:
        raise RuleError(
            "editing.placeholder",
            line=written.line,
            column=written.column + misused.at,
            id=template.id,
            text=written.text,
            placeholder=misused.placeholder,
        ) from None
    return RuleText(
        id="/".join(filter(None, (template.id, place.node.id, place.period))),
        text=text,
        severity=written.severity,
        missing=written.missing,
        tolerance=Table({"tolerance": tolerance, "id": template.id, "line": written.line}).tolerance(),
        label=told(written.label, place),
        basis=written.basis,
        template=template.id,
        line=written.line,
        column=written.column,
    )
