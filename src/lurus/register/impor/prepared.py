"""Reading a stored upload through a mapping: slow, and therefore done before the door is opened."""

from dataclasses import dataclass
from typing import Protocol

from lurus.files.store import Store
from lurus.register.tabel import Hasil, Pemetaan, load, open_table, read_figures


class Described(Protocol):
    """What is known of a file whose bytes already lie in the store."""

    @property
    def fingerprint(self) -> str: ...
    @property
    def name(self) -> str: ...


@dataclass(frozen=True)
class Prepared:
    """A table as read: which bytes, by which mapping, and what they gave."""

    fingerprint: str
    mapping: str
    pemetaan: Pemetaan
    hasil: Hasil


def prepare(store: Store, upload: Described, mapping: str) -> Prepared:
    """Read the stored file by the mapping's text; what is wrong with its cells stands in `hasil.problems`.

    Raises MappingError for the mapping, TableError for the file, CoreError `files.missing` or `files.altered`.
    """
    pemetaan = load(mapping)
    workbook = open_table(store.get(upload.fingerprint), upload.name)
    return Prepared(upload.fingerprint, mapping, pemetaan, read_figures(workbook, pemetaan))
