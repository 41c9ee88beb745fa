"""Papers that stand where they may be edited, and what happens to a file of theirs that comes back."""

from dataclasses import dataclass
from typing import Any

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from lurus.core.errors import CoreError
from lurus.dokumen.docx import Suntingan, read_back
from lurus.dokumen.models import Dokumen
from tests.cast import Cast
from tests.dokumen.word import Change, control, fill
from tests.stations import Way, paper

STATIONS = {
    "nota_rencana": "3", "konsep": "4", "nota_laporan": "4-dilaporkan", "undangan": "5-diundang", "notulen": "6",
}  # fmt: skip
"""By kind, the station at which the paper was just issued."""


def issued(cast: Cast, kind: str) -> Dokumen:
    return paper(Way(cast).to(STATIONS[kind]).case, kind, cast)


def read(target: Dokumen, data: bytes, name: str = "naskah.docx") -> Suntingan:
    return read_back(target, name, data, "sidik")


@dataclass(frozen=True)
class Told:
    """Why a file was not taken."""

    code: str
    params: dict[str, Any]


def refusal(target: Dokumen, data: bytes, name: str = "naskah.docx") -> Told:
    with pytest.raises(CoreError) as caught:
        read(target, data, name)
    return Told(caught.value.code, dict(caught.value.params))


def typed_xml(tag: str, *paragraphs: str) -> Change:
    """Put paragraphs of Word's own into a field."""

    def change(document: Document) -> None:
        fill(document, tag, [])
        for one in paragraphs:
            control(document, tag).find(qn("w:sdtContent")).append(parse_xml(one))

    return change


def put_inside(document: Document) -> None:
    """Another word processor puts the place of a field inside its paragraph."""
    one = control(document, "penutup")
    (inner,) = one.find(qn("w:sdtContent"))
    outer = parse_xml(f"<w:p {nsdecls('w')}/>")
    one.getparent().replace(one, outer)
    outer.append(one)
    for run in list(inner):
        one.find(qn("w:sdtContent")).append(run)
    one.find(qn("w:sdtContent")).remove(inner)
