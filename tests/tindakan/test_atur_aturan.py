"""A rule of the catalogue is switched off for the office, and on again; every switch stays on record."""

from lurus.pemeriksaan.models import AturanKantor
from lurus.pemeriksaan.pencatatan import switched_off
from tests.cast import Cast
from tests.play import act, refused

RULE = "capaian-luar-biasa"
OFF = {"aturan": RULE, "dipakai": False, "alasan": "Capaian tinggi lazim di sini."}
ON = OFF | {"dipakai": True, "alasan": "Ternyata berguna."}


def test_a_rule_is_off_until_it_is_on_again(cast: Cast) -> None:
    act(cast.wulan, "atur_aturan", cast.kantor, OFF)
    assert switched_off(cast.kantor) == {RULE}
    act(cast.wulan, "atur_aturan", cast.kantor, ON)
    assert switched_off(cast.kantor) == frozenset()
    assert [one.alasan for one in AturanKantor.objects.at(cast.kantor).order_by("pk")] == [
        OFF["alasan"],
        ON["alasan"],
    ]


def test_the_neighbours_rules_are_their_own(cast: Cast) -> None:
    act(cast.wulan, "atur_aturan", cast.kantor, OFF)
    assert switched_off(cast.tetangga) == frozenset()


def test_a_switch_that_changes_nothing_is_refused(cast: Cast) -> None:
    with refused("atur_aturan.on_already", aturan=RULE):
        act(cast.wulan, "atur_aturan", cast.kantor, ON)
    act(cast.wulan, "atur_aturan", cast.kantor, OFF)
    with refused("atur_aturan.off_already", aturan=RULE):
        act(cast.wulan, "atur_aturan", cast.kantor, OFF)


def test_a_rule_that_does_not_exist_is_refused(cast: Cast) -> None:
    with refused("atur_aturan.unknown_rule", aturan="tak-ada"):
        act(cast.wulan, "atur_aturan", cast.kantor, OFF | {"aturan": "tak-ada"})


def test_the_administrator_does_not_choose_the_rules(cast: Cast) -> None:
    with refused("izin.wrong_role"):
        act(cast.tono, "atur_aturan", cast.kantor, OFF)
