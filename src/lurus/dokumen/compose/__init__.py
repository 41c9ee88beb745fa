"""Papers by Typst: templates in `naskah/`, data from `compose.data`, bytes that can be made again."""

from lurus.dokumen.compose.boxes import Box
from lurus.dokumen.compose.composer import (
    COMPOSER_VERSION,
    compose,
    data_fingerprint,
    pictures,
    signature_boxes,
)
from lurus.dokumen.compose.errors import ComposeError
from lurus.dokumen.compose.templates import KINDS, template_fingerprint

__all__ = [
    "COMPOSER_VERSION",
    "KINDS",
    "Box",
    "ComposeError",
    "compose",
    "data_fingerprint",
    "pictures",
    "signature_boxes",
    "template_fingerprint",
]
