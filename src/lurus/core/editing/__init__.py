"""Rules over figures: checked exactly, broken ones traced to the cells that must be wrong."""

from lurus.core.editing.budget import Budget, Reason
from lurus.core.editing.check import Finding, Report
from lurus.core.editing.errors import EditingError, RuleError
from lurus.core.editing.exact import exact_text, last_digit, to_exact
from lurus.core.editing.fields import Exact, Field, Given, Kind, Value
from lurus.core.editing.forms import Atom, Clause, Member, Missing, Relation, Row, Rule, Severity
from lurus.core.editing.health import Contradiction, Dead, Death, Fixed, Health, Redundant
from lurus.core.editing.katalog import catalogue, catalogue_rules
from lurus.core.editing.language import RuleText
from lurus.core.editing.locate import locate
from lurus.core.editing.result import Block, Localization, Proof, Solution
from lurus.core.editing.ruleset import RuleSet
from lurus.core.editing.simplex import Interval, Point, Refutation, bounds, feasible
from lurus.core.editing.sources import read_toml
from lurus.core.editing.structure import Node, Structure
from lurus.core.editing.templates import Expansion, LeftOut, Template, expand, read_templates
from lurus.core.editing.verdict import Status

__all__ = [
    "Atom",
    "Block",
    "Budget",
    "Clause",
    "Contradiction",
    "Dead",
    "Death",
    "EditingError",
    "Exact",
    "Expansion",
    "Field",
    "Finding",
    "Fixed",
    "Given",
    "Health",
    "Interval",
    "Kind",
    "LeftOut",
    "Localization",
    "Member",
    "Missing",
    "Node",
    "Point",
    "Proof",
    "Reason",
    "Redundant",
    "Refutation",
    "Relation",
    "Report",
    "Row",
    "Rule",
    "RuleError",
    "RuleSet",
    "RuleText",
    "Severity",
    "Solution",
    "Status",
    "Structure",
    "Template",
    "Value",
    "bounds",
    "catalogue",
    "catalogue_rules",
    "exact_text",
    "expand",
    "feasible",
    "last_digit",
    "locate",
    "read_templates",
    "read_toml",
    "to_exact",
]
