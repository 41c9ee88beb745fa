"""Every root row belongs to one office, and no query forgets to say which."""

from typing import ClassVar, TypeVar

from django.db import models

from lurus.kantor.prepared import Slot

M = TypeVar("M", bound=models.Model)


class UnscopedQueryError(RuntimeError):
    """A query on rows of an office that names no office."""


class ScopedManager(models.Manager[M]):
    """Rows of one office; it has no unscoped default."""

    def get_queryset(self) -> models.QuerySet[M]:
        raise UnscopedQueryError(f"{self.model.__name__}: name the office: objects.at(kantor)")

    def at(self, kantor: "int | models.Model | Slot") -> models.QuerySet[M]:
        """The rows of `kantor`; a prepared read is told it later."""
        key = kantor.pk if isinstance(kantor, models.Model) else kantor
        return super().get_queryset().filter(kantor_id=key)


class OfOffice(models.Model):
    """A root row: it carries its office."""

    kantor = models.ForeignKey("kantor.Kantor", on_delete=models.PROTECT, related_name="+")
    across_offices = models.Manager()
    objects = ScopedManager()

    private: ClassVar[frozenset[str]] = frozenset()
    """Fields with names or free text: they enter the chain as salted digests."""
    append_only: ClassVar[bool] = False
    """Rows are inserted, never changed: the database itself refuses."""
    set_once: ClassVar[tuple[str, ...]] = ()
    """Fields of an append-only row that may be filled once, from empty."""

    unrecorded: ClassVar[frozenset[str]] = frozenset()
    """Fields that change outside any act and say nothing about performance data."""

    class Meta:
        abstract = True


class Aggregate(OfOffice):
    """A row that people act on; its version rises with every act, so that a stale page is noticed."""

    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True
