"""The roots that an office trusts: its own CA, those of certified providers, and in trials the stand-in's."""

from pathlib import Path

from django.conf import settings

from lurus.dokumen.kunci import root
from lurus.dokumen.penandatangan.esign.service import certified_roots
from lurus.dokumen.penandatangan.increment import Root
from lurus.dokumen.sign import SignError
from lurus.kantor.home import Home
from lurus.kantor.models import Kantor

STUB = "esign-stub"


def roots(kantor: Kantor) -> list[Root]:
    """Every certificate to which a signature on this office's papers may lead; only configured ones are certified."""
    return [*_own(kantor), *_certified(), *_trial()]


def certificates(kantor: Kantor) -> list[bytes]:
    """The same, as verifiers take them."""
    return [one.certificate for one in roots(kantor)]


def trial_folder(home: Home) -> Path:
    """Where the stand-in keeps its CA."""
    return home.path / STUB


def _own(kantor: Kantor) -> list[Root]:
    try:
        return [Root(root(kantor), certified=False)]
    except SignError:
        return []


def _certified() -> list[Root]:
    return [Root(one, certified=True) for one in certified_roots(settings.ESIGN)]


def _trial() -> list[Root]:
    """In a real home nobody trusts the stand-in, whatever lies there."""
    if settings.HOME.kind == "real":
        return []
    try:
        return [Root((trial_folder(settings.HOME) / "ca.pem").read_bytes(), certified=False)]
    except FileNotFoundError:
        return []
