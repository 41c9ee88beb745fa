"""Rules over figures: checked exactly, broken ones traced to the cells that must be wrong."""

from lurus.core.editing.budget import Budget, Reason
from lurus.core.editing.check import Finding, Report
from lurus.core.editing.context import Column, Context, Periods
from lurus.core.editing.errors import EditingError, RuleError
from lurus.core.editing.exact import exact_text, last_digit, to_exact
from lurus.core.editing.fields import Exact, Field, Given, Kind, Value
from lurus.core.editing.forms import Atom, Clause, Member, Missing, Relation, Row, Rule, Severity
from lurus.core.editing.health import Contradiction, Dead, Death, Fixed, Health, Redundant
from lurus.core.editing.katalog import catalogue, catalogue_rules
from lurus.core.editing.language import RuleText
from lurus.core.editing.locate import locate
from lurus.core.editing.proposal import Cause, Change, Proposal
from lurus.core.editing.propose import propose
from lurus.core.editing.ratios import Outliers, hidiroglou_berthelot, strange_ratios, unit_factor
from lurus.core.editing.result import Block, Localization, Proof, Solution
from lurus.core.editing.ruleset import RuleSet
from lurus.core.editing.simplex import Interval, Point, Refutation, bounds, feasible
from lurus.core.editing.slips import Explanation, Neighbour, Place, Slip, explain
from lurus.core.editing.sources import read_toml
from lurus.core.editing.structure import Node, Structure
from lurus.core.editing.templates import Expansion, LeftOut, Template, expand, read_templates
from lurus.core.editing.verdict import Status

__all__ = [
    "Atom",
    "Block",
    "Budget",
    "Cause",
    "Change",
    "Clause",
    "Column",
    "Context",
    "Contradiction",
    "Dead",
    "Death",
    "EditingError",
    "Exact",
    "Expansion",
    "Explanation",
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
    "Neighbour",
    "Node",
    "Outliers",
    "Periods",
    "Place",
    "Point",
    "Proof",
    "Proposal",
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
    "Slip",
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
    "explain",
    "feasible",
    "hidiroglou_berthelot",
    "last_digit",
    "locate",
    "propose",
    "read_templates",
    "read_toml",
    "strange_ratios",
    "to_exact",
    "unit_factor",
]
