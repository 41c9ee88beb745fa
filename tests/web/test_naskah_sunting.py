"""A paper edited in Word, in the browser: downloaded, edited with another library, looked at, issued anew."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from lurus.dokumen.docx import DOCX
from lurus.dokumen.models import Dokumen
from tests.cast import Cast
from tests.dokumen.returned import issued
from tests.dokumen.word import cell, edited
from tests.play import again, footprint
from tests.stations import Way, paper
from tests.web.conftest import SignIn, hidden, text

CLOSING = "Demikian, mohon arahan Bapak/Ibu <segera>."


class Edited:
    """A Nota Dinas with the planning officer who wrote it."""

    def __init__(self, cast: Cast, browse: SignIn) -> None:
        self.cast = cast
        self.paper: Dokumen = issued(cast, "nota_laporan")
        self.page = reverse("web:naskah", args=[self.paper.pk])
        self.url = reverse("web:sunting", args=[self.paper.pk])
        self.wulan: Client = browse(cast.wulan)
        self.file: bytes = self.wulan.get(reverse("web:naskah_docx", args=[self.paper.pk])).content

    def upload(self, data: bytes, name: str = "naskah.docx") -> Any:
        told = hidden(self.wulan.get(self.url)) | {"aksi": "periksa"}
        return self.wulan.post(self.url, told | {"berkas": SimpleUploadedFile(name, data)})

    def issue(self, preview: Any) -> Any:
        (file,) = next(one for one in preview.context["bidang"] if one.name == "berkas").attached
        told = hidden(preview) | {"aksi": "terbitkan", "berkas__berkas": file.token}
        return self.wulan.post(self.url, told)


@pytest.fixture
def word(cast: Cast, browse: SignIn) -> Edited:
    return Edited(cast, browse)


def test_a_paper_is_downloaded_edited_looked_at_and_issued_anew(word: Edited) -> None:
    page = text(word.wulan.get(word.page))
    assert word.url in page and reverse("web:naskah_docx", args=[word.paper.pk]) in page
    before = footprint()
    preview = word.upload(edited(word.file, {"penutup": [CLOSING]}))
    assert preview.status_code == 200 and footprint() == before
    shown = text(preview)
    assert "mohon arahan Bapak/Ibu &lt;segera&gt;." in shown and "mohon dapat diverifikasi." in shown
    assert "Tidak berubah: Uraian." in shown
    done = word.issue(preview)
    newer = Dokumen.objects.at(word.cast.kantor).get(jenis="nota_laporan", status="konsep")
    assert (done.status_code, done["Location"]) == (303, reverse("web:naskah", args=[newer.pk]))
    assert (newer.isi["penutup"], newer.nomor) == (CLOSING, word.paper.nomor)
    assert "Terbitkan naskah yang disunting" in text(word.wulan.get(done["Location"]))
    old = text(word.wulan.get(word.page))
    assert "Naskah ini tidak berlaku lagi" in old and word.url not in old


def test_the_file_comes_as_one_for_word(word: Edited) -> None:
    found = word.wulan.get(reverse("web:naskah_docx", args=[word.paper.pk]))
    assert found["Content-Type"] == DOCX
    assert found["Content-Disposition"].endswith('-nota_laporan-1.docx"')
    assert found.content == word.file


def test_what_changed_is_set_apart_from_what_did_not(word: Edited) -> None:
    stood = word.paper.isi["penutup"]
    preview = word.upload(edited(word.file, {"penutup": [stood.replace("mohon", "kiranya")]}))
    (field,) = preview.context["perubahan"]
    assert [one.teks.strip() for one in field.semula if one.beda] == ["mohon"]
    assert [one.teks.strip() for one in field.menjadi if one.beda] == ["kiranya"]
    assert "".join(one.teks for one in field.semula) == stood


@pytest.mark.parametrize(
    ("name", "said"), [("naskah.docx", "tidak sesuai dengan namanya"), ("naskah.exe", "tidak termasuk jenis")]
)
def test_what_is_no_document_is_refused_in_words(word: Edited, name: str, said: str) -> None:
    before = footprint()
    page = word.upload(b"bukan docx", name)
    assert page.status_code == 422 and said in text(page) and footprint() == before
    assert page.context["bidang"] and page.context["perubahan"] == []


def test_a_figure_changed_in_word_is_refused_with_its_place(word: Edited) -> None:
    page = word.upload(edited(word.file, None, cell(1, 1, 5, "99")))
    assert page.status_code == 422
    assert "baris 1, kolom “Menjadi”" in text(page) and "kini “99”" in text(page)
    assert again(word.paper).status == "konsep"


def test_a_refused_file_is_not_carried_along(word: Edited) -> None:
    page = word.upload(edited(word.file, None, cell(1, 1, 5, "99")))
    assert not next(one for one in page.context["bidang"] if one.name == "berkas").attached


def test_a_form_without_a_file_asks_for_one(word: Edited) -> None:
    page = word.wulan.post(word.url, hidden(word.wulan.get(word.url)) | {"aksi": "periksa"})
    assert page.status_code == 422 and "Pilih naskah .docx" in text(page)


def test_a_file_that_says_nothing_new_is_told_so(word: Edited) -> None:
    page = word.upload(word.file)
    assert page.status_code == 200 and "Tidak ada kalimat yang berubah dalam berkas ini." in text(page)
    assert "Terbitkan" not in text(page)


def test_who_does_not_make_the_paper_is_told_why(word: Edited, browse: SignIn) -> None:
    hadi = browse(word.cast.hadi)
    page = hadi.get(word.url)
    assert page.status_code == 403 and page.context["bidang"] == []
    assert word.url not in text(hadi.get(word.page))
    posted = hadi.post(word.url, {"berkas": SimpleUploadedFile("naskah.docx", word.file)})
    assert posted.status_code == 403


def test_a_paper_that_was_issued_anew_meanwhile_is_not_edited_over(word: Edited) -> None:
    preview = word.upload(edited(word.file, {"penutup": [CLOSING]}))
    word.issue(word.upload(edited(word.file, {"penutup": ["Yang lebih dahulu."]})))
    late = word.issue(preview)
    assert late.status_code == 409
    newer = Dokumen.objects.at(word.cast.kantor).get(jenis="nota_laporan", status="konsep")
    assert newer.isi["penutup"] == "Yang lebih dahulu."


def test_a_paper_that_is_not_edited_in_word_has_no_such_page(cast: Cast, browse: SignIn) -> None:
    order = paper(Way(cast).case, "surat_perintah", cast)
    for name in ("web:sunting", "web:naskah_docx"):
        assert browse(cast.ratna).get(reverse(name, args=[order.pk])).status_code == 404


def test_the_page_speaks_english_too(word: Edited) -> None:
    word.wulan.cookies["django_language"] = "en"
    with override("en"):
        page = text(word.upload(edited(word.file, {"penutup": [CLOSING]})))
    assert "Closing" in page and "Issue the edited paper" in page and "Semula" not in page


def test_the_act_s_own_address_leads_to_the_page(word: Edited) -> None:
    found = word.wulan.get(reverse("web:tindakan", args=["sunting_naskah", word.paper.pk]))
    assert (found.status_code, found["Location"]) == (302, word.url)
