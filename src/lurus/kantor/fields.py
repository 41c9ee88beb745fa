"""A column that keeps every digit of a figure on both databases."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from lurus.core.chain import canonical_decimal

if TYPE_CHECKING:
    _Base = models.Field[Decimal | int | str | None, Decimal | None]
else:
    _Base = models.Field


class ExactDecimalField(_Base):
    """A decimal of any length: numeric on PostgreSQL, text on SQLite, whose numbers would round at 15 digits."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        return "numeric" if connection.vendor == "postgresql" else "text"

    def from_db_value(self, value: Any, expression: Any, connection: BaseDatabaseWrapper) -> Decimal | None:
        # Text was written in its one spelling (below): spelling it again would take a quarter of every read.
        return Decimal(value) if isinstance(value, str) else self.to_python(value)

    def to_python(self, value: Any) -> Decimal | None:
        if value is None:
            return None
        return Decimal(canonical_decimal(value if isinstance(value, Decimal) else Decimal(str(value))))

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:  # noqa: FBT001, FBT002
        number = self.to_python(value)
        if number is None or connection.vendor == "postgresql":
            return number
        return canonical_decimal(number)
