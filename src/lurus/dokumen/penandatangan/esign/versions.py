"""The two versions of the service: how each is asked, and where its answer carries the signed file."""

import base64
import binascii
import json
import secrets
from collections.abc import Mapping
from typing import Any, Final, Protocol
from urllib.parse import quote

from lurus.core.errors import CoreError
from lurus.dokumen.penandatangan.esign.codes import told
from lurus.dokumen.penandatangan.esign.line import Answer, Question
from lurus.dokumen.penandatangan.port import Given, Order, Signed
from lurus.dokumen.sign import SignatureRequest

JSON: Final = "application/json"
DOCUMENT_ID: Final = "id-dokumen"
OK: Final = 200


class Version(Protocol):
    """One version of the interface."""

    name: str

    def status(self, given: Given) -> Question:
        """Asks how the signer stands."""
        ...

    def sign(self, order: Order, given: Given, picture: bytes) -> Question:
        """Asks for the signature, with the picture in the order's box; invisible when there is none."""
        ...

    def fetch(self, document: str) -> Question | None:
        """Asks again for a file that was signed; None where the version has no such question."""
        ...

    def signed(self, answer: Answer) -> Signed:
        """The signed file in a good answer. Raises CoreError `esign.unreadable`."""
        ...


class First:
    """Version 1: multipart out, the signed PDF itself back, its id in a header."""

    name = "v1"

    def status(self, given: Given) -> Question:
        return Question("GET", f"/api/user/status/{quote(given.nik, safe='')}", shown="/api/user/status/…")

    def sign(self, order: Order, given: Given, picture: bytes) -> Question:
        request = order.request
        fields = {"nik": given.nik, "passphrase": given.passphrase, "reason": request.reason,
                  "location": request.location, "tampilan": "visible" if picture else "invisible"}  # fmt: skip
        files = {"file": ("naskah.pdf", "application/pdf", order.pdf)}
        if picture:
            box = request.box
            fields |= {"image": "true", "page": str(box.page), "xAxis": _point(box.x0), "yAxis": _point(box.y0),
                       "width": _point(box.width), "height": _point(box.height)}  # fmt: skip
            files["imageTTD"] = ("ttd.png", "image/png", picture)
        edge = secrets.token_hex(16)
        body = multipart(fields, files, edge)
        return Question(
            "POST", "/api/sign/pdf", body, f"multipart/form-data; boundary={edge}", "/api/sign/pdf"
        )

    def fetch(self, document: str) -> Question | None:
        return Question("GET", f"/api/sign/download/{quote(document, safe='')}", shown="/api/sign/download/…")

    def signed(self, answer: Answer) -> Signed:
        if not answer.body.startswith(b"%PDF-"):
            raise CoreError("esign.unreadable")
        document = answer.headers.get(DOCUMENT_ID, "")
        return Signed(answer.body, {"id_dokumen": document} if document else {})


class Second:
    """Version 2: JSON both ways, files in base64; there is no asking again for one that was signed."""

    name = "v2"

    def status(self, given: Given) -> Question:
        return _json("/api/v2/user/check/status", {"nik": given.nik})

    def sign(self, order: Order, given: Given, picture: bytes) -> Question:
        who: dict[str, Any] = {"nik": given.nik}
        who |= {"totp": given.totp} if given.totp else {"passphrase": given.passphrase}
        file = [base64.b64encode(order.pdf).decode()]
        body = who | {"signatureProperties": [_properties(order.request, picture)], "file": file}
        return _json("/api/v2/sign/pdf", body)

    def fetch(self, document: str) -> Question | None:
        return None

    def signed(self, answer: Answer) -> Signed:
        said = told(answer)
        files = said.get("file")
        if not isinstance(files, list) or len(files) != 1:
            raise CoreError("esign.unreadable")
        try:
            pdf = base64.b64decode(str(files[0]), validate=True)
        except binascii.Error as broken:
            raise CoreError("esign.unreadable") from broken
        return Signed(pdf, {"time": str(said["time"])} if "time" in said else {})


def _properties(request: SignatureRequest, picture: bytes) -> dict[str, Any]:
    said = {"reason": request.reason, "location": request.location}
    if not picture:
        return said | {"tampilan": "INVISIBLE"}
    box = request.box
    return said | {
        "tampilan": "VISIBLE",
        "imageBase64": base64.b64encode(picture).decode(),
        "page": box.page,
        "originX": round(box.x0),
        "originY": round(box.y0),
        "width": round(box.width),
        "height": round(box.height),
    }


def _json(path: str, body: Mapping[str, Any]) -> Question:
    return Question("POST", path, json.dumps(body).encode(), JSON, path)


def _point(value: Any) -> str:
    return str(round(value))


def multipart(fields: Mapping[str, str], files: Mapping[str, tuple[str, str, bytes]], edge: str) -> bytes:
    """Fields and files as one body (RFC 7578); the standard library reads such bodies but does not write them."""
    parts = []
    for name, value in fields.items():
        parts.append(f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode())
    for name, (filename, kind, data) in files.items():
        head = f'--{edge}\r\nContent-Disposition: form-data; name="{name}"; filename="{filename}"\r\n'
        parts.append(f"{head}Content-Type: {kind}\r\n\r\n".encode() + data + b"\r\n")
    return b"".join([*parts, f"--{edge}--\r\n".encode()])
