"""What tests ask of a localisation: all ties of the whole record, and whether every proof proves."""

from itertools import product

from lurus.core.editing.result import Localization


def ties(found: Localization) -> set[frozenset[int]]:
    """Every lightest set for the whole record: one solution of each block."""
    choices = [[frozenset(one.cells) for one in block.solutions] for block in found.blocks]
    return {frozenset[int]().union(*combination) for combination in product(*choices)}
