"""Figures computed from others: a realisation from its fraction, an achievement from target and realisation."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal

from lurus.core.capaian import (
    Aturan,
    Rentang,
    Rounding,
    Rumus,
    Simpulan,
    ZeroRule,
    capaian,
    dari_pecahan,
    simpulan,
    skala,
)
from lurus.kantor.prepared import Prepared, Slot
from lurus.register.angka import Angka
from lurus.register.as_of import known
from lurus.register.pohon import Indikator
from lurus.register.ukuran import RANGE

PERCENT_DECIMALS = 2
"""Achievements are percentages whatever the indicator counts: an indicator's own decimals are those of its figures."""
Values = Mapping[str, Decimal | None]


def rule_of(indikator: Indikator) -> Aturan:
    """The indicator's own formula with its zero, cap and rounding rules."""
    return Aturan(
        rumus=Rumus(indikator.rumus),
        nol=ZeroRule(indikator.nol),
        batas_atas=indikator.batas_atas,
        batas_bawah=indikator.batas_bawah,
        desimal=PERCENT_DECIMALS,
        pembulatan=Rounding(indikator.pembulatan),
    )


def target_of(indikator: Indikator, values: Values) -> Decimal | Rentang | None:
    """What the realisation is measured against: the ceiling of a budget line, the target or range of an indicator."""
    if indikator.golongan == "anggaran":
        return values.get("pagu")
    return _range_of(values) if indikator.rumus == Rumus.F_RANGE else values.get("target")


def computed(indikator: Indikator, values: Values) -> dict[str, Decimal | None]:
    """The computed measures of one indicator in one period, from the typed ones in `values`."""
    found: dict[str, Decimal | None] = {}
    parts = values.get("pembilang"), values.get("penyebut")
    if None not in parts:
        found["realisasi"] = dari_pecahan(*parts, desimal=indikator.desimal).nilai
    realised = found.get("realisasi", values.get("realisasi"))
    measured = target_of(indikator, values)
    if realised is not None and measured is not None:
        found["capaian"] = capaian(measured, realised, rule_of(indikator)).nilai
    elif realised is not None and _crossed(indikator, values):
        found["capaian"] = None
    return found


def _range_of(values: Values) -> Rentang | None:
    lower, upper = (values.get(one) for one in RANGE)
    return None if lower is None or upper is None or lower > upper else Rentang(lower, upper)


def _crossed(indikator: Indikator, values: Values) -> bool:
    """One end was corrected past the other: no achievement counts against such a range, the old one neither."""
    both = all(values.get(one) is not None for one in RANGE)
    return indikator.rumus == Rumus.F_RANGE and both and _range_of(values) is None


def conclusion(indikator: Indikator, values: Values, on: date) -> Simpulan | None:
    """What a reader concludes from these values; None where there is nothing to conclude from."""
    full = {**values, **computed(indikator, values)}
    measured, realised = target_of(indikator, full), full.get("realisasi")
    if measured is None or realised is None:
        return None
    return simpulan(measured, realised, rule_of(indikator), skala(indikator.skala, on))


def current_values_of(
    kantor: int, asked: Collection[tuple[int, str]]
) -> dict[tuple[int, str], dict[str, Decimal | None]]:
    """What counts now of many (indicator, period): by these, then by measure; one query."""
    rows = Angka.objects.at(kantor).filter(
        indikator__in={one for one, _ in asked},
        periode__in={period for _, period in asked},
        versi__until__isnull=True,
    )
    found: dict[tuple[int, str], dict[str, Decimal | None]] = {}
    for indicator, period, measure, value in rows.values_list(
        "indikator", "periode", "ukuran", "versi__nilai"
    ):
        found.setdefault((indicator, period), {})[measure] = value
    return found


def values_known_of(
    kantor: int, asked: Collection[tuple[int, str]], number: int
) -> dict[tuple[int, str], dict[str, Decimal | None]]:
    """What counted of many (indicator, period) after the office's transaction `number`; one query."""
    rows = known(kantor, number).filter(
        angka__indikator__in={one for one, _ in asked}, angka__periode__in={period for _, period in asked}
    )
    found: dict[tuple[int, str], dict[str, Decimal | None]] = {}
    for indicator, period, measure, value in rows.values_list(
        "angka__indikator", "angka__periode", "angka__ukuran", "nilai"
    ):
        found.setdefault((indicator, period), {})[measure] = value
    return found


def current_values(indikator: Indikator, periode: str) -> dict[str, Decimal | None]:
    """What counts now, by measure."""
    return dict(_CURRENT.all(kantor=indikator.kantor_id, indikator=indikator.pk, periode=periode))


_CURRENT = Prepared(
    lambda: (
        Angka.objects.at(Slot("kantor"))
        .filter(indikator=Slot("indikator"), periode=Slot("periode"), versi__until__isnull=True)
        .values_list("ukuran", "versi__nilai")
    )
)
