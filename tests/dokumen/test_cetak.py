"""Papers in bulk: every one in its order, whole, in one file for the printer."""

from io import BytesIO

import pikepdf
import pytest

from lurus.dokumen.cetak import bind, printable
from lurus.dokumen.compose.bulk import CHUNK, compose_many
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penandatanganan import keep_composed, paper_bytes
from tests.cast import Cast
from tests.dokumen.poppler import needs_poppler, text_of
from tests.stations import Way

LEFT_OUT = "batal"


def pages(data: bytes) -> int:
    with pikepdf.open(BytesIO(data)) as pdf:
        return len(pdf.pages)


@pytest.fixture
def papers(cast: Cast) -> list[Dokumen]:
    case = Way(cast).to("3-terkirim").case
    return [one for one in printable(case.kantor, case.pk) if one.berkas is None]


@needs_poppler
def test_every_paper_is_there_in_its_order(papers: list[Dokumen]) -> None:
    out = BytesIO()
    done = bind(papers, out, lambda *_: None)
    apart = [paper_bytes(one) for one in papers]
    assert len(papers) > 3 and done.papers == len(papers) and done.lost == ()
    assert done.pages == pages(out.getvalue()) == sum(map(pages, apart))
    assert text_of(out.getvalue()) == [page for one in apart for page in text_of(one)]


def test_on_both_sides_every_paper_begins_on_a_sheet_of_its_own(papers: list[Dokumen]) -> None:
    out = BytesIO()
    done = bind(papers, out, lambda *_: None, both_sides=True)
    assert done.pages == sum(pages(paper_bytes(one)) + pages(paper_bytes(one)) % 2 for one in papers)


@needs_poppler
def test_progress_is_told_and_several_cores_make_the_same_papers(papers: list[Dokumen]) -> None:
    many, told = papers * 3, []
    bind(many, BytesIO(), lambda *step: told.append(step), processes=2)
    assert told[-1] == (len(many), len(many)) and len(told) == -(-len(many) // CHUNK) > 1
    work = [(one.jenis, one.isi) for one in many]
    assert list(compose_many(work, 2)) == list(compose_many(work, 1)) != []


def test_a_paper_that_cannot_be_made_is_named_and_the_others_are_printed(papers: list[Dokumen]) -> None:
    papers[1].isi = {"tanggal_jam": "kemarin"}
    out = BytesIO()
    done = bind(papers, out, lambda *_: None)
    assert [(one.pk, why.code) for one, why in done.lost] == [(papers[1].pk, "compose.bad_date")]
    assert done.papers == len(papers) - 1 and pages(out.getvalue()) == done.pages


def test_a_paper_whose_file_is_broken_is_named_and_the_others_are_printed(papers: list[Dokumen]) -> None:
    keep_composed(papers[1], b"%PDF-1.7 and then nothing")
    out = BytesIO()
    done = bind(papers, out, lambda *_: None)
    assert [(one.pk, why.code) for one, why in done.lost] == [(papers[1].pk, "cetak.unreadable")]
    assert done.papers == len(papers) - 1 and pages(out.getvalue()) == done.pages


def test_nothing_is_written_where_there_is_nothing_to_print() -> None:
    out = BytesIO()
    assert bind([], out, lambda *_: None).pages == 0
    assert out.getvalue() == b""


def test_what_no_longer_counts_is_not_printed(cast: Cast) -> None:
    case = Way(cast).to("3-konsep").case
    counted = printable(case.kantor, case.pk)
    everything = Dokumen.objects.at(case.kantor).filter(perbaikan=case)
    void = set(everything.filter(status=LEFT_OUT).values_list("pk", flat=True))
    assert void and void.isdisjoint(counted.values_list("pk", flat=True))
    assert set(counted.values_list("jenis", flat=True)) >= {"surat_perintah", "daftar_isian"}
    assert {one.jenis for one in printable(case.kantor, case.pk, "daftar_isian")} == {"daftar_isian"}
