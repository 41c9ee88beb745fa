"""The measures that more than one place must know together: a target is one figure, or the two ends of a range."""

from typing import Final

RANGE: Final = ("target_bawah", "target_atas")
"""A range as target: its lower and its upper end, both inside it; each a figure with versions of its own."""
TARGETS: Final = ("target", *RANGE)
