"""Issuing a paper: its data are frozen in the act; the bytes are made from them whenever they are wanted."""

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Q

from lurus.core.chain import canonical, fingerprint
from lurus.core.sop import Document, definition
from lurus.dokumen.compose import COMPOSER_VERSION, template_fingerprint
from lurus.dokumen.isi import build
from lurus.dokumen.isi.ralat import sheet_of
from lurus.dokumen.isi.tulis import dated, identity, long_moment
from lurus.dokumen.models import VOID, Dokumen
from lurus.dokumen.nomor import lapse, number_of_paper
from lurus.kantor.waktu import day_of
from lurus.ledger.pen import Pen
from lurus.perbaikan.hasil import results
from lurus.perbaikan.models import Lembar, Perbaikan
from lurus.perbaikan.terdampak import affected
from lurus.register.models import Laporan

CHECK_CODE_BYTES = 9
SUPERSEDED = "Diganti oleh naskah yang lebih baru."
UNSIGNED = ("konsep", "dipindai")
WORDED = "disunting"
"""Who worded a paper anew, and when; other papers do not have it."""


def mark_of(data: Mapping[str, Any]) -> str:
    """The fingerprint of a paper's data."""
    return fingerprint(canonical(dict(data)))


def letter(
    pen: Pen, case: Perbaikan, kind: str, at: datetime, *, outside: str = "", terdampak: Laporan | None = None
) -> Dokumen:
    """Issue a paper with a number: the next of the office's own book, or the one that came from `outside`."""
    number = number_of_paper(pen, case.kantor, day_of(at, case.kantor), outside, case.judul, kind)
    return issue(pen, case, kind, at, nomor=number, tentang=terdampak)


def sheets_of_corrections(pen: Pen, case: Perbaikan, at: datetime) -> list[Dokumen]:
    """A numbered Lembar Ralat or Lembar Perubahan for every submitted document that the case corrects."""
    outcome = results(case, decided=True, on=day_of(at, case.kantor))
    return [letter(pen, case, sheet_of(one), at, terdampak=one.laporan) for one in affected(case, outcome)]


def replaced_by(kind: Document, round_: int, lembar: Lembar | None) -> Q:
    """The older unsigned papers of a kind whose place a newer one takes."""
    if kind.replaces == "none":
        return Q(pk__in=[])
    same = Q(lembar=lembar, status__in=UNSIGNED)
    return same & Q(putaran=round_) if kind.replaces == "round" else same


def issue(
    pen: Pen,
    case: Perbaikan,
    kind: str,
    at: datetime,
    *,
    tentang: Lembar | Laporan | None = None,
    nomor: str = "",
) -> Dokumen:
    """Issue the next paper of `kind`; earlier unsigned ones of the same kind and sheet no longer count.

    `tentang`: the owner's sheet, or the submitted document, that the paper is about.
    """
    lembar = tentang if isinstance(tentang, Lembar) else None
    earlier = Dokumen.objects.at(case.kantor_id).filter(perbaikan=case, jenis=kind)
    for one in earlier.filter(replaced_by(definition(case.sop).document(kind), case.putaran, lembar)):
        lapse(pen, one, SUPERSEDED)
    terdampak = tentang if isinstance(tentang, Laporan) else None
    paper = _next(case, kind, at, lembar=lembar, terdampak=terdampak, putaran=case.putaran, nomor=nomor)
    return _frozen(pen, paper, build(paper, at))


def reissue(pen: Pen, paper: Dokumen, prose: Mapping[str, Any], at: datetime, by: str) -> Dokumen:
    """The paper once more, of today and with prose worded anew; all else as it was frozen, its number included.

    It says who worded it. The older version no longer counts; its numbers are not voided, for they stand on the new
    one.
    """
    pen.change(paper, status=VOID, version=paper.version + 1)
    kept = {name: getattr(paper, name) for name in ("lembar", "terdampak", "putaran", "nomor", "agenda")}
    newer = _next(paper.perbaikan, paper.jenis, at, suntingan=paper.suntingan | prose, **kept)
    told = f"Disunting oleh {by} pada {long_moment(at, newer.kantor)}; versi {newer.urut}"
    own = dated(newer.kantor, at) | identity(newer) | {WORDED: told}
    return _frozen(pen, newer, paper.isi | own | newer.suntingan)


def _next(case: Perbaikan, kind: str, at: datetime, **fields: Any) -> Dokumen:
    """The next paper of a kind, without its data."""
    return Dokumen(
        kantor_id=case.kantor_id,
        perbaikan=case,
        jenis=kind,
        urut=Dokumen.objects.at(case.kantor_id).filter(perbaikan=case, jenis=kind).count() + 1,
        templat=template_fingerprint(kind),
        penyusun=COMPOSER_VERSION,
        kode_periksa=secrets.token_urlsafe(CHECK_CODE_BYTES),
        dibuat=at,
        **fields,
    )


def _frozen(pen: Pen, paper: Dokumen, data: dict[str, Any]) -> Dokumen:
    paper.isi, paper.sidik_isi = data, mark_of(data)
    return pen.add(paper)


def refresh(pen: Pen, paper: Dokumen, at: datetime, **fields: Any) -> Dokumen:
    """Freeze the data of an unsigned paper anew, for instance after it got its number."""
    for name, value in fields.items():
        setattr(paper, name, value)
    data = build(paper, at) | {name: told for name, told in paper.isi.items() if name == WORDED}
    return pen.change(paper, **fields, isi=data, sidik_isi=mark_of(data), version=paper.version + 1)
