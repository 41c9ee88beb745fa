"""What a check found, for a page: the words are those of `lurus.dokumen.telling`, the times the office's."""

from datetime import datetime

from lurus.core.errors import CoreError
from lurus.dokumen.checked import checked
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penandatanganan import paper_bytes
from lurus.dokumen.recorded import beside_the_books
from lurus.dokumen.sign import Verification
from lurus.dokumen.sign.reports import unproven
from lurus.dokumen.telling import Finding, Moment, broken, finding, unsigned
from lurus.dokumen.vouching import trust_of
from lurus.kantor.models import Kantor
from lurus.web.kata import moment
from lurus.web.naskah.tinta import checked_ink, ink_of


def kept(found: Dokumen, *, public: bool = False) -> Finding:
    """The judgement on the office's own copy of a paper."""
    signed = list(found.tanda_tangan.order_by("pk"))
    if found.berkas is None or not signed:
        return unsigned()
    if (in_ink := ink_of(signed)) is not None:
        return checked_ink(in_ink, public=public)
    try:
        data = paper_bytes(found)
    except CoreError as lost:
        return broken(lost.code)
    return of_paper(found, data)


def of_paper(found: Dokumen, data: bytes) -> Finding:
    """The judgement on these bytes of a paper that the office recorded."""
    signed = list(found.tanda_tangan.order_by("pk"))
    if (in_ink := ink_of(signed)) is not None:
        return checked_ink(in_ink, public=True)
    result = checked(data, trust_of(found.kantor))
    posts = {one.serial: one.sebutan for one in signed}
    return finding(result, _moment(found.kantor), beside_the_books(result, found), posts)


def of_stranger(result: Verification, kantor: Kantor) -> Finding:
    """The judgement on a file that nobody recorded."""
    return finding(result, _moment(kantor), unproven(result))


def _moment(kantor: Kantor) -> Moment:
    def said(at: datetime | None) -> str:
        return moment(at, kantor)

    return said
