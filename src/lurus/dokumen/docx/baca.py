"""An edited file comes back: it is of this paper and this version, only its prose differs, and the prose is text."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final
from xml.etree.ElementTree import Element

from lurus.core.errors import CoreError
from lurus.dokumen.docx.bidang import EDITABLE, Bidang, Prose, prose_of, tidied
from lurus.dokumen.docx.guard import DOCUMENT, Parts, parts_of, property_of
from lurus.dokumen.docx.held import numbers_in
from lurus.dokumen.docx.markup import w
from lurus.dokumen.docx.package import CODE, MARK, write
from lurus.dokumen.docx.teks import FOREIGN
from lurus.dokumen.docx.tempat import Taken, Tempat, beside, taken_apart
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penanda import kind_of

LONGEST: Final = 5000
"""The letters of a paragraph, as in every field of prose."""
MOST: Final = 100
"""The paragraphs of a field."""
SHOWN: Final = 160
OBJECT: Final = "[gambar atau objek]"


@dataclass(frozen=True)
class Suntingan:
    """Proof for the act: which file, held against which paper as it stood, says what in the fields that may differ."""

    dokumen: int
    sidik_isi: str
    berkas: str
    prosa: Prose


def file_of(paper: Dokumen) -> bytes:
    """The paper as a file for the word processor."""
    return write(paper.jenis, paper.isi, paper.kode_periksa)


def read_back(paper: Dokumen, name: str, data: bytes, fingerprint: str) -> Suntingan:
    """The prose of a file that was downloaded as `file_of(paper)`, edited and brought back.

    Raises CoreError: those of `parts_of`; `docx.no_paper`, `docx.other_paper` (naskah), `docx.older` (naskah),
    `docx.remade`; `docx.control_gone`, `docx.control_twice`, `docx.not_text` (bidang); `docx.cell_changed`,
    `docx.place_changed` (judul, semula, menjadi; of a cell baris and kolom too), `docx.margin_changed` (semula,
    menjadi); `docx.too_long` (bidang, size, limit),
    `docx.too_many` (bidang, size, limit), `docx.numbers_changed` (bidang, semula, menjadi).
    """
    parts = parts_of(name, data)
    _of_this_paper(paper, parts)
    asked = parts_of(f"{paper.jenis}.docx", file_of(paper))
    if property_of(parts, MARK) != property_of(asked, MARK):
        raise CoreError("docx.remade")
    found, expected = _taken(paper, parts), _taken(paper, asked)
    prose = _prose(paper, found)
    _same_places(expected.tempat, found.tempat)
    _same_margins(asked, parts)
    return Suntingan(paper.pk, paper.sidik_isi, fingerprint, prose)


def _taken(paper: Dokumen, parts: Parts) -> Taken:
    tags = frozenset(one.nama for one in EDITABLE[paper.jenis])
    body = parts.read(DOCUMENT).find(w("body"))
    found = Taken(judul=kind_of(paper).title)
    return found if body is None else taken_apart(body, tags, found)


def _of_this_paper(paper: Dokumen, parts: Parts) -> None:
    code = property_of(parts, CODE)
    if code == paper.kode_periksa:
        return
    other = Dokumen.objects.at(paper.kantor_id).filter(kode_periksa=code).select_related("perbaikan").first()
    if other is None:
        raise CoreError("docx.no_paper")
    told = f"{other.perbaikan}/{other.jenis}/{other.urut}"
    same = (other.perbaikan_id, other.jenis) == (paper.perbaikan_id, paper.jenis)
    raise CoreError("docx.older" if same and other.pk < paper.pk else "docx.other_paper", naskah=told)


def _prose(paper: Dokumen, found: Taken) -> dict[str, tuple[str, ...]]:
    before = prose_of(paper.jenis, paper.isi)
    return {
        one.nama: _field(one, found.bidang.get(one.nama, []), before[one.nama])
        for one in EDITABLE[paper.jenis]
    }


def _field(one: Bidang, controls: Sequence[Sequence[str]], before: tuple[str, ...]) -> tuple[str, ...]:
    if len(controls) != 1:
        raise CoreError("docx.control_twice" if controls else "docx.control_gone", bidang=one.judul)
    if any(FOREIGN in text for text in controls[0]):
        raise CoreError("docx.not_text", bidang=one.judul)
    paragraphs = tidied(controls[0])
    if not one.alinea:
        paragraphs = tidied(["\n".join(paragraphs)])
    longest = max(map(len, paragraphs), default=0)
    if longest > LONGEST:
        raise CoreError("docx.too_long", bidang=one.judul, size=longest, limit=LONGEST)
    if len(paragraphs) > MOST:
        raise CoreError("docx.too_many", bidang=one.judul, size=len(paragraphs), limit=MOST)
    stood, stands = numbers_in(before), numbers_in(paragraphs)
    if one.tetap and stood != stands:
        raise CoreError("docx.numbers_changed", bidang=one.judul, semula=stood, menjadi=stands)
    return paragraphs


def _same_places(expected: Sequence[Tempat], found: Sequence[Tempat]) -> None:
    """Refuses at the first place that says something else: put in, left out, or worded anew."""
    pairs = zip(expected, found, strict=False)
    at = sum(1 for _ in takewhile(lambda pair: pair[0].says_the_same(pair[1]), pairs))
    if at == len(expected) == len(found):
        return
    stood, stands = [one.teks for one in expected[at : at + 2]], [one.teks for one in found[at : at + 2]]
    put_in = stood[:1] == stands[1:2]
    left_out = not put_in and stands[:1] in (stood[:1], stood[1:2])
    where = (expected[at:] or expected[-1:])[0]
    told = {"semula": "" if put_in else _shown(stood), "menjadi": "" if left_out else _shown(stands)}
    if where.baris:
        raise CoreError("docx.cell_changed", judul=where.judul, baris=where.baris, kolom=where.kolom, **told)
    raise CoreError("docx.place_changed", judul=", ".join(filter(None, (where.judul, where.kolom))), **told)


def _shown(texts: Sequence[str]) -> str:
    words = texts[0].replace(FOREIGN, OBJECT) if texts else ""
    return words if len(words) <= SHOWN else f"{words[:SHOWN]}…"


def _same_margins(asked: Parts, found: Parts) -> None:
    """The heads and feet of the pages say what they said, in whichever part they now stand."""
    for kind in ("header", "footer"):
        ours, theirs = (beside(_margins(parts, kind)) for parts in (asked, found))
        if ours != theirs:
            raise CoreError("docx.margin_changed", semula=_first(ours, theirs), menjadi=_first(theirs, ours))


def _margins(parts: Parts, kind: str) -> list[Element]:
    return [
        parts.read(name) for name in parts.names if name.startswith(f"word/{kind}") and name.endswith(".xml")
    ]


def _first(here: Sequence[str], there: Sequence[str]) -> str:
    return _shown([one for one in here if one not in there])
