"""Founding an office: its first transaction, written by the installation itself before anybody can act."""

from collections.abc import Iterator
from datetime import datetime
from secrets import token_hex
from typing import Any

import holidays
from django.contrib.auth.hashers import make_password
from django.db import transaction

from lurus.core.calendar import DEFAULT_HOURS, RAMADAN_2026, HolidayKind, WorkHours
from lurus.core.errors import CoreError
from lurus.kantor.models import Akun, HariKhusus, Jabatan, JamKerja, Kantor, MasaRamadan, Orang, Penugasan
from lurus.kantor.waktu import calendar_of
from lurus.ledger import writer
from lurus.ledger.pen import Pen
from lurus.tindakan.berkas_kantor import OfficeFile

DECREE = "SKB 3 Menteri tentang hari libur nasional dan cuti bersama {year}; periksa dengan keputusannya"
CATEGORIES = (("public", HolidayKind.LIBUR_NASIONAL), ("government", HolidayKind.CUTI_BERSAMA))


def establish(data: OfficeFile, at: datetime, *, password: str | None = None) -> Kantor:
    """Write the office with everything it begins with, or nothing at all.

    Its administrators get accounts without a password, to be invited; only a sample gives everybody one.
    Raises CoreError `dirikan.office_exists`, `dirikan.email_taken`, or what contradicts the calendar.
    """
    if Kantor.objects.filter(kode=data.kantor.kode).exists():
        raise CoreError("dirikan.office_exists", kode=data.kantor.kode)
    with transaction.atomic():
        pen = Pen(0, 1)
        kantor = pen.add(Kantor(**data.kantor.model_dump()))
        pen.kantor = kantor.pk
        counter = writer.start_chain(kantor)
        posts = _posts(pen, kantor, data)
        people = {one.email: pen.add(Orang(kantor=kantor, **one.model_dump())) for one in data.orang}
        _seats(pen, kantor, data, posts, people)
        _accounts(pen, people, None if password else administrators(data), password)
        pen.add_all(list(_hours(kantor, data)))
        pen.add_all(list(_days(kantor, data)))
        pen.add_all(list(_ramadan(kantor, data)))
        calendar_of(kantor)
        heading = writer.Heading(act="dirikan", key=token_hex(16), actor=None, actor_name="Pemasangan")
        writer.append(counter, pen, heading, at, {})
    return kantor


def administrators(data: OfficeFile) -> list[str]:
    """The e-mails of those who will manage posts, people and calendar."""
    managed = {one.nama for one in data.jabatan if one.peran == "PENGELOLA"}
    return [one.orang for one in data.penugasan if one.jabatan in managed]


def _posts(pen: Pen, kantor: Kantor, data: OfficeFile) -> dict[str, Jabatan]:
    posts: dict[str, Jabatan] = {}
    for one in data.jabatan:
        row = Jabatan(
            kantor=kantor, nama=one.nama, peran=one.peran, unit=one.unit, atasan=posts.get(one.atasan)
        )
        posts[one.nama] = pen.add(row)
    return posts


def _seats(
    pen: Pen, kantor: Kantor, data: OfficeFile, posts: dict[str, Jabatan], people: dict[str, Orang]
) -> None:
    for one in data.penugasan:
        values = one.model_dump() | {"orang": people[one.orang], "jabatan": posts[one.jabatan]}
        pen.add(Penugasan(kantor=kantor, **values))


def _accounts(pen: Pen, people: dict[str, Orang], only: list[str] | None, password: str | None) -> None:
    wanted = dict.fromkeys(people if only is None else only)
    taken = Akun.objects.filter(email__in=wanted).values_list("email", flat=True).first()
    if taken is not None:
        raise CoreError("dirikan.email_taken", email=taken)
    shared = make_password(password)
    for email in wanted:
        # Without a password every account gets a mark of its own, so that invitations differ.
        pen.add(Akun(email=email, orang=people[email], password=shared if password else make_password(None)))


def _hours(kantor: Kantor, data: OfficeFile) -> Iterator[JamKerja]:
    """The office's own hours, or those of Perpres 21/2023 and before."""
    if not data.kalender.jam:
        yield from (_default_hours(kantor, row) for row in DEFAULT_HOURS)
    for told in data.kalender.jam:
        values: dict[str, Any] = told.model_dump(exclude={"hari", "mulai"})
        for day in told.hari:
            yield JamKerja(kantor=kantor, hari=day, berlaku_mulai=told.mulai, **values)


def _default_hours(kantor: Kantor, row: WorkHours) -> JamKerja:
    pause = row.breaks[0] if row.breaks else (None, None)
    return JamKerja(
        kantor=kantor,
        hari=int(row.weekday),
        musim=str(row.kind),
        buka=row.opens,
        tutup=row.closes,
        istirahat_mulai=pause[0],
        istirahat_selesai=pause[1],
        berlaku_mulai=row.valid_from,
        berlaku_sampai=row.valid_to,
        dasar=row.basis,
    )


def _days(kantor: Kantor, data: OfficeFile) -> Iterator[HariKhusus]:
    """The office's own days, then those of the years it asked for; one entry a day."""
    told = {one.tanggal: HariKhusus(kantor=kantor, **one.model_dump()) for one in data.kalender.hari}
    for category, kind in CATEGORIES:
        known = holidays.country_holidays(
            "ID", years=data.kalender.tahun, language="id", categories=(category,)
        )
        for day, name in sorted(known.items()):
            basis = DECREE.format(year=day.year)
            row = HariKhusus(kantor=kantor, tanggal=day, jenis=str(kind), nama=name[:200], dasar=basis)
            told.setdefault(day, row)
    yield from (told[day] for day in sorted(told))


def _ramadan(kantor: Kantor, data: OfficeFile) -> Iterator[MasaRamadan]:
    told = data.kalender.ramadan
    yield from (MasaRamadan(kantor=kantor, **one.model_dump()) for one in told)
    known = RAMADAN_2026
    if known.first.year in data.kalender.tahun and all(one.mulai.year != known.first.year for one in told):
        yield MasaRamadan(kantor=kantor, mulai=known.first, sampai=known.last, dasar=known.basis)
