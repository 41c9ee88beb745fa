"""How an office stands: its calendar and the last link of its chain, in one query.

`kantor.waktu` reads the same calendar with one query per table.
"""

from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from django.db import connection, models

from lurus.core.calendar import Calendar, Holiday, HolidayKind, RamadanPeriod
from lurus.core.chain import GENESIS
from lurus.kantor.models import HariKhusus, JamKerja, Kantor, MasaRamadan
from lurus.kantor.waktu import hours_of
from lurus.ledger.models import Counter

_HOURS = (
    "hari", "musim", "buka", "tutup", "istirahat_mulai", "istirahat_selesai",
    "berlaku_mulai", "berlaku_sampai", "dasar",
)  # fmt: skip
_DAYS = ("tanggal", "jenis", "dasar")
_FAST = ("mulai", "sampai", "dasar")
_LINK = ("fingerprint",)


class Standing(NamedTuple):
    """An office's calendar, and the last link of its chain ("" before its first act).

    Nothing of an office changes without a new link: what was read under one may be shown again under it.
    """

    calendar: Calendar
    link: str


def _texts(model: type[models.Model], kind: str, columns: Sequence[str], only: str = "") -> str:
    """Every column as text, padded to one width, so that three tables can be read as one."""
    told = [f"COALESCE(CAST({name} AS text), '')" for name in columns]
    told += ["''"] * (len(_HOURS) - len(columns))
    table = model._meta.db_table
    return f"SELECT '{kind}', {', '.join(told)} FROM {table} WHERE kantor_id = %s {only}"  # noqa: S608


# Written once: every page asks it, and composing it anew would cost more than the answer.
_TABLES = " UNION ALL ".join(
    [
        _texts(JamKerja, "jam", _HOURS),
        _texts(HariKhusus, "hari", _DAYS, "AND NOT dicabut"),
        _texts(MasaRamadan, "puasa", _FAST),
        _texts(Counter, "rantai", _LINK),
    ]
)


def standing(kantor: Kantor) -> Standing:
    """How the office stands now.

    Raises CalendarError when the rows of its calendar contradict each other.
    """
    with connection.cursor() as cursor:
        cursor.execute(_TABLES, [kantor.pk] * 4)
        rows: list[tuple[str, ...]] = cursor.fetchall()
    links = [link for link, *_ in _of("rantai", rows) if link != GENESIS]
    return Standing(_calendar(kantor, rows), "".join(links))


def _calendar(kantor: Kantor, rows: list[tuple[str, ...]]) -> Calendar:
    return Calendar(
        hours=tuple(_hours(row) for row in sorted(_of("jam", rows))),
        holidays=tuple(Holiday(_day(a), HolidayKind(b), c) for a, b, c, *_ in sorted(_of("hari", rows))),
        ramadan_periods=tuple(
            RamadanPeriod(_day(a), _day(b), c) for a, b, c, *_ in sorted(_of("puasa", rows))
        ),
        zone=ZoneInfo(kantor.zona),
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
