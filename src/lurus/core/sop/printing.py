"""The SOP as a page: as it was issued (nothing mended), and as it is run. docs/sop.md is this, printed."""

from collections.abc import Iterable, Iterator

from lurus.core.sop.printing_run import run_lines
from lurus.core.sop.printing_tables import code, ext, table
from lurus.core.sop.revision import Definition

_MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_TOP = """\
<!-- Printed from data by `python -m lurus.core.sop`; a test compares. Change the data, not this page. -->
# The SOP: as issued, and as it is run

From a line of the SOP this page leads to the act that carries it out (*tindakan*) and its folder; from the
folder, `__init__.py` leads back to the clause. Marks: **ext** is the office's extension, not the SOP's word;
[R] is recalled and to be confirmed by the office.
"""


def print_markdown(definition: Definition) -> str:
    """The definition as one Markdown page, ending in a newline. Same definition, same bytes.

    >>> from lurus.core.sop import SOP_459
    >>> "Mutu Buku" in print_markdown(SOP_459)
    True
    """
    lines = [_TOP, *_issued(definition), *run_lines(definition)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _issued(definition: Definition) -> Iterator[str]:
    yield "## As issued (facsimile)\n"
    yield "Row numbers, boxes, doubled numbers, spelling are the source's; names and NIP are masked.\n"
    yield from _identity(definition)
    for section in dict.fromkeys(one.section for one in definition.clauses):
        yield f"### {section}\n"
        yield from _section(definition, section)


def _identity(definition: Definition) -> Iterator[str]:
    one = definition.identity
    issued = f"{one.issued.day} {_MONTHS[one.issued.month - 1]} {one.issued.year}"
    yield f"**{one.office}**\n"
    yield from table(
        ("STANDARD OPERATING PROCEDURE (SOP)", one.title),
        [
            ("No. Dok.", one.number),
            ("No. Rev.", one.revision),
            ("Tanggal", issued),
            ("Halaman", f"{one.pages} halaman"),
            ("Revisi (sampul)", one.cover_revision),
            ("Dibuat oleh", f"{one.made_by} · (nama dan NIP disamarkan)"),
            ("Ditinjau oleh", f"{one.reviewed_by} · (nama dan NIP disamarkan)"),
            ("Disetujui oleh", f"{one.approved_by} · (nama dan NIP disamarkan)"),
        ],
    )


def _section(definition: Definition, section: str) -> Iterable[str]:
    clauses = [one for one in definition.clauses if one.section == section]
    if any(one.row for one in clauses):
        return _flow(definition, section)
    if any(one.law for one in clauses):
        return _laws(definition, section)
    rows = [(code(one.id) + ext(one), one.text, _carried(definition, one.id)) for one in clauses]
    return table(("clause", "text", "carried out by"), rows)


def _flow(definition: Definition, section: str) -> Iterator[str]:
    rows = []
    for clause in definition.clauses:
        if clause.section == section and clause.row:
            row = clause.row
            boxes = (" ".join("□" * count) for count in row.boxes)
            carried = _carried(definition, clause.id)
            rows.append((row.number, clause.text, *boxes, row.kelengkapan, row.waktu, row.output, carried))
    yield "Pelaksana: " + ", ".join(definition.columns) + ". *Mutu Buku*: Kelengkapan, Waktu, Output.\n"
    head = ("No", "Kegiatan", *definition.columns, "Kelengkapan", "Waktu", "Output", "carried out by")
    yield from table(head, rows)


def _laws(definition: Definition, section: str) -> Iterator[str]:
    rows = []
    for clause in definition.clauses:
        if clause.section == section and clause.law:
            law = clause.law
            mark = "" if law.confirmed else " [R]"
            until = law.valid_to.isoformat() if law.valid_to else "–"
            rows.append(
                (code(clause.id), clause.text, law.article or "–", law.valid_from.isoformat() + mark, until)
            )
    yield from table(("clause", "text as printed", "article", "valid from", "valid to"), rows)


def _carried(definition: Definition, clause_id: str) -> str:
    return ", ".join(code(act_id) for act_id in definition.carried_by(clause_id)) or "–"
