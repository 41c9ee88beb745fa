"""The SOP as data: what the paper says, what the office does, and the state of a case from facts.

`SOP_459` is SOP/459/438.5.20/2021, revision 0. Facts are names; the floors above say which hold.
"""

from lurus.core.errors import CoreError
from lurus.core.sop.data import from_data, to_data
from lurus.core.sop.printed import Clause, Identity, Law, Row, Settlement
from lurus.core.sop.printing import print_markdown
from lurus.core.sop.revision import CANCELLED, DONE, ENDS, NO_CASE, Definition, act
from lurus.core.sop.running import ActRule, Arrow, Document, Extension, Opening, Role, Standard, Step
from lurus.core.sop.sop459 import SOP_459 as _AS_WRITTEN
from lurus.core.sop.state import Has, Refusal, advance, check, missing, next_performers, open_acts
from lurus.core.sop.switch import switch_off, switch_on
from lurus.core.sop.validate import Problem, checked, validate

SOP_459 = checked(_AS_WRITTEN)

CODES = (
    "sop.already_done",
    "sop.case_ended",
    "sop.data",
    "sop.definition",
    "sop.needs",
    "sop.not_an_extension",
    "sop.not_in_this_step",
    "sop.unknown",
)
"""Every code this package raises or answers with."""

_REVISIONS = {SOP_459.id: SOP_459}


def definition(revision_id: str) -> Definition:
    """The definition with that revision id.

    Raises CoreError `sop.unknown` (what="revision", id) for a revision that is not shipped.

    >>> definition("SOP/459/438.5.20/2021-0") is SOP_459
    True
    """
    if revision_id not in _REVISIONS:
        raise CoreError("sop.unknown", what="revision", id=revision_id)
    return _REVISIONS[revision_id]


__all__ = [
    "CANCELLED",
    "CODES",
    "DONE",
    "ENDS",
    "NO_CASE",
    "SOP_459",
    "ActRule",
    "Arrow",
    "Clause",
    "Definition",
    "Document",
    "Extension",
    "Has",
    "Identity",
    "Law",
    "Opening",
    "Problem",
    "Refusal",
    "Role",
    "Row",
    "Settlement",
    "Standard",
    "Step",
    "act",
    "advance",
    "check",
    "checked",
    "definition",
    "from_data",
    "missing",
    "next_performers",
    "open_acts",
    "print_markdown",
    "switch_off",
    "switch_on",
    "to_data",
    "validate",
]
