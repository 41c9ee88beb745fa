"""docs/sop.md is printed from the definition, and from nothing else."""

from lurus.core.sop import SOP_459, print_markdown, switch_on
from tests.source import ROOT


def test_the_page_in_docs_is_what_the_definition_prints() -> None:
    printed = (ROOT / "docs" / "sop.md").read_text(encoding="utf-8")
    assert printed == print_markdown(SOP_459), "run: make docs"


def test_the_facsimile_keeps_the_gaps_of_the_source() -> None:
    page = print_markdown(SOP_459)
    assert "Mutu Buku" in page
    assert "tentang Administrasi Pemerintah;" in page
    assert "\n| 2 | Menyusun rencana kegiatan" in page
    assert "\n| 3 |" not in page.split("## As run")[0]
    assert "\n| 6 | Melakukan rapat intern dengan tim |  |  |  |  |" in page


def test_every_clause_act_and_folder_is_on_the_page() -> None:
    page = print_markdown(SOP_459)
    rows = {one.id: one.row for one in SOP_459.clauses}
    assert [one for one, row in rows.items() if row is None and f"| `{one}`" not in page] == []
    assert [one.id for one in SOP_459.acts if f"`src/lurus/tindakan/{one.id}/`" not in page] == []


def test_an_extension_is_marked_on_the_page() -> None:
    page = print_markdown(SOP_459)
    assert "| `kembalikan` **ext** |" in page
    assert "| `KABID` **ext** |" in page
    assert "| `laporkan` |" in page


def test_a_step_that_is_switched_on_is_printed_as_one_that_runs() -> None:
    assert "### Step 1b: Pembentukan tim **ext**" in print_markdown(switch_on(SOP_459, "1b"))
