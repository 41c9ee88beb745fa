"""*Semula – menjadi*: the tables of what changes, what is computed anew, and what was confirmed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from lurus.dokumen.isi.lembar import evidence
from lurus.dokumen.isi.orang import owner
from lurus.dokumen.isi.tulis import EMPTY, difference, figure, most_decimals, names_of, numbered, range_of
from lurus.perbaikan.hasil import Baris, Hasil, RentangTarget
from lurus.perbaikan.jenis import described
from lurus.perbaikan.models import Perbaikan


def before_after(case: Perbaikan, outcome: Hasil, at: datetime) -> dict[str, Any]:
    """The three tables of a report."""
    changed = corrected(outcome)
    kept = [row for row in outcome.baris if row.asal == "dibenarkan"]
    counted = [row for row in outcome.baris if row.asal == "dihitung"]
    return {
        "perubahan": told_changes(changed, outcome, case, at),
        "hitungan": [*map(_range_moved, outcome.rentang), *map(_moved, counted)],
        "benar": numbered(
            names_of(row.indikator, None, row.ukuran, row.periode)
            | {"nilai": figure(row.menjadi), "pengampu": _owner(row, at)}
            for row in kept
        ),
    }


def told_changes(
    rows: Sequence[Baris], outcome: Hasil, case: Perbaikan, at: datetime
) -> list[dict[str, Any]]:
    """Rows of *semula – menjadi* with difference, class, cause, evidence and owner."""
    return numbered(_changed(row, outcome, case, at) for row in rows)


def corrected(outcome: Hasil) -> list[Baris]:
    """The figures that their owners correct, from what the report under review printed."""
    stated = [row for row in outcome.baris if row.asal == "dinyatakan"]
    return [replace(row, semula=row.state.reported) if row.state else row for row in stated]


def _moved(row: Baris) -> dict[str, Any]:
    computed = row.asal == "dihitung" or row.ukuran == "capaian"
    decimals = most_decimals(row.semula, row.menjadi) if computed else None
    return names_of(row.indikator, None, row.ukuran, row.periode) | {
        "semula": figure(row.semula, decimals),
        "menjadi": figure(row.menjadi, decimals),
        "selisih": difference(row.semula, row.menjadi),
    }


def _range_moved(one: RentangTarget) -> dict[str, Any]:
    return names_of(one.indikator, None, "rentang", one.periode) | {
        "semula": range_of(one.semula),
        "menjadi": range_of(one.menjadi),
        "selisih": EMPTY,
    }


def _changed(row: Baris, outcome: Hasil, case: Perbaikan, at: datetime) -> dict[str, Any]:
    answer = row.state.answer if row.state else None
    return _moved(row) | {
        "kelas": described(row, outcome, case.kantor.ambang_material),
        "sebab": answer.sebab if answer else "",
        "bukti": evidence(row.state) if row.state else "",
        "pengampu": _owner(row, at),
    }


def _owner(row: Baris, at: datetime) -> str:
    if row.state is None:
        return EMPTY
    held = owner(row.state.butir.lembar, at)
    return held.orang.nama_lengkap if held else row.state.butir.lembar.jabatan.nama
