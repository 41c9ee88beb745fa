"""What an answer makes one look at twice; nothing here refuses."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from lurus.core.capaian import bulatkan
from lurus.core.editing import Severity
from lurus.kantor.models import Kantor
from lurus.perbaikan.jenis import moved_percent
from lurus.perbaikan.models import Butir
from lurus.perbaikan.penghalang import newly_broken
from lurus.register.terhitung import current_values
from lurus.tindakan.request import Warnings

SHOWN_DECIMALS = 1
MOST_RULES = 3
SAID_ALREADY = ("realisasi-melebihi-pagu",)
"""Rules of the catalogue that a warning of our own tells with both values."""


def warnings(kantor: Kantor, item: Butir, value: Decimal | None) -> Warnings:
    """The codes with their values, for a corrected figure whose answer stands; none for a confirmed one."""
    if value is None:
        return ()
    return (*_large(kantor, item, value), *_above_ceiling(item, value), *_decimals(item, value))


def broken_rules(item: Butir, on: date) -> Warnings:
    """The rules around the figure that its answer breaks: closing the draft asks about them again."""
    found = [one for one in newly_broken(item, on) if one.aturan not in SAID_ALREADY]
    return tuple(
        (
            "jawab.rule_broken" if one.keparahan is Severity.SALAH else "jawab.rule_unclear",
            {"keterangan": one.keterangan},
        )
        for one in found[:MOST_RULES]
    )


def _large(kantor: Kantor, item: Butir, value: Decimal) -> Iterator[tuple[str, Mapping[str, Any]]]:
    moved = moved_percent(item.semula.nilai, value)
    if moved is not None and moved > kantor.ambang_material:
        shown = bulatkan(moved, SHOWN_DECIMALS)
        yield "jawab.large_change", {"persen": shown, "ambang": kantor.ambang_material}


def _above_ceiling(item: Butir, value: Decimal) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if item.angka.indikator.golongan != "anggaran" or item.angka.ukuran != "realisasi":
        return
    ceiling = current_values(item.angka.indikator, item.angka.periode).get("pagu")
    if ceiling is not None and value > ceiling:
        yield "jawab.above_ceiling", {"nilai": value, "pagu": ceiling}


def _decimals(item: Butir, value: Decimal) -> Iterator[tuple[str, Mapping[str, Any]]]:
    exponent = value.normalize().as_tuple().exponent
    kept = item.angka.indikator.desimal
    if isinstance(exponent, int) and -exponent > kept:
        yield "jawab.more_decimals", {"nilai": value, "desimal": kept}
