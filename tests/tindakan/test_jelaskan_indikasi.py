"""An indication that is no error is explained once; the same figures do not fire again."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from lurus.pemeriksaan.models import Penjelasan
from lurus.pemeriksaan.pencatatan import explained
from lurus.register.models import Pengampu
from tests.cast import MONDAY, Cast, written
from tests.play import act, faulty, refused
from tests.tindakan.indikasi import SIDIK, indication

WHY = "Pasar baru dibuka pada bulan Maret; angka ini nyata."


def told(cast: Cast, **other: object) -> dict[str, object]:
    return {"indikasi": indication(cast).pk, "alasan": WHY} | other


def test_an_explanation_names_who_and_why(cast: Cast) -> None:
    done = act(cast.wulan, "jelaskan_indikasi", cast.kantor, told(cast))
    one = Penjelasan.objects.at(cast.kantor).get(pk=done.data["penjelasan"])
    assert (one.penjelas, one.alasan, one.indikasi.sidik) == (cast.wulan, WHY, SIDIK)
    assert explained(cast.kantor) == {SIDIK}
    assert explained(cast.tetangga) == frozenset()


def test_an_indication_is_explained_once(cast: Cast) -> None:
    act(cast.wulan, "jelaskan_indikasi", cast.kantor, told(cast))
    with refused("jelaskan_indikasi.explained_already"):
        act(cast.wulan, "jelaskan_indikasi", cast.kantor, told(cast))


def test_an_explanation_gives_its_reason(cast: Cast) -> None:
    data = told(cast, alasan=" ")
    with faulty("alasan", "input.string_too_short"):
        act(cast.wulan, "jelaskan_indikasi", cast.kantor, data)


def test_another_offices_indication_is_unknown(cast: Cast) -> None:
    with refused("jelaskan_indikasi.unknown"):
        act(cast.wulan, "jelaskan_indikasi", cast.kantor, {"indikasi": 99_999, "alasan": WHY})


def test_owners_do_not_silence_their_own_figures(cast: Cast) -> None:
    data = told(cast)
    with refused("izin.wrong_role"):
        act(cast.joko, "jelaskan_indikasi", cast.kantor, data)


def test_an_explanation_cannot_be_changed(cast: Cast) -> None:
    act(cast.wulan, "jelaskan_indikasi", cast.kantor, told(cast))
    with pytest.raises(DatabaseError, match="append only"), transaction.atomic():
        Penjelasan.objects.at(cast.kantor).update(alasan="lain")
    assert Penjelasan.objects.at(cast.kantor).get().alasan == WHY


def owned_by_the_planner(cast: Cast) -> None:
    """The prices are from now on the planning officer's own figures."""
    with written(cast.kantor, MONDAY) as pen:
        held = Pengampu.objects.at(cast.kantor).get(indikator=cast.indikator["harga"])
        pen.change(held, jabatan=cast.jabatan["wulan"])


def test_who_owns_a_figure_does_not_explain_what_was_found_on_it(cast: Cast) -> None:
    owned_by_the_planner(cast)
    data = told(cast)
    with refused("izin.own_figure"):
        act(cast.wulan, "jelaskan_indikasi", cast.kantor, data)
    assert explained(cast.kantor) == frozenset()


def test_who_owned_it_once_explains_it(cast: Cast) -> None:
    owned_by_the_planner(cast)
    with written(cast.kantor, MONDAY) as pen:
        held = Pengampu.objects.at(cast.kantor).get(indikator=cast.indikator["harga"])
        pen.change(held, sampai=MONDAY.date() - timedelta(days=1))
    act(cast.wulan, "jelaskan_indikasi", cast.kantor, told(cast))
    assert explained(cast.kantor) == {SIDIK}
