"""Step 3: a rule that fails on the answers keeps the draft open, unless it is waived with a reason that all read."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lurus.dokumen.models import Dokumen
from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.perbaikan.penghalang import blocking
from lurus.register.models import Indikator
from lurus.tindakan import door
from tests.blocked import blocked_case, with_line_above
from tests.cast import MONDAY, Cast, written
from tests.play import SUFFICIENT, act, asked, collecting, correction, item, refused, sheet

WHY = "Realisasi urusan dibetulkan dalam LRA perubahan yang terbit pekan depan."
QUERIES = 18


@pytest.fixture
def summed(cast: Cast) -> Cast:
    """The office with a line above the prices' budget line."""
    return with_line_above(cast)


@pytest.fixture
def blocked(summed: Cast) -> Perbaikan:
    """A case whose draft a rule keeps open."""
    return blocked_case(summed)


def told(case: Perbaikan) -> dict[str, str]:
    (found,) = blocking(case, MONDAY.date())
    return {"sidik": found.sidik, "alasan": WHY}


def test_an_answer_that_breaks_a_rule_is_taken_with_a_warning(summed: Cast) -> None:
    case = collecting(summed, "dana.realisasi")
    told = asked(summed.joko, "jawab", case.butir.get(), correction("149000000", kelas="K03"))
    done = door.perform_and_look_again(told)
    warned = [params["keterangan"] for code, params in done.warnings if code == "jawab.rule_broken"]
    assert len(warned) == 1 and warned[0].startswith("Jumlah realisasi anggaran di bawah Belanja urusan")
    assert door.perform_and_look_again(told).warnings == ()


def test_the_rules_are_looked_at_when_the_office_is_free_again(summed: Cast) -> None:
    case = collecting(summed, "dana.realisasi")
    with CaptureQueriesContext(connection) as asked_for:
        told = asked(summed.joko, "jawab", case.butir.get(), correction("149000000", kelas="K03"))
        door.perform_and_look_again(told)
    statements = [one["sql"] for one in asked_for.captured_queries]
    written_last = max(place for place, sql in enumerate(statements) if sql.startswith(("INSERT", "UPDATE")))
    looked_first = min(place for place, sql in enumerate(statements) if "pemeriksaan_aturankantor" in sql)
    assert written_last < looked_first


def test_an_answer_that_breaks_nothing_draws_no_warning(cast: Cast) -> None:
    case = collecting(cast, "harga.realisasi")
    done = door.perform_and_look_again(asked(cast.joko, "jawab", case.butir.get(), correction("22")))
    assert [code for code, _ in done.warnings if code.startswith("jawab.rule")] == []


def test_what_was_broken_before_the_answer_is_not_blamed_on_it(summed: Cast) -> None:
    with written(summed.kantor, MONDAY) as pen:
        line = Indikator.objects.at(summed.kantor).get(nama="Belanja urusan")
        pen.change(line.angka.get(ukuran="realisasi").versi.get(), until=pen.number)
        pen.add(line.angka.get(ukuran="realisasi").versi.model(
            kantor=summed.kantor, angka=line.angka.get(ukuran="realisasi"), urut=2, nilai="7", asal="impor",
            since=pen.number,
        ))  # fmt: skip
    case = collecting(summed, "dana.realisasi")
    told = asked(summed.joko, "jawab", case.butir.get(), correction("149000000", kelas="K03"))
    done = door.perform_and_look_again(told)
    assert [code for code, _ in done.warnings if code == "jawab.rule_broken"] == []


def test_a_broken_rule_keeps_the_draft_open(summed: Cast, blocked: Perbaikan) -> None:
    for person in (summed.wulan, summed.hadi):
        with refused("susun_konsep.rule_broken", jumlah=1):
            act(person, "susun_konsep", blocked)


def test_a_waived_rule_lets_the_draft_through_and_stands_in_it(summed: Cast, blocked: Perbaikan) -> None:
    act(summed.wulan, "kesampingkan_aturan", blocked, told(blocked))
    for person in (summed.wulan, summed.hadi):
        act(person, "susun_konsep", blocked)
    paper = Dokumen.objects.at(summed.kantor).get(perbaikan=blocked, jenis="konsep")
    (row,) = paper.isi["dikesampingkan"]
    assert (row["alasan"], row["oleh"]) == (WHY, summed.wulan.nama_lengkap)
    assert row["aturan"].startswith("Jumlah realisasi anggaran")


def test_a_waiver_is_for_these_values_only(summed: Cast, blocked: Perbaikan) -> None:
    act(summed.wulan, "kesampingkan_aturan", blocked, told(blocked))
    target = item(blocked, summed.angka["dana.realisasi"])
    act(summed.joko, "jawab", target, correction("149100000", kelas="K03"))
    act(summed.wulan, "validasi", target, {"putusan": "valid"})
    act(summed.wulan, "nilai_kumpulan", sheet(blocked, summed, "joko"), SUFFICIENT)
    with refused("susun_konsep.rule_broken"):
        act(summed.wulan, "susun_konsep", blocked)


def test_a_rule_is_waived_once(summed: Cast, blocked: Perbaikan) -> None:
    data = told(blocked)
    act(summed.wulan, "kesampingkan_aturan", blocked, data)
    with refused("kesampingkan_aturan.waived_already"):
        act(summed.wulan, "kesampingkan_aturan", blocked, data)
    assert blocked.tanda.filter(jenis=JenisTanda.PENGESAMPINGAN).count() == 1


def test_what_does_not_block_is_not_waived(cast: Cast) -> None:
    case = collecting(cast)
    with refused("kesampingkan_aturan.not_blocking"):
        act(cast.wulan, "kesampingkan_aturan", case, {"sidik": "0" * 64, "alasan": WHY})


def test_the_secretary_waives_nothing(summed: Cast, blocked: Perbaikan) -> None:
    data = told(blocked)
    with refused("izin.wrong_role"):
        act(summed.hadi, "kesampingkan_aturan", blocked, data)


def test_under_a_mark_nothing_is_waived_any_more(summed: Cast, blocked: Perbaikan) -> None:
    data = told(blocked)
    act(summed.wulan, "kesampingkan_aturan", blocked, data)
    act(summed.wulan, "susun_konsep", blocked)
    with refused("sop.already_done"):
        act(summed.wulan, "kesampingkan_aturan", blocked, data)


def test_a_rule_that_the_office_switched_off_blocks_nothing(summed: Cast, blocked: Perbaikan) -> None:
    off = {"aturan": "realisasi-anggaran-jumlah", "dipakai": False, "alasan": "LRA dicetak terpisah."}
    act(summed.wulan, "atur_aturan", summed.kantor, off)
    assert blocking(blocked, MONDAY.date()) == ()


def test_the_look_around_costs_a_fixed_number_of_queries(summed: Cast, blocked: Perbaikan) -> None:
    with CaptureQueriesContext(connection) as seen:
        assert len(blocking(blocked, MONDAY.date())) == 1
    assert len(seen) <= QUERIES
