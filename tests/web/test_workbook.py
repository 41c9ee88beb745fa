"""Tables as workbooks: what a cell cannot hold is cut where one sees it."""

from io import BytesIO

from openpyxl import load_workbook

from lurus.web.workbook import LONGEST, table_file


def test_what_a_cell_cannot_hold_is_cut_with_a_mark() -> None:
    data = table_file("Buku", ["Hal"], [["a" * LONGEST], ["b" * (LONGEST + 1)]])
    _, whole, cut = load_workbook(BytesIO(data)).worksheets[0].iter_rows(values_only=True)
    assert whole == ("a" * LONGEST,)
    assert cut == ("b" * (LONGEST - 1) + "…",)
