"""What a check found, for a page: the words are those of `lurus.dokumen.telling`, the times the office's."""

from collections.abc import Sequence
from datetime import datetime

from lurus.core.errors import CoreError
from lurus.dokumen.checked import checked
from lurus.dokumen.models import Dokumen, TandaTangan
from lurus.dokumen.penandatanganan import paper_bytes
from lurus.dokumen.recorded import beside_the_books
from lurus.dokumen.sign import Verification
from lurus.dokumen.sign.reports import unproven
from lurus.dokumen.telling import Finding, Moment, broken, finding, unsigned
from lurus.dokumen.vouching import trust_of
from lurus.kantor.models import Kantor
from lurus.web.kata import moment


def kept(found: Dokumen) -> Finding:
    """The judgement on the office's own copy of a paper."""
    if found.berkas is None or not found.tanda_tangan.exists():
        return unsigned()
    try:
        data = paper_bytes(found)
    except CoreError as lost:
        return broken(lost.code)
    return of_paper(found, data)


def of_paper(found: Dokumen, data: bytes) -> Finding:
    """The judgement on these bytes of a paper that the office recorded."""
    result = checked(data, trust_of(found.kantor))
    posts = _posts(list(found.tanda_tangan.order_by("pk")))
    return finding(result, _moment(found.kantor), beside_the_books(result, found), posts)


def of_stranger(result: Verification, kantor: Kantor) -> Finding:
    """The judgement on a file that nobody recorded."""
    return finding(result, _moment(kantor), unproven(result))


def _posts(rows: Sequence[TandaTangan]) -> dict[str, str]:
    return {one.serial: one.sebutan for one in rows}


def _moment(kantor: Kantor) -> Moment:
    def said(at: datetime | None) -> str:
        return moment(at, kantor)

    return said
