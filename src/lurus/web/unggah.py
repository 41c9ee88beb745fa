"""Uploads: checked, stored, and carried along in the form by a signed token, so that nothing is sent twice."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core import signing
from django.core.files.uploadedfile import UploadedFile

from lurus.core.errors import CoreError
from lurus.files.check import KINDS, MAX_BYTES, check
from lurus.files.store import Store
from lurus.tindakan.request import Upload
from lurus.web.fields import Attached
from lurus.web.siapa import Visitor

ACCEPT = ",".join(f".{one}" for one in KINDS)
_SALT = "lurus.web.unggah"


def keep(file: "UploadedFile[bytes]", visitor: Visitor) -> str:
    """Check and store one upload; returns the token that stands for it in this person's forms.

    Raises CoreError with a code of `files.check`.
    """
    size = file.size or 0
    if size > MAX_BYTES:
        raise CoreError("files.too_large", nama=file.name, size=size, limit=MAX_BYTES)
    data = file.read()
    checked = check(file.name or "", data)
    mark = Store(Path(settings.HOME.files)).put(data)
    told = {
        "fingerprint": mark,
        "name": checked.name,
        "size": len(data),
        "media_type": checked.media_type,
    }
    return signing.dumps([visitor.kantor.pk, visitor.orang.pk, told], salt=_SALT, compress=True)


def upload_of(token: str, visitor: Visitor) -> Upload | None:
    """The upload behind a token; None for one that is not this person's, or was tampered with."""
    try:
        office, person, told = signing.loads(token, salt=_SALT)
    except (signing.BadSignature, ValueError):
        return None
    if (office, person) != (visitor.kantor.pk, visitor.orang.pk):
        return None
    return Upload(**told)


def attached(tokens: Iterable[str], visitor: Visitor) -> list[Attached]:
    """What a form shows of files that were received already."""
    found = ((token, upload_of(token, visitor)) for token in tokens)
    return [Attached(token, one.name) for token, one in found if one is not None]


def told(tokens: Iterable[str], visitor: Visitor) -> list[dict[str, Any]]:
    """The uploads as the door is told of them."""
    found = (upload_of(token, visitor) for token in tokens)
    return [one.model_dump() for one in found if one is not None]
