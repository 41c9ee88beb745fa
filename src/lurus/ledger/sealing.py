"""Sealing the days that are over: written once per day, by whoever comes first."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction

from lurus.core.chain import GENESIS, seal
from lurus.kantor.models import Kantor
from lurus.ledger.models import Counter, Seal, Transaction

A_DAY = timedelta(days=1)


def seal_days(kantor: Kantor, now: datetime) -> list[Seal]:
    """Seal every day that is over at `now` and bears no seal yet; returns the new seals, oldest first."""
    zone = ZoneInfo(kantor.zona)
    today = now.astimezone(zone).date()
    with transaction.atomic():
        # The counter's lock: no act may slip a transaction into a day that is being sealed.
        if Counter.objects.at(kantor).select_for_update().first() is None:
            return []
        last = Seal.objects.at(kantor).order_by("-day").first()
        day = _first_day(kantor, zone) if last is None else last.day + A_DAY
        new: list[Seal] = []
        while day is not None and day < today:
            last = _sealed(kantor, day, last, zone)
            new.append(last)
            day += A_DAY
        return list(Seal.across_offices.bulk_create(new))


def unsealed_days(kantor: Kantor, now: datetime) -> int:
    """How many days that are over still wait for their seal."""
    zone = ZoneInfo(kantor.zona)
    last = Seal.objects.at(kantor).order_by("-day").first()
    first = _first_day(kantor, zone) if last is None else last.day + A_DAY
    return 0 if first is None else max(0, (now.astimezone(zone).date() - first).days)


def _first_day(kantor: Kantor, zone: ZoneInfo) -> date | None:
    first = Transaction.objects.at(kantor).order_by("number").first()
    return None if first is None else first.at.astimezone(zone).date()


def _sealed(kantor: Kantor, day: date, last: Seal | None, zone: ZoneInfo) -> Seal:
    end = datetime.combine(day + A_DAY, time(), tzinfo=zone)
    found = Transaction.objects.at(kantor).filter(at__lt=end).order_by("-number").first()
    number, mark = (0, GENESIS) if found is None else (found.number, found.fingerprint)
    value = seal(day, number, mark, GENESIS if last is None else last.value)
    return Seal(kantor=kantor, day=day, number=number, fingerprint=mark, value=value)
