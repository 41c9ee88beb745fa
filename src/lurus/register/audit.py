"""The versions of figures: in order, and each ends where its successor begins."""

from collections.abc import Iterator
from itertools import groupby

from lurus.kantor.models import Kantor
from lurus.ledger.audit import Checked, Finding
from lurus.register.models import Versi

CHUNK = 5000
Row = tuple[int, int, int, int | None]


def check_versions(kantor: Kantor) -> Checked:
    """Look at every version of every figure of an office."""
    rows = Versi.objects.at(kantor).order_by("angka_id", "urut")
    columns = rows.values_list("angka_id", "urut", "since", "until")
    counted = 0
    findings: list[Finding] = []
    for _, group in groupby(columns.iterator(CHUNK), key=lambda row: row[0]):
        versions = list(group)
        counted += len(versions)
        findings += _figure(versions)
    return Checked("versi", counted, tuple(findings))


def _figure(versions: list[Row]) -> Iterator[Finding]:
    for place, (figure, order, since, until) in enumerate(versions, start=1):
        told = {"figure": figure, "order": order}
        follows = versions[place][2] if place < len(versions) else None
        if order != place:
            yield Finding("audit.version_gap", since, told)
        if until != follows:
            yield Finding("audit.version_end", since, told)
        if follows is not None and follows <= since:
            yield Finding("audit.version_order", since, told)
