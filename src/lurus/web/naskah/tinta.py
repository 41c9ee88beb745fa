"""A signature in ink, in words: nobody can verify it by machine; a second person did, and that is told."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from lurus.dokumen.models import Cara, Pindaian, TandaTangan
from lurus.dokumen.telling import Finding, Signature
from lurus.web.kata import day, moment


def ink_of(signed: Sequence[TandaTangan]) -> TandaTangan | None:
    """The last of these signatures, when it was given in ink."""
    last = signed[-1] if signed else None
    how = None if last is None else getattr(last, "rincian", None)
    return last if how is not None and how.cara == Cara.BASAH else None


def checked_ink(signature: TandaTangan, *, public: bool = False) -> Finding:
    """Who signed in ink, and when the scan was checked; by whom is the office's own affair."""
    kantor = signature.dokumen.kantor
    rows = Pindaian.objects.at(kantor).select_related("pemeriksaan__pemeriksa")
    scan = rows.filter(dokumen=signature.dokumen_id, pemeriksaan__sah=True).latest("pk")
    check = scan.pemeriksaan
    who = _("orang kedua") if public else check.pemeriksa.nama_lengkap
    told = {"day": day(scan.tanggal), "who": who, "at": moment(check.waktu, kantor)}
    why = _("Bertanggal %(day)s; pindaiannya diperiksa %(who)s pada %(at)s.") % told
    said = _("Tanda tangan basah.")
    shown = Signature(signature.nama, signature.sebutan, day(scan.tanggal), sah=True, keterangan=said)
    verdict = _("Naskah ini ditandatangani dengan tinta dan pindaiannya diperiksa orang kedua.")
    return Finding(verdict, why, [shown], utuh=True)
