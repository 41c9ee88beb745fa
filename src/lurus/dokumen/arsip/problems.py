"""What a look at a bundle may find: a code with parameters, about one of its files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Problem:
    """One thing that does not hold; `path` is the file it concerns."""

    code: str
    path: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)

    @property
    def told(self) -> dict[str, Any]:
        """The parameters of its sentence."""
        return {"path": self.path, **self.params}
