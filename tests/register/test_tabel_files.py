"""Files that are not what they say, not whole, or not harmless are refused before anything is believed."""

import struct
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from lurus.register.tabel import Limits, TableError, open_table
from tests.register.tables import Made, small_csv


def workbook() -> bytes:
    return Made([["Indikator", "Target"], ["Angka konsumsi ikan", 28.47]]).bytes()


def rezip(data: bytes, change: Callable[[str, bytes], bytes | None], **added: bytes) -> bytes:
    """The same archive with parts changed, left out or added."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
        for name, content in added.items():
            new.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def as_it_is(_name: str, content: bytes) -> bytes:
    return content


def refusal(data: bytes, name: str = "tabel.xlsx", **limits: int) -> TableError:
    with pytest.raises(TableError) as caught:
        open_table(data, name, Limits(**limits))
    return caught.value


@pytest.mark.parametrize(
    ("data", "name", "looks"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "tabel.xlsx", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "tabel.csv", "PNG"),
        (b"Indikator;Target\nA;1\n", "tabel.xlsx", "csv"),
        (b"<html><table><tr><td>1</td></tr></table>", "tabel.csv", "HTML"),
        (b'<?xml version="1.0"?><Workbook/>', "tabel.xlsx", "XML"),
        (b"a;b\n\x00\x01\x02\n", "tabel.csv", "BINARY"),
    ],
)
def test_a_disguised_file_is_called_what_it_is(data: bytes, name: str, looks: str) -> None:
    error = refusal(data, name)
    assert (error.code, error.params["looks"]) == ("tabel.disguised", looks)


def test_a_workbook_named_csv_is_disguised() -> None:
    assert refusal(workbook(), "tabel.csv").params["looks"] == "xlsx"


def test_a_word_document_named_xlsx_is_disguised() -> None:
    def word(name: str, content: bytes) -> bytes:
        return content.replace(b"spreadsheetml.sheet.main", b"wordprocessingml.document.main")

    error = refusal(rezip(workbook(), word))
    assert (error.code, error.params["looks"]) == ("tabel.disguised", "DOCX")


def test_an_archive_without_content_types_is_no_workbook() -> None:
    bare = rezip(workbook(), lambda name, content: None if name == "[Content_Types].xml" else content)
    open_document = rezip(bare, lambda name, content: None, **{"content.xml": b"<office/>"})
    assert refusal(bare).params["looks"] == "ZIP"
    assert refusal(open_document).params["looks"] == "ODS"


def test_an_old_workbook_and_a_locked_one_are_told_apart() -> None:
    container = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
    assert refusal(container).code == "tabel.old_xls"
    assert refusal(container, "tabel.xls").code == "tabel.old_xls"
    assert refusal(container + "EncryptedPackage".encode("utf-16-le")).code == "tabel.encrypted"


def test_a_zip_with_a_password_is_refused() -> None:
    data = bytearray(workbook())
    first = data.rfind(b"PK\x01\x02")
    flags = struct.unpack_from("<H", data, first + 8)[0]
    struct.pack_into("<H", data, first + 8, flags | 1)
    assert refusal(bytes(data)).code == "tabel.encrypted"


@pytest.mark.parametrize("part", ["xl__vbaProject.bin", "xl__macrosheets__sheet1.xml"])
def test_macros_are_refused_by_their_parts(part: str) -> None:
    assert refusal(rezip(workbook(), as_it_is, **{part: b"x"})).code == "tabel.macro"


def test_macros_are_refused_by_name_and_by_content_type() -> None:
    def macro(name: str, content: bytes) -> bytes:
        return content.replace(
            b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
            b"application/vnd.ms-excel.sheet.macroEnabled.main",
        )

    assert refusal(workbook(), "tabel.xlsm").code == "tabel.macro"
    assert refusal(rezip(workbook(), macro)).code == "tabel.macro"


@pytest.mark.parametrize("share", [0.3, 0.5, 0.99])
def test_half_an_upload_is_refused(share: float) -> None:
    data = workbook()
    assert refusal(data[: int(len(data) * share)]).code == "tabel.truncated"


def test_a_part_with_a_wrong_checksum_is_damage() -> None:
    data = workbook()
    with zipfile.ZipFile(BytesIO(data)) as archive:
        part = archive.getinfo("xl/worksheets/sheet1.xml")
    middle = part.header_offset + 30 + len(part.filename) + part.compress_size // 2
    broken = data[:middle] + bytes([data[middle] ^ 0xFF]) + data[middle + 1 :]
    assert refusal(broken).code == "tabel.damaged"


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = rezip(workbook(), as_it_is, **{"xl__media__a.bin": bytes(30_000_000)})
    many = rezip(workbook(), as_it_is, **{f"xl__{number}.bin": b"" for number in range(40)})
    assert len(bomb) < 100_000
    assert refusal(bomb).code == "tabel.bomb"
    assert refusal(many, parts=40).code == "tabel.bomb"
    assert refusal(workbook(), unpacked=1000).code == "tabel.bomb"


def test_entities_that_grow_are_not_expanded() -> None:
    def laughs(name: str, content: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return content
        entities = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
        return content.replace(b"?>", b"?>" + entities, 1)

    assert refusal(rezip(workbook(), laughs)).code == "tabel.damaged"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"</worksheet>", b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'),
        (b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    ],
)
def test_a_sheet_small_on_disk_and_huge_in_memory_is_refused(old: bytes, new: bytes) -> None:
    huge = rezip(workbook(), lambda name, content: content.replace(old, new))
    assert refusal(huge).code == "tabel.too_many_cells"


def test_an_empty_a_too_big_and_an_unknown_file_are_refused() -> None:
    assert refusal(b"").code == "tabel.empty"
    assert refusal(workbook(), sent=100).params["limit"] == 100
    assert refusal(b"a;b\n", "tabel.docx").code == "tabel.kind"
    assert refusal(b"a;b\n", "tabel").code == "tabel.kind"


def test_a_damaged_inside_is_no_crash() -> None:
    def nonsense(name: str, content: bytes) -> bytes:
        return b"<workbook/>" if name == "xl/workbook.xml" else content

    def unclosed(name: str, content: bytes) -> bytes:
        return b"<a><b></a>" if name == "xl/worksheets/sheet1.xml" else content

    assert refusal(rezip(workbook(), nonsense)).code in {"tabel.damaged", "tabel.empty"}
    assert refusal(rezip(workbook(), unclosed)).code == "tabel.damaged"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("é;b\n", "utf-8"), ("é;b\n", "utf-8-sig"), ("é;b\n", "cp1252"), ("é\tb\n", "utf-16")],
)
def test_a_csv_is_read_in_the_encodings_offices_use(text: str, encoding: str) -> None:
    row = open_table(text.encode(encoding), "tabel.csv").sheets[0].rows[0]
    assert [cell.text for cell in row] == ["é", "b"]


def test_bytes_of_no_encoding_are_refused() -> None:
    assert refusal(b"a;\x81\x8d\n", "tabel.csv").code == "tabel.encoding"


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_the_separator_is_found_although_decimals_have_commas(separator: str) -> None:
    lines = [separator.join(["indikator", "target", "realisasi"])]
    lines += [separator.join(["Produksi", '"1,5"', '"2,25"'])] * 4
    rows = open_table("\n".join([*lines, ""]).encode(), "tabel.csv").sheets[0].rows
    assert [cell.text for cell in rows[1]] == ["Produksi", "1,5", "2,25"]
    assert rows[1][2].ref == "baris 2, kolom C"


def test_unquoted_decimal_commas_do_not_win_over_semicolons() -> None:
    rows = open_table(b"nama;target;realisasi\nA;1,5;2,5\nB;1,5;2,5\n", "tabel.csv").sheets[0].rows
    assert [len(row) for row in rows] == [3, 3, 3]


def test_a_declared_separator_is_believed_and_rows_keep_their_numbers() -> None:
    rows = open_table(b"sep=;\nnama;target\nA,B;1\n", "tabel.csv").sheets[0].rows
    assert [cell.ref for cell in rows[2]] == ["baris 3, kolom A", "baris 3, kolom B"]


@pytest.mark.parametrize(
    "data",
    [
        small_csv('Produksi;kg;2021;1;"2'),
        small_csv("Produksi;kg;2021;1;2").rstrip(b"\n")[:-6],
    ],
)
def test_a_csv_cut_in_its_last_row_is_half_an_upload(data: bytes) -> None:
    error = refusal(data, "tabel.csv")
    assert (error.code, error.params["row"]) == ("tabel.truncated", 2)


def test_a_csv_without_its_last_line_end_is_read_with_a_remark() -> None:
    opened = open_table(small_csv("Produksi;kg;2021;1;2").rstrip(b"\n"), "tabel.csv")
    assert [(note.code, note.ref) for note in opened.notes] == [("tabel.unfinished", "baris 2")]


def test_too_many_cells_of_a_csv_are_refused() -> None:
    assert refusal(b"a;b;c\n" * 10, "tabel.csv", cells=29).code == "tabel.too_many_cells"
