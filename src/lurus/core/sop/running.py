"""What the office does: the shapes that hold an SOP as it is run."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Role:
    """A role of the SOP: the post the screen names, other names for it, and the clauses that are its duty."""

    id: str
    post: str
    aliases: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()
    ext: bool = False


@dataclass(frozen=True)
class Standard:
    """The time a step may take: `value` in `unit`: "menit", "jam" (working time) or "hari" (working days)."""

    value: int
    unit: str


@dataclass(frozen=True)
class Step:
    """A station of the procedure. It is complete when every fact of `complete_when` holds; then comes `then`.

    `row` is the number of the printed row, which need not be the step's own; `who` are role ids in order;
    `needs` and `yields` are the words of the printed table; `documents` are kinds; `clauses` are clause ids.
    """

    id: str
    label: str
    row: str
    sentence: str
    who: tuple[str, ...]
    needs: tuple[str, ...]
    standard: Standard | None
    yields: tuple[str, ...]
    complete_when: tuple[str, ...]
    then: str
    documents: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    ext: bool = False
    enabled: bool = True


@dataclass(frozen=True)
class Opening:
    """Where an act is open: in these steps, to these roles, about these kinds, under these facts.

    `kinds` are kinds of document or of communication (empty: the act has none here).
    `by_owner`: the role is not enough, the person must own the sheet. `needs` must all hold; a single fact
    of `refused_when` closes it. `yields` are the facts it may bring about. `awaited` says whether the case
    waits for it, and only once the facts of `awaited_after` hold.
    """

    steps: tuple[str, ...]
    roles: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    refused_when: tuple[str, ...] = ()
    yields: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    by_owner: bool = False
    awaited: bool = True
    awaited_after: tuple[str, ...] = ()

    def fits(self, step: str, role: str | None = None, kind: str | None = None) -> bool:
        """Whether this opening is about that step, role and kind (None: any).

        >>> opening = Opening(steps=("4",), roles=("SEKRETARIS",))
        >>> opening.fits("4"), opening.fits("4", "ANGGOTA"), opening.fits("5")
        (True, False, False)
        """
        return (
            step in self.steps
            and (role is None or role in self.roles)
            and (kind is None or not self.kinds or kind in self.kinds)
        )


@dataclass(frozen=True)
class ActRule:
    """An act of the catalogue, as the definition binds it.

    `kind`: "langkah" (moves a step on), "pendukung" (helps, moves nothing), "panah" (return or cancellation),
    "kantor" (outside any case). `sentence` is the SOP's verb sentence.
    """

    id: str
    aggregate: str
    kind: str
    sentence: str
    openings: tuple[Opening, ...]
    clauses: tuple[str, ...] = ()
    ext: bool = False

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps in which the act is open, in order of first mention ("-": outside any case)."""
        return tuple(dict.fromkeys(step for opening in self.openings for step in opening.steps))

    @property
    def performers(self) -> Mapping[str, tuple[str, ...]]:
        """Step → ids of the roles that may perform the act there."""
        return MappingProxyType({step: self.roles(step) for step in self.steps})

    @property
    def yields(self) -> tuple[str, ...]:
        """Every fact the act may bring about, anywhere."""
        return tuple(dict.fromkeys(fact for opening in self.openings for fact in opening.yields))

    def at(self, step: str, role: str | None = None, kind: str | None = None) -> tuple[Opening, ...]:
        """The openings for that step, role and kind (None: any)."""
        return tuple(opening for opening in self.openings if opening.fits(step, role, kind))

    def roles(self, step: str, kind: str | None = None) -> tuple[str, ...]:
        """Ids of the roles that may perform the act in that step."""
        found = (role for opening in self.at(step, kind=kind) for role in opening.roles)
        return tuple(dict.fromkeys(found))

    def needs(self, step: str, role: str | None = None, kind: str | None = None) -> tuple[str, ...]:
        """The facts that must hold first, over all openings that fit."""
        return tuple(dict.fromkeys(fact for one in self.at(step, role, kind) for fact in one.needs))

    def refused_when(self, step: str, role: str | None = None, kind: str | None = None) -> tuple[str, ...]:
        """The facts any of which closes the act, over all openings that fit."""
        return tuple(dict.fromkeys(fact for one in self.at(step, role, kind) for fact in one.refused_when))

    def by_owner(self, step: str, kind: str | None = None) -> bool:
        """Whether somebody performs the act there because the sheet is his or hers."""
        return any(opening.by_owner for opening in self.at(step, kind=kind))


@dataclass(frozen=True)
class Arrow:
    """A way that does not lead on: a return to an earlier step, or the end by cancellation."""

    origin: str
    target: str
    roles: tuple[str, ...]
    act: str
    ext: bool = True


@dataclass(frozen=True)
class Document:
    """A kind of document: the step that makes it, who signs, who initials before (in this order).

    `by_owner`: the role is not enough, whoever of these roles owns the sheet signs. Without `signers` nobody does.
    `numbered`: it gets the next number of the office's book, or one from an outside register.
    `replaces`: the older unsigned ones whose place a newer takes: those of the "case", of its "round", or "none".
    """

    kind: str
    step: str
    title: str
    signers: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    ext: bool = False
    by_owner: bool = False
    numbered: bool = False
    replaces: str = "case"


@dataclass(frozen=True)
class Extension:
    """An optional step that the office may switch on: where it stands, and what it opens."""

    step: Step
    after: str
    openings: tuple[tuple[str, Opening], ...]
    documents: tuple[Document, ...] = ()
