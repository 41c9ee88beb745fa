"""The office edits its table of days and hours; clocks that run are counted by it from then on."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from lurus.core.errors import CoreError
from lurus.kantor.models import HariKhusus, JamKerja, Kantor, MasaRamadan
from lurus.kantor.waktu import calendar_of
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.atur_kalender.masukan import AturKalenderInput

Row = Mapping[str, Any]
HOURS = ("musim", "buka", "tutup", "istirahat_mulai", "istirahat_selesai", "dasar")
NEEDED = {
    "hari": ("tanggal", "jenis", "nama"),
    "cabut": ("tanggal",),
    "jam": ("tanggal", "hari", "buka", "tutup"),
    "ramadan": ("tanggal", "sampai"),
}


def perform(context: Context, told: AturKalenderInput) -> Result:
    """Write the row, and refuse a table that then contradicts itself."""
    absent = [name for name in NEEDED[told.hal] if getattr(told, name) in (None, "")]
    if absent:
        raise CoreError("atur_kalender.missing", bidang=absent)
    WRITING[told.hal](context, told.model_dump())
    calendar_of(context.kantor)
    return Result(reason=told.dasar)


def _special(context: Context, told: Row) -> None:
    values = {name: told[name] for name in ("jenis", "nama", "dasar")}
    known = HariKhusus.objects.at(context.kantor).filter(tanggal=told["tanggal"]).first()
    if known is None:
        context.pen.add(HariKhusus(kantor=context.kantor, tanggal=told["tanggal"], **values))
    elif known.dicabut:
        context.pen.change(known, **values, dicabut=False)
    else:
        raise CoreError("atur_kalender.day_taken", tanggal=known.tanggal, nama=known.nama)


def _revoke(context: Context, told: Row) -> None:
    known = HariKhusus.objects.at(context.kantor).filter(tanggal=told["tanggal"], dicabut=False).first()
    if known is None:
        raise CoreError("atur_kalender.no_such_day", tanggal=told["tanggal"])
    context.pen.change(known, dicabut=True)


def _hours(context: Context, told: Row) -> None:
    """New hours end the open-ended ones before them."""
    weekday, first = int(told["hari"]), told["tanggal"]
    same = JamKerja.objects.at(context.kantor).filter(hari=weekday, musim=told["musim"])
    for earlier in same.filter(berlaku_sampai__isnull=True, berlaku_mulai__lt=first):
        context.pen.change(earlier, berlaku_sampai=first - timedelta(days=1))
    values = {name: told[name] for name in HOURS}
    context.pen.add(
        JamKerja(
            kantor=context.kantor,
            hari=weekday,
            berlaku_mulai=first,
            berlaku_sampai=told["sampai"],
            **values,
        )
    )


def _ramadan(context: Context, told: Row) -> None:
    values = {"mulai": told["tanggal"], "sampai": told["sampai"], "dasar": told["dasar"]}
    context.pen.add(MasaRamadan(kantor=context.kantor, **values))


WRITING: Mapping[str, Callable[[Context, Row], None]] = {
    "hari": _special,
    "cabut": _revoke,
    "jam": _hours,
    "ramadan": _ramadan,
}
ACT = Act(id="atur_kalender", input=AturKalenderInput, target=Kantor, perform=perform)
