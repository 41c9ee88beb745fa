"""Printing at once: what there is to print, in stacks, and one file of each."""

from io import BytesIO

import pikepdf
import pytest
from django.urls import reverse

from lurus.dokumen.cetak import printable
from lurus.dokumen.models import Dokumen
from tests.cast import MONDAY, Cast
from tests.play import order
from tests.stations import Way
from tests.web.conftest import SignIn


def test_every_kind_is_offered_and_its_file_holds_it(cast: Cast, browse: SignIn) -> None:
    case = Way(cast).to("3-konsep").case
    page = browse(cast.dewi).get(reverse("web:cetak", args=[case.pk])).content.decode()
    assert "Semua naskah" in page and 'value="daftar_isian.1"' in page
    answer = browse(cast.dewi).get(
        reverse("web:cetak_berkas", args=[case.pk]), {"tumpukan": "daftar_isian.1", "bolak_balik": "ya"}
    )
    assert answer.status_code == 200 and answer["Content-Type"] == "application/pdf"
    with pikepdf.open(BytesIO(answer.content)) as pdf:
        assert len(pdf.pages) >= printable(case.kantor, case.pk, "daftar_isian").count() > 1
        assert len(pdf.pages) % 2 == 0


@pytest.mark.parametrize(
    "told", ["", "semua", "semua.0", "semua.99", "semua.x", "semua.٣", "hantu.1", "semua.999999999999"]
)
def test_a_stack_that_is_not_there_is_not_found(told: str, cast: Cast, browse: SignIn) -> None:
    case = order(cast)
    assert (
        browse(cast.dewi).get(reverse("web:cetak_berkas", args=[case.pk]), {"tumpukan": told}).status_code
        == 404
    )


def test_whoever_says_no_stack_is_led_to_the_choice(cast: Cast, browse: SignIn) -> None:
    case = order(cast)
    answer = browse(cast.dewi).get(reverse("web:cetak_berkas", args=[case.pk]))
    assert (answer.status_code, answer["Location"]) == (302, reverse("web:cetak", args=[case.pk]))


def test_a_paper_that_cannot_be_opened_is_named_and_nothing_is_handed_over(
    cast: Cast, browse: SignIn
) -> None:
    case = Way(cast).to("2").case
    answer = browse(cast.dewi).get(reverse("web:cetak_berkas", args=[case.pk]), {"tumpukan": "semua.1"})
    assert answer.status_code == 500 and "Surat Perintah ke-1" in answer.content.decode()


def test_many_are_cut_into_stacks_without_a_gap(cast: Cast, browse: SignIn) -> None:
    case = order(cast)
    papers = [
        Dokumen(
            kantor=case.kantor,
            perbaikan=case,
            jenis="daftar_isian",
            urut=at,
            kode_periksa=str(at),
            dibuat=MONDAY,
        )
        for at in range(1, 251)
    ]
    Dokumen.objects.at(case.kantor).bulk_create(papers)
    stacks = browse(cast.dewi).get(reverse("web:cetak", args=[case.pk])).context["bidang"][0].choices
    assert [(one.value, one.label) for one in stacks if one.value.startswith("daftar_isian")] == [
        ("daftar_isian.1", "Daftar Isian Perbaikan Data Kinerja · naskah 1 sampai 100"),
        ("daftar_isian.2", "Daftar Isian Perbaikan Data Kinerja · naskah 101 sampai 200"),
        ("daftar_isian.3", "Daftar Isian Perbaikan Data Kinerja · naskah 201 sampai 250"),
    ]
