"""`lurus clock`: the simulated clock of a sample or rehearsal home."""

import re
from argparse import Namespace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _

from lurus.bahasa import shown
from lurus.cli.exits import DONE
from lurus.cli.offices import offices, present, ready_home
from lurus.cli.reader import Commands, command, json_option
from lurus.cli.saying import complain, emit
from lurus.core.errors import CoreError
from lurus.kantor.clock import simulate
from lurus.kantor.waktu import calendar_of
from lurus.ledger.models import Counter

UNITS = {"d": "days", "h": "hours", "m": "minutes"}


def add(commands: Commands) -> None:
    one = command(commands, "clock", _("lihat, setel, atau majukan jam kantor contoh atau gladi"))
    change = one.add_mutually_exclusive_group()
    change.add_argument("--set", metavar="WAKTU", help=_("setel ke waktu ini, misalnya 2026-03-31T09:00"))
    change.add_argument(
        "--advance", metavar="LAMA", help=_("majukan sekian: 2d (hari), 3h (jam), 15m (menit)")
    )
    one.add_argument("--working", action="store_true", help=_("hitung hari, jam, dan menit kerja saja"))
    json_option(one)
    one.set_defaults(run=run)


def run(options: Namespace) -> int:
    here = ready_home()
    if here.kind == "real":
        raise CoreError("cli.clock_of_real_office")
    if options.set:
        _turn(instant(options.set))
    if options.advance:
        _turn(advanced(present(), options.advance, working=options.working))
    now = present()
    simulated = here.clock.exists()
    state = _("disimulasikan") if simulated else _("sama dengan jam komputer")
    told = {"waktu": now.astimezone(ZoneInfo(settings.TIME_ZONE)), "simulasi": simulated, "kantor": here.kind}
    emit(told, [f"{shown(now)} ({state})"], as_json=options.json)
    return DONE


def instant(text: str) -> datetime:
    """The instant that was typed, in the home's zone unless it says another."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError as unreadable:
        raise CoreError("cli.clock_instant", text=text) from unreadable
    return found if found.tzinfo else found.replace(tzinfo=ZoneInfo(settings.TIME_ZONE))


def advanced(now: datetime, text: str, *, working: bool) -> datetime:
    """`now` and the typed span, in working time of the first office when asked."""
    found = re.fullmatch(r"(\d{1,5})([dhm])", text.strip())
    if found is None:
        raise CoreError("cli.clock_span", text=text)
    count, unit = int(found[1]), found[2]
    if not working:
        return now + timedelta(**{UNITS[unit]: count})
    if unit == "d":
        return _working_days(now, count)
    return calendar_of(offices()[0]).add_minutes(now, count * (60 if unit == "h" else 1))


def _working_days(now: datetime, count: int) -> datetime:
    """The same time of day, `count` working days later."""
    office = offices()[0]
    calendar, zone = calendar_of(office), ZoneInfo(office.zona)
    local = now.astimezone(zone)
    while count:
        local += timedelta(days=1)
        count -= calendar.is_working_day(local.date())
    return local


def _turn(to: datetime) -> None:
    last = max((one.at for one in Counter.across_offices.exclude(at=None) if one.at), default=None)
    if last is not None and to < last:
        told = _(
            "Perhatian: buku sudah sampai {last}; tindakan berikutnya tetap dicatat tidak lebih awal dari itu."
        )
        complain(told.format(last=shown(last)))
    simulate(ready_home().clock, to)
