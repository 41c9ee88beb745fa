"""What every act has: an input type, an aggregate, and what it writes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from django.db import models

from lurus.core.errors import CoreError
from lurus.core.izin import Pelaku
from lurus.core.sop import Definition
from lurus.kantor.models import Kantor, Orang
from lurus.kantor.prepared import Slot
from lurus.ledger.pen import Pen
from lurus.perbaikan.models import JenisTanda, Perbaikan, Tanda
from lurus.perbaikan.tanda import mark
from lurus.tindakan.request import Input, Warnings

I = TypeVar("I", bound=Input)  # noqa: E741
T = TypeVar("T")
KIN = frozenset({"kantor", "perbaikan", "lembar"})
"""What a target belongs to: read together with it."""


@dataclass(frozen=True)
class Seen:
    """What an act saw before any lock (an error: it could not be seen), after the office's transaction `number`."""

    number: int
    found: Any

    @classmethod
    def by(cls, look: Callable[[Any, date], Any], target: Any, today: date, number: int) -> "Seen":
        """What `look` sees, or why it sees nothing: whoever may not ask for it is not told either."""
        try:
            return cls(number, look(target, today))
        except CoreError as unseen:
            return cls(number, unseen)


@dataclass(frozen=True)
class Subject:
    """Everything known before permission is asked: who, about what, when."""

    kantor: Kantor
    orang: Orang
    pelaku: Pelaku
    target: Any
    case: Perbaikan | None
    definition: Definition
    at: datetime
    today: date
    evidence: object | None = None
    seen: Seen | None = None

    @property
    def perkara(self) -> Perbaikan:
        """The case; acts on a case always have one."""
        assert self.case is not None  # noqa: S101 - the door looked it up
        return self.case

    def looked(self, look: Callable[[Any, date], T]) -> T:
        """What the act's `look_first` saw; where nobody looked first, as on a page, it looks now.

        Raises CoreError when it could not be seen.
        """
        if self.seen is None:
            return look(self.target, self.today)
        if isinstance(self.seen.found, CoreError):
            raise self.seen.found
        found: T = self.seen.found
        return found


@dataclass(frozen=True)
class Context(Subject):
    """A subject that was let through: with the position it acts from, and the pen."""

    peran: str = ""
    mode: str = ""
    jabatan: int | None = None
    pen: Pen = field(default_factory=lambda: Pen(0, 0))

    @property
    def seat(self) -> int:
        """The post it is done from."""
        assert self.jabatan is not None  # noqa: S101 - izin names it whenever it says yes
        return self.jabatan

    def mark(self, kind: JenisTanda, catatan: str, isi: Mapping[str, Any] | None = None) -> Tanda:
        """Set a mark of this person on the case, in the role from which he acts."""
        return mark(
            self.pen,
            self.perkara,
            kind,
            peran=self.peran,
            orang=self.orang,
            at=self.at,
            catatan=catatan,
            isi=isi,
        )


@dataclass(frozen=True)
class Result:
    """What an act reports back: its reason for the ledger, data for the caller, warnings that do not refuse."""

    reason: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    warnings: Warnings = ()
    case: Perbaikan | None = None


@dataclass(frozen=True)
class Draft:
    """What would come of an act: a paper page by page (PNG), the next numbers by kind of paper."""

    pages: Sequence[bytes] = ()
    numbers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Act(Generic[I]):
    """One entry of the catalogue."""

    id: str
    input: type[I]
    target: type[models.Model]
    perform: Callable[[Context, I], Result]
    perkara: Callable[[Subject, I | None], Mapping[str, Any]] | None = None
    """Facts for permission that only this act knows; without input they are those a page can show."""
    follows: tuple[str, ...] = ()
    """Relations of the target that every performance needs: read together with it."""
    closed: Callable[[Any], CoreError | None] | None = None
    """Why the target's own state closes the act: for aggregates that stand outside any case."""
    look_first: Callable[[Any, date], Any] | None = None
    """What takes long to see and the act judges by: seen before the lock, and again if the office's chain moved on."""
    look_again: Callable[[Any, date], Warnings] | None = None
    """What the target, once the act is done, makes one look at twice; asked without any lock, for it takes long."""

    draft: Callable[[Subject, I], Draft] | None = None
    """What would come of it: for whoever wants to see it before it is done."""

    told_later: tuple[tuple[str, str], ...] = ()
    """What a draft may be seen without, with what stands in its place."""

    def rows(self, kantor: int | Slot) -> "models.QuerySet[Any]":
        """The act's targets in an office, with what they belong to and what the act follows."""
        rows: models.QuerySet[Any] = self.target.objects.at(kantor)  # type: ignore[attr-defined]
        kin = (one.name for one in self.target._meta.concrete_fields if one.is_relation and one.name in KIN)
        return rows.select_related(*sorted(kin), *self.follows)
