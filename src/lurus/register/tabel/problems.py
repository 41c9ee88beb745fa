"""What can be wrong with a table: three kinds, because three different people mend them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lurus.core.errors import CoreError


class TableError(CoreError):
    """The file cannot be opened as a table at all; the one who sent it must send another."""


class MappingError(CoreError):
    """The mapping cannot be understood; `path` or `line` says where in it."""


@dataclass(frozen=True)
class Problem:
    """One thing in one place of the table that keeps the whole of it from being imported.

    `code` has its sentence in `bahasa`; `ref` is the place as an official finds it
    (`Sheet1!C12`, `baris 12, kolom C`); `params` are the values the sentence shows.
    """

    code: str
    ref: str = ""
    params: Mapping[str, object] = field(default_factory=dict, hash=False)


class CellError(CoreError):
    """One cell cannot be read; `problem` says which and why. Collected, never shown alone."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code, **problem.params)
        self.problem = problem
