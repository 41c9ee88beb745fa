"""The ledger recomputed from the database, and whoever changes the past behind its back is found out."""

import json
from datetime import timedelta

import pytest
from django.db import connection

from lurus.ledger import triggers
from lurus.ledger.audit import check_chain, check_rows
from lurus.ledger.models import Entry, Transaction
from lurus.perbaikan.models import Perbaikan
from lurus.register.as_of import known_of
from lurus.register.models import Angka, Versi
from lurus.register.versions import state
from tests.cast import MONDAY, Cast, written
from tests.play import act, again, collecting, correction, item
from tests.reliability.books import unbroken, whole
from tests.stations import Way


def test_after_a_whole_case_the_books_are_whole(cast: Cast) -> None:
    Way(cast).to("selesai")
    whole(cast.kantor)
    whole(cast.tetangga)


def test_after_returns_and_a_cancellation_the_books_are_whole(cast: Cast) -> None:
    way = Way(cast).to("6-satu")
    way.do("hadi", "kembalikan", alasan="Tabel belum lengkap.")
    way.do("wulan", "kembalikan", alasan="Butir harus dijawab lagi.")
    way.do("ratna", "batalkan", alasan="Data ternyata benar.")
    assert way.step == "batal"
    whole(cast.kantor)


def test_every_act_is_one_link_and_every_row_it_wrote_one_entry(cast: Cast) -> None:
    case = collecting(cast)
    before = unbroken(cast.kantor)
    done = act(cast.joko, "jawab", item(case, cast.angka["harga.realisasi"]), correction("23"))
    link = Transaction.objects.at(cast.kantor).get(number=done.number)
    told = [json.loads(one.body)["value"]["model"] for one in link.entries.order_by("position")]
    assert unbroken(cast.kantor) == before + 1
    assert sorted(told) == ["files.storedfile", "perbaikan.bukti", "perbaikan.butir", "perbaikan.jawaban"]


def test_names_and_free_text_never_stand_in_the_chain_itself(cast: Cast) -> None:
    Way(cast).to("selesai")
    stored = (Entry.across_offices, Transaction.across_offices)
    bodies = "\n".join(body for rows in stored for body in rows.values_list("body", flat=True))
    hidden = [cast.joko.nama, cast.joko.nip, cast.joko.email, "Satu laporan tertinggal.", "Salah ketik saat"]
    assert [one for one in hidden if one in bodies] == []
    assert '"langkah":"selesai"' in bodies


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("UPDATE ledger_entry SET body = body || ' ' WHERE position = 1", "audit.entry_altered"),
        ("UPDATE ledger_transaction SET reason = 'lain' WHERE number = 2", "audit.heading_altered"),
        ("UPDATE ledger_transaction SET body = body || ' ' WHERE number = 2", "audit.link_broken"),
        ("DELETE FROM ledger_entry WHERE position = 2", "audit.entries_differ"),
    ],
)
def test_a_past_that_somebody_changed_is_found_in_the_chain(cast: Cast, sql: str, code: str) -> None:
    collecting(cast)
    _behind_its_back("DELETE FROM ledger_salt", sql)
    assert code in {one.code for one in check_chain(cast.kantor).findings}
    with pytest.raises(AssertionError):
        unbroken(cast.kantor)


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("UPDATE register_versi SET nilai = '99' WHERE urut = 1", "audit.row_differs"),
        ("UPDATE perbaikan_perbaikan SET langkah = '7'", "audit.row_differs"),
        ("DELETE FROM perbaikan_catatanmutu", "audit.row_missing"),
    ],
)
def test_a_row_that_somebody_changed_differs_from_its_entries(cast: Cast, sql: str, code: str) -> None:
    collecting(cast)
    _behind_its_back(sql)
    assert code in {one.code for one in check_rows(cast.kantor).findings}
    assert unbroken(cast.kantor) > 0


def _behind_its_back(*statements: str) -> None:
    """What the owner of the database file can do: take the guards away, and write."""
    triggers.remove()
    with connection.cursor() as cursor:
        for sql in statements:
            cursor.execute(sql)


def test_a_row_written_without_the_door_is_found(cast: Cast) -> None:
    case = collecting(cast)
    figure = cast.angka["dana.realisasi"]
    figure.pernyataan.model.across_offices.create(
        kantor=cast.kantor, laporan=case.laporan, teks="1", angka=figure
    )
    assert {one.code for one in check_rows(cast.kantor).findings} == {"audit.row_without_entry"}


def test_the_versions_of_a_figure_follow_each_other_without_gap_or_overlap(cast: Cast) -> None:
    Way(cast).to("7")
    figure = cast.angka["harga.realisasi"]
    with written(cast.kantor, MONDAY, "lagi") as pen:
        state(pen, figure, None, origin="impor")
    for one in Angka.objects.at(cast.kantor):
        versions = list(one.versi.order_by("urut"))
        assert [version.urut for version in versions] == list(range(1, len(versions) + 1))
        ends = [version.until for version in versions]
        assert ends == [version.since for version in versions[1:]] + [None]
        assert all(version.until is None or version.since < version.until for version in versions)
    assert figure.versi.count() == 3


def test_at_every_transaction_at_most_one_version_of_a_figure_is_known(cast: Cast) -> None:
    Way(cast).to("7")
    last = Transaction.objects.at(cast.kantor).latest("number").number
    figure = cast.angka["harga.realisasi"]
    history = [known_of(figure, number) for number in range(last + 1)]
    values = [None if one is None else str(one.nilai) for one in history]
    assert values == [None] + ["21"] * (last - 1) + ["24"]
    for number in range(last + 1):
        held = Versi.objects.at(cast.kantor).filter(angka=figure, since__lte=number)
        assert sum(one.until is None or one.until > number for one in held) == (1 if number else 0)


def test_instants_never_run_backwards_when_the_clock_does(cast: Cast) -> None:
    case = collecting(cast)
    latest = Transaction.objects.at(cast.kantor).latest("number")
    early = MONDAY - timedelta(days=30)
    act(cast.joko, "jawab", item(case, cast.angka["harga.realisasi"]), correction("23"), at=early)
    told = Transaction.objects.at(cast.kantor).latest("number")
    assert told.at == latest.at
    assert told.number == latest.number + 1
    later = MONDAY + timedelta(days=1)
    act(
        cast.wulan,
        "validasi",
        again(item(case, cast.angka["harga.realisasi"])),
        {"putusan": "valid"},
        at=later,
    )
    instants = list(Transaction.objects.at(cast.kantor).order_by("number").values_list("at", flat=True))
    assert instants == sorted(instants)
    assert instants[-1] == later
    assert Perbaikan.objects.at(cast.kantor).get().langkah == "3"
