"""What anybody needs to verify elsewhere: the office's root certificates and its list of revoked keys."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from lurus.core.errors import CoreError
from lurus.dokumen.vouching import revocations, roots
from lurus.kantor.models import Kantor
from lurus.web.naskah.laju import allowed
from lurus.web.siapa import moment

PER_MINUTE = 30


@require_safe
def certificates(request: HttpRequest, kode: str) -> HttpResponse:
    """Every root certificate of the office, one after the other (PEM)."""
    return _pem(b"".join(roots(_office(request, kode))), f"{kode}.pem")


@never_cache
@require_safe
def revoked(request: HttpRequest, kode: str) -> HttpResponse:
    """The lists of revoked certificates, one per generation of the office's CA (PEM), signed now."""
    office = _office(request, kode)
    try:
        lists = revocations(office, moment())
    except CoreError as none:
        raise Http404 from none
    return _pem(b"".join(lists), f"{kode}.crl.pem")


def _office(request: HttpRequest, kode: str) -> Kantor:
    if not allowed("penjamin", request.META.get("REMOTE_ADDR", ""), PER_MINUTE):
        raise Http404
    found = Kantor.objects.filter(kode=kode).first()
    if found is None:
        raise Http404
    return found


def _pem(content: bytes, name: str) -> HttpResponse:
    if not content:
        raise Http404
    return HttpResponse(
        content,
        content_type="application/x-pem-file",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
