"""Recall, precision and false alarms over the published tables, against the list of an independent auditor.

The tables lie beside the project (`--real DIR`); `real_truth.toml` says what is really wrong in them. They are checked
twice: each alone, and all together, held against each other by the links that the mappings in `tests/pemeriksaan/maps`
name. A listed row is *found* when a rule of its relation is broken there. A finding elsewhere is *carried* when it
names a figure that the list calls wrong, doubtful or carried, and a *false alarm* when it names none.

Goals, both times: all that is certainly wrong is found, and no right row is accused. Exit code 1: a goal is missed;
3: the tables are not there, so nothing was measured.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench._real_list import Listed, Place
from lurus.pemeriksaan.dari_tabel import dari_berkas, dari_tabel
from lurus.pemeriksaan.hasil import HasilPeriksa
from lurus.pemeriksaan.periksa import periksa
from lurus.register.tabel import FigureRow, load, open_table, read_printed

ROOT = Path(__file__).parent.parent
MAPS = ROOT / "tests" / "register" / "maps"
WITH_LINKS = ROOT / "tests" / "pemeriksaan" / "maps"
"""Mappings that also say which names of a table mean one indicator."""
TABLES = {
    "capaian_tahunan": "capaian_tahunan_sidoarjo_perikanan",
    "pertumbuhan_tahunan": "pertumbuhan_tahunan_sidoarjo_perikanan",
    "anggaran_2011_2015": "anggaran_sidoarjo_perikanan_2011_2015",
    "anggaran_2016_2020": "anggaran_sidoarjo_perikanan_2016_2020",
    "target_renstra_vs_pk": "target_renstra_vs_pk_sidoarjo_perikanan",
    "pk2021_kaskade": "pk2021_sidoarjo_perikanan_kaskade_anggaran",
}


NAMES = ("right", "listed", "found", "salah", "suspect", "first", "carried", "false (accused)")
HEAD = f"{'table':22}" + "".join(f"{name:>{max(len(name) + 2, 9)}}" for name in NAMES)


@dataclass
class Score:
    """One table: rows of the list by verdict, what was found, where the likely cell came out, false alarms.

    `right`: rows that hold, in all relations. `suspected`, `first`: of the wrong rows found that have a likely
    cell (`located`), in how many it is among the suspects, and in the first proposal.
    """

    rows: int = 0
    wrong: int = 0
    found: int = 0
    wrong_found: int = 0
    suspected: int = 0
    first: int = 0
    located: int = 0
    carried: int = 0
    alarms: list[str] = field(default_factory=list)
    accusations: int = 0
    missed: list[str] = field(default_factory=list)
    right: int = 0


ABSENT = 3
"""The exit code where there was nothing to measure."""


def main(arguments: Sequence[str] | None = None) -> int:
    told = argparse.ArgumentParser()
    told.add_argument("--real", type=Path, default=ROOT.parent / "shared" / "real")
    told.add_argument("--show", action="store_true", help="print what was missed and every false alarm")
    options = told.parse_args(arguments)
    if not options.real.is_dir():
        print(f"the published tables are not at {options.real}: nothing measured")
        return ABSENT
    truth = tomllib.loads((ROOT / "bench" / "real_truth.toml").read_text(encoding="utf-8"))
    ended = []
    for title, places in (("each alone", alone(options.real)), ("all together", together(options.real))):
        scores = {name: score(name, truth, places[name], options.real) for name in TABLES}
        print(f"-- {title}")
        ended.append(reported(scores, show=options.show))
    return max(ended)


def reported(scores: Mapping[str, Score], *, show: bool) -> int:
    """Print one way of checking; the exit code."""
    print(HEAD)
    for name, one in scores.items():
        print(line(name, one))
    whole = total(scores.values())
    print(line("all", whole))
    every = whole.found + len(whole.alarms)
    print(
        f"recall {share(whole.found, whole.rows)}, of what is certainly wrong {share(whole.wrong_found, whole.wrong)};"
    )
    print(
        f"precision {share(whole.found, every)}; false alarms on right rows {len(whole.alarms)} of {whole.right}"
    )
    if show:
        for name, one in scores.items():
            for text in [*(f"missed {m}" for m in one.missed), *(f"FALSE {a}" for a in one.alarms)]:
                print(f"{name}: {text}")
    return concluded(whole)


def concluded(whole: Score) -> int:
    """Say whether the goals are met; the exit code."""
    met = whole.wrong_found == whole.wrong > 0 and not whole.accusations
    print(f"goal: all that is certainly wrong found, no right row accused: {'met' if met else 'MISSED'}")
    return 0 if met else 1


def share(part: int, whole: int) -> str:
    """A part of a whole in per cent, both beside it."""
    return f"{100 * part / whole:.0f} % ({part}/{whole})" if whole else "–"


def line(name: str, one: Score) -> str:
    """One line of the report."""
    told = (
        one.right,
        one.rows,
        one.found,
        f"{one.wrong_found}/{one.wrong}",
        f"{one.suspected}/{one.located}",
        f"{one.first}/{one.located}",
        one.carried,
        f"{len(one.alarms)} ({one.accusations})",
    )
    return f"{name:22}" + "".join(
        f"{value:>{max(len(head) + 2, 9)}}" for head, value in zip(NAMES, told, strict=True)
    )


def total(scores: Iterable[Score]) -> Score:
    """All tables together."""
    whole = Score()
    for one in scores:
        for name, value in vars(one).items():
            setattr(whole, name, getattr(whole, name) + value)
    return whole


def figures(name: str, real: Path) -> tuple[FigureRow, ...]:
    """What a table prints, through the mapping that links it where there is one."""
    file = f"{TABLES[name]}.csv"
    path = WITH_LINKS / f"{name}.toml"
    mapping = load((path if path.exists() else MAPS / path.name).read_text(encoding="utf-8"))
    return read_printed(open_table((real / file).read_bytes(), file), mapping).figures


def alone(real: Path) -> dict[str, list[Place]]:
    """What is found in each table by itself."""
    return {name: places_of(periksa(dari_tabel(figures(name, real), name)), name) for name in TABLES}


def together(real: Path) -> dict[str, list[Place]]:
    """What is found in each table when all are checked at once."""
    found = periksa(dari_berkas([(name, figures(name, real)) for name in TABLES]))
    return {name: [one for one in places_of(found, name) if one.file == name] for name in TABLES}


def places_of(found: HasilPeriksa, name: str) -> list[Place]:
    """Every finding, in the words of one table's list."""
    return [Place(block, symptom, name) for block in found.blok for symptom in block.gejala]


def score(name: str, truth: dict[str, Any], places: Sequence[Place], real: Path) -> Score:
    """Hold what was found in one table against the list."""
    table = TABLES[name]
    text = (real / f"{table}.csv").read_text("utf-8")
    numbers = {row.split(",")[0]: row.split(",")[1] for row in text.splitlines()}
    listed = [Listed(row, numbers) for row in truth["row"] if row["table"] == table]
    soft = [Listed(row, numbers) for row in [*truth["carried"], *truth["tolerated"]] if row["table"] == table]
    one = Score(rows=len(listed), wrong=sum(row.verdict == "salah" for row in listed))
    one.right = sum(part["right"] + part["truncated"] for part in truth["table"] if part["table"] == table)
    for row in listed:
        hits = [place for place in places if row.is_at(place)]
        compare(one, row, hits)
    wrong = {
        cell for row in [*listed, *soft] for place in places if row.is_at(place) for cell in place.symptom.sel
    }
    for place in places:
        if any(row.is_at(place) for row in listed):
            continue
        at_soft = [row for row in soft if row.is_at(place)]
        if wrong.intersection(place.symptom.sel) or (
            at_soft and not (place.certain and at_soft[0].tolerated)
        ):
            one.carried += 1
        else:
            one.alarms.append(f"{place.symptom.aturan} {place.symptom.tempat}")
            one.accusations += place.certain
    return one


def compare(one: Score, row: Listed, hits: list[Place]) -> None:
    """Count whether a listed row was found, and whether its likely cell came out first."""
    if not hits:
        one.missed.append(f"{row.relation} {row.key} ({row.verdict})")
        return
    one.found += 1
    one.wrong_found += row.verdict == "salah"
    if not row.likely or row.verdict != "salah":
        return
    one.located += 1
    one.suspected += any(row.names(cell) for place in hits for cell in place.block.sel if cell.tersangka)
    best = [place.block.usulan[0] for place in hits if place.block.usulan]
    cells = {part.sel for proposal in best for part in proposal.pengganti}
    one.first += any(row.names(cell) for place in hits for cell in place.block.sel if cell.id in cells)


if __name__ == "__main__":
    sys.exit(main())
