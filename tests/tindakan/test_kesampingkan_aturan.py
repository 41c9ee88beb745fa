"""Step 3: a rule that fails on the answers keeps the draft open, unless it is waived with a reason that all read."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lurus.dokumen.models import Dokumen
from lurus.kantor.models import Orang
from lurus.pemeriksaan.models import Indikasi
from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.perbaikan.penghalang import blocking
from lurus.perbaikan.settled import on_record
from lurus.register.models import Indikator
from lurus.tindakan import door
from lurus.tindakan.act import Subject
from lurus.tindakan.request import Forbidden
from tests.blocked import blocked_case, with_line_above
from tests.cast import MONDAY, Cast, seat, written
from tests.play import SUFFICIENT, act, asked, collecting, correction, item, refused, sheet
from tests.tindakan.indikasi import block, found

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


OFF = {"aturan": "realisasi-anggaran-jumlah", "alasan": "LRA dicetak terpisah."}


def switch(cast: Cast, *, used: bool) -> None:
    act(cast.wulan, "atur_aturan", cast.kantor, OFF | {"dipakai": used})


def listed(case: Perbaikan, kind: str = "konsep") -> list[tuple[str, str, str]]:
    paper = Dokumen.objects.at(case.kantor).get(perbaikan=case, jenis=kind)
    return [(row["cara"], row["alasan"], row["oleh"]) for row in paper.isi["dikesampingkan"]]


def explained_by_a_check(cast: Cast, case: Perbaikan) -> None:
    """A check found the very finding that blocks the draft, and somebody explained it."""
    (one,) = blocking(case, MONDAY.date())
    act(cast.wulan, "periksa_data", cast.kantor, evidence=found(cast, block(cast, one)))
    said = {"indikasi": Indikasi.objects.at(cast.kantor).get().pk, "alasan": WHY}
    act(cast.wulan, "jelaskan_indikasi", cast.kantor, said)


def test_a_rule_that_the_office_switched_off_blocks_nothing_and_stands_in_the_draft(
    summed: Cast, blocked: Perbaikan
) -> None:
    switch(summed, used=False)
    assert blocking(blocked, MONDAY.date()) == ()
    for person in (summed.wulan, summed.hadi):
        act(person, "susun_konsep", blocked)
    switch(summed, used=True)
    expected = [("Aturan dimatikan di kantor ini", OFF["alasan"], summed.wulan.nama_lengkap)]
    assert listed(blocked) == expected
    assert [(one.how, one.alasan) for one in on_record(blocked)] == [("dimatikan", OFF["alasan"])]


def test_a_rule_switched_on_again_between_the_marks_blocks_the_second(
    summed: Cast, blocked: Perbaikan
) -> None:
    switch(summed, used=False)
    act(summed.wulan, "susun_konsep", blocked)
    switch(summed, used=True)
    with refused("susun_konsep.rule_broken"):
        act(summed.hadi, "susun_konsep", blocked)


def test_an_explanation_waives_nothing(summed: Cast, blocked: Perbaikan) -> None:
    explained_by_a_check(summed, blocked)
    with refused("susun_konsep.rule_broken", jumlah=1):
        act(summed.wulan, "susun_konsep", blocked)


def test_what_was_explained_and_waived_stands_in_the_draft_as_both(summed: Cast, blocked: Perbaikan) -> None:
    explained_by_a_check(summed, blocked)
    act(summed.wulan, "kesampingkan_aturan", blocked, told(blocked))
    for person in (summed.wulan, summed.hadi):
        act(person, "susun_konsep", blocked)
    assert [how for how, _, _ in listed(blocked)] == ["Dikesampingkan", "Dijelaskan"]


def substitute(cast: Cast, case: Perbaikan) -> Orang:
    """Whoever validates this one case in the planning officer's place, by Surat Tugas."""
    with written(cast.kantor, MONDAY) as pen:
        pen.add(seat(cast.dewi, cast.jabatan["wulan"], mode="tugas", perkara=case.pk, tugas="validasi"))
    return cast.dewi


def test_who_answered_what_a_rule_touches_does_not_waive_it_but_a_substitute_does(summed: Cast) -> None:
    case = collecting(summed, "dana.realisasi", "harga.realisasi")
    target = item(case, summed.angka["dana.realisasi"])
    act(summed.wulan, "jawab", target, correction("149000000", kelas="K03"))
    data = told(case)
    with refused("izin.maker_is_checker", did="diisikan"):
        act(summed.wulan, "kesampingkan_aturan", case, data)
    assert isinstance(door.may("kesampingkan_aturan", subject(summed, case)), Forbidden)
    act(substitute(summed, case), "kesampingkan_aturan", case, data)
    assert [one.oleh for one in on_record(case)] == [summed.dewi.nama_lengkap]


def subject(cast: Cast, case: Perbaikan) -> Subject:
    return door.subject_of(cast.kantor.pk, cast.wulan.pk, case, MONDAY)


def test_who_answered_something_else_may_waive(summed: Cast) -> None:
    case = collecting(summed, "dana.realisasi", "harga.realisasi")
    act(
        summed.joko, "jawab", item(case, summed.angka["dana.realisasi"]), correction("149000000", kelas="K03")
    )
    act(summed.wulan, "jawab", item(case, summed.angka["harga.realisasi"]), {"benar": True})
    act(summed.wulan, "kesampingkan_aturan", case, told(case))
    assert blocking(case, MONDAY.date()) == ()


def test_the_look_around_costs_a_fixed_number_of_queries(summed: Cast, blocked: Perbaikan) -> None:
    with CaptureQueriesContext(connection) as seen:
        assert len(blocking(blocked, MONDAY.date())) == 1
    assert len(seen) <= QUERIES
