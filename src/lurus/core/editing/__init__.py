"""Rules over figures: checked exactly, broken ones traced to the cells that must be wrong."""

from lurus.core.editing.check import Finding, Report
from lurus.core.editing.errors import EditingError, RuleError
from lurus.core.editing.exact import exact_text, last_digit, to_exact
from lurus.core.editing.fields import Exact, Field, Given, Kind, Value
from lurus.core.editing.forms import Atom, Clause, Member, Missing, Relation, Row, Rule, Severity
from lurus.core.editing.language import RuleText
from lurus.core.editing.ruleset import RuleSet
from lurus.core.editing.sources import read_toml
from lurus.core.editing.verdict import Status

__all__ = [
    "Atom",
    "Clause",
    "EditingError",
    "Exact",
    "Field",
    "Finding",
    "Given",
    "Kind",
    "Member",
    "Missing",
    "Relation",
    "Report",
    "Row",
    "Rule",
    "RuleError",
    "RuleSet",
    "RuleText",
    "Severity",
    "Status",
    "Value",
    "exact_text",
    "last_digit",
    "read_toml",
    "to_exact",
]
