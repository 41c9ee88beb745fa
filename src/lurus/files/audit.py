"""The stored files: each must lie in the home, and be what its name says."""

from collections.abc import Iterator, Set

from lurus.core.errors import CoreError
from lurus.files.models import StoredFile
from lurus.files.store import Store
from lurus.kantor.models import Kantor
from lurus.ledger.audit import Checked, Finding


def check_files(kantor: Kantor, store: Store, gone: Set[str] = frozenset()) -> Checked:
    """Read every file of an office again, but those that are lawfully `gone`."""
    rows = StoredFile.objects.at(kantor).exclude(fingerprint__in=gone).order_by("pk")
    marks = rows.values_list("fingerprint", "name", "size")
    return Checked("berkas", len(marks), tuple(_findings(list(marks), store)))


def _findings(rows: list[tuple[str, str, int]], store: Store) -> Iterator[Finding]:
    seen: set[str] = set()
    for mark, name, size in rows:
        if mark in seen:
            continue
        seen.add(mark)
        try:
            data = store.get(mark)
        except CoreError as broken:
            yield Finding(f"audit.{broken.code.replace('.', '_')}", None, {"name": name, "fingerprint": mark})
            continue
        except OSError as unreadable:
            yield Finding("audit.files_unreadable", None, {"name": name, "error": unreadable.strerror or ""})
            continue
        if len(data) != size:
            yield Finding("audit.files_size", None, {"name": name, "size": size})
