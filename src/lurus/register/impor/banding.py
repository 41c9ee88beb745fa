"""Comparing a table with the register: what is new, what changes, what must not."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from difflib import get_close_matches

from lurus.core.capaian import Rumus
from lurus.register.angka import Angka
from lurus.register.impor.batas import too_long
from lurus.register.impor.catatan import Place, Register, look_up, place_of, report_of, stated_in
from lurus.register.impor.pohon import Tree
from lurus.register.impor.prepared import Prepared
from lurus.register.impor.selisih import (
    Berubah,
    Diff,
    IndicatorKey,
    IndikatorBaru,
    Kepala,
    fact_of,
    indicator_key,
    keeps_figure,
    text_of,
    unique,
)
from lurus.register.laporan import Laporan
from lurus.register.pohon import Simpul
from lurus.register.tabel import FigureRow, Problem
from lurus.register.ukuran import RANGE, TARGETS

RECORD = {**dict.fromkeys(TARGETS, ("PK",)), "pagu": ("DPA", "PK"), "realisasi": ("LRA",)}
"""Measure → the documents of record, the strongest first: what they print counts before a copy elsewhere."""


def compare(kantor: int, prepared: Prepared, kepala: Kepala) -> Diff:
    """What the table would change in the office's register, and why it may not."""
    rows = prepared.hasil.figures
    held = look_up(kantor, rows)
    report = report_of(kantor, kepala)
    tree = Tree(Simpul.objects.at(kantor).order_by("pk"), held.indicators.values())
    fresh = _indicators(rows, held, tree)
    winners = [_of_record(found) for found in unique(filter(keeps_figure, rows)).values()]
    moved = [row for row in winners if _differs(row, held)]
    changed = [row for row in moved if not (row.statement_only and _reports(row, held))]
    printed, reprinted = _statements(rows, prepared.pemetaan.dokumen, report, held)
    return Diff(
        kepala=kepala,
        laporan=None if report is None else report.pk,
        simpul=tuple(tree.planned.values()),
        dilengkapi=tuple(tree.completed.values()),
        indikator=tuple(fresh.values()),
        baru=tuple(row for row in winners if fact_of(row) not in held.figures),
        berubah=tuple(_change(row, held) for row in changed),
        sama=sum(fact_of(row) in held.figures for row in winners) - len(changed),
        pernyataan=tuple(printed),
        refusals=(
            *_report_refusals(prepared, kepala, report),
            *(
                Problem("impor.repeated", row.ref, _named(row) | {"laporan": kepala.judul})
                for row in reprinted
            ),
            *_figure_refusals(changed, held),
            *_indicator_refusals(prepared, fresh, held),
            *_range_refusals(rows, held),
            *too_long(rows),
        ),
    )


def _indicators(rows: Iterable[FigureRow], held: Register, tree: Tree) -> dict[IndicatorKey, IndikatorBaru]:
    fresh: dict[IndicatorKey, IndikatorBaru] = {}
    placed: set[IndicatorKey] = set()
    for row in filter(keeps_figure, rows):
        key = indicator_key(row.indikator)
        if key in placed:
            continue
        placed.add(key)
        node = tree.place(row.indikator)
        if key not in held.indicators:
            fresh[key] = IndikatorBaru(key, row.indikator, node)
    return fresh


def _of_record(rows: list[FigureRow]) -> FigureRow:
    """Of the rows that state one fact the one whose value counts."""
    ranks = RECORD.get(rows[0].ukuran, ())

    def rank(row: FigureRow) -> tuple[bool, int]:
        place = ranks.index(row.dokumen) if row.dokumen in ranks else len(ranks)
        return row.value is None and not text_of(row), place

    return min(rows, key=rank)


def _figure(row: FigureRow, held: Register) -> Angka | None:
    return held.figures.get(fact_of(row))


def _reports(row: FigureRow, held: Register) -> tuple[Laporan, ...]:
    figure = _figure(row, held)
    return () if figure is None else held.submitted.get(figure.pk, ())


def _differs(row: FigureRow, held: Register) -> bool:
    figure = _figure(row, held)
    if figure is None:
        return False
    version = held.versions[figure.pk]
    return (version.nilai, version.teks) != (row.value, text_of(row))


def _value(row: FigureRow, held: Register) -> Decimal | None:
    figure = _figure(row, held)
    return None if figure is None else held.versions[figure.pk].nilai


def _change(row: FigureRow, held: Register) -> Berubah:
    figure = held.figures[fact_of(row)]
    return Berubah(row, figure.pk, held.versions[figure.pk].nilai, row.value)


def _statements(
    rows: Iterable[FigureRow], own: str, report: Laporan | None, held: Register
) -> tuple[list[FigureRow], list[FigureRow]]:
    """What will be stated anew, and what the report already prints otherwise although it was submitted."""
    before: dict[int, dict[Place, str]] = {}
    fresh, frozen = [], []
    for row in rows:
        source = report if row.dokumen == own else held.reports.get((row.dokumen, row.periode[:4]))
        printed: dict[Place, str] = {}
        if source is not None:
            printed = before.setdefault(source.pk, {}) or stated_in(source)
            before[source.pk] = printed
        submitted = source is not None and source.disampaikan is not None
        # To another document that was submitted nothing is added: it is frozen, and only compared.
        if printed.get(place_of(row)) == row.tercetak or (submitted and row.dokumen != own):
            continue
        fresh.append(row)
        if submitted and place_of(row) in printed:
            frozen.append(row)
    return fresh, frozen


def _report_refusals(prepared: Prepared, kepala: Kepala, report: Laporan | None) -> Iterator[Problem]:
    if kepala.jenis != prepared.pemetaan.dokumen:
        yield Problem("impor.other_kind", "", {"jenis": kepala.jenis, "pemetaan": prepared.pemetaan.dokumen})
    if report is None:
        return
    for name in ("jenis", "periode", "disampaikan"):
        kept, told = getattr(report, name), getattr(kepala, name)
        if kept is not None and kept != told and told is not None:
            params = {"laporan": kepala.judul, "bidang": name, "tercatat": kept, "diisi": told}
            yield Problem("impor.report_differs", "", params)


def _figure_refusals(changed: Iterable[FigureRow], held: Register) -> Iterator[Problem]:
    for row in changed:
        reports = _reports(row, held)
        if not reports:
            continue
        agreed = next((one for one in reports if one.jenis == "PK"), None)
        smuggled = row.ukuran in TARGETS and agreed is not None
        params = _named(row) | {
            "laporan": (agreed or reports[0]).judul,
            "semula": _value(row, held),
            "menjadi": row.value,
        }
        yield Problem("impor.target_smuggled" if smuggled else "impor.open_a_case", row.ref, params)


def _indicator_refusals(
    prepared: Prepared, fresh: dict[IndicatorKey, IndikatorBaru], held: Register
) -> Iterator[Problem]:
    names = {one.nama.casefold(): one.nama for one in held.indicators.values()}
    seen: dict[IndicatorKey, str] = {}
    for row in filter(keeps_figure, prepared.hasil.figures):
        key, own = indicator_key(row.indikator), row.indikator.kunci
        known = held.indicators.get(key)
        first = key not in seen
        if seen.setdefault(key, own) != own:
            yield Problem("impor.same_name", row.ref, _named(row))
        if first and key in fresh and prepared.pemetaan.indikator == "harus_ada":
            near = get_close_matches(row.indikator.nama.casefold(), names, n=1)
            params = {"nama": row.indikator.nama, "terdekat": names[near[0]] if near else None}
            yield Problem("impor.unknown_indicator", row.ref, params)
        if first and known is not None and _units_differ(known.satuan, row.indikator.satuan):
            params = {"nama": known.nama, "tercatat": known.satuan, "tabel": row.indikator.satuan}
            yield Problem("impor.unit_differs", row.ref, params)


def _range_refusals(rows: Iterable[FigureRow], held: Register) -> Iterator[Problem]:
    """A range where the register computes against one figure: nothing would ever be measured against it."""
    for row in rows:
        known = held.indicators.get(indicator_key(row.indikator))
        if row.ukuran == RANGE[0] and known is not None and known.rumus != Rumus.F_RANGE:
            yield Problem("impor.range_unexpected", row.ref, _named(row) | {"rumus": known.rumus})


def _units_differ(kept: str, told: str) -> bool:
    return bool(kept and told) and kept.casefold() != told.casefold()


def _named(row: FigureRow) -> dict[str, object]:
    return {"nama": row.indikator.nama, "periode": row.periode, "ukuran": row.ukuran}
