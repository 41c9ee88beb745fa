"""PDF/A-3b proven for every kind, before and after signing; long annexes and endless words stay within bounds."""

import io
import resource
import time
from typing import Any

import pikepdf
import pytest

from lurus.dokumen.compose import KINDS, ComposeError, compose, signature_boxes
from lurus.dokumen.compose.archival import archival_findings
from lurus.dokumen.compose.boxes import Box
from lurus.dokumen.sign import Authority, Holder, SignatureRequest, issue, sign, verify
from lurus.dokumen.sign.authority import office_authority
from tests.dokumen.cast import KADIS
from tests.dokumen.papers import PAPERS
from tests.dokumen.papers_report import laporan, perubahan
from tests.dokumen.test_sign import AT, LINES, PASSPHRASE

ANYWHERE = Box(page=1, x0=320, y0=90, x1=520, y1=150, name="uji")
"""Where a paper without a place to sign is signed here: an office may sign any of them."""
WORD = "A" * 10_000
LONG = 1_500
SECONDS = 60
GROWTH = 1_200


@pytest.fixture(scope="module")
def authority() -> Authority:
    return office_authority("Disperindag Kabupaten Wanasari", AT)


@pytest.fixture(scope="module")
def key(authority: Authority) -> bytes:
    return issue(authority, Holder(KADIS["nama"], KADIS["nip"], KADIS["jabatan"]), PASSPHRASE, AT)


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_stays_archival_when_it_is_signed(kind: str, authority: Authority, key: bytes) -> None:
    data = PAPERS[kind]()
    made = compose(kind, data)
    box = next(iter(signature_boxes(kind, data)), ANYWHERE)
    wanted = SignatureRequest(
        box, LINES, "https://lurus.example/v/7KQ4M2XD", "Menandatangani", "Wanasari", AT
    )
    signed = sign(made, key, PASSPHRASE, wanted)
    found = verify(signed, [authority.certificate])
    assert archival_findings(made) == ()
    assert [one for one in archival_findings(signed) if "[violation]" in one] == []
    assert signed.startswith(made)
    assert found.intact and found.trusted


def test_the_calendar_file_lies_inside_the_invitation() -> None:
    data: dict[str, Any] = dict(PAPERS["undangan"]())
    with pikepdf.open(io.BytesIO(compose("undangan", data))) as pdf:
        assert list(pdf.attachments) == ["undangan.ics"]
        assert pdf.attachments["undangan.ics"].get_file().read_bytes().decode() == data["ics"]
        assert pdf.Root.AF[0].AFRelationship == pikepdf.Name.Supplement


def test_an_invitation_without_a_calendar_file_is_made() -> None:
    made = compose("undangan", {**PAPERS["undangan"](), "ics": ""})
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert list(pdf.attachments) == []


def longest(data: dict[str, Any]) -> str:
    """The field of a paper whose text is longest."""
    texts = {name: leaf for name, leaf in data.items() if isinstance(leaf, str) and name not in KEPT}
    return max(texts, key=lambda name: len(texts[name]))


KEPT = {
    "tanggal_jam",
    "tanda",
    "gambar",
    "gambar_teks",
    "ics",
    "id_dokumen",
    "url_verifikasi",
    "nomor",
    "sop",
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_word_of_ten_thousand_letters_is_printed_whole_in_time(kind: str) -> None:
    data: dict[str, Any] = dict(PAPERS[kind]())
    data[longest(data)] = WORD
    begun = time.process_time()
    made = compose(kind, data)
    assert time.process_time() - begun < SECONDS
    assert archival_findings(made) == ()


def test_an_annex_of_two_hundred_pages_takes_bounded_time_and_memory() -> None:
    data = laporan()
    data["perubahan"] = [perubahan(number) for number in range(1, LONG + 1)]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.process_time()
    made = compose("laporan", data)
    spent = time.process_time() - begun
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert len(pdf.pages) > 200
    assert spent < SECONDS
    assert grown < GROWTH


def test_what_the_archive_forbids_is_refused_by_its_name() -> None:
    with pytest.raises(ComposeError) as refused:
        compose("laporan", {**laporan(), "gambar_teks": ""})
    assert refused.value.code == "compose.not_archivable"
    assert "alt text" in str(refused.value.params["findings"])
