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
from lurus.dokumen.isi.tulis import dated, identity
from lurus.dokumen.models import Dokumen
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
    paper = Dokumen(
        kantor_id=case.kantor_id,
        perbaikan=case,
        lembar=lembar,
        terdampak=tentang if isinstance(tentang, Laporan) else None,
        jenis=kind,
        urut=earlier.count() + 1,
        putaran=case.putaran,
        nomor=nomor,
        templat=template_fingerprint(kind),
        penyusun=COMPOSER_VERSION,
        kode_periksa=secrets.token_urlsafe(CHECK_CODE_BYTES),
        dibuat=at,
    )
    paper.isi = build(paper, at)
    paper.sidik_isi = mark_of(paper.isi)
    return pen.add(paper)


def reissue(pen: Pen, paper: Dokumen, prose: Mapping[str, Any], at: datetime) -> Dokumen:
    """The paper once more, of today and with prose worded anew; all else as it was frozen, its number included.

    The older version no longer counts; its numbers are not voided, for they stand on the new one.
    """
    pen.change(paper, status="batal", version=paper.version + 1)
    kept = ("kantor_id", "perbaikan", "lembar", "terdampak", "jenis", "putaran", "nomor", "agenda")
    newer = Dokumen(
        **{name: getattr(paper, name) for name in kept},
        urut=Dokumen.objects.at(paper.kantor_id).filter(perbaikan=paper.perbaikan, jenis=paper.jenis).count()
        + 1,
        suntingan=paper.suntingan | prose,
        templat=template_fingerprint(paper.jenis),
        penyusun=COMPOSER_VERSION,
        kode_periksa=secrets.token_urlsafe(CHECK_CODE_BYTES),
        dibuat=at,
    )
    newer.isi = paper.isi | dated(newer.kantor, at) | identity(newer) | newer.suntingan
    newer.sidik_isi = mark_of(newer.isi)
    return pen.add(newer)


def refresh(pen: Pen, paper: Dokumen, at: datetime, **fields: Any) -> Dokumen:
    """Freeze the data of an unsigned paper anew, for instance after it got its number."""
    for name, value in fields.items():
        setattr(paper, name, value)
    data = build(paper, at)
    return pen.change(paper, **fields, isi=data, sidik_isi=mark_of(data), version=paper.version + 1)
