"""How a command ends: what a calling program may rely on."""

from typing import Final

DONE: Final = 0
BROKEN: Final = 1
"""It ran, and found something that does not hold."""
REFUSED: Final = 2
"""It did not run: what was asked cannot be done, and the sentence says why."""
INTERRUPTED: Final = 130
