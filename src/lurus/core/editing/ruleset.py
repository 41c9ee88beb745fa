"""A rule set: the rules of one form or of the whole office, in exact form, with an index from cells to rules."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lurus.core.editing.check import Report, check
from lurus.core.editing.compiled import Compiled, compiled
from lurus.core.editing.domains import with_words
from lurus.core.editing.errors import EditingError
from lurus.core.editing.fields import Field, Given, Value
from lurus.core.editing.forms import Rule
from lurus.core.editing.health import CHECKS, Health, health
from lurus.core.editing.language import read_rule
from lurus.core.editing.records import record_of
from lurus.core.editing.sources import Source, rule_texts


@dataclass(frozen=True)
class RuleSet:
    """Fields, rules, and which rules each cell takes part in.

    `position` gives a field's place in `fields`; cells inside rules and records are such places.
    `touching[cell]` lists the rules (their places in `rules`) that name the cell.

    >>> rules = RuleSet.load("a + b == c\\na >= 0", [Field("a"), Field("b"), Field("c")])
    >>> [rule.cells for rule in rules.rules], rules.touching
    ([(0, 1, 2), (0,)], ((0, 1), (0,), (0,)))
    """

    fields: tuple[Field, ...]
    rules: tuple[Rule, ...]
    position: Mapping[str, int]
    touching: tuple[tuple[int, ...], ...]

    @classmethod
    def load(cls, source: Source, fields: Iterable[Field]) -> "RuleSet":
        """Return the rule set of a source (see `rule_texts`) over these fields.

        A category whose field lists no words takes them from a rule that only lists them. A rule that cannot
        be used is never left out: it is refused.

        Raises RuleError with line, column and reason; EditingError `editing.duplicate_field`.

        >>> RuleSet.load("a * b * c <= 1", [Field("a"), Field("b"), Field("c")])
        Traceback (most recent call last):
            ...
        lurus.core.editing.errors.RuleError: editing.degree line=1 column=1 id='R1' text='a * b * c <= 1'
        """
        texts = rule_texts(source)
        known = with_words(fields, texts)
        position: dict[str, int] = {}
        for place, field in enumerate(known):
            if field.id in position:
                raise EditingError("editing.duplicate_field", cell=field.id)
            position[field.id] = place
        cells = {field.id: (place, field) for place, field in enumerate(known)}
        rules = tuple(read_rule(text, cells) for text in texts)
        return cls(known, rules, position, touching(rules, len(known)))

    @cached_property
    def compiled(self) -> Compiled:
        """The form that localisation works on, made once."""
        return compiled(self.fields, self.rules)

    def record(self, given: Mapping[str, Given]) -> list[Value]:
        """Return the values by position; a cell that is not given was not reported.

        Raises EditingError: `editing.no_such_cell`, `editing.float`, `editing.no_figure`, `editing.no_word`.

        >>> RuleSet.load("a + b == c", [Field("a"), Field("b"), Field("c")]).record({"a": "1.5", "c": 2})
        [Fraction(3, 2), None, 2]
        """
        return record_of(self.fields, self.position, given)

    def check(self, record: Sequence[Value] | Mapping[str, Given]) -> Report:
        """Return what every rule says of a record, or of what is given by cell id.

        >>> report = RuleSet.load("a + b == c", [Field("a"), Field("b"), Field("c")]).check({"a": 1, "b": 2, "c": 4})
        >>> report.failed[0].residual, report.recheck({"c": 3}).failed, report.recheck({"b": None}).broken
        (-1, (), ())
        """
        values = self.record(record) if isinstance(record, Mapping) else list(record)
        return check(self, values)

    def health(self, *, checks: int = CHECKS) -> Health:
        """Return what is wrong with the rules themselves: contradictions, needless rules, cells without choice.

        `checks` is how many systems of rows may be decided; `complete` of the result says if that was enough.

        >>> fields = [Field("x"), Field("y")]
        >>> RuleSet.load("x >= 1\\ny >= 2\\nx + y <= 2", fields).health().contradictions[0].rules
        ('R1', 'R2', 'R3')
        """
        return health(self.fields, self.rules, checks=checks)


def touching(rules: tuple[Rule, ...], cells: int) -> tuple[tuple[int, ...], ...]:
    """Return for every cell the places of the rules that name it."""
    index: list[list[int]] = [[] for _ in range(cells)]
    for place, rule in enumerate(rules):
        for cell in rule.cells:
            index[cell].append(place)
    return tuple(map(tuple, index))
