"""Taking a checked upload into the office's books."""

from typing import Protocol

from lurus.files.models import StoredFile
from lurus.kantor.models import Kantor, Orang
from lurus.ledger.pen import Pen


class Described(Protocol):
    """What is known of a file whose bytes already lie in the store."""

    @property
    def fingerprint(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def size(self) -> int: ...
    @property
    def media_type(self) -> str: ...


def receive(pen: Pen, kantor: Kantor, uploader: Orang | None, upload: Described) -> StoredFile:
    """The row of a stored file."""
    return pen.add(
        StoredFile(
            kantor=kantor,
            fingerprint=upload.fingerprint,
            name=upload.name,
            size=upload.size,
            media_type=upload.media_type,
            uploader=uploader,
        )
    )
