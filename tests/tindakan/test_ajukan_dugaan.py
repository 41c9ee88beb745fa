"""Before step 1: a suspicion is put before the head."""

from lurus.perbaikan.models import Dugaan, DugaanAngka
from tests.cast import Cast
from tests.play import act, refused


def told(cast: Cast, *names: str, **other: object) -> dict[str, object]:
    figures = [cast.angka[name].pk for name in names]
    return {"laporan": cast.lkjip.pk, "angka": figures, "uraian": "Tampak satu digit keliru."} | other


def test_anybody_in_the_office_may_raise_a_suspicion(cast: Cast) -> None:
    done = act(cast.dewi, "ajukan_dugaan", cast.kantor, told(cast, "harga.realisasi", "tumbuh.realisasi"))
    suspicion = Dugaan.objects.at(cast.kantor).get(pk=done.data["dugaan"])
    assert (suspicion.pengaju, suspicion.laporan, suspicion.perbaikan) == (cast.dewi, cast.lkjip, None)
    assert set(suspicion.angka.all()) == {cast.angka["harga.realisasi"], cast.angka["tumbuh.realisasi"]}


def test_a_suspicion_may_name_no_figure_yet(cast: Cast) -> None:
    act(cast.anton, "ajukan_dugaan", cast.kantor, told(cast))
    assert DugaanAngka.objects.at(cast.kantor).count() == 0
    assert Dugaan.objects.at(cast.kantor).count() == 1


def test_a_figure_named_twice_is_one_figure(cast: Cast) -> None:
    act(cast.dewi, "ajukan_dugaan", cast.kantor, told(cast, "harga.realisasi", "harga.realisasi"))
    assert DugaanAngka.objects.at(cast.kantor).count() == 1


def test_a_figure_of_another_report_is_refused(cast: Cast) -> None:
    with refused("butir.not_stated", laporan=cast.pk.judul):
        act(cast.dewi, "ajukan_dugaan", cast.kantor, told(cast, "harga.realisasi", laporan=cast.pk.pk))


def test_a_draft_is_corrected_without_a_suspicion(cast: Cast) -> None:
    with refused("ajukan_dugaan.not_submitted", laporan=cast.draf.judul):
        act(cast.dewi, "ajukan_dugaan", cast.kantor, told(cast, laporan=cast.draf.pk))


def test_a_report_of_another_office_is_unknown(cast: Cast) -> None:
    with refused("ajukan_dugaan.unknown_report"):
        act(cast.kepala_sebelah, "ajukan_dugaan", cast.tetangga, told(cast))


def test_who_has_no_post_in_the_office_sees_nothing_to_act_on(cast: Cast) -> None:
    with refused("door.unknown_target"):
        act(cast.kepala_sebelah, "ajukan_dugaan", cast.kantor, told(cast))
