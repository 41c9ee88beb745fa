"""What tests ask of a localisation: all ties of the whole record, and whether every proof proves."""

from itertools import product

from lurus.core.editing import Field, Localization, RuleSet


def ties(found: Localization) -> set[frozenset[int]]:
    """Every lightest set for the whole record: one solution of each block."""
    choices = [[frozenset(one.cells) for one in block.solutions] for block in found.blocks]
    return {frozenset[int]().union(*combination) for combination in product(*choices)}


def rule_set(text: str, *fields: Field) -> RuleSet:
    """Rules over the named fields and a plain field for each other letter of the text."""
    named = {field.id for field in fields}
    letters = sorted({one for one in text if one.islower() and one in "abcdexyz"} - named)
    return RuleSet.load(text, [*fields, *map(Field, letters)])


def named(rules: RuleSet, found: Localization) -> list[list[list[str]]]:
    """The solutions of every block by the ids of their cells."""
    return [
        [[rules.fields[cell].id for cell in one.cells] for one in block.solutions] for block in found.blocks
    ]
