"""Every code with which a table, a mapping or a cell is refused or remarked on; `bahasa` has the sentences.

Cells that hold no figure are refused with the codes of `lurus.core.numbers` too.
"""

from typing import Final

# The file as a whole (`TableError`).
FILES: Final = frozenset(
    {
        "tabel.empty",  # name
        "tabel.too_big",  # name, size, limit: bytes
        "tabel.kind",  # name, accepted: endings
        "tabel.disguised",  # name, looks: what it really is (PDF, DOCX, ODS, HTML, csv, xlsx …)
        "tabel.old_xls",  # name: a workbook of before 2007
        "tabel.encrypted",  # name: needs a password
        "tabel.macro",  # name
        "tabel.bomb",  # name, unpacked, sent: bytes
        "tabel.too_many_cells",  # name, limit, (part)
        "tabel.too_many_sheets",  # name, found, limit
        "tabel.long_formula",  # name, part, limit: letters
        "tabel.truncated",  # name, (row): half an upload
        "tabel.damaged",  # name, (part, row)
        "tabel.encoding",  # name
        "tabel.no_table",  # name: nothing to propose a mapping for
    }
)

# Places of the table (`Problem`, with `ref`).
PROBLEMS: Final = frozenset(
    {
        "tabel.sheet",  # sheet, found: names
        "tabel.no_heading_row",  # rows
        "tabel.heading",  # heading, nearest ("" when none), found: headings
        "tabel.heading_twice",  # heading, columns: letters
        "tabel.row_width",  # expected, found: cells
        "tabel.row_without_name",  # heading
        "tabel.period",  # text
        "tabel.polarity",  # text, choices
        "tabel.formula",  # formula
        "tabel.formula_without_value",  # formula
        "tabel.merged",  # block, text
        "tabel.not_a_number",  # text, kind
        "tabel.printed_differs",  # value, printed, printed_ref
        "tabel.duplicate",  # name, period, measure, first, first_ref, second
        "tabel.units_differ",  # name, first, first_ref, second
        "tabel.range_reversed",  # name, period, lower, upper
        "tabel.no_figures",  # rows: how many were looked at
    }
)

# Remarks that refuse nothing (`Problem` in `notes`).
NOTES: Final = frozenset(
    {
        "tabel.unfinished",  # name: the last line has no end
        "tabel.row_skipped",  # text
        "tabel.formula_used",  # formula, value
        "tabel.single_target",  # name, period, value
    }
)

# The mapping's file (`MappingError`).
MAPPINGS: Final = frozenset(
    {
        "pemetaan.too_long",  # limit: characters
        "pemetaan.big_number",  # limit
        "pemetaan.syntax",  # line, column
        "pemetaan.unknown_key",  # path, nearest ("" when none)
        "pemetaan.missing",  # path
        "pemetaan.type",  # path, expected, found
        "pemetaan.choice",  # path, found, choices
        "pemetaan.value",  # path, found
        "pemetaan.version",  # path, found, expected
    }
)

CODES: Final = FILES | PROBLEMS | NOTES | MAPPINGS
