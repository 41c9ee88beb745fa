"""Every kind of paper looks as it did when somebody last looked at it."""

import io
import shutil
from typing import Any

import pikepdf
import pytest

from lurus.dokumen.compose import KINDS, compose
from tests.dokumen import golden
from tests.dokumen.papers import PAPERS

pytestmark = pytest.mark.skipif(not shutil.which("pdftoppm"), reason="poppler-utils is not installed")


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_looks_as_its_stored_picture(kind: str) -> None:
    pages, wanted = golden.pages_of(compose(kind, PAPERS[kind]())), golden.stored(kind)
    assert len(pages) == len(wanted)
    gaps = [golden.distance(page, other) for page, other in zip(pages, wanted, strict=True)]
    assert all(most <= golden.MOST and mean <= golden.MEAN for most, mean in gaps), gaps


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("surat_tugas", {"catatan": ""}),
        ("undangan", {"hal": "Undangan"}),
        ("nota_rencana", {"pokok": []}),
        ("lembar_disposisi", {"harap": []}),
        ("surat_pengantar", {"tanda": "LATIHAN"}),
    ],
)
def test_a_change_that_the_eye_sees_is_found(kind: str, change: dict[str, Any]) -> None:
    page, *_rest = golden.pages_of(compose(kind, {**PAPERS[kind](), **change}))
    assert not golden.alike(page, golden.stored(kind)[0])


def strokes(kind: str, **change: str) -> int:
    """How many lines a paper draws when its first decision is changed thus."""
    data: dict[str, Any] = dict(PAPERS[kind]())
    data["keputusan"] = [{**data["keputusan"][0], **change}, *data["keputusan"][1:]]
    with pikepdf.open(io.BytesIO(compose(kind, data))) as pdf:
        drawn = [step for page in pdf.pages for step in pikepdf.parse_content_stream(page)]
    return sum(1 for step in drawn if str(step.operator) == "S")


@pytest.mark.parametrize("kind", ["notulen", "berita_acara"])
def test_only_a_figure_that_changes_is_struck_out(kind: str) -> None:
    assert strokes(kind, semula="21", menjadi="24") == strokes(kind, semula="24", menjadi="24") + 1


def test_the_emblem_stands_in_its_slot() -> None:
    emblem = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 23"><path d="M0 0h20v15l-10 8-10-8z"/></svg>'
    )
    data: dict[str, Any] = dict(PAPERS["nota_rencana"]())
    with_emblem = golden.pages_of(
        compose("nota_rencana", data | {"kop": {**data["kop"], "lambang": emblem}})
    )[0]
    assert golden.darkest(with_emblem.crop((45, 32, 66, 52))) < 40
    assert golden.darkest(golden.stored("nota_rencana")[0].crop((45, 32, 66, 52))) > 200
