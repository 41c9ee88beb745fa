"""Rules over figures: checked exactly, broken ones traced to the cells that must be wrong."""

from lurus.core.editing.errors import EditingError, RuleError
from lurus.core.editing.exact import exact_text, to_exact
from lurus.core.editing.fields import Exact, Field, Given, Kind, Value
from lurus.core.editing.forms import Atom, Clause, Member, Missing, Relation, Row, Rule, Severity
from lurus.core.editing.language import RuleText
from lurus.core.editing.ruleset import RuleSet
from lurus.core.editing.sources import read_toml

__all__ = [
    "Atom",
    "Clause",
    "EditingError",
    "Exact",
    "Field",
    "Given",
    "Kind",
    "Member",
    "Missing",
    "Relation",
    "Row",
    "Rule",
    "RuleError",
    "RuleSet",
    "RuleText",
    "Severity",
    "Value",
    "exact_text",
    "read_toml",
    "to_exact",
]
