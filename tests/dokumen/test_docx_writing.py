"""Papers for Word: whole, the same bytes each time, with the office's prose in places of its own and all else held."""

import shutil
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import qn

from lurus.core.errors import CoreError
from lurus.dokumen.compose import compose
from lurus.dokumen.docx import EDITABLE, prose_of
from lurus.dokumen.docx.package import write
from tests.dokumen.papers import PAPERS
from tests.dokumen.poppler import needs_poppler, text_of
from tests.dokumen.word import control, opened, part, tag_of, words

KINDS = sorted(EDITABLE)
NOTHING_TO_EDIT = {"nomor", "tanggal", "tempat"}


def data_of(kind: str) -> dict[str, Any]:
    return dict(PAPERS[kind]())


def made(kind: str, **other: Any) -> bytes:
    return write(kind, {**data_of(kind), **other}, "KODE")


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_data_make_the_same_bytes(kind: str) -> None:
    assert made(kind) == made(kind)


def test_the_bytes_are_the_same_in_another_process() -> None:
    script = (
        "import hashlib, os; os.environ['DJANGO_SETTINGS_MODULE'] = 'lurus.config.settings'\n"
        "import django; django.setup()\n"
        "from tests.dokumen.test_docx_writing import made\n"
        "print(hashlib.sha256(made('konsep')).hexdigest())"
    )
    found = {
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    }
    assert len(found) == 1


def test_other_data_make_other_bytes() -> None:
    assert made("undangan") != made("undangan", waktu="pukul 13.00 WIB sampai selesai")


@pytest.mark.parametrize("kind", KINDS)
def test_another_library_opens_it_and_finds_whose_it_is(kind: str) -> None:
    document = opened(made(kind))
    isi = data_of(kind)
    assert document.core_properties.author == isi["kop"]["nama"]
    assert document.core_properties.created == datetime.fromisoformat(isi["tanggal_jam"]).astimezone(UTC)
    section = document.sections[0]
    assert section.page_width is not None and round(section.page_width.mm) == 210
    assert isi["url_verifikasi"] in section.footer.paragraphs[0].text


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_one_place_with_its_name_that_cannot_be_deleted(kind: str) -> None:
    document = opened(made(kind))
    tags = [tag_of(one) for one in document.element.body.iter(qn("w:sdt"))]
    assert tags == [one.nama for one in EDITABLE[kind]]
    for one in EDITABLE[kind]:
        properties = control(document, one.nama).find(qn("w:sdtPr"))
        assert properties.find(qn("w:alias")).get(qn("w:val")) == one.judul
        assert properties.find(qn("w:lock")).get(qn("w:val")) == "sdtLocked"


@pytest.mark.parametrize("kind", KINDS)
def test_word_itself_holds_all_the_rest(kind: str) -> None:
    protection = opened(made(kind)).settings.element.find(qn("w:documentProtection"))
    assert (protection.get(qn("w:edit")), protection.get(qn("w:enforcement"))) == ("forms", "1")


@pytest.mark.parametrize("kind", KINDS)
def test_no_figure_stands_where_one_may_edit(kind: str) -> None:
    assert not NOTHING_TO_EDIT & {one.nama for one in EDITABLE[kind]}
    isi = data_of(kind)
    figures = {row[key] for name in ("perubahan", "hitungan", "keputusan") for row in isi.get(name, [])
               for key in ("semula", "menjadi")}  # fmt: skip
    document = opened(made(kind))
    inside = {
        "".join(t.text or "" for t in control(document, one.nama).iter(qn("w:t"))) for one in EDITABLE[kind]
    }
    assert not figures & inside


@needs_poppler
@pytest.mark.parametrize("kind", KINDS)
def test_it_says_what_the_pdf_says(kind: str) -> None:
    """Every sentence and every cell of the data that the PDF prints stands in the file too."""
    pdf, said = flat("".join(text_of(compose(kind, data_of(kind))))), flat(words(made(kind)))
    printed = [one for one in leaves(data_of(kind)) if len(one) > 3 and flat(one) in pdf]
    missing = [one for one in printed if flat(one) not in said and flat(one) not in flat(beside(kind))]
    assert printed and missing == []


def flat(text: str) -> str:
    return "".join(text.split()).casefold()


def beside(kind: str) -> str:
    data = made(kind)
    return (part(data, "word/footer1.xml") + part(data, "word/header1.xml")).decode()


def leaves(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value
    return [leaf for one in inner for leaf in leaves(one)]


def test_a_trial_paper_says_so_on_every_page() -> None:
    assert "CONTOH" in opened(made("undangan", tanda="CONTOH")).sections[0].header.paragraphs[0].text
    assert len(opened(made("undangan")).sections[0].header.paragraphs) == 1


def test_pages_are_counted_by_the_word_processor() -> None:
    footer = part(made("konsep"), "word/footer1.xml").decode()
    assert 'instr="PAGE"' in footer and 'instr="NUMPAGES"' in footer


def test_what_a_word_processor_cannot_hold_is_left_out() -> None:
    said = words(made("undangan", penutup="rapi \x07\ud800 dan\u2028baris"))
    assert "rapi  dan" in said and "baris" in said


def test_a_paper_frozen_before_a_field_was_thought_of_has_an_empty_place() -> None:
    isi = {key: value for key, value in data_of("nota_laporan").items() if key != "uraian"}
    assert prose_of("nota_laporan", isi)["uraian"] == ()
    assert "Ketuk di sini untuk menulis." in words(write("nota_laporan", isi, "KODE"))


def test_a_kind_that_is_not_edited_is_refused_by_name() -> None:
    with pytest.raises(CoreError) as refused:
        write("laporan", data_of("laporan"), "KODE")
    assert (refused.value.code, refused.value.params) == ("docx.unknown_kind", {"jenis": "laporan"})


def test_nothing_in_it_reaches_outside() -> None:
    with zipfile.ZipFile(BytesIO(made("konsep"))) as packed:
        assert not any(b"TargetMode" in packed.read(one) for one in packed.namelist())


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")
@pytest.mark.parametrize("kind", KINDS)
def test_libreoffice_opens_it(kind: str, tmp_path: Path) -> None:
    source = tmp_path / "naskah.docx"
    source.write_bytes(made(kind))
    told = ["soffice", f"-env:UserInstallation=file://{tmp_path}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*told, "--outdir", str(tmp_path), str(source)], check=True, timeout=120)
    assert flat(data_of(kind)["kop"]["nama"]) in flat(
        "".join(text_of((tmp_path / "naskah.pdf").read_bytes()))
    )
