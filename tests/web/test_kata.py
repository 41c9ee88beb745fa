"""What pages say of clocks."""

import pytest

from lurus.core.calendar import Clock, Standard
from lurus.ikhtisar.jam import Jam
from lurus.web.kata import running

HOUR = 60


def late_words(step: str) -> str:
    late = running(Jam(Clock(2 * HOUR, HOUR, late=True, due=None), Standard(1, "jam"), step))
    assert late is not None and late.terlambat
    return late.berikutnya


@pytest.mark.parametrize("step", ["1", "2", "3", "4", "5"])
def test_lateness_before_the_report_is_said_to_be_printed_in_it(step: str) -> None:
    assert "tercetak dalam laporan" in late_words(step)


@pytest.mark.parametrize("step", ["6", "7"])
def test_lateness_that_no_report_can_print_is_said_to_stay_on_record(step: str) -> None:
    assert late_words(step) == "Keterlambatan ini tercatat pada perbaikan ini."
