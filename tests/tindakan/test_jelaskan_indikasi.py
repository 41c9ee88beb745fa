"""An indication that is no error is explained once; the same figures do not fire again."""

import pytest
from django.db import DatabaseError, transaction

from lurus.pemeriksaan.models import Penjelasan
from lurus.pemeriksaan.pencatatan import explained
from tests.cast import Cast
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
