"""Which parts a workbook opens as its sheets, and how often: asked of the reader that will open them."""

import warnings
from io import BytesIO

from openpyxl.reader.excel import ExcelReader


def targets(data: bytes) -> list[str]:
    """The part of every sheet that the workbook names, in their order; a part named twice stands here twice.

    Raises what the reader raises for a workbook that it cannot read.
    """
    reader = ExcelReader(BytesIO(data), keep_links=False)
    with warnings.catch_warnings():
        # A sheet without a part is left out, with a warning that nobody would see.
        warnings.simplefilter("ignore")
        reader.read_manifest()
        reader.read_workbook()
        return [relation.target for _sheet, relation in reader.parser.find_sheets()]
