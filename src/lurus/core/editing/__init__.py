"""Rules over figures: checked exactly, broken ones traced to the cells that must be wrong."""

from lurus.core.editing.check import Finding, Report
from lurus.core.editing.errors import EditingError, RuleError
from lurus.core.editing.exact import exact_text, last_digit, to_exact
from lurus.core.editing.fields import Exact, Field, Given, Kind, Value
from lurus.core.editing.forms import Atom, Clause, Member, Missing, Relation, Row, Rule, Severity
from lurus.core.editing.katalog import catalogue, catalogue_rules
from lurus.core.editing.language import RuleText
from lurus.core.editing.ruleset import RuleSet
from lurus.core.editing.sources import read_toml
from lurus.core.editing.structure import Node, Structure
from lurus.core.editing.templates import Expansion, LeftOut, Template, expand, read_templates
from lurus.core.editing.verdict import Status

__all__ = [
    "Atom",
    "Clause",
    "EditingError",
    "Exact",
    "Expansion",
    "Field",
    "Finding",
    "Given",
    "Kind",
    "LeftOut",
    "Member",
    "Missing",
    "Node",
    "Relation",
    "Report",
    "Row",
    "Rule",
    "RuleError",
    "RuleSet",
    "RuleText",
    "Severity",
    "Status",
    "Structure",
    "Template",
    "Value",
    "catalogue",
    "catalogue_rules",
    "exact_text",
    "expand",
    "last_digit",
    "read_templates",
    "read_toml",
    "to_exact",
]
