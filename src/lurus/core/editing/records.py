"""Records: what was given for each cell, as exact values by position."""

from collections.abc import Mapping, Sequence

from lurus.core.editing.errors import EditingError
from lurus.core.editing.exact import to_exact
from lurus.core.editing.fields import Field, Given, Kind, Value


def record_of(
    fields: Sequence[Field], position: Mapping[str, int], given: Mapping[str, Given]
) -> list[Value]:
    """Return the values by position; a cell that is not given was not reported.

    Raises EditingError: `editing.no_such_cell`, and what `value_of` raises.

    >>> record_of([Field("a"), Field("b")], {"a": 0, "b": 1}, {"b": "1.5"})
    [None, Fraction(3, 2)]
    """
    values: list[Value] = [None] * len(fields)
    for name, value in given.items():
        if name not in position:
            raise EditingError("editing.no_such_cell", cell=name)
        place = position[name]
        values[place] = value_of(fields[place], value)
    return values


def value_of(field: Field, value: object) -> Value:
    """Return a given value as the field holds it: a word, an exact number, or None (not reported).

    A category takes truth values as the words "True" and "False".

    Raises EditingError: `editing.float`, `editing.no_figure`, `editing.no_word`.

    >>> value_of(Field("wtp", kind=Kind.CATEGORY), True), value_of(Field("pagu"), "100.0")
    ('True', 100)
    """
    if value is None:
        return None
    if field.kind is not Kind.CATEGORY:
        return to_exact(value, cell=field.id)
    if isinstance(value, str | bool):
        return str(value)
    raise EditingError("editing.no_word", cell=field.id, text=str(value))
