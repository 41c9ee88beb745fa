"""What a correction moves: computed figures, rules, further typed figures, published conclusions."""

from lurus.core.editing.recalculate import Step, in_order
from lurus.core.impact.impact import Impact, RuleMove, Setting, Turn, impact
from lurus.core.impact.material import Conclusion, Growth, Judged, What
from lurus.core.impact.moves import Alternative, Further, Move

__all__ = [
    "Alternative",
    "Conclusion",
    "Further",
    "Growth",
    "Impact",
    "Judged",
    "Move",
    "RuleMove",
    "Setting",
    "Step",
    "Turn",
    "What",
    "impact",
    "in_order",
]
