"""How long the records of a case are kept: the schedule as rows, and where a case stands in it on a day."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from django.db.models import Max
from django.db.models.query import QuerySet

from lurus.dokumen.kearsipan import KeadaanPenyusutan, Nasib, Penyusutan, Retensi, Tahanan
from lurus.kantor.models import Kantor
from lurus.perbaikan.models import Perbaikan
from lurus.perbaikan.perkara import ENDED
from lurus.register.models import JenisLaporan

GROUPS = tuple(one.value for one in JenisLaporan)
"""The records of a case are of the group of the report that it corrects."""


class Aturan(Protocol):
    """One row of a schedule, the office's own or the one that comes with the program."""

    @property
    def golongan(self) -> str: ...
    @property
    def aktif(self) -> int: ...
    @property
    def inaktif(self) -> int: ...
    @property
    def nasib(self) -> str: ...
    @property
    def keamanan(self) -> str: ...
    @property
    def dasar(self) -> str: ...
    @property
    def mulai(self) -> date: ...


@dataclass(frozen=True)
class Baris:
    """A row that comes with the program."""

    golongan: str
    aktif: int
    inaktif: int
    nasib: str
    keamanan: str
    dasar: str
    mulai: date


class Masa(StrEnum):
    """Where the records of a case stand."""

    AKTIF = "aktif"
    INAKTIF = "inaktif"
    USUL_MUSNAH = "usul_musnah"
    DISERAHKAN = "diserahkan"
    """Due to be handed over to the archive institution."""


@dataclass(frozen=True)
class Simpanan:
    """The records of one ended case on a day."""

    perbaikan: Perbaikan
    berakhir: date
    aturan: Aturan
    masa: Masa
    sampai: date
    """The last day of the present period; of what is due, the day on which it fell due."""
    tahanan: Tahanan | None = None
    usulan: Penyusutan | None = None

    @property
    def due(self) -> bool:
        """Whether something is to be proposed: its time is over, nothing holds it, nobody proposed it yet."""
        return self.masa in DUE and self.tahanan is None and self.usulan is None


DUE = (Masa.USUL_MUSNAH, Masa.DISERAHKAN)


@cache
def shipped() -> tuple[Baris, ...]:
    """The rows that come with the program."""
    told: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return tuple(Baris(**one) for one in told["baris"])


def schedule(kantor: Kantor, day: date) -> dict[str, Aturan]:
    """The row that counts on `day` for every group: the office's last own one, else the one that is shipped."""
    rows: Iterable[Aturan] = (*shipped(), *Retensi.objects.at(kantor).order_by("mulai", "pk"))
    return {one.golongan: one for one in rows if one.mulai <= day}


def years_after(day: date, years: int) -> date:
    """The same day so many years later; of 29 February in a common year, the day before 1 March.

    >>> years_after(date(2024, 2, 29), 1)
    datetime.date(2025, 2, 28)
    """
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def stands(rule: Aturan, ended: date, day: date) -> tuple[Masa, date]:
    """In which period records are on `day` that were closed on `ended`, and that period's last day.

    Source: UU 43/2009 (active, inactive; destruction and handing over); the office's JRA for the years.
    """
    active = years_after(ended, rule.aktif)
    inactive = years_after(active, rule.inaktif)
    if day <= active:
        return Masa.AKTIF, active
    if day <= inactive:
        return Masa.INAKTIF, inactive
    return (Masa.DISERAHKAN if rule.nasib == Nasib.PERMANEN else Masa.USUL_MUSNAH), inactive


def records(kantor: Kantor, day: date) -> list[Simpanan]:
    """The records of every ended case, what falls due first first; four queries."""
    rules = schedule(kantor, day)
    cases = list(_ended(kantor))
    holds = _last_holds(kantor)
    rows = Penyusutan.objects.at(kantor).exclude(keadaan=KeadaanPenyusutan.DITOLAK)
    proposals = {one.asal_id: one for one in rows}
    found = [_record(case, rules, (holds.get(case.pk), proposals.get(case.pk)), day) for case in cases]
    return sorted(found, key=lambda one: (one.sampai, one.perbaikan.pk))


def record_of(case: Perbaikan, day: date) -> Simpanan | None:
    """The records of one case; None while it runs."""
    return next((one for one in records(case.kantor, day) if one.perbaikan.pk == case.pk), None)


def _ended(kantor: Kantor) -> "QuerySet[Perbaikan]":
    rows = Perbaikan.objects.at(kantor).filter(langkah__in=ENDED).select_related("laporan", "kantor")
    return rows.annotate(berakhir=Max("perjalanan__ditutup")).order_by("pk")


def _last_holds(kantor: Kantor) -> dict[int, Tahanan]:
    last = {one.perbaikan_id: one for one in Tahanan.objects.at(kantor).order_by("pk")}
    return {case: one for case, one in last.items() if one.ditahan}


def _record(
    case: Perbaikan,
    rules: dict[str, Aturan],
    about: tuple[Tahanan | None, Penyusutan | None],
    day: date,
) -> Simpanan:
    ended = case.berakhir.astimezone(ZoneInfo(case.kantor.zona)).date()  # type: ignore[attr-defined] # annotated
    rule = rules[case.laporan.jenis]
    period, until = stands(rule, ended, day)
    return Simpanan(case, ended, rule, period, until, *about)
