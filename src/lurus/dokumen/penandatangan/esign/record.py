"""What was asked of the service and what it answered, line by line in the home: no passphrase, no NIK, no TOTP.

This is the memory that keeps a paper from being signed twice: what was begun and never answered stands here.
"""

import fcntl
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from lurus.core.chain import fingerprint
from lurus.core.errors import CoreError
from lurus.dokumen.penandatangan.port import Order

FOLDER: Final = "esign"
FILE: Final = "permintaan.jsonl"
ASKED, SIGNED, REFUSED, UNKNOWN = "diminta", "ditandatangani", "ditolak", "tidak_diketahui"


@dataclass(frozen=True)
class Attempt:
    """One request for a signature, as it last stood. `sesi`: the fingerprint of the session that asked."""

    kunci: str
    naskah: int
    orang: int
    sidik: str
    sidik_dikirim: str
    versi: str
    saat: str
    hasil: str = ASKED
    id_dokumen: str = ""
    sidik_diterima: str = ""
    kode: str = ""
    sesi: str = ""


class Record:
    """The attempts of one home."""

    def __init__(self, home: Path) -> None:
        self.folder = home / FOLDER
        self.file = self.folder / FILE

    def begin(self, order: Order, version: str, session: str = "") -> Attempt:
        """Write down that the service is about to be asked, before it is."""
        attempt = Attempt(
            kunci=secrets.token_hex(8),
            naskah=order.paper,
            orang=order.signer,
            sidik=order.mark,
            sidik_dikirim=fingerprint(order.pdf),
            versi=version,
            saat=order.request.at.isoformat(timespec="seconds"),
            sesi=fingerprint(session.encode()),
        )
        self._write(attempt)
        return attempt

    def end(self, attempt: Attempt, **how: Any) -> Attempt:
        """Write down what became of it."""
        ended = replace(attempt, **how)
        self._write(ended)
        return ended

    def last(self, order: Order) -> Attempt | None:
        """The last attempt of this signer at these very bytes; one that was only begun is not known."""
        found = None
        for told in self._read():
            if (told.naskah, told.orang, told.sidik_dikirim) == (
                order.paper,
                order.signer,
                fingerprint(order.pdf),
            ):
                found = told
        if found is not None and found.hasil == ASKED:
            return replace(found, hasil=UNKNOWN)
        return found

    @contextmanager
    def alone(self, order: Order) -> Iterator[None]:
        """One request per paper at a time, whichever process asks.

        Raises CoreError `esign.in_progress`.
        """
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (self.folder / f"{order.paper}.lock").open("w") as held:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as busy:
                raise CoreError("esign.in_progress") from busy
            yield

    def _read(self) -> Iterator[Attempt]:
        """Every attempt, oldest first; a line that a crash cut short is passed over."""
        try:
            lines = self.file.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return
        for line in lines:
            try:
                yield Attempt(**json.loads(line))
            except (ValueError, TypeError):
                continue

    def _write(self, attempt: Attempt) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        line = json.dumps(attempt.__dict__, ensure_ascii=False) + "\n"
        descriptor = os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
