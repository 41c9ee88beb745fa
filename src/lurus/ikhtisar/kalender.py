"""The office's calendar in one query; `kantor.waktu` reads the same rows with one query per table."""

from collections.abc import Iterable
from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import F, TextField, Value
from django.db.models.functions import Cast, Coalesce

from lurus.core.calendar import Calendar, Holiday, HolidayKind, RamadanPeriod
from lurus.kantor.models import HariKhusus, JamKerja, Kantor, MasaRamadan
from lurus.kantor.waktu import hours_of

_HOURS = (
    "hari", "musim", "buka", "tutup", "istirahat_mulai", "istirahat_selesai",
    "berlaku_mulai", "berlaku_sampai", "dasar",
)  # fmt: skip
_DAYS = ("tanggal", "jenis", "dasar")
_FAST = ("mulai", "sampai", "dasar")


def calendar_at_once(kantor: Kantor) -> Calendar:
    """The calendar by the office's rows as they stand now.

    Raises CalendarError when the rows contradict each other.
    """
    hours = _texts(JamKerja.objects.at(kantor), "jam", _HOURS)
    days = _texts(HariKhusus.objects.at(kantor).filter(dicabut=False), "hari", _DAYS)
    fast = _texts(MasaRamadan.objects.at(kantor), "puasa", _FAST)
    rows: list[tuple[str, ...]] = list(hours.union(days, fast, all=True))
    return Calendar(
        hours=tuple(_hours(row) for row in sorted(_of("jam", rows))),
        holidays=tuple(Holiday(_day(a), HolidayKind(b), c) for a, b, c, *_ in sorted(_of("hari", rows))),
        ramadan_periods=tuple(
            RamadanPeriod(_day(a), _day(b), c) for a, b, c, *_ in sorted(_of("puasa", rows))
        ),
        zone=ZoneInfo(kantor.zona),
    )


def _texts(rows: Any, kind: str, columns: tuple[str, ...]) -> Any:
    """Every column as text, padded to one width, so that three tables can be read as one."""
    told = {
        f"t{number}": Coalesce(Cast(F(name), TextField()), Value("", TextField()))
        for number, name in enumerate(columns)
    }
    padding = {f"t{number}": Value("", TextField()) for number in range(len(columns), len(_HOURS))}
    names = [f"t{number}" for number in range(len(_HOURS))]
    return (
        rows.annotate(kind=Value(kind, TextField()), **told, **padding).order_by().values_list("kind", *names)
    )


def _of(kind: str, rows: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    return [row[1:] for row in rows if row[0] == kind]


def _hours(row: tuple[str, ...]) -> Any:
    weekday, season, opens, closes, rest, back, since, until, basis = row
    return hours_of(
        JamKerja(
            hari=int(weekday),
            musim=season,
            buka=time.fromisoformat(opens),
            tutup=time.fromisoformat(closes),
            istirahat_mulai=time.fromisoformat(rest) if rest else None,
            istirahat_selesai=time.fromisoformat(back) if back else None,
            berlaku_mulai=_day(since),
            berlaku_sampai=_day(until) if until else None,
            dasar=basis,
        )
    )


def _day(text: str) -> date:
    return date.fromisoformat(text)
