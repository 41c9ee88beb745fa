"""From an opened table and its mapping to figures: all of them, or every reason why not."""

from dataclasses import replace

from lurus.register.tabel.body import Row, Table, locate, rows_of
from lurus.register.tabel.cells import Workbook
from lurus.register.tabel.hasil import FigureRow, Hasil
from lurus.register.tabel.labels import indikator_of, page_of, period_of, row_name, table_of
from lurus.register.tabel.pemetaan import Pemetaan, Ukuran
from lurus.register.tabel.problems import CellError, Problem
from lurus.register.tabel.rentang import reversed_ranges, single_targets, with_formula
from lurus.register.tabel.repeats import contradictions
from lurus.register.tabel.values import Konvensi, Read, conventions, read_figures_of


def read_figures(workbook: Workbook, pemetaan: Pemetaan) -> Hasil:
    """The figures of `workbook` as `pemetaan` reads them.

    All or nothing: with any problem there are no figures, and all problems are listed, in the order
    of the table. Values are exact and in the unit the table prints.
    """
    read = read_printed(workbook, pemetaan)
    problems = tuple(read.problems or [*contradictions(read.figures), *reversed_ranges(read.figures)])
    return Hasil((), problems, read.notes) if problems else read


def read_printed(workbook: Workbook, pemetaan: Pemetaan) -> Hasil:
    """Like `read_figures`, but with figures that the table prints twice and differently: a check looks at them."""
    table, problems = locate(workbook.sheets, pemetaan)
    if table is None or problems:
        return Hasil((), tuple(problems), workbook.notes)
    rows, problems, notes = rows_of(table)
    known, mixed = conventions(table, rows)
    figures, misread = _read_all(table, rows, known)
    problems = [*problems, *mixed, *misread]
    figures = with_formula(figures)
    if not figures and not problems:
        problems = [Problem("tabel.no_figures", "", {"rows": len(rows)})]
    taken = [
        Problem("tabel.formula_used", figure.ref, {"formula": figure.formula, "value": figure.value})
        for figure in figures
        if figure.formula
    ]
    single = single_targets(figures)
    return Hasil(
        () if problems else tuple(figures), tuple(problems), (*workbook.notes, *notes, *taken, *single)
    )


def _read_all(
    table: Table, rows: list[Row], known: dict[str, Konvensi]
) -> tuple[list[FigureRow], list[Problem]]:
    figures: list[FigureRow] = []
    # A dict keeps the order and says once what is wrong with a row's label, not once per column.
    problems: dict[Problem, None] = {}
    for row in rows:
        for ukuran in table.pemetaan.ukuran:
            try:
                figures += _figures(table, row, ukuran, known)
            except CellError as error:
                problems[error.problem] = None
    return figures, list(problems)


def _figures(table: Table, row: Row, ukuran: Ukuran, known: dict[str, Konvensi]) -> list[FigureRow]:
    heading = table.pemetaan.kolom.nama
    if not row_name(table, row):
        ref = row.cell(table, heading).ref or f"baris {row.number}"
        raise CellError(Problem("tabel.row_without_name", ref, {"heading": heading}))
    period = period_of(table, row, ukuran)
    return [_figure(table, row, ukuran, period, one) for one in read_figures_of(table, row, ukuran, known)]


def _figure(table: Table, row: Row, ukuran: Ukuran, period: str, found: tuple[str, Read]) -> FigureRow:
    pemetaan = table.pemetaan
    measure, read = found
    return FigureRow(
        ref=row.cell(table, ukuran.kolom).ref,
        indikator=indikator_of(table, row, ukuran),
        periode=period,
        ukuran=measure,
        value=read.value,
        status=read.status,
        tercetak=read.tercetak,
        dokumen=ukuran.dokumen or pemetaan.dokumen,
        tabel=table_of(table, row),
        halaman=page_of(table, row),
        row=row.text(table, pemetaan.kolom.nama),
        column=table.heading(ukuran.tercetak or ukuran.kolom),
        peran=row.rule.peran if row.rule else "rinci",
        statement_only=ukuran.statement_only,
        formula=read.formula,
        hubungan=ukuran.hubungan,
        pokok=indikator_of(table, row, replace(ukuran, akhiran="")).kunci if ukuran.hubungan else "",
    )
