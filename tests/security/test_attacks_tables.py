"""Workbooks that are small on disk and huge in memory, sent by somebody who has an account."""

import io
import re
import zipfile
from collections.abc import Callable

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pydantic import ValidationError

from lurus.files.models import StoredFile
from lurus.register.tabel import Limits, MappingError, load, open_table
from lurus.register.tabel.area import LONGEST_FORMULA, UNFOLDED
from lurus.register.tabel.mapfile import MOST_CHARACTERS, MOST_DOTS
from lurus.register.tabel.problems import TableError
from lurus.register.tabel.shown import MOST_DECIMALS
from lurus.tindakan.request import faults_in
from lurus.tindakan.simpan_pemetaan.act import SimpanPemetaanInput
from tests.cast import Cast
from tests.register.tables import SMALL_MAP
from tests.web.conftest import SignIn, browse  # noqa: F401 - a browser of anybody

HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
ONE = '<row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
SHEETS = {
    "cells without a place": '<row r="1">'
    + "<c><v>1</v></c>" * 2000
    + '</row><row r="1048576"><c/></row></sheetData>',
    "rows without a place": '<row r="1048575"/><row><c/></row><row r="1">'
    + "<c/>" * 2000
    + "</row></sheetData>",
    "a block in the last corner": f'{ONE}<mergeCells><mergeCell ref="XFC1048575:XFD1048576"/></mergeCells>',
    "a link over everything": f'{ONE}<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>',
}
PLACE = "xl/worksheets/sheet1.xml"


def workbook(sheet: str, place: str = PLACE) -> bytes:
    """A workbook whose one sheet has these bytes and lies in that part."""
    plain, made = io.BytesIO(), io.BytesIO()
    openpyxl.Workbook().save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name).replace(PLACE[3:].encode(), place[3:].encode())
            target.writestr(*((place, f"{HEAD}{sheet}</worksheet>") if name == PLACE else (name, data)))
    return made.getvalue()


@pytest.mark.parametrize("place", [PLACE, "xl/lain.bin"])
@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_a_sheet_that_grows_when_it_is_read_is_refused_unread(sheet: str, place: str) -> None:
    with pytest.raises(TableError) as refused:
        open_table(workbook(sheet, place), "tabel.xlsx")
    assert refused.value.code == "tabel.too_many_cells"


@pytest.mark.parametrize("place", ["A", "AAAA1", "A" + "9" * 5000, "", "é1"])
def test_a_place_that_no_sheet_has_is_no_failure_of_ours(place: str) -> None:
    sheet = f'<row><c r="A1"/></row></sheetData><mergeCells><mergeCell ref="{place}"/></mergeCells>'
    with pytest.raises(TableError) as refused:
        open_table(workbook(sheet), "tabel.xlsx")
    assert refused.value.code == "tabel.damaged"


def test_cells_that_do_not_say_their_place_are_read_where_they_stand() -> None:
    read = open_table(workbook("<row><c><v>1</v></c><c><v>2</v></c></row></sheetData>"), "tabel.xlsx")
    assert [cell.ref for cell in read.sheets[0].rows[0]] == ["Sheet!A1", "Sheet!B1"]


def one_cell(number_format: str, value: str = "12345.5") -> bytes:
    """A workbook with one number in that format."""
    book, made = openpyxl.Workbook(), io.BytesIO()
    cell = book.worksheets[0].cell(1, 1)
    cell.value, cell.number_format = 12345.5, number_format
    book.save(made)
    return changed(made.getvalue(), PLACE, lambda data: data.replace(b"12345.5", value.encode()))


def outcome(book: bytes) -> str:
    """The code with which it is refused, or that it was read."""
    try:
        open_table(book, "a.xlsx")
    except TableError as refused:
        return refused.code
    return "read"


def changed(book: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same workbook with one part changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in source.namelist():
            data = source.read(name)
            new.writestr(name, change(data) if name == part else data)
    return made.getvalue()


@pytest.mark.parametrize(
    ("number_format", "seen"),
    [
        ("[" * 60_000, "12345,5"),
        ("0." + "0" * 253, "12345,5" + "0" * (MOST_DECIMALS - 1)),
        ("0." + "0" * 254, "12345,5"),
        ("0%" + " " * 300, "1234550,0%"),
    ],
    ids=["brackets", "most decimals", "longer than a spreadsheet takes", "a long percentage"],
)
def test_a_number_format_that_no_spreadsheet_writes_costs_nothing(number_format: str, seen: str) -> None:
    assert open_table(one_cell(number_format), "a.xlsx").sheets[0].rows[0][0].text == seen


@pytest.mark.parametrize("value", ["1E+300", "1E-320", "1e999999999", "nan", "inf", "1" * 4000])
@pytest.mark.parametrize("number_format", ["0.00", "General", "0." + "0" * 250])
def test_a_number_beyond_every_measure_is_no_failure_of_ours(value: str, number_format: str) -> None:
    assert outcome(one_cell(number_format, value)) in ("read", "tabel.damaged")


def many_sheets(count: int, cells: int) -> bytes:
    """A workbook that opens its one part of so many cells as so many sheets."""
    rows = "<row>" + "<c/>" * 100 + "</row>"
    space = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    named = "".join(f'<sheet {space} name="S{one}" sheetId="{one + 1}" r:id="rId1"/>' for one in range(count))

    def naming(data: bytes) -> bytes:
        return re.sub(rb"<sheets>.*</sheets>", f"<sheets>{named}</sheets>".encode(), data, flags=re.S)

    return changed(workbook(rows * (cells // 100) + "</sheetData>"), "xl/workbook.xml", naming)


@pytest.mark.parametrize(
    ("count", "cells", "code"),
    [
        (1, 20_000, "read"),
        (2, 100, "tabel.damaged"),
        (50, 20_100, "tabel.too_many_cells"),
        (201, 100, "tabel.too_many_sheets"),
    ],
)
def test_a_part_counts_as_often_as_the_workbook_opens_it(count: int, cells: int, code: str) -> None:
    assert outcome(many_sheets(count, cells)) == code


def test_the_cells_of_all_sheets_are_counted_together() -> None:
    book, made = openpyxl.Workbook(), io.BytesIO()
    for _ in range(3):
        book.create_sheet().append([1, 2])
    book.save(made)
    assert open_table(made.getvalue(), "a.xlsx", Limits(cells=7)).sheets[1].rows
    with pytest.raises(TableError) as refused:
        open_table(made.getvalue(), "a.xlsx", Limits(cells=6))
    assert refused.value.code == "tabel.too_many_cells"


def sharing(letters: int, cells: int) -> bytes:
    """A workbook with one formula of so many letters that so many cells share."""
    formula = "A1" + "+1" * ((letters - 2) // 2)
    rows = f'<row><c r="B1"><f t="shared" ref="B1:B{cells}" si="0">{formula}</f></c></row>'
    rows += "".join(f'<row><c r="B{one}"><f t="shared" si="0"/></c></row>' for one in range(2, cells + 1))
    return workbook(f"{rows}</sheetData>")


@pytest.mark.parametrize(
    ("letters", "cells", "code"),
    [
        (100, 200, "read"),
        (LONGEST_FORMULA, 2, "read"),
        (LONGEST_FORMULA + 2, 2, "tabel.long_formula"),
        (8_000, UNFOLDED // 8_000 + 1, "tabel.long_formula"),
    ],
)
def test_a_shared_formula_is_not_written_out_without_end(letters: int, cells: int, code: str) -> None:
    assert outcome(sharing(letters, cells)) == code


DOTS = ".".join("a" * (MOST_DOTS + 2))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"versi.{DOTS} = 1", "pemetaan.syntax"),
        (f"[{DOTS}]\nx = 1", "pemetaan.syntax"),
        (f'"a".{DOTS}."b" = 1', "pemetaan.syntax"),
        (f'x = ["""a"b""", {{{DOTS} = 1}}, "c"]', "pemetaan.syntax"),
        ("x" * (MOST_CHARACTERS + 1), "pemetaan.too_long"),
        ("versi = " + "1" * 5000, "pemetaan.big_number"),
        ('{"versi": ' + "1" * 5000 + "}", "pemetaan.big_number"),
        ("baris_kepala = " + "1" * 4000 + "\n" + SMALL_MAP, "pemetaan.big_number"),
        ("versi = " + "[" * 9000, "pemetaan.syntax"),
    ],
)
def test_a_mapping_that_keeps_its_reader_busy_is_refused_unread(text: str, code: str) -> None:
    with pytest.raises(MappingError) as refused:
        load(text)
    assert refused.value.code == code


def test_dots_in_headings_and_remarks_are_no_keys() -> None:
    told = 'nama = "a.b.c.d.e.f.g"  # dst ......\n[kolom]\nnama = \'1.2.3.4.5.6.7\'\ntahun = "T"\n'
    assert load(told + "[[ukuran]]\nkolom = 'x'\nukuran = 'target'\n").kolom.nama == "1.2.3.4.5.6.7"


def test_a_mapping_is_judged_before_the_office_s_books_are_opened(cast: Cast) -> None:
    with pytest.raises(ValidationError) as invalid:
        SimpanPemetaanInput(isi=f"versi.{DOTS} = 1")
    assert faults_in(invalid.value)[0].code == "pemetaan.syntax"


def test_a_table_is_read_only_for_whoever_may_take_it_in(cast: Cast, browse: SignIn) -> None:  # noqa: F811
    before = StoredFile.across_offices.count()
    for person in (cast.joko, cast.bagus, cast.tono):
        sent = SimpleUploadedFile("tabel.csv", b"Indikator;Target\nsatu;1\n")
        response = browse(person).post("/data/masukkan/", {"berkas": sent, "jenis": "LKJIP"})
        assert response.status_code == 403 and not response.context["kolom"]
    assert StoredFile.across_offices.count() == before
