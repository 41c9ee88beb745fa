"""The whole register of an office, checked as the office checks it."""

from lurus.kantor.models import Kantor
from lurus.pemeriksaan.dari_register import dari_register
from lurus.pemeriksaan.hasil import HasilPeriksa
from lurus.pemeriksaan.pencatatan import switched_off
from lurus.pemeriksaan.periksa import periksa


def check_office(kantor: Kantor) -> HasilPeriksa:
    """What a check finds in the register as it counts now; it takes seconds, so never inside the door."""
    return periksa(dari_register(kantor), off=switched_off(kantor))
