"""Issuing a paper: its data are frozen in the act; the bytes are made from them whenever they are wanted."""

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from lurus.core.chain import canonical, fingerprint
from lurus.dokumen.compose import COMPOSER_VERSION, template_fingerprint
from lurus.dokumen.isi import build
from lurus.dokumen.models import Dokumen
from lurus.ledger.pen import Pen
from lurus.perbaikan.models import Lembar, Perbaikan

CHECK_CODE_BYTES = 9
SUPERSEDED = "batal"
UNSIGNED = ("konsep", "dipindai")


def mark_of(data: Mapping[str, Any]) -> str:
    """The fingerprint of a paper's data."""
    return fingerprint(canonical(dict(data)))


def issue(
    pen: Pen,
    case: Perbaikan,
    kind: str,
    at: datetime,
    *,
    lembar: Lembar | None = None,
    nomor: str = "",
) -> Dokumen:
    """Issue the next paper of `kind`; earlier unsigned ones of the same kind and sheet no longer count."""
    earlier = Dokumen.objects.at(case.kantor_id).filter(perbaikan=case, jenis=kind)
    for one in earlier.filter(lembar=lembar, status__in=UNSIGNED):
        pen.change(one, status=SUPERSEDED, version=one.version + 1)
    paper = Dokumen(
        kantor_id=case.kantor_id,
        perbaikan=case,
        lembar=lembar,
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


def refresh(pen: Pen, paper: Dokumen, at: datetime, **fields: Any) -> Dokumen:
    """Freeze the data of an unsigned paper anew, for instance after it got its number."""
    for name, value in fields.items():
        setattr(paper, name, value)
    data = build(paper, at)
    return pen.change(paper, **fields, isi=data, sidik_isi=mark_of(data), version=paper.version + 1)
