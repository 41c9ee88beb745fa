"""The same figure twice in one table: said twice alike is two statements, said differently is a problem."""

from collections.abc import Iterable

from lurus.register.tabel.hasil import FigureRow
from lurus.register.tabel.headings import same
from lurus.register.tabel.problems import Problem


def contradictions(figures: Iterable[FigureRow]) -> list[Problem]:
    """Where one document gives one figure two values, or one indicator two units.

    Two *documents* may differ: that is a finding for a case, not a fault of the table. What is only
    printed (statements) may differ too, and "not reported" contradicts nothing.
    """
    problems: list[Problem] = []
    facts: dict[tuple[object, ...], FigureRow] = {}
    units: dict[str, FigureRow] = {}
    for figure in (figure for figure in figures if not figure.statement_only):
        unit = units.setdefault(figure.indikator.kunci, figure)
        if same(unit.indikator.satuan) != same(figure.indikator.satuan):
            problems.append(_units(unit, figure))
        if figure.value is None:
            continue
        first = facts.setdefault((*figure.fact, figure.dokumen), figure)
        if first.value != figure.value:
            problems.append(_values(first, figure))
    return problems


def _values(first: FigureRow, second: FigureRow) -> Problem:
    params = {
        "name": second.indikator.nama,
        "period": second.periode,
        "measure": second.ukuran,
        "first": first.tercetak,
        "first_ref": first.ref,
        "second": second.tercetak,
    }
    return Problem("tabel.duplicate", second.ref, params)


def _units(first: FigureRow, second: FigureRow) -> Problem:
    params = {
        "name": second.indikator.nama,
        "first": first.indikator.satuan,
        "first_ref": first.ref,
        "second": second.indikator.satuan,
    }
    return Problem("tabel.units_differ", second.ref, params)
