"""How the office signs is the head's decision, with its basis and history; a real office needs one for its own CA."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from lurus.core.errors import CoreError
from lurus.dokumen.models import Cara, CaraTandaTangan, Dokumen
from lurus.dokumen.penandatangan.pilihan import driver_of, ways_of
from lurus.kantor.home import Home
from tests.cast import MONDAY, Cast
from tests.play import act, refused
from tests.stations import Way, paper, signature


def decide(cast: Cast, cara: str, *, used: bool = True) -> None:
    told = {"cara": cara, "dipakai": used, "dasar": "Keputusan 188/12/2026", "alasan": "Sudah disiapkan."}
    act(cast.ratna, "atur_tanda_tangan", cast.kantor, told)


def order_paper(cast: Cast) -> Dokumen:
    return paper(Way(cast).case, "surat_perintah", cast)


def sign(cast: Cast, target: Dokumen, **other: Any) -> None:
    act(cast.ratna, "tanda_tangani", target, evidence=replace(signature(target, cast.ratna), **other))


@pytest.fixture
def real(cast: Cast, tmp_path: Path, settings: Settings) -> None:
    """A home of a real office, once the cast is there."""
    settings.HOME = Home(tmp_path / "nyata")
    settings.HOME.set_up("real")


def test_a_trial_signs_with_its_own_keys_unasked(cast: Cast) -> None:
    assert ways_of(cast.kantor).here == Cara.KANTOR
    assert ways_of(cast.kantor).every == {Cara.KANTOR, Cara.LUAR, Cara.BASAH}


def test_the_way_taken_up_last_is_the_one_on_the_page_and_the_history_stays(cast: Cast) -> None:
    decide(cast, "esign_v1")
    decide(cast, "esign_v2")
    assert ways_of(cast.kantor).here == Cara.ESIGN_V2
    decide(cast, "esign_v1")
    assert ways_of(cast.kantor).here == Cara.ESIGN_V1
    decide(cast, "esign_v1", used=False)
    assert ways_of(cast.kantor).here == Cara.ESIGN_V2
    assert CaraTandaTangan.objects.at(cast.kantor).count() == 4


def test_what_is_so_already_is_not_decided_again(cast: Cast) -> None:
    with refused("atur_tanda_tangan.already"):
        decide(cast, "kantor")
    with refused("atur_tanda_tangan.not_in_use"):
        decide(cast, "esign_v1", used=False)


def test_one_office_decides_nothing_for_the_other(cast: Cast) -> None:
    decide(cast, "esign_v1")
    assert ways_of(cast.tetangga).here == Cara.KANTOR


@pytest.mark.usefixtures("real")
def test_a_real_office_uses_its_own_ca_only_by_a_decision_in_writing(cast: Cast) -> None:
    target = order_paper(cast)
    assert ways_of(cast.kantor).here is None
    with refused("tanda_tangani.way_not_in_use"):
        sign(cast, target)
    decide(cast, "kantor")
    sign(cast, target)
    assert ways_of(cast.kantor).here == Cara.KANTOR


@pytest.mark.usefixtures("real")
def test_a_real_office_takes_certified_signatures_alone_from_elsewhere(cast: Cast) -> None:
    target = order_paper(cast)
    with refused("tanda_tangani.not_certified"):
        sign(cast, target, cara=Cara.LUAR)
    sign(cast, target, cara=Cara.LUAR, tersertifikasi=True)
    assert ways_of(cast.kantor).here is None


def test_a_signature_in_a_way_that_was_given_up_is_refused(cast: Cast) -> None:
    target = order_paper(cast)
    decide(cast, "luar", used=False)
    with refused("tanda_tangani.way_not_in_use"):
        sign(cast, target, cara=Cara.LUAR)


@pytest.mark.parametrize("way", [Cara.LUAR, Cara.BASAH])
def test_nothing_signs_by_itself_in_a_way_of_hands(cast: Cast, way: Cara) -> None:
    with pytest.raises(CoreError, match=r"tanda_tangani\.way_not_in_use"):
        driver_of(way, cast.kantor, cast.ratna, MONDAY)
