"""The visible block as the picture that the service lays on the paper: the same block as our own signatures show."""

import json

import typst

from lurus.dokumen.compose.templates import FONTS, TEMPLATES
from lurus.dokumen.compose.text import printable
from lurus.dokumen.sign import SignatureRequest
from lurus.dokumen.sign.stamp import _qr_svg as qr_svg

DOTS_PER_INCH = 300


def picture(request: SignatureRequest) -> bytes:
    """A PNG of the box's shape: the QR code with the address of the check, beside it who signs."""
    box = request.box
    data = {
        "width": box.width,
        "height": box.height,
        "lines": [printable(line) for line in request.lines],
        "qr": qr_svg(request.qr_url),
    }
    made = typst.compile(
        TEMPLATES / "_stamp.typ",
        root=TEMPLATES,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        format="png",
        ppi=DOTS_PER_INCH,
    )
    return bytes(made)
