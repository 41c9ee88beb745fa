"""What a look at the books may find: a code with parameters; `cli` and `web` have its sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Finding:
    """One thing that does not hold; `number` is the transaction it concerns, when there is one."""

    code: str
    number: int | None = None
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Checked:
    """One part of the books: how many things were looked at, and what did not hold, in their order."""

    what: str
    counted: int
    findings: tuple[Finding, ...]
