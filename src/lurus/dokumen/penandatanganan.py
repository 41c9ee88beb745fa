"""Signing happens outside the door: show, sign, verify; the act then records a verified signature of this paper."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings

from lurus.core.errors import CoreError
from lurus.dokumen.cara import Cara
from lurus.dokumen.compose import COMPOSER_VERSION, compose, signature_boxes, template_fingerprint
from lurus.dokumen.isi import build
from lurus.dokumen.kunci import present_key
from lurus.dokumen.lambang import drawn
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penandatangan.increment import accept
from lurus.dokumen.penandatangan.pilihan import driver_of
from lurus.dokumen.penandatangan.port import Given, Order
from lurus.dokumen.sign import NOT_CERTIFIED, TOO_HEAVY, SignatureReport, SignatureRequest
from lurus.dokumen.sign.apart import verify_apart
from lurus.dokumen.sign.comparing import Compare, compare, compare_apart
from lurus.dokumen.terbit import mark_of
from lurus.dokumen.vouching import trust_of
from lurus.files.store import Store, write_whole
from lurus.kantor.models import Orang

PDF = "application/pdf"
CERTIFIED = "Sertifikat elektronik tersertifikasi"
BSRE = "Sertifikat elektronik BSrE"
CLOCKS_DIFFER = timedelta(minutes=5)
"""By so much the clock with which something was signed elsewhere may go before ours."""


@dataclass(frozen=True)
class SignedFile:
    """The signed bytes as they lie in the store."""

    fingerprint: str
    name: str
    size: int
    media_type: str = PDF


@dataclass(frozen=True)
class VerifiedSignature:
    """Proof for the act: who signed which data of which paper, verified; only this module makes one.

    `pada`: the instant as of which the paper was made, where it was signed before it came here.
    """

    dokumen: int
    orang: int
    isi: Mapping[str, Any]
    sidik_isi: str
    file: SignedFile
    serial: str
    sebutan: str
    tersertifikasi: bool
    cara: Cara = Cara.KANTOR
    pada: datetime | None = None
    rujukan: Mapping[str, str] = field(default_factory=dict)


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
    place = _place(kind, data)
    try:
        return place.read_bytes()
    except FileNotFoundError:
        pdf = compose(kind, drawn(data))
    write_whole(place, pdf)
    return pdf


def is_composed(paper: Dokumen) -> bool:
    """Whether the cache holds the paper as its frozen data say it."""
    return _place(paper.jenis, paper.isi).exists()


def keep_composed(paper: Dokumen, pdf: bytes) -> None:
    """Put into the cache what `compose` made of the paper's frozen data."""
    write_whole(_place(paper.jenis, paper.isi), pdf)


def _place(kind: str, data: Mapping[str, Any]) -> Path:
    name = f"{COMPOSER_VERSION}-{template_fingerprint(kind)[:16]}-{mark_of(data)}.pdf"
    return Path(settings.HOME.cache) / "naskah" / name


def make_signature(
    paper: Dokumen, orang: Orang, passphrase: str, *, shown_mark: str | None, at: datetime
) -> VerifiedSignature:
    """Sign with the signer's own key under the office's CA: `signature_by` in the built-in way."""
    return signature_by(Cara.KANTOR, paper, orang, Given(passphrase), shown_mark=shown_mark, at=at)


def signature_by(
    way: Cara, paper: Dokumen, orang: Orang, given: Given, *, shown_mark: str | None, at: datetime
) -> VerifiedSignature:
    """Sign the paper that was shown in this way; what comes back is checked, then stored.

    Raises CoreError `tanda_tangani.document_moved` when the paper is no longer what was shown, those of the driver,
    and those of `accept` when what came back is not that very paper with his signature.
    """
    shown = show(paper, at)
    if shown_mark is not None and shown.mark != shown_mark:
        raise CoreError("tanda_tangani.document_moved")
    asked = _request(way, paper, shown, (orang, at))
    order = Order(shown.pdf, shown.mark, paper.pk, orang.pk, asked)
    signed = driver_of(way, paper.kantor, orang, at).sign(order, given)
    # What our own key signed in this process was made by nobody else.
    ours = compare if way == Cara.KANTOR else compare_apart
    accepted = _accepted(paper, shown, signed.pdf, orang, ours)
    return _verified(paper, orang, shown, _Got(way, signed.pdf, accepted, signed.told))


def uploaded_signature(paper: Dokumen, orang: Orang, got: bytes, *, at: datetime) -> VerifiedSignature:
    """A file that was downloaded here, signed elsewhere and brought back.

    It must be the paper of the very day on which it says it was signed. Nothing of it is read in this process but its
    first bytes. Raises CoreError `terima.no_instant`, `terima.wrong_day` (signed, since, until), `terima.too_heavy` and
    those of `accept`.
    """
    found = verify_apart(got, trust_of(paper.kantor))
    if TOO_HEAVY in found.codes:
        raise CoreError("terima.too_heavy")
    signed = max((one.at for one in found.signatures if one.at is not None), default=None)
    if signed is None:
        raise CoreError("terima.no_instant")
    if not paper.dibuat <= signed <= at + CLOCKS_DIFFER:
        raise CoreError("terima.wrong_day", signed=signed, since=paper.dibuat, until=at)
    shown = show(paper, signed)
    accepted = _accepted(paper, shown, got, orang, compare_apart)
    return _verified(paper, orang, shown, _Got(Cara.LUAR, got, accepted, {}, signed))


def _accepted(paper: Dokumen, shown: Shown, got: bytes, orang: Orang, compared: Compare) -> SignatureReport:
    boxes = signature_boxes(paper.jenis, drawn(shown.data))
    return accept(shown.pdf, got, trust_of(paper.kantor), orang, boxes, compared)


@dataclass(frozen=True)
class _Got:
    """What came back, checked. `pada`: the instant as of which the paper was made, where it is not the present."""

    way: Cara
    pdf: bytes
    report: SignatureReport
    told: Mapping[str, str]
    pada: datetime | None = None


def _verified(paper: Dokumen, orang: Orang, shown: Shown, got: _Got) -> VerifiedSignature:
    mark = Store(Path(settings.HOME.files)).put(got.pdf)
    return VerifiedSignature(
        dokumen=paper.pk,
        orang=orang.pk,
        isi=shown.data,
        sidik_isi=shown.mark,
        file=SignedFile(mark, f"{paper.perbaikan}-{paper.jenis}-{paper.urut}.pdf", len(got.pdf)),
        serial=got.report.serial,
        sebutan=_title(_signer(shown.data)),
        tersertifikasi=got.report.certified,
        cara=got.way,
        pada=got.pada,
        rujukan=got.told,
    )


def _signer(data: Mapping[str, Any]) -> Mapping[str, str]:
    found: Mapping[str, str] = data.get("penanda_tangan") or data["pengampu"]
    return found


def _title(signer: Mapping[str, str]) -> str:
    return f"{signer['sebutan']} {signer['jabatan']}".strip()


def _certificate(way: Cara, orang: Orang) -> str:
    """What the block says of the certificate that will stand behind it."""
    if way != Cara.KANTOR:
        return BSRE
    key = present_key(orang)
    return CERTIFIED if key is not None and key.tersertifikasi else f"Sertifikat kantor – {NOT_CERTIFIED}"


def _request(way: Cara, paper: Dokumen, shown: Shown, who: tuple[Orang, datetime]) -> SignatureRequest:
    signer, (orang, at) = _signer(shown.data), who
    return SignatureRequest(
        box=signature_boxes(paper.jenis, drawn(shown.data))[0],
        lines=(
            "Ditandatangani secara elektronik oleh:",
            _title(signer),
            orang.nama_lengkap,
            _certificate(way, orang),
        ),
        qr_url=str(shown.data["url_verifikasi"]),
        reason=f"{shown.data['sop']}",
        location=str(shown.data["tempat"]),
        at=at,
    )
