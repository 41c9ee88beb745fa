"""Evidence and quality records, to be kept; never opened in our own pages' place."""

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from lurus.bahasa import sentence
from lurus.core.errors import CoreError
from lurus.files.store import Store
from lurus.ikhtisar.naskah import readable_file
from lurus.web.galat import error_page
from lurus.web.naskah.kirim import attachment
from lurus.web.shelf import Refusal
from lurus.web.siapa import Visitor, signed_in


@signed_in
def evidence(request: HttpRequest, visitor: Visitor, pk: int) -> HttpResponse:
    """One stored file, for whoever may read it; for everybody else there is none."""
    found = readable_file(visitor.kantor.pk, pk, visitor.pelaku)
    if found is None:
        raise Http404
    try:
        data = Store(Path(settings.HOME.files)).get(found.fingerprint)
    except CoreError as lost:
        refusal = Refusal(
            _("Berkas ini tidak dapat dibuka."),
            sentence(lost.code, lost.params),
            _("Beri tahu pengelola aplikasi."),
        )
        return error_page(request, 500, _("Berkas rusak"), refusal)
    return attachment(data, found.name, found.media_type)
