"""Every step: what passes along the line, in writing."""

from typing import Any

import pytest

from lurus.perbaikan.models import JenisTanda, Perbaikan
from tests.cast import Cast
from tests.play import act, again, collecting, faulty, moved, order, refused

SPEAKERS = {
    "arahan": "ratna",
    "minta_keterangan": "ratna",
    "tugas_lain": "ratna",
    "informasi_awal": "hadi",
    "teruskan_informasi": "hadi",
    "siapkan_sarana": "hadi",
    "pertimbangan": "wulan",
    "masalah": "wulan",
    "tanggapan": "joko",
}


@pytest.fixture
def case(cast: Cast) -> Perbaikan:
    return order(cast)


@pytest.mark.parametrize(("kind", "speaker"), SPEAKERS.items())
def test_every_kind_has_its_speaker(cast: Cast, case: Perbaikan, kind: str, speaker: str) -> None:
    done = act(cast.orang[speaker], "komunikasikan", case, {"jenis": kind, "isi": "Mohon perhatian."})
    message = case.tanda.get(pk=done.data["tanda"])
    assert (message.jenis, message.isi["jenis"]) == (JenisTanda.KOMUNIKASI, kind)
    assert (message.orang, message.catatan) == (cast.orang[speaker], "Mohon perhatian.")


@pytest.mark.parametrize("kind", [one for one in SPEAKERS if one != "tanggapan"])
def test_an_owner_only_responds(cast: Cast, case: Perbaikan, kind: str) -> None:
    with refused("izin.wrong_role"):
        act(cast.joko, "komunikasikan", case, {"jenis": kind, "isi": "Mohon perhatian."})


def test_a_message_may_name_people_place_and_day(cast: Cast) -> None:
    case = collecting(cast)
    target = case.butir.get()
    told = {
        "jenis": "minta_keterangan",
        "tujuan": [cast.joko.pk],
        "isi": "Dari mana angka 21?",
        "butir": target.pk,
        "jawab_sebelum": "2026-03-09",
    }
    done = act(cast.ratna, "komunikasikan", case, told)
    told_back = case.tanda.get(pk=done.data["tanda"]).isi
    assert (told_back["tujuan"], told_back["butir"]) == ([cast.joko.pk], target.pk)
    assert told_back["jawab_sebelum"] == "2026-03-09"
    reply = {"jenis": "tanggapan", "isi": "Dari buku register.", "menanggapi": done.data["tanda"]}
    assert act(cast.joko, "komunikasikan", again(case), reply).step == "3"


def test_nobody_outside_the_office_is_addressed(cast: Cast, case: Perbaikan) -> None:
    told = {"jenis": "arahan", "isi": "Segera.", "tujuan": [cast.kepala_sebelah.pk]}
    with refused("komunikasikan.unknown_person"):
        act(cast.ratna, "komunikasikan", case, told)


def test_a_sheet_of_another_case_is_no_place_here(cast: Cast, case: Perbaikan) -> None:
    other = order(cast, "ikm.realisasi").lembar.get()
    with refused("komunikasikan.unknown_place", tempat="lembar"):
        act(cast.ratna, "komunikasikan", case, {"jenis": "arahan", "isi": "Segera.", "lembar": other.pk})


def test_an_answer_is_not_awaited_in_the_past(cast: Cast, case: Perbaikan) -> None:
    told = {"jenis": "minta_keterangan", "isi": "Bagaimana?", "jawab_sebelum": "2026-03-08"}
    with refused("komunikasikan.date_past"):
        act(cast.ratna, "komunikasikan", case, told)


def test_a_response_answers_a_message_of_this_case(cast: Cast, case: Perbaikan) -> None:
    with refused("komunikasikan.unknown_message"):
        act(cast.joko, "komunikasikan", case, {"jenis": "tanggapan", "isi": "Ya.", "menanggapi": 999})


def test_an_empty_message_is_refused(cast: Cast, case: Perbaikan) -> None:
    with faulty("isi", "input.string_too_short"):
        act(cast.ratna, "komunikasikan", case, {"jenis": "arahan", "isi": "  "})


def test_the_line_is_open_to_the_last_step(cast: Cast, case: Perbaikan) -> None:
    moved(case, "7")
    done = act(cast.ratna, "komunikasikan", again(case), {"jenis": "arahan", "isi": "Terima kasih."})
    assert done.step == "7"


@pytest.mark.parametrize(
    ("told", "awaited"),
    [
        ({"jenis": "minta_keterangan"}, ("hadi", "wulan", "dewi", "joko")),
        ({"jenis": "minta_keterangan", "tujuan": ["joko", "ratna"]}, ("joko",)),
        ({"jenis": "arahan", "tujuan": ["joko"]}, ()),
        ({"jenis": "arahan", "tujuan": ["joko"], "jawab_sebelum": "2026-03-09"}, ("joko",)),
    ],
)
def test_a_message_says_who_is_to_answer(
    cast: Cast, case: Perbaikan, told: dict[str, Any], awaited: tuple[str, ...]
) -> None:
    """A question always asks for an answer, everything else when it names the last day; nobody answers himself."""
    named = [cast.orang[one].pk for one in told.get("tujuan", ())]
    done = act(cast.ratna, "komunikasikan", case, {**told, "tujuan": named, "isi": "Bagaimana?"})
    asked = case.tanda.get(pk=done.data["tanda"]).isi["penjawab"]
    assert set(asked) == {cast.orang[one].pk for one in awaited} and len(asked) == len(awaited)
