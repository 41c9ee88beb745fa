"""What kind of change a correction is: ralat, perubahan, pemutakhiran."""

import pytest

from lurus.perbaikan.hasil import Baris, Hasil, results
from lurus.perbaikan.jenis import described, material
from lurus.perbaikan.models import Perbaikan
from tests.cast import MONDAY, Cast
from tests.play import act, again, collecting, correction

THRESHOLD = 5


def answered(cast: Cast, name: str, value: str, **other: object) -> tuple[Baris, Hasil]:
    case: Perbaikan = collecting(cast, name)
    owner = cast.orang[{"harga": "joko", "tumbuh": "anton"}[name.split(".")[0]]]
    act(owner, "jawab", case.butir.get(), correction(value, **other))
    outcome = results(again(case), decided=False, on=MONDAY.date())
    (row,) = [one for one in outcome.baris if one.state is not None]
    return row, outcome


def test_a_slip_without_weight_is_a_ralat(cast: Cast) -> None:
    row, outcome = answered(cast, "tumbuh.realisasi", "59,4")
    assert described(row, outcome, THRESHOLD) == "K03 Salah ketik satu digit (ralat)"


def test_a_slip_that_moves_a_conclusion_is_a_perubahan(cast: Cast) -> None:
    row, outcome = answered(cast, "harga.realisasi", "22")
    assert outcome.changes_conclusion
    assert described(row, outcome, THRESHOLD) == "K03 Salah ketik satu digit (perubahan)"


@pytest.mark.parametrize(("value", "weighs"), [("62,4750", False), ("62,4751", True)])
def test_more_than_the_threshold_weighs_and_just_the_threshold_does_not(
    cast: Cast, value: str, *, weighs: bool
) -> None:
    row, outcome = answered(cast, "tumbuh.realisasi", value)
    assert material(row, outcome, THRESHOLD) is weighs


def test_a_class_of_substance_stays_one(cast: Cast) -> None:
    row, outcome = answered(cast, "tumbuh.realisasi", "59,4", kelas="K08")
    assert described(row, outcome, THRESHOLD).endswith("(perubahan)")


def test_a_confirmed_figure_has_no_kind(cast: Cast) -> None:
    case = collecting(cast, "harga.realisasi")
    act(cast.joko, "jawab", case.butir.get(), {"benar": True})
    outcome = results(again(case), decided=False, on=MONDAY.date())
    assert described(outcome.baris[0], outcome, THRESHOLD) == ""
