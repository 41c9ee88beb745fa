"""What the stand-in answers to each question of both versions: the service's own words, codes and shapes."""

import base64
import binascii
import io
import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

import pikepdf

from lurus.core.errors import CoreError
from lurus.dokumen.penandatangan.tiruan.people import TOTP, TrialSigner
from lurus.dokumen.penandatangan.tiruan.signing import Place, TrialAuthority, signed_pdf
from lurus.dokumen.sign import SignError, verify

FIRST_PLACES: Final = ("page", "xAxis", "yAxis", "width", "height")
SECOND_PLACES: Final = ("page", "originX", "originY", "width", "height")
JSON: Final = "application/json"
PDF: Final = "application/pdf"
NOTES: Final = "Layanan uji coba"
STRANGER: Final = TrialSigner("", "Orang Lain")
ISSUED, NOT_REGISTERED, WRONG_PASSPHRASE, NOT_ISSUED, BAD_REQUEST = 1111, 2011, 2031, 2021, 2001


@dataclass(frozen=True)
class Reply:
    """What goes out; `cut` says how: "" whole, "before" nothing at all, "within" half of it."""

    status: int
    body: bytes
    kind: str = JSON
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: str = ""


class Trial:
    """The stand-in's state: signers, signed files, and how many requests of each kind came."""

    def __init__(
        self, people: list[TrialSigner], authority: TrialAuthority, now: Callable[[], datetime]
    ) -> None:
        self.people = {one.nik: one for one in people}
        self.authority = authority
        self.now = now
        self.kept: dict[str, bytes] = {}
        self.signatures: list[str] = []
        self.asked: list[str] = []
        self.goes_down_after: int | None = None
        """After so many signatures it answers nobody any more; None: it stays up."""

    @property
    def is_down(self) -> bool:
        """Whether it hangs up on everybody."""
        return self.goes_down_after is not None and len(self.signatures) >= self.goes_down_after

    def status(self, nik: str) -> Reply:
        """How a signer stands."""
        who = self.people.get(nik)
        status = "NOT_REGISTERED" if who is None else who.status
        code = {"ISSUE": ISSUED, "NOT_REGISTERED": NOT_REGISTERED}.get(status, NOT_ISSUED)
        return said({"status_code": code, "status": status, "message": f"User dengan status {status}"})

    def sign(
        self, who: TrialSigner | None, secret: str, pdf: bytes, place: Place | None
    ) -> tuple[bytes, str] | Reply:
        """The signed file and its id, or why not."""
        if who is None:
            return error(400, NOT_REGISTERED, "User tidak terdaftar")
        if who.status != "ISSUE":
            return error(400, NOT_ISSUED, f"Status sertifikat pengguna {who.status}")
        if secret not in (who.passphrase, TOTP):
            return error(400, WRONG_PASSPHRASE, "Passphrase anda salah")
        if who.fault.startswith("rusak_"):
            return Reply(int(who.fault.removeprefix("rusak_")), b"<h1>Bad Gateway</h1>", "text/html")
        signer = self.authority.signer(STRANGER if who.fault == "orang_lain" else who)
        source = _remade(pdf) if who.fault == "susun_ulang" else pdf
        made = signed_pdf(source, signer, self.now(), place)
        if who.fault == "tambah_isi":
            made += b"\n% tambahan\n"
        document = secrets.token_hex(12)
        self.kept[document] = made
        self.signatures.append(who.nik)
        return made, document

    def first(self, fields: Mapping[str, bytes]) -> Reply:
        """`POST /api/sign/pdf`."""
        who = self.people.get(_word(fields, "nik"))
        place = None
        if _word(fields, "tampilan").lower() == "visible":
            try:
                places = {name: _word(fields, name) for name in FIRST_PLACES}
                place = place_at(places, FIRST_PLACES, fields["imageTTD"])
            except (ValueError, KeyError):
                return error(400, BAD_REQUEST, "Parameter visualisasi tidak lengkap")
        made = self.sign(who, _word(fields, "passphrase"), fields.get("file", b""), place)
        if isinstance(made, Reply):
            return made
        pdf, document = made
        return Reply(200, pdf, PDF, {"id_dokumen": document}, _cut(who))

    def second(self, body: Mapping[str, Any]) -> Reply:
        """`POST /api/v2/sign/pdf`."""
        who = self.people.get(str(body.get("nik", "")))
        secret = str(body.get("totp") or body.get("passphrase") or "")
        out = []
        for number, one in enumerate(body.get("file", [])):
            try:
                place = _place(body["signatureProperties"][number])
                pdf = base64.b64decode(one, validate=True)
            except (KeyError, IndexError, ValueError, binascii.Error):
                return error(400, BAD_REQUEST, "Parameter tidak lengkap")
            made = self.sign(who, secret, pdf, place)
            if isinstance(made, Reply):
                return made
            out.append(base64.b64encode(made[0]).decode())
        told = {"time": self.now().isoformat(), "file": out}
        return Reply(200, json.dumps(told).encode(), JSON, {}, _cut(who))

    def download(self, document: str) -> Reply:
        """`GET /api/sign/download/{id}`."""
        found = self.kept.get(document)
        return error(404, BAD_REQUEST, "Dokumen tidak ditemukan") if found is None else Reply(200, found, PDF)

    def verified(self, pdf: bytes) -> Reply:
        """Both versions' verification, in the words of the first."""
        try:
            found = verify(pdf, [self.authority.pem])
        except (CoreError, SignError):
            return error(400, BAD_REQUEST, "Berkas tidak dapat dibaca")
        details = [
            {"signature_field": one.field, "info_signer": {"signer_name": one.signer, "cert_user_certified": False},
             "signature_document": {"document_integrity": one.intact}}
            for one in found.signatures
        ]  # fmt: skip
        summary = "VALID" if found.intact and found.trusted else "INVALID"
        return said(
            {"jumlah_signature": len(details), "notes": NOTES, "details": details, "summary": summary}
        )


def said(told: Mapping[str, Any], status: int = 200) -> Reply:
    """A JSON answer."""
    return Reply(status, json.dumps(told).encode())


def error(status: int, code: int, words: str) -> Reply:
    """A refusal in the service's own shape."""
    return said({"error": words, "status_code": code}, status)


def _place(told: Mapping[str, Any]) -> Place | None:
    if str(told.get("tampilan", "")).upper() != "VISIBLE":
        return None
    return place_at(told, SECOND_PLACES, base64.b64decode(told["imageBase64"]))


def place_at(told: Mapping[str, Any], names: tuple[str, ...], picture: bytes) -> Place:
    """The place that a request names, in the words of its version."""
    page, x, y, width, height = (int(told[name]) for name in names)
    return Place(page, x, y, width, height, picture)


def _word(fields: Mapping[str, bytes], name: str) -> str:
    return fields.get(name, b"").decode("utf-8", "replace")


def _cut(who: TrialSigner | None) -> str:
    return {"putus_sesudah": "before", "putus_di_isi": "within"}.get("" if who is None else who.fault, "")


def _remade(pdf: bytes) -> bytes:
    """The file as a careless service writes it: read, and written anew."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.save(out)
    return out.getvalue()
