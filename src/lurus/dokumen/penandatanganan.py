"""Signing happens outside the door: show, sign, verify; the act then records a verified signature of this paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from lurus.core.errors import CoreError
from lurus.dokumen.compose import COMPOSER_VERSION, compose, signature_boxes, template_fingerprint
from lurus.dokumen.isi import build
from lurus.dokumen.kunci import bundle_of, present_key
from lurus.dokumen.models import Dokumen
from lurus.dokumen.sign import NOT_CERTIFIED, SignatureRequest, sign, verify
from lurus.dokumen.terbit import mark_of
from lurus.dokumen.vouching import stamping_of, trust_of
from lurus.files.store import Store
from lurus.kantor.models import Orang

PDF = "application/pdf"
CERTIFIED = "Sertifikat elektronik tersertifikasi"


@dataclass(frozen=True)
class SignedFile:
    """The signed bytes as they lie in the store."""

    fingerprint: str
    name: str
    size: int
    media_type: str = PDF


@dataclass(frozen=True)
class VerifiedSignature:
    """Proof for the act: who signed which data of which paper, verified; only `make_signature` makes one."""

    dokumen: int
    orang: int
    isi: Mapping[str, Any]
    sidik_isi: str
    file: SignedFile
    serial: str
    sebutan: str
    tersertifikasi: bool


@dataclass(frozen=True)
class Shown:
    """A paper as it would be signed now."""

    data: Mapping[str, Any]
    mark: str
    pdf: bytes


def show(paper: Dokumen, at: datetime) -> Shown:
    """The unsigned paper with the date of `at`: what the signer reads, and what he signs."""
    data = build(paper, at)
    return Shown(data, mark_of(data), composed(paper.jenis, data))


def paper_bytes(paper: Dokumen) -> bytes:
    """The signed file where there is one; otherwise the bytes made again from the frozen data."""
    if paper.berkas is not None:
        return Store(Path(settings.HOME.files)).get(paper.berkas.fingerprint)
    return composed(paper.jenis, paper.isi)


def composed(kind: str, data: Mapping[str, Any]) -> bytes:
    """The paper's bytes, from the cache when the same data went through the same template before."""
    name = f"{COMPOSER_VERSION}-{template_fingerprint(kind)[:16]}-{mark_of(data)}.pdf"
    place = Path(settings.HOME.cache) / "naskah" / name
    try:
        return place.read_bytes()
    except FileNotFoundError:
        pdf = compose(kind, data)
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_suffix(".draft")
    draft.write_bytes(pdf)
    draft.replace(place)
    return pdf


def make_signature(
    paper: Dokumen, orang: Orang, passphrase: str, *, shown_mark: str | None, at: datetime
) -> VerifiedSignature:
    """Sign the paper that was shown, store it, and verify what was stored.

    Raises CoreError `tanda_tangani.document_moved` when the paper is no longer what was shown, and SignError.
    """
    paper_now = show(paper, at)
    if shown_mark is not None and paper_now.mark != shown_mark:
        raise CoreError("tanda_tangani.document_moved")
    serial, bundle = bundle_of(paper.kantor, orang)
    request = _request(paper, paper_now, orang, at)
    signed = sign(paper_now.pdf, bundle, passphrase, request, stamping=stamping_of(paper.kantor, at))
    verified = verify(signed, trust_of(paper.kantor))
    if not (verified.intact and verified.trusted):
        raise CoreError("tanda_tangani.unverified", codes=list(verified.codes))
    mark = Store(Path(settings.HOME.files)).put(signed)
    name = f"{paper.perbaikan}-{paper.jenis}-{paper.urut}.pdf"
    return VerifiedSignature(
        dokumen=paper.pk,
        orang=orang.pk,
        isi=paper_now.data,
        sidik_isi=paper_now.mark,
        file=SignedFile(mark, name, len(signed)),
        serial=serial,
        sebutan=_title(_signer(paper_now.data)),
        tersertifikasi=verified.signatures[-1].certified,
    )


def _signer(data: Mapping[str, Any]) -> Mapping[str, str]:
    found: Mapping[str, str] = data.get("penanda_tangan") or data["pengampu"]
    return found


def _title(signer: Mapping[str, str]) -> str:
    return f"{signer['sebutan']} {signer['jabatan']}".strip()


def _certified(orang: Orang) -> bool:
    key = present_key(orang)
    return key is not None and key.tersertifikasi


def _request(paper: Dokumen, shown: Shown, orang: Orang, at: datetime) -> SignatureRequest:
    signer = _signer(shown.data)
    return SignatureRequest(
        box=signature_boxes(paper.jenis, shown.data)[0],
        lines=(
            "Ditandatangani secara elektronik oleh:",
            _title(signer),
            orang.nama_lengkap,
            CERTIFIED if _certified(orang) else f"Sertifikat kantor – {NOT_CERTIFIED}",
        ),
        qr_url=str(shown.data["url_verifikasi"]),
        reason=f"{shown.data['sop']}",
        location=str(shown.data["tempat"]),
        at=at,
    )
