"""What the paper says: the shapes that hold an SOP as it was issued."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Identity:
    """The identity block and the cover of an SOP, as issued.

    `cover_revision` is what the cover prints where the page head prints `revision`: they may differ.
    `made_by`, `reviewed_by`, `approved_by` are posts; names and NIP are masked and kept nowhere.
    """

    number: str
    title: str
    office: str
    issued: date
    revision: str
    cover_revision: str
    pages: int
    made_by: str
    reviewed_by: str
    approved_by: str


@dataclass(frozen=True)
class Row:
    """One row of the printed table: its number, its boxes per column, and the three cells of "Mutu Buku".

    `boxes` counts the flowchart boxes in each column of `Definition.columns`, in that order.
    """

    number: str
    boxes: tuple[int, ...]
    kelengkapan: str
    waktu: str
    output: str


@dataclass(frozen=True)
class Law:
    """A legal basis as a dated row. `confirmed` is false while its dates are recalled, not yet checked."""

    title: str
    article: str
    valid_from: date
    valid_to: date | None = None
    confirmed: bool = False


@dataclass(frozen=True)
class Clause:
    """One clause of the SOP: an id to point at, the text as printed. `ext` marks what the office added."""

    id: str
    section: str
    text: str
    ext: bool = False
    row: Row | None = None
    law: Law | None = None


@dataclass(frozen=True)
class Settlement:
    """A gap or contradiction of the source, and how the office reads it."""

    source: str
    settled: str
