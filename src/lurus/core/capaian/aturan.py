"""The achievement rule of one indicator: a formula's name with every decision offices make differently."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from enum import StrEnum

from lurus.core.capaian.bilangan import NullRule, Rounding, ZeroRule, check_decimals, pecahan
from lurus.core.errors import CoreError


class Rumus(StrEnum):
    """Achievement formulas in real use; `rumus.DAFTAR_RUMUS` holds notation, direction and source."""

    F_MAX = "F-MAX"
    F_MIN_LIN = "F-MIN-LIN"
    F_MIN_INV = "F-MIN-INV"
    F_RANGE = "F-RANGE"
    F_FLAT = "F-FLAT"


class NegativeRule(StrEnum):
    """What a target below zero means (a growth target of -2 %): R/T would praise a deeper fall."""

    KOSONG = "KOSONG"
    """No value, with the reason."""
    SIMPANGAN = "SIMPANGAN"
    """Measure the deviation against |T|: 100 × (1 ± (R - T)/|T|). Equals the usual formula when T > 0."""
    TOLAK = "TOLAK"
    """Refused with an error."""


@dataclass(frozen=True)
class Rentang:
    """A range as target, both ends inside it, in the indicator's unit.

    >>> Rentang(Decimal(90), Decimal(80))
    Traceback (most recent call last):
        ...
    lurus.core.errors.CoreError: capaian.rentang_terbalik bawah=Decimal('90') atas=Decimal('80')
    """

    bawah: Decimal
    atas: Decimal

    def __post_init__(self) -> None:
        if pecahan(self.bawah) > pecahan(self.atas):
            raise CoreError("capaian.rentang_terbalik", bawah=self.bawah, atas=self.atas)


@dataclass(frozen=True, kw_only=True)
class Aturan:
    """How the achievement of one indicator is computed; kept per indicator, with a version.

    `batas_atas`, `batas_bawah`, `ambang_atas` are percent of achievement and touch only the value used for
    the predicate. `ambang_atas`: above it the value *becomes* `batas_atas` (PermenPANRB 8/2021: above 110 →
    120); without it the cap simply cuts. `realisasi_nol` speaks only for F-MIN-INV, which divides by the
    realisation.

    Raises `CoreError`: `capaian.desimal`, `capaian.batas_terbalik`, `capaian.ambang_tanpa_batas`,
    `capaian.rentang_tanpa_rumus`, `capaian.simpangan_tak_berlaku`.

    >>> Aturan(rumus=Rumus.F_MAX, batas_atas=Decimal(120), dasar="Perbup").rumus
    <Rumus.F_MAX: 'F-MAX'>
    """

    rumus: Rumus
    nol: ZeroRule = ZeroRule.KOSONG
    kosong: NullRule = NullRule.KOSONG
    negatif: NegativeRule = NegativeRule.KOSONG
    realisasi_nol: ZeroRule = ZeroRule.KOSONG
    batas_atas: Decimal | None = None
    batas_bawah: Decimal | None = None
    ambang_atas: Decimal | None = None
    desimal: int = 2
    pembulatan: Rounding = Rounding.HALF_UP
    rentang: Rentang | None = None
    versi: int = 1
    dasar: str = ""

    def __post_init__(self) -> None:
        check_decimals(self.desimal)
        self._check_bounds()
        if self.rentang is not None and self.rumus is not Rumus.F_RANGE:
            raise CoreError("capaian.rentang_tanpa_rumus", rumus=self.rumus.value)
        if self.rumus is Rumus.F_MIN_INV and self.negatif is NegativeRule.SIMPANGAN:
            raise CoreError("capaian.simpangan_tak_berlaku", rumus=self.rumus.value)

    def _check_bounds(self) -> None:
        if self.ambang_atas is not None and self.batas_atas is None:
            raise CoreError("capaian.ambang_tanpa_batas", ambang_atas=self.ambang_atas)
        rising = [
            limit for limit in (self.batas_bawah, self.ambang_atas, self.batas_atas) if limit is not None
        ]
        exact = [pecahan(limit) for limit in rising]
        if exact != sorted(exact):
            raise CoreError("capaian.batas_terbalik", batas=tuple(rising))


_WORDS: Mapping[str, type[StrEnum]] = {
    "rumus": Rumus,
    "nol": ZeroRule,
    "kosong": NullRule,
    "negatif": NegativeRule,
    "realisasi_nol": ZeroRule,
    "pembulatan": Rounding,
}
_DECIMALS = frozenset({"batas_atas", "batas_bawah", "ambang_atas"})


def ke_data(aturan: Aturan) -> dict[str, str | int | list[str] | None]:
    """The rule as plain values for storing or printing: words, whole numbers, decimals as text.

    >>> ke_data(Aturan(rumus=Rumus.F_MAX, batas_atas=Decimal("120")))["batas_atas"]
    '120'
    """
    data: dict[str, str | int | list[str] | None] = {}
    for field in fields(Aturan):
        value = getattr(aturan, field.name)
        if isinstance(value, Rentang):
            data[field.name] = [str(value.bawah), str(value.atas)]
        else:
            data[field.name] = str(value) if isinstance(value, Decimal | StrEnum) else value
    return data


def dari_data(data: Mapping[str, object]) -> Aturan:
    """The rule from the plain values of `ke_data`; fields left out take their defaults.

    Raises `CoreError` `capaian.aturan_tak_dikenal` for an unknown field or word, and whatever `Aturan`
    raises.

    >>> dari_data({"rumus": "F-RANGE", "rentang": ["80", "90"]}).rentang
    Rentang(bawah=Decimal('80'), atas=Decimal('90'))
    """
    known = {field.name for field in fields(Aturan)}
    values: dict[str, object] = {}
    for name, value in data.items():
        if name not in known:
            raise CoreError("capaian.aturan_tak_dikenal", bidang=name, nilai=value)
        try:
            values[name] = None if value is None else _read(name, value)
        except CoreError:
            raise
        except (ValueError, ArithmeticError) as error:
            raise CoreError("capaian.aturan_tak_dikenal", bidang=name, nilai=value) from error
    if "rumus" not in values:
        raise CoreError("capaian.aturan_tak_dikenal", bidang="rumus", nilai=None)
    return Aturan(**values)  # type: ignore[arg-type]  # each value was read by its own field's reader


def _read(name: str, value: object) -> object:
    if name in _WORDS:
        return _WORDS[name](str(value))
    if name in _DECIMALS:
        return Decimal(str(value))
    if name == "rentang" and isinstance(value, list | tuple) and len(value) == 2:
        return Rentang(Decimal(str(value[0])), Decimal(str(value[1])))
    expected = str if name == "dasar" else int
    if not isinstance(value, expected) or isinstance(value, bool):
        raise ValueError(name)
    return value
