"""The whole register of an office, checked as the office checks it, and one check at a time."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from lurus.core.errors import CoreError
from lurus.kantor.models import Kantor
from lurus.pemeriksaan.dari_register import dari_register
from lurus.pemeriksaan.hasil import HasilPeriksa
from lurus.pemeriksaan.pencatatan import switched_off
from lurus.pemeriksaan.periksa import periksa


def check_office(kantor: Kantor) -> HasilPeriksa:
    """What a check finds in the register as it counts now; it takes seconds, so never inside the door."""
    return periksa(dari_register(kantor), off=switched_off(kantor))


@contextmanager
def only_check(kantor: Kantor) -> Iterator[None]:
    """Hold the office's turn to be checked while a page waits for it; a turn ends with its process.

    Raises CoreError `periksa_data.running` where another check of the office holds it.
    """
    # A lock on a file, not on the database: nothing stays open there for the seconds that a check takes.
    with (Path(settings.HOME.cache) / f"periksa-{kantor.pk}.kunci").open("ab") as turn:
        try:
            fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CoreError("periksa_data.running") from None
        yield
