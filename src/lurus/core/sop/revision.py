"""An SOP as one frozen value: as issued and as run. A case ends on the definition with which it began."""

from dataclasses import dataclass
from typing import NoReturn

from lurus.core.errors import CoreError
from lurus.core.sop.printed import Clause, Identity, Settlement
from lurus.core.sop.running import ActRule, Arrow, Document, Extension, Role, Step

NO_CASE = "-"
DONE = "selesai"
CANCELLED = "batal"
ENDS = (DONE, CANCELLED)


@dataclass(frozen=True)
class Definition:
    """One revision of one SOP.

    `clauses`, `columns`, `settled` are the paper and how it is read; `roles`, `steps`, `acts`, `arrows`,
    `documents` are what runs; `optional` are steps the office has not switched on.
    """

    id: str
    identity: Identity
    columns: tuple[str, ...]
    clauses: tuple[Clause, ...]
    roles: tuple[Role, ...]
    steps: tuple[Step, ...]
    acts: tuple[ActRule, ...]
    arrows: tuple[Arrow, ...] = ()
    documents: tuple[Document, ...] = ()
    settled: tuple[Settlement, ...] = ()
    optional: tuple[Extension, ...] = ()

    def clause(self, clause_id: str) -> Clause:
        """The clause with that id. Raises CoreError `sop.unknown` if there is none."""
        return next((one for one in self.clauses if one.id == clause_id), None) or _unknown(
            "clause", clause_id
        )

    def role(self, role_id: str) -> Role:
        """The role with that id. Raises CoreError `sop.unknown` if there is none."""
        return next((one for one in self.roles if one.id == role_id), None) or _unknown("role", role_id)

    def step(self, step_id: str) -> Step:
        """The step with that id. Raises CoreError `sop.unknown` if there is none."""
        return next((one for one in self.steps if one.id == step_id), None) or _unknown("step", step_id)

    def document(self, kind: str) -> Document:
        """The document of that kind. Raises CoreError `sop.unknown` if there is none."""
        return next((one for one in self.documents if one.kind == kind), None) or _unknown("document", kind)

    def carried_by(self, clause_id: str) -> tuple[str, ...]:
        """Ids of the acts that carry a clause out, in the order of the catalogue."""
        return tuple(one.id for one in self.acts if clause_id in one.clauses)


def act(definition: Definition, act_id: str) -> ActRule:
    """The act with that id.

    Raises CoreError `sop.unknown` (what, id) if the definition has no such act.

    >>> from lurus.core.sop import SOP_459
    >>> act(SOP_459, "laporkan").performers["4"]
    ('ANGGOTA',)
    """
    return next((one for one in definition.acts if one.id == act_id), None) or _unknown("act", act_id)


def _unknown(what: str, name: str) -> NoReturn:
    raise CoreError("sop.unknown", what=what, id=name)
