"""What the register has room for: a label longer than its column is told, not cut off."""

from collections.abc import Callable, Iterable, Iterator

from django.db import models

from lurus.register.laporan import Pernyataan
from lurus.register.pohon import Indikator, Simpul
from lurus.register.tabel import FigureRow, Problem

_ROOM: tuple[tuple[str, type[models.Model], Callable[[FigureRow], str]], ...] = (
    ("nama", Indikator, lambda row: row.indikator.nama),
    ("kode", Indikator, lambda row: row.indikator.kode),
    ("satuan", Indikator, lambda row: row.indikator.satuan),
    ("nama", Simpul, lambda row: row.indikator.induk),
    ("jenis", Simpul, lambda row: row.indikator.level),
    ("baris", Pernyataan, lambda row: row.row),
    ("kolom", Pernyataan, lambda row: row.column),
    ("tabel", Pernyataan, lambda row: row.tabel),
    ("halaman", Pernyataan, lambda row: row.halaman),
    ("sel", Pernyataan, lambda row: row.ref),
    ("teks", Pernyataan, lambda row: row.tercetak),
)


def too_long(rows: Iterable[FigureRow]) -> Iterator[Problem]:
    """Every text that has no room, each once."""
    limits = [(name, _room(model, name), text) for name, model, text in _ROOM]
    told: set[tuple[str, str]] = set()
    for row in rows:
        for name, limit, text in limits:
            value = text(row)
            if len(value) > limit and (name, value) not in told:
                told.add((name, value))
                yield Problem("impor.too_long", row.ref, {"bidang": name, "batas": limit, "teks": value[:60]})


def _room(model: type[models.Model], name: str) -> int:
    limit: int = getattr(model._meta.get_field(name), "max_length", 0)
    return limit
