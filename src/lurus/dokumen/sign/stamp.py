"""The visible block of a signature: a small paper of its own with the QR code, as large as its box."""

import io
import json

import segno
import typst
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.stamp import StaticStampStyle

from lurus.dokumen.compose.boxes import Box
from lurus.dokumen.compose.templates import FONTS, TEMPLATES
from lurus.dokumen.compose.text import printable


class _Page(PdfContent):
    """The first page of a file in memory, as it is (pyHanko's own class reads from a path)."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pdf
        super().__init__()

    def render(self) -> bytes:
        page = self._ensure_writer.import_page_as_xobject(PdfFileReader(io.BytesIO(self.pdf)))
        self.resources.xobject["/Stamp"] = page
        left, bottom, right, top = page.get_object()["/BBox"]
        self.box = BoxConstraints(width=abs(right - left), height=abs(top - bottom))
        return b"/Stamp Do"


def stamp_style(box: Box, lines: tuple[str, ...], qr_url: str) -> StaticStampStyle:
    """The block as pyHanko wants it: edge to edge, opaque, without a border of its own."""
    layout = SimpleBoxLayoutRule(
        AxisAlignment.ALIGN_MID, AxisAlignment.ALIGN_MID, margins=Margins(0, 0, 0, 0)
    )
    return StaticStampStyle(
        background=_Page(stamp_pdf(box, lines, qr_url)), background_layout=layout, border_width=0
    )


def stamp_pdf(box: Box, lines: tuple[str, ...], qr_url: str) -> bytes:
    """One page of the box's size: QR code at the left, the lines beside it, the first and last set light."""
    data = {
        "width": box.width,
        "height": box.height,
        "lines": [printable(line) for line in lines],
        "qr": _qr_svg(qr_url),
    }
    made = typst.compile(
        TEMPLATES / "_stamp.typ",
        root=TEMPLATES,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        pdf_standards=["a-3b"],
        pdf_tags=False,
        timestamp=0,
    )
    return bytes(made)


def _qr_svg(url: str) -> str:
    target = io.BytesIO()
    segno.make(url, error="m", micro=False).save(target, kind="svg", border=0, xmldecl=False, svgns=True)
    return target.getvalue().decode()
