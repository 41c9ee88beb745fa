"""Roots that come with the surroundings and stand in no office's books: a certified provider's, the stand-in's."""

from pathlib import Path

from django.conf import settings

from lurus.core.errors import CoreError
from lurus.dokumen.penandatangan.esign.service import certified_roots
from lurus.kantor.home import Home

STUB = "esign-stub"


def certified() -> list[bytes]:
    """Those of the certified provider that this installation is told of.

    None where their place cannot be read: then nothing is called certified, and `lurus doctor` says why.
    """
    try:
        return certified_roots(settings.ESIGN)
    except CoreError:
        return []


def trial() -> list[bytes]:
    """The stand-in's own, in trials. In a real home nobody trusts it, whatever lies there."""
    if settings.HOME.kind == "real":
        return []
    try:
        return [(trial_folder(settings.HOME) / "ca.pem").read_bytes()]
    except FileNotFoundError:
        return []


def trial_folder(home: Home) -> Path:
    """Where the stand-in keeps its CA."""
    return home.path / STUB
