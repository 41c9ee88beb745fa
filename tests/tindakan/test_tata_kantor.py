"""Owners of data, the calendar, accounts and saved mappings."""

from datetime import UTC, date, timedelta

import pytest
from django.test import override_settings

from lurus.core.errors import CoreError
from lurus.kantor import undangan
from lurus.kantor.models import Akun, HariKhusus
from lurus.kantor.waktu import calendar_of
from lurus.ledger.models import Transaction
from lurus.register.models import Pemetaan, Pengampu
from tests.cast import MONDAY, Cast
from tests.play import act, faulty, refused
from tests.tindakan.impor import MAPPING
from tests.tindakan.test_catat import newcomer


def owned(cast: Cast, key: str, post: str, since: str) -> None:
    """That post answers for that indicator from that day on."""
    told = {
        "indikator": [cast.indikator[key].pk],
        "jabatan": cast.jabatan[post].pk,
        "mulai": since,
        "dasar": "SK 1",
    }
    act(cast.tono, "tetapkan_pengampu", cast.kantor, told)


def test_who_owned_the_data_then_and_who_answers_now_are_both_kept(cast: Cast) -> None:
    owned(cast, "harga", "sari", "2026-03-09")
    rows = Pengampu.objects.at(cast.kantor).filter(indikator=cast.indikator["harga"]).order_by("mulai")
    assert [(one.jabatan, one.sampai) for one in rows] == [
        (cast.jabatan["joko"], date(2026, 3, 8)),
        (cast.jabatan["sari"], None),
    ]


def test_an_owner_is_not_set_twice_nor_before_the_present_one(cast: Cast) -> None:
    with refused("tetapkan_pengampu.same"):
        owned(cast, "harga", "joko", "2026-03-09")
    with refused("tetapkan_pengampu.before_present"):
        owned(cast, "harga", "sari", "2023-01-01")
    with refused("tetapkan_pengampu.unknown_indicator"):
        told = {"indikator": [10**6], "jabatan": cast.jabatan["sari"].pk, "mulai": "2026-03-09"}
        act(cast.tono, "tetapkan_pengampu", cast.kantor, told)
    with refused("tetapkan_pengampu.unknown_post"):
        stranger = cast.jabatan["pptk_sebelah"].pk
        told = {"indikator": [cast.indikator["harga"].pk], "jabatan": stranger, "mulai": "2026-03-09"}
        act(cast.tono, "tetapkan_pengampu", cast.kantor, told)


def calendar(cast: Cast, **told: str) -> None:
    """A row of the calendar."""
    act(cast.tono, "atur_kalender", cast.kantor, {"dasar": "SE Bupati 3/2026"} | told)


HOLIDAY = {"hal": "hari", "tanggal": "2026-03-10", "jenis": "libur_daerah", "nama": "Hari jadi"}


def test_a_day_decreed_late_counts_at_once_and_a_revoked_one_no_longer(cast: Cast) -> None:
    tuesday = date(2026, 3, 10)
    calendar(cast, **HOLIDAY)
    assert not calendar_of(cast.kantor).is_working_day(tuesday)
    with refused("atur_kalender.day_taken", nama="Hari jadi"):
        calendar(cast, **HOLIDAY)
    calendar(cast, hal="cabut", tanggal="2026-03-10")
    assert calendar_of(cast.kantor).is_working_day(tuesday)
    with refused("atur_kalender.no_such_day"):
        calendar(cast, hal="cabut", tanggal="2026-03-10")
    calendar(cast, **HOLIDAY)
    assert HariKhusus.objects.at(cast.kantor).count() == 1


def test_new_hours_end_those_before_them(cast: Cast) -> None:
    hours = {"hal": "jam", "tanggal": "2026-04-06", "hari": "0", "buka": "08.00", "tutup": "14.00"}
    calendar(cast, **hours)
    times = calendar_of(cast.kantor)
    assert [times.working_minutes(day) for day in (date(2026, 3, 30), date(2026, 4, 6))] == [450, 360]
    with refused("calendar.overlap"):
        calendar(cast, **hours)


def test_ramadan_has_its_hours(cast: Cast) -> None:
    row = {
        "hal": "jam",
        "musim": "ramadan",
        "tanggal": "2026-02-01",
        "hari": "0",
        "buka": "08.00",
        "tutup": "15.00",
    }
    calendar(cast, **row)
    calendar(cast, hal="ramadan", tanggal="2026-02-19", sampai="2026-03-20")
    assert calendar_of(cast.kantor).working_minutes(MONDAY.date()) == 420


def test_a_row_that_lacks_something_or_contradicts_itself_is_refused(cast: Cast) -> None:
    with refused("atur_kalender.missing", bidang=["jenis", "nama"]):
        calendar(cast, hal="hari", tanggal="2026-03-10")
    with refused("calendar.hours"):
        calendar(cast, hal="jam", tanggal="2026-04-06", hari="0", buka="16.00", tutup="08.00")
    with refused("calendar.order"):
        calendar(cast, hal="ramadan", tanggal="2026-03-20", sampai="2026-02-19")


def test_the_calendar_counts_in_the_office_s_zone(cast: Cast) -> None:
    due = calendar_of(cast.kantor).add_minutes(MONDAY.astimezone(UTC), 15)
    assert due == MONDAY + timedelta(minutes=15) and due.tzinfo == calendar_of(cast.kantor).zone


def invited(cast: Cast) -> Akun:
    """A newcomer's account."""
    done = act(cast.tono, "undang_akun", cast.kantor, {"orang": newcomer(cast).pk})
    return Akun.objects.get(pk=done.data["akun"])


def test_an_invitation_is_read_once_and_only_by_its_token(cast: Cast) -> None:
    account = invited(cast)
    assert not account.has_usable_password()
    text = undangan.token(account)
    assert undangan.read(text) == account
    with pytest.raises(CoreError, match=r"undangan\.invalid"):
        undangan.read(text[:-2])
    account.set_password("kata sandi yang panjang")
    account.save(update_fields=["password"])
    with pytest.raises(CoreError, match=r"undangan\.used"):
        undangan.read(text)
    with refused("undang_akun.in_use"):
        act(cast.tono, "undang_akun", cast.kantor, {"orang": account.orang_id})


def test_a_new_invitation_makes_the_earlier_one_worthless(cast: Cast) -> None:
    account = invited(cast)
    earlier = undangan.token(account)
    act(cast.tono, "undang_akun", cast.kantor, {"orang": account.orang_id})
    with pytest.raises(CoreError, match=r"undangan\.used"):
        undangan.read(earlier)


def test_an_invitation_signed_elsewhere_is_worthless(cast: Cast) -> None:
    account = invited(cast)
    with override_settings(SECRET_KEY="rahasia kantor lain"):
        foreign = undangan.token(account)
    with pytest.raises(CoreError, match=r"undangan\.invalid"):
        undangan.read(foreign)


def test_an_account_is_for_somebody_of_this_office(cast: Cast) -> None:
    with refused("undang_akun.unknown_person"):
        act(cast.tono, "undang_akun", cast.kantor, {"orang": cast.orang["pptk_sebelah"].pk})


def test_a_mapping_is_saved_and_saved_again(cast: Cast) -> None:
    act(cast.wulan, "simpan_pemetaan", cast.kantor, {"isi": MAPPING})
    act(cast.wulan, "simpan_pemetaan", cast.kantor, {"isi": MAPPING + "\n"})
    saved = Pemetaan.objects.at(cast.kantor).get()
    assert (saved.nama, saved.version) == ("kinerja", 2)


def test_a_mapping_that_cannot_be_understood_is_refused(cast: Cast) -> None:
    with faulty("isi", "pemetaan.unknown_key"):
        act(cast.wulan, "simpan_pemetaan", cast.kantor, {"isi": MAPPING.replace("[kolom]", "[kolum]")})


def test_every_word_is_in_the_ledger_under_the_administrator_s_name(cast: Cast) -> None:
    calendar(cast, **HOLIDAY)
    last = Transaction.objects.at(cast.kantor).order_by("number").last()
    assert last is not None
    assert (last.act, last.role, last.actor_id, last.reason) == (
        "atur_kalender",
        "PENGELOLA",
        cast.tono.pk,
        "SE Bupati 3/2026",
    )
