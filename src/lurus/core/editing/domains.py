"""Which words a category may have, where only a rule says so."""

import ast
from collections.abc import Iterable
from dataclasses import replace

from lurus.core.editing.fields import Field, Kind
from lurus.core.editing.language import RuleText, parse
from lurus.core.editing.numeric import position
from lurus.core.editing.scanning import Refused, Scanned, scan


def with_words(fields: Iterable[Field], texts: Iterable[RuleText]) -> tuple[Field, ...]:
    """Return the fields; a category without words takes them from the rules that only list them.

    >>> with_words([Field("ms", kind=Kind.CATEGORY)], [RuleText("R1", "ms in {'single','married'}")])[0].values
    ('single', 'married')
    """
    fields = tuple(fields)
    wanted = {field.id for field in fields if field.kind is Kind.CATEGORY and not field.values}
    if not wanted:
        return fields
    lists: dict[str, tuple[str, ...]] = {}
    for cell, words in (pair for text in texts for pair in _listed(text)):
        if cell in wanted:
            lists[cell] = tuple(dict.fromkeys([*lists.get(cell, ()), *words]))
    return tuple(replace(field, values=lists[field.id]) if field.id in lists else field for field in fields)


def _listed(text: RuleText) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the cell and the words of a rule of the form `cell in {…}`; nothing for any other."""
    try:
        scanned = scan(text.text)
        tree = parse(scanned.plain, 0, len(scanned.plain))
    except Refused:  # a faulty rule is refused where it is read, with its place
        return ()
    match tree:
        case ast.Compare(
            left=ast.Name() as name, ops=[ast.In()], comparators=[ast.Set() | ast.Tuple() as words]
        ):
            cell = scanned.names.get(position(name), "")
            return ((cell, tuple(_word(word, scanned) for word in words.elts)),)
    return ()


def _word(node: ast.expr, scanned: Scanned) -> str:
    value = node.value if isinstance(node, ast.Constant) else ""
    return scanned.words.get(position(node), str(value))
