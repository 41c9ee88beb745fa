"""The books are read again: what was changed behind the door's back is found and named."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from lurus.core.chain import canonical, fingerprint, link
from lurus.files.audit import check_files
from lurus.files.receive import receive
from lurus.files.store import Store
from lurus.kantor.models import Kantor
from lurus.ledger import triggers
from lurus.ledger.audit import Finding, check_chain, check_rows, check_seals, followed_models
from lurus.ledger.models import Counter, Entry, Seal, Transaction
from lurus.ledger.sealing import seal_days, unsealed_days
from lurus.register.audit import check_versions
from lurus.register.models import Versi
from lurus.register.versions import state
from lurus.tindakan.request import Upload
from tests.cast import FOUNDED, MONDAY, Cast, written

CHECKS = (check_chain, check_rows, check_seals, check_versions)


def found(kantor: Kantor) -> list[Finding]:
    """What all checks of the database find."""
    return [one for check in CHECKS for one in check(kantor).findings]


def codes(kantor: Kantor) -> set[str]:
    return {one.code for one in found(kantor)}


def tamper(sql: str, *params: Any) -> None:
    """What the owner of the database file can do: the triggers away, a raw statement, the triggers back."""
    triggers.remove()
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        assert cursor.rowcount > 0
    triggers.install()


def test_untouched_books_hold(cast: Cast) -> None:
    counted = {check(cast.kantor).what: check(cast.kantor).counted for check in CHECKS}
    assert found(cast.kantor) == []
    assert counted["rantai"] == 1
    assert counted["versi"] == Versi.objects.at(cast.kantor).count() > 10
    assert counted["baris"] > 50


def test_every_model_of_an_office_is_followed() -> None:
    labels = {one._meta.label_lower for one in followed_models()}
    assert {
        "kantor.akun",
        "register.versi",
        "perbaikan.jawaban",
        "dokumen.dokumen",
        "files.storedfile",
    } <= labels


def test_a_changed_figure_is_named_with_the_transaction_that_wrote_it(cast: Cast) -> None:
    version = cast.angka["harga.realisasi"].versi.get()
    tamper("UPDATE register_versi SET nilai = %s WHERE id = %s", "22", version.pk)
    (one,) = found(cast.kantor)
    assert (one.code, one.number) == ("audit.row_differs", 1)
    assert one.params == {"model": "register.versi", "object": version.pk, "field": "nilai"}


def test_a_changed_name_is_found_although_the_chain_holds_only_its_digest(cast: Cast) -> None:
    tamper("UPDATE kantor_orang SET nama = %s WHERE id = %s", "Orang Lain", cast.joko.pk)
    (one,) = found(cast.kantor)
    assert (one.code, one.params["field"]) == ("audit.row_differs", "nama")


def test_a_row_written_without_the_pen_is_found(cast: Cast) -> None:
    cast.joko.pk = None
    cast.joko.email = "gelap@contoh.example"
    cast.joko.save()
    (one,) = found(cast.kantor)
    assert (one.code, one.params["model"]) == ("audit.row_without_entry", "kantor.orang")


def test_a_deleted_row_is_found(cast: Cast) -> None:
    statement = cast.lkjip.pernyataan.order_by("pk").last()
    assert statement is not None
    tamper("DELETE FROM register_pernyataan WHERE id = %s", statement.pk)
    (one,) = found(cast.kantor)
    assert (one.code, one.params["object"]) == ("audit.row_missing", statement.pk)


def test_altered_bytes_of_an_entry_are_found(cast: Cast) -> None:
    entry = Entry.objects.at(cast.kantor).filter(model="register.versi").order_by("pk").first()
    assert entry is not None
    tamper("UPDATE ledger_entry SET body = replace(body, '24', '25') WHERE id = %s", entry.pk)
    assert {"audit.entry_altered", "audit.row_differs"} <= codes(cast.kantor)


def test_an_altered_transaction_breaks_its_own_link_only(cast: Cast) -> None:
    three_acts(cast)
    tamper("UPDATE ledger_transaction SET reason = 'lain', body = body || ' ' WHERE kantor_id = %s AND number = 2",
           cast.kantor.pk)  # fmt: skip
    broken = check_chain(cast.kantor).findings
    assert [(one.code, one.number) for one in broken] == [
        ("audit.link_broken", 2),
        ("audit.heading_altered", 2),
    ]


def test_a_missing_transaction_leaves_a_gap(cast: Cast) -> None:
    three_acts(cast)
    gone = Transaction.objects.at(cast.kantor).get(number=2).pk
    tamper("DELETE FROM ledger_entry WHERE transaction_id = %s", gone)
    tamper("DELETE FROM ledger_transaction WHERE id = %s", gone)
    assert {"audit.number_gap", "audit.link_broken"} <= codes(cast.kantor)


def test_a_cut_tail_is_missed_by_the_counter(cast: Cast) -> None:
    tamper("UPDATE ledger_counter SET number = 7 WHERE kantor_id = %s", cast.kantor.pk)
    (one,) = found(cast.kantor)
    assert (one.code, one.params["counter"]) == ("audit.counter_differs", 7)


def test_a_chain_written_anew_is_found_by_its_seal(cast: Cast) -> None:
    three_acts(cast)
    seal_days(cast.kantor, MONDAY)
    last = Transaction.objects.at(cast.kantor).get(number=4)
    before = Transaction.objects.at(cast.kantor).get(number=3)
    body = last.body.replace("2026-01-05", "2026-01-06")
    mark = link(before.fingerprint, body.encode())
    told = (body, mark, "2026-01-06 01:00:00", last.pk)
    tamper("UPDATE ledger_transaction SET body = %s, fingerprint = %s, at = %s WHERE id = %s", *told)
    tamper("UPDATE ledger_counter SET fingerprint = %s WHERE kantor_id = %s", mark, cast.kantor.pk)
    assert "audit.sealed_otherwise" in codes(cast.kantor)


def test_an_altered_seal_is_found(cast: Cast) -> None:
    seal_days(cast.kantor, MONDAY)
    tamper("UPDATE ledger_seal SET value = %s WHERE day = %s", "0" * 64, FOUNDED.date())
    assert codes(cast.kantor) == {"audit.seal_altered"}


def test_days_are_sealed_once_each_and_today_is_left_open(cast: Cast) -> None:
    assert unsealed_days(cast.kantor, MONDAY) == (MONDAY.date() - FOUNDED.date()).days
    first = seal_days(cast.kantor, MONDAY)
    again = seal_days(cast.kantor, MONDAY)
    later = seal_days(cast.kantor, MONDAY + timedelta(days=2))
    assert [one.day for one in first][:1] == [FOUNDED.date()]
    assert (len(first), again, len(later)) == (63, [], 2)
    assert unsealed_days(cast.kantor, MONDAY + timedelta(days=2)) == 0
    assert check_seals(cast.kantor).findings == ()
    assert Seal.objects.at(cast.kantor).count() == 65


def test_an_office_without_a_chain_needs_no_seal(cast: Cast) -> None:
    empty = Kantor(kode="kosong", nama="Kosong", pemerintah="P", tempat="T", kode_unit="1")
    empty.save()
    assert seal_days(empty, MONDAY) == []
    assert unsealed_days(empty, MONDAY) == 0


def test_a_version_that_ends_elsewhere_than_its_successor_begins_is_found(cast: Cast) -> None:
    with written(cast.kantor, MONDAY) as pen:
        state(pen, cast.angka["harga.realisasi"], Decimal(22), origin="impor")
    assert found(cast.kantor) == []
    tamper("UPDATE register_versi SET until = 99 WHERE until IS NOT NULL AND kantor_id = %s", cast.kantor.pk)
    assert codes(cast.kantor) == {"audit.row_differs", "audit.version_end"}


def test_a_missing_and_an_altered_file_are_told_apart(cast: Cast) -> None:
    store = Store(settings.HOME.files)
    files = []
    with written(cast.kantor, MONDAY) as pen:
        for text in (b"satu", b"dua", b"tiga"):
            upload = Upload(
                fingerprint=store.put(text), name=f"{text!r}", size=len(text), media_type="text/plain"
            )
            files.append(receive(pen, cast.kantor, cast.wulan, upload))
    assert check_files(cast.kantor, store).findings == ()
    store.path(files[0].fingerprint).unlink()
    store.path(files[1].fingerprint).write_bytes(b"dub")
    told = [one.code for one in check_files(cast.kantor, store).findings]
    assert told == ["audit.files_missing", "audit.files_altered"]


@pytest.mark.parametrize("body", ["{", '{"format":1,"value":[]}', "[]"])
def test_bytes_that_are_no_entry_are_a_finding_and_no_crash(cast: Cast, body: str) -> None:
    tamper("UPDATE ledger_transaction SET body = %s WHERE kantor_id = %s", body, cast.kantor.pk)
    tamper("UPDATE ledger_entry SET body = %s WHERE kantor_id = %s AND position = 0", body, cast.kantor.pk)
    assert {"audit.link_broken", "audit.entry_altered"} <= codes(cast.kantor)


@pytest.mark.parametrize(
    ("column", "spoilt", "code"),
    [
        ("nilai", "2x", "audit.row_unreadable"),
        ("teks", "x", "audit.row_differs"),
        ("status", "", "audit.row_differs"),
        ("since", "9", "audit.row_differs"),
    ],
)
def test_a_spoilt_column_hides_nothing_else(cast: Cast, column: str, spoilt: str, code: str) -> None:
    version = cast.angka["harga.realisasi"].versi.get()
    sql = {
        "nilai": "UPDATE register_versi SET nilai = %s WHERE id = %s",
        "teks": "UPDATE register_versi SET teks = %s WHERE id = %s",
        "status": "UPDATE register_versi SET status = %s WHERE id = %s",
        "since": "UPDATE register_versi SET since = %s WHERE id = %s",
    }[column]
    tamper(sql, spoilt, version.pk)
    tamper("UPDATE kantor_orang SET nip = '1' WHERE id = %s", cast.sari.pk)
    told = [(one.code, one.params["object"]) for one in check_rows(cast.kantor).findings]
    assert sorted(told) == sorted([(code, version.pk), ("audit.row_differs", cast.sari.pk)])


@pytest.mark.parametrize("at", ["kemarin", "2026-01-04 01:00:00"])
def test_a_spoilt_instant_is_found(cast: Cast, at: str) -> None:
    three_acts(cast)
    tamper("UPDATE ledger_transaction SET at = %s WHERE kantor_id = %s AND number = 2", at, cast.kantor.pk)
    broken = {one.code for one in check_chain(cast.kantor).findings}
    assert broken & {"audit.heading_altered", "audit.time_backwards"}


def test_a_fingerprint_that_is_none_breaks_the_chain_and_no_more(cast: Cast) -> None:
    three_acts(cast)
    tamper(
        "UPDATE ledger_transaction SET fingerprint = 'g' WHERE kantor_id = %s AND number = 2", cast.kantor.pk
    )
    broken = [(one.code, one.number) for one in check_chain(cast.kantor).findings]
    assert broken == [("audit.link_broken", 2), ("audit.link_broken", 3)]


def test_a_forged_entry_is_found_even_with_a_fitting_fingerprint(cast: Cast) -> None:
    entry = Entry.objects.at(cast.kantor).filter(model="register.versi").order_by("pk").first()
    assert entry is not None
    body = canonical({"model": "register.versi", "id": entry.object, "isi": {}}).decode()
    tamper("UPDATE ledger_entry SET body = %s, fingerprint = %s WHERE id = %s",
           body, fingerprint(body.encode()), entry.pk)  # fmt: skip
    assert "audit.entries_differ" in codes(cast.kantor)


def test_an_entry_lost_to_another_office_is_found(cast: Cast) -> None:
    other = Entry.objects.at(cast.tetangga).order_by("pk").first()
    assert other is not None
    tamper("UPDATE ledger_entry SET kantor_id = %s WHERE id = %s", cast.kantor.pk, other.pk)
    assert "audit.entry_astray" in codes(cast.kantor)


def three_acts(cast: Cast) -> None:
    """Three more transactions on the day of founding."""
    for text in ("22", "23", "24"):
        with written(cast.kantor, FOUNDED) as pen:
            state(pen, cast.angka["harga.realisasi"], Decimal(text), origin="impor")
    assert Counter.objects.at(cast.kantor).get().number == 4
