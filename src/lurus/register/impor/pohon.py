"""Where an indicator stands in the planning tree, by what its row says of code, level and parent."""

import re
from collections.abc import Iterable
from typing import Final

from lurus.register.impor.selisih import SimpulBaru
from lurus.register.pohon import Indikator, Simpul
from lurus.register.tabel import IndikatorBaris
from lurus.register.tabel.headings import same

CODE: Final = re.compile(r"(?:X|\d+)(?:\.(?:XX|\d+))+", re.IGNORECASE)
"""A code of the nomenclature: 3.30.02.2.01."""
ABOVE: Final = {"sub kegiatan": "kegiatan", "kegiatan": "program", "program": "sasaran", "sasaran": "tujuan"}


class Tree:
    """The office's nodes, and those that a table adds."""

    def __init__(self, nodes: Iterable[Simpul], indicators: Iterable[Indikator]) -> None:
        self.known: dict[str, Simpul] = {}
        self.planned: dict[str, SimpulBaru] = {}
        self.named: dict[int, str] = {}
        self._of_indicator: dict[str, str] = {}
        for node in nodes:
            self.known[same(node.kode or node.nama)] = node
        for one in indicators:
            if one.kode and one.simpul is not None:
                self._of_indicator[same(one.kode)] = same(one.simpul.kode or one.simpul.nama)

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
        if key in self.known or key in self.planned:
            self._name(key, name)
            return key
        parent = self._parent(baris.induk, baris.level, above=True)
        level = baris.level or ("uraian" if budget else "program")
        self.planned[key] = SimpulBaru(key, level, baris.kode, name, "" if parent == key else parent)
        return key

    def _name(self, key: str, name: str) -> None:
        """A node that was known by its code alone gets its name."""
        node, planned = self.known.get(key), self.planned.get(key)
        if node is not None and node.nama == node.kode != name:
            self.named[node.pk] = name
        if planned is not None and planned.nama == planned.kode:
            self.planned[key] = SimpulBaru(key, planned.jenis, planned.kode, name, planned.induk)

    def _parent(self, text: str, level: str, *, above: bool) -> str:
        key = same(text)
        if not key or key in self.known or key in self.planned:
            return key
        if key in self._of_indicator:
            return self._of_indicator[key]
        kind = ABOVE.get(same(level), "sasaran") if above else level or "sasaran"
        self.planned[key] = SimpulBaru(key, kind, text if CODE.fullmatch(text) else "", text)
        return key
