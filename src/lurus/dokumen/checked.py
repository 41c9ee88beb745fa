"""Judgements on the office's own files, kept: looked up by the bytes and by all that they were judged under."""

from pathlib import Path
from typing import Final

from django.conf import settings

from lurus.dokumen.sign import Trust, Verification, fingerprint, verify
from lurus.dokumen.sign.reports import read, written
from lurus.files.store import write_whole

JUDGES: Final = "1"
"""Raised when the judging changes: what an earlier one said is then asked again."""
TRANSIENT: Final = ("sign.busy", "sign.too_heavy")


def checked(pdf: bytes, trust: Trust) -> Verification:
    """What `verify` says of a file that the office keeps; said before, it is not worked out again.

    A root, a revocation or a byte more, and it is. The audit never asks here: it verifies.
    """
    place = _folder() / f"{fingerprint(pdf)}-{trust.fingerprint[:32]}-{JUDGES}.json"
    try:
        return read(place.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        found = verify(pdf, trust)
    if not set(found.codes) & set(TRANSIENT):
        write_whole(place, written(found).encode())
    return found


def _folder() -> Path:
    return Path(settings.HOME.cache) / "periksa"
