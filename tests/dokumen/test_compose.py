"""Every kind of paper: archival, tagged, the same bytes again, marked when it is a trial."""

import io
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from lurus.dokumen.compose import (
    COMPOSER_VERSION,
    KINDS,
    ComposeError,
    compose,
    data_fingerprint,
    signature_boxes,
    template_fingerprint,
)
from lurus.dokumen.compose.archival import archival_findings
from tests.dokumen.papers import PAPERS, lembar_data, surat_perintah
from tests.dokumen.papers_report import laporan, perubahan
from tests.dokumen.poppler import needs_poppler, text_of

every_kind = pytest.mark.parametrize("kind", KINDS)

MAKE_AGAIN = """
import hashlib
from lurus.dokumen.compose import compose
from tests.dokumen.papers import PAPERS
for kind, data in PAPERS.items():
    print(kind, hashlib.sha256(compose(kind, data())).hexdigest())
"""


def test_every_kind_has_data_to_test_with() -> None:
    assert set(PAPERS) == set(KINDS)


@every_kind
def test_a_paper_is_archival_tagged_and_titled(kind: str) -> None:
    made = compose(kind, PAPERS[kind]())
    assert archival_findings(made) == ()
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith("id")
        assert str(pdf.docinfo["/Title"])


def test_the_bytes_are_the_same_in_two_processes() -> None:
    root = Path(__file__).parents[2]
    runs = [
        subprocess.run(
            [sys.executable, "-c", MAKE_AGAIN],
            cwd=root,
            env={"PYTHONPATH": f"{root / 'src'}:{root}", "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "Asia/Jakarta"), ("2", "UTC"))
    ]
    assert runs[0] == runs[1]
    assert len(runs[0].splitlines()) == len(KINDS)


def test_the_date_in_the_file_is_the_papers_own() -> None:
    with pikepdf.open(io.BytesIO(compose("surat_perintah", surat_perintah()))) as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20260309")
        with pdf.open_metadata() as meta:
            assert str(meta["xmp:MetadataDate"]) == "2026-03-09T02:30:00+00:00"


def test_other_data_make_other_bytes_and_another_fingerprint() -> None:
    data, other = surat_perintah(), surat_perintah()
    other["nomor"] = "000.8.6.3/999/438.5.20/2026"
    assert compose("surat_perintah", data) != compose("surat_perintah", other)
    assert data_fingerprint("surat_perintah", data) != data_fingerprint("surat_perintah", other)


def test_each_kind_has_a_template_fingerprint_of_its_own() -> None:
    assert len({template_fingerprint(kind) for kind in KINDS}) == len(KINDS)
    assert "typst" in COMPOSER_VERSION


@needs_poppler
@pytest.mark.parametrize("word", ["CONTOH", "LATIHAN"])
@every_kind
def test_a_trial_paper_says_so_on_every_page(kind: str, word: str) -> None:
    pages = text_of(compose(kind, {**PAPERS[kind](), "tanda": word}))
    assert all(f"{word} – " in page and "bukan naskah dinas resmi" in page for page in pages)


@needs_poppler
@every_kind
def test_a_real_paper_carries_no_mark_and_counts_its_pages(kind: str) -> None:
    pages = text_of(compose(kind, PAPERS[kind]()))
    assert not any("bukan naskah dinas resmi" in page for page in pages)
    for number, page in enumerate(pages, start=1):
        assert f"Halaman {number} dari {len(pages)}" in page
        assert "7KQ4-M2XD" in page


@needs_poppler
def test_the_order_reads_as_an_official_letter() -> None:
    page = text_of(compose("surat_perintah", surat_perintah()))[0]
    for words in ("SURAT PERINTAH", "Menimbang", "Dasar", "MEMERINTAHKAN:", "Kepada", "Untuk", "Tembusan:"):
        assert words in page
    assert "19710615 199703 1 004" in page.replace("\u00a0", " ")


@needs_poppler
def test_an_acting_head_signs_with_the_prefix() -> None:
    data = surat_perintah()
    data["penanda_tangan"]["sebutan"] = "Plt."
    assert "Plt. KEPALA DINAS" in text_of(compose("surat_perintah", data))[0]


@needs_poppler
def test_the_report_prints_changes_fingerprints_initials_and_seal() -> None:
    text = "\n".join(text_of(compose("laporan", laporan()))).replace("\n", " ")
    for words in (
        "9f86d081 884c7d65",
        "fd61a03a f4f77d87",
        "13 Maret 2026 pukul 08.10",
        "0147",
        "tidak tersertifikasi",
    ):
        assert words in text


def test_the_report_carries_the_picture_of_the_way_with_its_words() -> None:
    data = laporan()
    with pikepdf.open(io.BytesIO(compose("laporan", data))) as pdf:
        figures = [
            str(thing.Alt)
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing
        ]
    assert figures == [data["gambar_teks"]]


@needs_poppler
def test_the_words_of_the_picture_can_be_found_in_the_file() -> None:
    text = " ".join(text_of(compose("laporan", laporan()))).split()
    assert {"1×", "dibuat"} <= set(text)


def test_a_paper_without_a_picture_is_made() -> None:
    data = laporan()
    assert compose("laporan", {**data, "gambar": ""}) != compose("laporan", data)


def test_a_report_of_three_hundred_changes_is_made() -> None:
    data = laporan()
    data["perubahan"] = [perubahan(number) for number in range(1, 301)]
    with pikepdf.open(io.BytesIO(compose("laporan", data))) as pdf:
        assert len(pdf.pages) > 20


@pytest.mark.parametrize("kind", ["surat_perintah", "laporan", "lembar_data"])
def test_a_signed_kind_has_one_place_to_sign_inside_its_page(kind: str) -> None:
    data = PAPERS[kind]()
    (box,) = signature_boxes(kind, data)
    with pikepdf.open(io.BytesIO(compose(kind, data))) as pdf:
        _, _, width, height = (float(side) for side in pdf.pages[box.page - 1].mediabox)
    assert 0 < box.x0 < box.x1 < width
    assert 0 < box.y0 < box.y1 < height
    assert box.name in {"ttd_ketua", "ttd_pengampu"}


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ComposeError) as caught:
        compose("../laporan", laporan())
    assert caught.value.code == "compose.unknown_kind"


def test_a_missing_field_is_refused_by_name() -> None:
    data: dict[str, object] = {**lembar_data()}
    del data["pernyataan"]
    with pytest.raises(ComposeError) as caught:
        compose("lembar_data", data)
    assert caught.value.code == "compose.bad_data"
    assert "pernyataan" in str(caught.value.params["detail"])
    with pytest.raises(ComposeError):
        signature_boxes("lembar_data", data)


@pytest.mark.parametrize("given", ["", "kemarin", "2026-03-09T09:30:00"])
def test_an_instant_without_offset_is_refused(given: str) -> None:
    with pytest.raises(ComposeError) as caught:
        compose("surat_perintah", {**surat_perintah(), "tanggal_jam": given})
    assert caught.value.code == "compose.bad_date"
