"""Recall, precision and false alarms over the published tables, against the list of an independent auditor.

The tables lie beside the project (`--real DIR`); `real_truth.toml` says what is really wrong in them. A listed row
is *found* when a rule of its relation is broken there. A finding elsewhere is *carried* when it names a figure that
the list calls wrong, doubtful or carried, and a *false alarm* when it names none.

Goals: all that is certainly wrong is found, and no right row is accused. Exit code 1: a goal is missed; 3: the tables
are not there, so nothing was measured.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench._real_words import COLUMNS, RELATIONS
from lurus.pemeriksaan.dari_tabel import dari_tabel
from lurus.pemeriksaan.hasil import Blok, Gejala, Sel
from lurus.pemeriksaan.periksa import periksa
from lurus.register.tabel import load, open_table, read_printed

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
TOTAL = "Jumlah"
ACROSS = {"program": "jumlah-pemilik-induk"}


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
    scores = {name: score(name, table, truth, options.real) for name, table in TABLES.items()}
    print(HEAD)
    for name, one in scores.items():
        print(line(name, one))
    whole = total(scores.values())
    print(line("all", whole))
    reported = whole.found + len(whole.alarms)
    print(
        f"recall {share(whole.found, whole.rows)}, of what is certainly wrong {share(whole.wrong_found, whole.wrong)};"
    )
    print(
        f"precision {share(whole.found, reported)}; false alarms on right rows {len(whole.alarms)} of {whole.right}"
    )
    if options.show:
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


def score(name: str, table: str, truth: dict[str, Any], real: Path) -> Score:
    """Check one table and hold it against the list."""
    file = f"{table}.csv"
    path = WITH_LINKS / f"{name}.toml"
    mapping = load((path if path.exists() else MAPS / path.name).read_text(encoding="utf-8"))
    read = read_printed(open_table((real / file).read_bytes(), file), mapping)
    found = periksa(dari_tabel(read.figures, file))
    numbers = {row.split(",")[0]: row.split(",")[1] for row in (real / file).read_text("utf-8").splitlines()}
    listed = [Listed(row, numbers) for row in truth["row"] if row["table"] == table]
    soft = [Listed(row, numbers) for row in [*truth["carried"], *truth["tolerated"]] if row["table"] == table]
    one = Score(rows=len(listed), wrong=sum(row.verdict == "salah" for row in listed))
    one.right = sum(part["right"] + part["truncated"] for part in truth["table"] if part["table"] == table)
    places = [Place(block, symptom, name) for block in found.blok for symptom in block.gejala]
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


def compare(one: Score, row: "Listed", hits: "list[Place]") -> None:
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


class Place:
    """Where a finding is: relation, and the words by which the list may call it."""

    def __init__(self, block: Blok, symptom: Gejala, table: str) -> None:
        self.block = block
        self.symptom = symptom
        self.certain = str(symptom.keparahan) == "salah"
        self.cells = [cell for cell in block.sel if cell.id in symptom.sel]
        node = symptom.tempat.partition("/")[0]
        own = [cell for cell in self.cells if cell.id.startswith(f"{node}.")] or self.cells
        self.relation = relation_of(symptom.aturan, table, own[0].nama)
        self.name, self.year = own[0].nama, own[0].periode[:4]
        self.names = {self.name, own[0].letak.baris} if own[0].letak.baris != TOTAL else {self.name}
        self.span = any(".." in cell.periode for cell in own)
        self.tables = {cell.letak.tabel for cell in own}
        if self.relation == "same_figure":
            self.names = {" = ".join(cell.letak.baris for cell in self.cells)}
            self.tables = {" = ".join(cell.letak.tabel for cell in self.cells)}
        self.measures = {cell.ukuran for cell in own}


def relation_of(rule: str, table: str, name: str) -> str:
    """The list's word for a rule; the sums of a table bear the name of what they sum."""
    if rule in ("pagu-jumlah", "realisasi-anggaran-jumlah"):
        if table == "pk2021_kaskade":
            return "node"
        return "total" if name.startswith("TOTAL") else "direct"
    return RELATIONS.get(rule, rule)


class Listed:
    """A row of the auditor's list."""

    def __init__(self, row: dict[str, Any], numbers: dict[str, str]) -> None:
        self.relation: str = row["relation"]
        self.key: dict[str, str] = row["key"]
        self.verdict: str = row.get("verdict", "")
        self.tolerated = "why" in row
        self.likely: str = row.get("likely", "")
        self.cells: list[str] = row.get("cells", [])
        self.column = COLUMNS.get(row.get("column", ""), "")
        self.numbers = numbers

    def is_at(self, place: Place) -> bool:
        """Whether a finding is about this row."""
        return self.relation == place.relation and all(self._fits(key, place) for key in self.key)

    def _fits(self, key: str, place: Place) -> bool:
        word = self.key[key]
        ways = {
            "tabel": word in place.tables,
            "tahun": self._in_year(word, place),
            "no": place.name == self.numbers.get(word),
            "kolom": word in place.measures,
            "pemilik_pk": place.name.endswith(f"– {word}"),
            "terhadap": place.symptom.aturan == ACROSS.get(word, "jumlah-pemilik-bawahan"),
            "level": True,
            "uraian": word in (place.name, TOTAL),
        }
        return ways.get(key, word in place.names)

    def _in_year(self, year: str, place: Place) -> bool:
        if year != "RATA-RATA":
            return place.year == year and not place.span
        return place.span and (not self._measure() or self._measure() in place.measures)

    def _measure(self) -> str:
        told = [COLUMNS.get(cell.partition("|")[2], "") for cell in self.cells if cell.startswith("RATA")]
        return self.column or (told[0] if told else "")

    def names(self, cell: Sel) -> bool:
        """Whether a figure is the one that the list calls most likely wrong."""
        row, _, column = self.likely.partition("|")
        table, _, row = row.rpartition(":")
        measure = COLUMNS.get(column, column)
        rows = {cell.periode, cell.nama, f"Jumlah {cell.nama.partition('– ')[2]}"}
        rows |= {"RATA-RATA"} if ".." in cell.periode else set()
        rows |= {number for number, name in self.numbers.items() if name == cell.nama}
        same_table = not table or table == cell.letak.tabel
        return measure == cell.ukuran and row in rows and same_table and self._same_year(cell)

    def _same_year(self, cell: Sel) -> bool:
        year = self.key.get("tahun", "")
        return not year.isdigit() or cell.periode.startswith(year)


if __name__ == "__main__":
    sys.exit(main())
