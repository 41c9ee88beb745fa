"""Where an indicator stands in the planning tree, by what its row says of code, level and parent."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from lurus.register.impor.selisih import SimpulBaru, SimpulLengkap
from lurus.register.pohon import Indikator, Simpul
from lurus.register.tabel import IndikatorBaris
from lurus.register.tabel.headings import same

CODE: Final = re.compile(r"(?:X|\d+)(?:\.(?:XX|\d+))+", re.IGNORECASE)
"""A code of the nomenclature: 3.30.02.2.01."""
ABOVE: Final = {"sub kegiatan": "kegiatan", "kegiatan": "program", "program": "sasaran", "sasaran": "tujuan"}


class Tree:
    """The office's nodes, those that a table adds, and those of which it tells more."""

    def __init__(self, nodes: Iterable[Simpul], indicators: Iterable[Indikator]) -> None:
        rows = list(nodes)
        keys = {node.pk: same(node.kode or node.nama) for node in rows}
        self.known = {keys[node.pk]: node for node in rows}
        self.planned: dict[str, SimpulBaru] = {}
        self.completed: dict[str, SimpulLengkap] = {}
        self._above = {keys[node.pk]: keys.get(node.induk_id or 0, "") for node in rows}
        self._of_indicator = {
            same(one.kode): keys[one.simpul_id] for one in indicators if one.kode and one.simpul_id in keys
        }

    def place(self, baris: IndikatorBaris) -> str:
        """The key of the node at which the row's indicator stands; empty when the row says nothing."""
        key = self._own(baris) or self._parent(baris.induk, baris.level, above=False)
        if key and baris.jenis == "kinerja" and baris.kode:
            self._of_indicator.setdefault(same(baris.kode), key)
        return key

    def _own(self, baris: IndikatorBaris) -> str:
        """A budget line is a node itself, and so is a row that bears a code of the nomenclature."""
        budget = baris.jenis == "anggaran"
        if not budget and not CODE.fullmatch(baris.kode):
            return ""
        key = same(baris.kode or baris.nama)
        name = baris.nama if budget else baris.kode
        parent = self._parent(baris.induk, baris.level, above=True)
        parent = "" if self._stands_under(parent, key) else parent
        if key not in self.known and key not in self.planned:
            level = baris.level or ("uraian" if budget else "program")
            self.planned[key] = SimpulBaru(key, level, baris.kode, name)
        self._complete(key, name, parent)
        return key

    def _complete(self, key: str, name: str, parent: str) -> None:
        """A node known by its code alone gets its name, and one without a parent the parent that is told."""
        parent = "" if self._above.get(key) else parent
        if parent:
            self._above[key] = parent
        planned, node = self.planned.get(key), self.known.get(key)
        if planned is not None:
            told = name if planned.nama == planned.kode else planned.nama
            self.planned[key] = replace(planned, nama=told, induk=planned.induk or parent)
            return
        if node is None:
            return
        before = self.completed.get(key, SimpulLengkap(node.pk, node.nama, ""))
        told = name if before.nama == node.kode else before.nama
        after = replace(before, nama=told, induk=before.induk or parent)
        if (after.nama, after.induk) != (node.nama, ""):
            self.completed[key] = after

    def _stands_under(self, parent: str, key: str) -> bool:
        """Whether `parent` is the node itself or lies below it: then it cannot stand above."""
        seen: set[str] = set()
        while parent and parent not in seen:
            if parent == key:
                return True
            seen.add(parent)
            parent = self._above.get(parent, "")
        return False

    def _parent(self, text: str, level: str, *, above: bool) -> str:
        key = same(text)
        if not key or key in self.known or key in self.planned:
            return key
        if key in self._of_indicator:
            return self._of_indicator[key]
        kind = ABOVE.get(same(level), "sasaran") if above else level or "sasaran"
        self.planned[key] = SimpulBaru(key, kind, text if CODE.fullmatch(text) else "", text)
        return key
