"""The pen: the one way in which an act writes rows, so that nothing is written without an entry."""

import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import time
from typing import Any, TypeVar

from django.db import models

from lurus.core.chain import canonical, fingerprint, salted

SALT_BYTES = 16
M = TypeVar("M", bound=models.Model)


@dataclass(frozen=True)
class Line:
    """One row as written: what will become an entry of the ledger."""

    model: str
    object: int
    body: str
    fingerprint: str
    salt: str


@dataclass
class Pen:
    """Writes rows for one act and remembers their canonical bytes; `number` is the transaction's own."""

    kantor: int
    number: int
    lines: list[Line] = field(default_factory=list)

    def add(self, row: M) -> M:
        """Insert `row`."""
        row.save(force_insert=True)
        self.lines.append(_line(row, _all_fields(row)))
        return row

    def add_all(self, rows: list[M]) -> list[M]:
        """Insert many rows of one model at once."""
        if not rows:
            return rows
        written: list[M] = type(rows[0])._base_manager.bulk_create(rows)
        self.lines.extend(_line(row, _all_fields(row)) for row in written)
        return written

    def change(self, row: M, **values: Any) -> M:
        """Set `values` on `row`."""
        for name, value in values.items():
            setattr(row, name, value)
        row.save(update_fields=list(values))
        names = {row._meta.get_field(name).attname for name in values}  # type: ignore[union-attr]
        self.lines.append(_line(row, names & _all_fields(row)))
        return row

    def touch(self, row: M) -> M:
        """Raise the version of an aggregate that an act concerned."""
        return self.change(row, version=row.version + 1)  # type: ignore[attr-defined]


def recorded_fields(model: type[models.Model]) -> Iterator[str]:
    """The columns of `model` that the ledger follows."""
    skipped: frozenset[str] = getattr(model, "unrecorded", frozenset())
    return (one.attname for one in model._meta.concrete_fields if one.attname not in skipped)


def content(row: models.Model, names: Iterable[str], salt: str) -> dict[str, Any]:
    """What an entry says of `row`: values, and salted digests of names and free text."""
    private: frozenset[str] = getattr(type(row), "private", frozenset())
    values: dict[str, Any] = {}
    for name in sorted(names):
        value = getattr(row, name)
        values[name] = (
            salted(str(value), salt) if name in private and value not in ("", None) else plain(value)
        )
    return values


def plain(value: Any) -> Any:
    """A column's value in the words of the canonical form; times are told by their text."""
    if isinstance(value, time):
        return value.isoformat()
    return value


def _all_fields(row: models.Model) -> set[str]:
    return set(recorded_fields(type(row)))


def _line(row: models.Model, names: set[str]) -> Line:
    private: frozenset[str] = getattr(type(row), "private", frozenset())
    salt = secrets.token_hex(SALT_BYTES) if private & names else ""
    body = canonical({"model": row._meta.label_lower, "id": row.pk, "isi": content(row, names, salt)})
    return Line(row._meta.label_lower, row.pk, body.decode(), fingerprint(body), salt)
