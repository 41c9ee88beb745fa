"""Reducing records: only what is due, only what nothing holds, by three officials, and the chain outlives it."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db.models import QuerySet

from lurus.core.chain import fingerprint
from lurus.core.errors import CoreError
from lurus.dokumen.arsip.cari import rebuild, stale
from lurus.dokumen.arsip.lingkup import Lingkup
from lurus.dokumen.arsip.musnah import gone_files
from lurus.dokumen.arsip.retensi import Masa, record_of
from lurus.dokumen.arsip.susun import build
from lurus.dokumen.kearsipan import destroyed
from lurus.dokumen.models import Penyusutan
from lurus.kantor.models import Orang
from lurus.ledger import triggers
from lurus.ledger.audit import check_chain, check_rows
from lurus.ledger.models import Entry, Salt, Transaction
from lurus.perbaikan.models import Perbaikan
from lurus.tindakan import door
from lurus.tindakan.request import Outcome, Request
from tests.cast import MONDAY, Cast
from tests.play import again, refused
from tests.stations import Way
from tests.tindakan import archive

THREE_YEARS = MONDAY + timedelta(days=3 * 365)


def later(who: Orang, name: str, target: Any, told: dict[str, Any], at: datetime = THREE_YEARS) -> Outcome:
    """One act when the retention of the tests is over."""
    request = Request(
        act=name,
        kantor=who.kantor_id,
        orang=who.pk,
        target=target.pk,
        data=told,
        key=fingerprint(repr((name, told, at)).encode())[:32],
        at=at,
    )
    return door.perform(request)


@pytest.fixture
def case(cast: Cast) -> Perbaikan:
    """A delivered case whose records are kept a year active, a year inactive, then destroyed."""
    case = Way(cast).to("selesai").case
    archive.kept_a_year(cast)
    return case


def proposed(cast: Cast, case: Perbaikan) -> Penyusutan:
    later(cast.dewi, "usulkan_penyusutan", cast.kantor, archive.WHY | {"perbaikan": case.pk})
    return Penyusutan.objects.at(cast.kantor).get()


def carried_out(cast: Cast, case: Perbaikan) -> Penyusutan:
    one = proposed(cast, case)
    later(cast.hadi, "nilai_penyusutan", one, archive.ASSESSED)
    later(cast.ratna, "setujui_penyusutan", one, archive.APPROVED)
    later(cast.dewi, "laksanakan_penyusutan", one, archive.DONE)
    one.refresh_from_db()
    return one


def test_records_pass_from_active_to_inactive_to_due(cast: Cast, case: Perbaikan) -> None:
    day = MONDAY.date()
    found = {years: record_of(case, day.replace(year=day.year + years)) for years in (0, 1, 2)}
    assert [one and one.masa for one in found.values()] == [Masa.AKTIF, Masa.AKTIF, Masa.INAKTIF]
    over = record_of(case, day.replace(year=day.year + 2) + timedelta(days=1))
    assert over is not None
    assert (over.masa, over.due) == (Masa.USUL_MUSNAH, True)


def test_nothing_is_proposed_before_its_time(cast: Cast, case: Perbaikan) -> None:
    with refused("penyusutan.not_due", perbaikan=str(case)):
        later(cast.dewi, "usulkan_penyusutan", cast.kantor, archive.WHY | {"perbaikan": case.pk}, MONDAY)


def test_permanent_records_are_handed_over_and_never_destroyed(cast: Cast) -> None:
    case = Way(cast).to("selesai").case
    told = archive.WHY | {"perbaikan": case.pk}
    later(cast.dewi, "usulkan_penyusutan", cast.kantor, told, MONDAY + timedelta(days=7 * 366))
    assert Penyusutan.objects.at(cast.kantor).get().nasib == "permanen"


def test_a_rule_that_made_them_permanent_meanwhile_stops_the_destruction(cast: Cast, case: Perbaikan) -> None:
    one = proposed(cast, case)
    later(cast.hadi, "nilai_penyusutan", one, archive.ASSESSED)
    later(cast.tono, "atur_retensi", cast.kantor, archive.RULE | {"nasib": "permanen", "mulai": "2021-01-01"})
    with refused("penyusutan.permanent"):
        later(cast.ratna, "setujui_penyusutan", one, archive.APPROVED)


def test_under_hold_nothing_is_reduced(cast: Cast, case: Perbaikan) -> None:
    held = archive.HOLD | {"perbaikan": case.pk}
    later(cast.ratna, "tahan_arsip", cast.kantor, held)
    with refused("penyusutan.held", alasan="Sedang diaudit."):
        proposed(cast, case)
    with refused("tahan_arsip.held_already"):
        later(cast.hadi, "tahan_arsip", cast.kantor, held | {"alasan": "Lagi."})
    later(cast.ratna, "tahan_arsip", cast.kantor, held | {"ditahan": False})
    one = proposed(cast, case)
    later(cast.hadi, "nilai_penyusutan", one, archive.ASSESSED)
    later(cast.hadi, "tahan_arsip", cast.kantor, held | {"dasar": "Gugatan 3/G/2029"})
    with refused("penyusutan.held", dasar="Gugatan 3/G/2029"):
        later(cast.ratna, "setujui_penyusutan", one, archive.APPROVED)


def test_destruction_needs_committee_approval_and_minutes_in_their_order(cast: Cast, case: Perbaikan) -> None:
    one = proposed(cast, case)
    with refused("setujui_penyusutan.not_assessed"):
        later(cast.ratna, "setujui_penyusutan", one, archive.APPROVED)
    with refused("nilai_penyusutan.committee", jumlah=2):
        later(cast.hadi, "nilai_penyusutan", one, archive.ASSESSED | {"panitia": "Rina\nBudi"})
    later(cast.hadi, "nilai_penyusutan", one, archive.ASSESSED)
    with refused("laksanakan_penyusutan.not_approved"):
        later(cast.dewi, "laksanakan_penyusutan", one, archive.DONE)
    later(cast.ratna, "setujui_penyusutan", one, archive.APPROVED)
    with refused("laksanakan_penyusutan.before_approval"):
        later(cast.dewi, "laksanakan_penyusutan", one, archive.DONE | {"tanggal": "2026-03-01"})
    with refused("penyusutan.future"):
        later(cast.dewi, "laksanakan_penyusutan", one, archive.DONE | {"tanggal": "2099-01-01"})
    later(cast.dewi, "laksanakan_penyusutan", one, archive.DONE)
    one.refresh_from_db()
    assert (one.keadaan, one.nomor_berita, one.pelaksana) == ("terlaksana", "BA/1/2026", cast.dewi)


def test_what_the_committee_found_unfit_ends_there_and_may_be_proposed_again(
    cast: Cast, case: Perbaikan
) -> None:
    one = proposed(cast, case)
    unfit = archive.ASSESSED | {"layak": False}
    with refused("nilai_penyusutan.reason_needed"):
        later(cast.hadi, "nilai_penyusutan", one, unfit)
    later(cast.hadi, "nilai_penyusutan", one, unfit | {"catatan": "Masih dipakai."})
    told = {"perbaikan": case.pk, "alasan": "Sekarang tidak dipakai lagi."}
    later(cast.dewi, "usulkan_penyusutan", cast.kantor, told)
    assert Penyusutan.objects.at(cast.kantor).count() == 2


def _written(entries: "QuerySet[Entry]") -> dict[str, set[int]]:
    """The rows that these entries wrote, by their models."""
    found: dict[str, set[int]] = {}
    for label, key in entries.values_list("model", "object"):
        found.setdefault(label, set()).add(key)
    return found


def erased(cast: Cast, case: Perbaikan) -> int:
    """What the committee does with the database in hand: private texts and their salts are gone; returns how many."""
    triggers.remove()
    entries = Entry.objects.at(cast.kantor).filter(transaction__case=case.pk)
    salts = Salt.objects.filter(entry__in=entries)
    count = salts.count()
    salts.delete()
    for label, keys in _written(entries).items():
        model = apps.get_model(label)
        nulls = {name: model._meta.get_field(name).null for name in getattr(model, "private", ())}
        if nulls:
            blank = {name: None if null else "" for name, null in nulls.items()}
            model._base_manager.filter(pk__in=keys).update(**blank)
    Transaction.objects.at(cast.kantor).filter(case=case.pk).update(reason="")
    triggers.install()
    return count


def test_after_a_recorded_destruction_the_chain_still_verifies(cast: Cast, case: Perbaikan) -> None:
    carried_out(cast, case)
    assert erased(cast, case) > 10
    gone = destroyed(cast.kantor)
    assert gone == {case.pk}
    assert check_chain(cast.kantor, gone).findings == ()
    assert check_rows(cast.kantor, gone).findings == ()
    assert gone_files(cast.kantor)


def test_texts_that_vanish_without_a_recorded_destruction_are_found(cast: Cast, case: Perbaikan) -> None:
    erased(cast, case)
    gone = destroyed(cast.kantor)
    assert {one.code for one in check_rows(cast.kantor, gone).findings} == {"audit.row_differs"}
    assert {one.code for one in check_chain(cast.kantor, gone).findings} == {"audit.heading_altered"}


def test_a_destroyed_case_is_neither_found_nor_bundled_any_more(cast: Cast, case: Perbaikan) -> None:
    assert rebuild(cast.kantor) == 1
    carried_out(cast, case)
    assert rebuild(cast.kantor) == 0
    assert not stale(cast.kantor).exists()
    with pytest.raises(CoreError) as refusal:
        build(again(case), Lingkup.KANTOR, archive.bundle(cast).path, lambda *told: None)
    assert refusal.value.code == "arsipkan.destroyed"
