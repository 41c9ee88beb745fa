"""What `editing` refuses: one code for each thing that can be wrong with a rule or a record."""

from typing import Final

from lurus.core.errors import CoreError

RULE_CODES: Final = frozenset(
    {
        # Every one of them carries id (the rule's), line, column and text (the rule as written).
        "editing.bracket",  # a bracket that was never opened or is never closed
        "editing.category",  # cell: a category where a number is expected
        "editing.character",  # character: one that no rule is written with
        "editing.comma",  # a decimal comma, or a list where one figure is expected
        "editing.constant",  # a comparison in which no cell is left: it holds always or never
        "editing.degree",  # a product of more than two cells
        "editing.divisor",  # division by a cell, or by zero
        "editing.domain",  # cell: a negation about a category whose words are not known
        "editing.duplicate_id",  # first: the line of the other rule of the same id
        "editing.empty",  # a rule without text
        "editing.empty_list",  # a list or a sum of nothing
        "editing.function",  # name: a function the language does not know
        "editing.implication",  # "if" without ":", or more than one arrow
        "editing.key",  # key, expected: a key that a rule file does not know, or a missing one
        "editing.not_a_number",  # name: nan, inf
        "editing.number",  # number: 1e5, 1_000, 0x10
        "editing.placeholder",  # placeholder: braces in a template that mean nothing there
        "editing.syntax",  # not a sentence of the language
        "editing.too_complex",  # most: more clauses or a deeper nesting than can be worked with
        "editing.too_long",  # length, most
        "editing.unknown_cell",  # cell, near: names that look alike
        "editing.unknown_template",  # id: a template that is to be switched off and does not exist
        "editing.unknown_word",  # cell, word, words
        "editing.value",  # key, value, expected: an entry of a rule file that is none of the expected ones
        "editing.word",  # word: a word where a number is expected
    }
)

RECORD_CODES: Final = frozenset(
    {
        "editing.duplicate_field",  # cell
        "editing.duplicate_node",  # node
        "editing.float",  # cell: a binary fraction, which is not what somebody typed
        "editing.no_figure",  # cell, text: text that is no figure in plain notation
        "editing.no_such_cell",  # cell: a value for a cell the rule set does not know
        "editing.no_such_parent",  # node, parent: a place of the tree below one that is not in it
        "editing.weight",  # cell, text: a weight that is not above zero
        "editing.product",  # a product of two cells where only sums can be decided
        "editing.no_word",  # cell, text: a number where a category's word is expected
    }
)


class EditingError(CoreError):
    """A record or a field list that cannot be worked with; `RECORD_CODES` lists the codes."""


class RuleError(EditingError):
    """A rule that cannot be used; `RULE_CODES` lists the codes.

    `line` and `column` count from 1 and point into the source given to `RuleSet.load`; `reason` is the
    code's last word.

    >>> refused = RuleError("editing.degree", line=2, column=5, text="a*b*c <= 1")
    >>> refused.line, refused.column, refused.reason
    (2, 5, 'degree')
    """

    def __init__(self, code: str, *, line: int = 0, column: int = 0, **params: object) -> None:
        self.line = line
        self.column = column
        super().__init__(code, line=line, column=column, **params)

    @property
    def reason(self) -> str:
        """The code's last word."""
        return self.code.rpartition(".")[2]
