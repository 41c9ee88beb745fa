"""The value that an answer states: typed, or the quotient of what it is computed from."""

from decimal import Decimal

from lurus.core.errors import CoreError
from lurus.perbaikan.models import Butir
from lurus.register.terhitung import computed, current_values
from lurus.tindakan.jawab.masukan import JawabInput


def stated_value(item: Butir, told: JawabInput) -> Decimal | None:
    """The new value, in the indicator's unit.

    Raises CoreError when numerator and denominator do not come together, when the figure is kept as a quotient
    and only its result is typed, or when a typed value is not the quotient.
    """
    if (told.pembilang is None) != (told.penyebut is None):
        raise CoreError("jawab.fraction_incomplete")
    if told.pembilang is None:
        _refuse_bare_quotient(item)
        return told.nilai
    if item.angka.ukuran != "realisasi":
        raise CoreError("jawab.no_fraction_here", ukuran=item.angka.ukuran)
    parts = {"pembilang": told.pembilang, "penyebut": told.penyebut}
    value = computed(item.angka.indikator, parts)["realisasi"]
    if value is None:
        raise CoreError("jawab.zero_denominator")
    if told.nilai is not None and told.nilai != value:
        raise CoreError("jawab.not_the_quotient", nilai=told.nilai, hasil=value)
    return value


def _refuse_bare_quotient(item: Butir) -> None:
    if item.angka.ukuran != "realisasi":
        return
    held = current_values(item.angka.indikator, item.angka.periode)
    if held.get("pembilang") is not None and held.get("penyebut") is not None:
        raise CoreError("jawab.fraction_needed", indikator=item.angka.indikator.nama)
