"""The cells of a table as rules see them: what each is, how it is written, how far it is trusted."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction


class Kind(StrEnum):
    """Where a cell's value comes from."""

    TYPED = "typed"
    """Somebody typed it: the first to be suspected."""
    COMPUTED = "computed"
    """The system computed it: recomputed, never suspected."""
    REFERENCE = "reference"
    """It stands in a document that decides (a signed PK, the LRA): never suspected."""
    CATEGORY = "category"
    """One word of a closed list (a predicate, an opinion)."""


@dataclass(frozen=True)
class Field:
    """One cell. `decimals` is how many digits stand after the comma; `weight` how far it is trusted.

    `unit` is shown, never computed with; `values` lists the words of a category. A `frozen` cell (signed,
    submitted) and a cell of kind COMPUTED or REFERENCE are never suspected.

    >>> Field("pagu", decimals=0, unit="Rp").suspect
    True
    >>> Field("pagu_pk", kind=Kind.REFERENCE).suspect
    False
    """

    id: str
    kind: Kind = Kind.TYPED
    unit: str = ""
    decimals: int | None = None
    weight: Fraction = Fraction(1)
    frozen: bool = False
    label: str = ""
    values: tuple[str, ...] = ()

    @property
    def suspect(self) -> bool:
        """Whether the cell may be named as wrong."""
        return not self.frozen and self.kind in (Kind.TYPED, Kind.CATEGORY)


Exact = int | Fraction
"""A number inside `editing`: a whole one is an `int`, so that arithmetic is fast, all others a `Fraction`."""

Given = int | Decimal | Fraction | str | None
"""A value at the border: exact, text (a figure in plain notation, or a category's word), or not reported."""

Value = Exact | str | None
"""A value inside: exact number, a category's word, or missing."""
