"""Markdown tables: the few marks that both halves of the printed SOP use."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol


class Marked(Protocol):
    """Anything that may be the office's extension."""

    @property
    def ext(self) -> bool: ...


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table, with an empty line after it; a bar inside a cell is escaped."""
    yield _line(head)
    yield "|" + "---|" * len(head)
    for row in rows:
        yield _line(row)
    yield ""


def code(name: str) -> str:
    """A name of the machine, as code."""
    return f"`{name}`"


def codes(names: Iterable[str]) -> str:
    """Names of the machine, as code, or a dash."""
    return ", ".join(map(code, names)) or "–"


def ext(one: Marked) -> str:
    """The mark of an extension, to be put behind a name."""
    return " **ext**" if one.ext else ""


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
