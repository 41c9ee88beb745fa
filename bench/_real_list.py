"""Findings and the rows of the auditor's list, each in the other's words."""

from typing import Any

from bench._real_words import COLUMNS, RELATIONS
from lurus.pemeriksaan.hasil import Blok, Gejala, Sel

TOTAL = "Jumlah"
ACROSS = {"program": "jumlah-pemilik-induk"}


class Place:
    """Where a finding is: relation, and the words by which the list may call it."""

    def __init__(self, block: Blok, symptom: Gejala, table: str) -> None:
        self.block = block
        self.symptom = symptom
        self.certain = str(symptom.keparahan) == "salah"
        self.cells = [cell for cell in block.sel if cell.id in symptom.sel]
        node = symptom.tempat.partition("/")[0]
        own = [cell for cell in self.cells if cell.id == node]
        own = own or [cell for cell in self.cells if cell.id.startswith(f"{node}.")] or self.cells
        self.file = own[0].letak.berkas
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
