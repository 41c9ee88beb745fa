"""A substitute by Surat Tugas on the pages of cases: his own as the role he stands in for, others as anybody."""

from typing import Any

import pytest
from django.urls import reverse

from lurus.bahasa import act_label
from lurus.files.models import StoredFile
from lurus.perbaikan.models import Bukti, Perbaikan
from lurus.register.models import Laporan
from tests.cast import Cast, substitute
from tests.play import act, again, collecting, correction, item, order, sheet
from tests.stations import Way
from tests.web.conftest import SignIn
from tests.web.test_naskah_berkas import address, stored

HERE, ELSEWHERE = 0, 1
"""How far from the case at hand the case of the Surat Tugas stands."""
DUTIES = ("verifikasi", "validasi")


def page_of(case: Perbaikan, cast: Cast, browse: SignIn) -> Any:
    """What the page of the case shows Sari."""
    return browse(cast.sari).get(reverse("web:perkara", args=[case.pk])).context


def answered(cast: Cast, owner: str, case: Perbaikan) -> StoredFile:
    """The evidence of an owner's answer in the case."""
    told = correction("23", bukti=[stored("bukti")])
    act(cast.orang[owner], "jawab", item(again(case), cast.angka["harga.realisasi"]), told)
    return Bukti.objects.at(cast.kantor).get().berkas


@pytest.mark.parametrize("duty", DUTIES)
@pytest.mark.parametrize(("off", "status"), [(HERE, 200), (ELSEWHERE, 404)])
def test_evidence_opens_to_the_substitute_of_that_case_alone(
    duty: str, off: int, status: int, cast: Cast, browse: SignIn
) -> None:
    case = collecting(cast, "harga.realisasi")
    file = answered(cast, "joko", case)
    substitute(cast, "sari", duty, case.pk + off)
    assert browse(cast.sari).get(address(file)).status_code == status
    (row,) = [row for one in page_of(case, cast, browse)["lembar"] for row in one["butir"]]
    assert [bool(proof.url) for proof in row.bukti] == [status == 200]


def test_a_sheet_of_the_post_is_not_his_in_another_case(cast: Cast, browse: SignIn) -> None:
    figure = cast.angka["harga.realisasi"]
    owner = {"indikator": [figure.indikator_id], "jabatan": cast.jabatan["hadi"].pk, "mulai": "2026-03-02"}
    act(cast.tono, "tetapkan_pengampu", cast.kantor, owner)
    case = collecting(cast, "harga.realisasi")
    file = answered(cast, "hadi", case)
    substitute(cast, "sari", "verifikasi", case.pk + ELSEWHERE)
    client = browse(cast.sari)
    assert client.get(address(file)).status_code == 404
    page = client.get(reverse("web:lembar", args=[sheet(case, cast, "hadi").pk]))
    assert page.context["penolakan"] is None


def test_an_individual_report_is_found_by_no_substitute(cast: Cast, browse: SignIn) -> None:
    Way(cast).to("selesai")
    Laporan.objects.at(cast.kantor).filter(pk=cast.lkjip.pk).update(jenis="SKP")
    substitute(cast, "sari", "verifikasi", 1)
    found = {
        key: len(browse(cast.orang[key]).get(f"{reverse('web:cari')}?kata=pemantauan").context["hasil"])
        for key in ("hadi", "sari")
    }
    assert found["hadi"] > 0 and found["sari"] == 0


@pytest.mark.parametrize(("off", "status"), [(HERE, 200), (ELSEWHERE, 404)])
def test_an_individual_report_opens_to_the_substitute_of_that_case_alone(
    off: int, status: int, cast: Cast, browse: SignIn
) -> None:
    case = order(cast, "harga.realisasi", berkas_d=stored("catatan mutu"), alasan_d="")
    record = case.catatan_mutu.get(jenis="C.d")
    assert record.berkas is not None
    for key in ("sari", "bagus"):
        substitute(cast, key, "verifikasi", case.pk + off)
        assert browse(cast.orang[key]).get(address(record.berkas)).status_code == status
    shown = browse(cast.bagus).get(reverse("web:jejak", args=[case.pk])).context["catatan_mutu"]
    assert [bool(one["url"]) for one in shown if one["nama"] == "Laporan Kinerja Individu"] == [status == 200]


@pytest.mark.parametrize("duty", DUTIES)
@pytest.mark.parametrize(("off", "status"), [(HERE, 200), (ELSEWHERE, 404)])
def test_an_unsent_sheet_is_there_for_the_substitute_of_that_case_alone(
    duty: str, off: int, status: int, cast: Cast, browse: SignIn
) -> None:
    case = collecting(cast, "harga.realisasi", sent=False)
    substitute(cast, "sari", duty, case.pk + off)
    own = sheet(case, cast, "joko")
    assert browse(cast.sari).get(reverse("web:lembar", args=[own.pk])).status_code == status
    assert len(page_of(case, cast, browse)["lembar"]) == (1 if status == 200 else 0)


def test_what_waits_in_his_own_case_is_told_the_substitute(cast: Cast, browse: SignIn) -> None:
    case = again(Way(cast).to("4").case)
    told = []
    for off in (ELSEWHERE, HERE):
        substitute(cast, "sari", "verifikasi", case.pk + off)
        told.append([one["label"] for one in page_of(case, cast, browse)["tertutup"]])
    assert told == [[], [act_label("verifikasi")]]


def test_he_is_offered_nothing_that_his_duty_does_not_hold(cast: Cast, browse: SignIn) -> None:
    substitute(cast, "sari", "validasi", 1)
    assert browse(cast.wulan).get(reverse("web:data")).context["utama"] is not None
    assert browse(cast.sari).get(reverse("web:data")).context["utama"] is None
