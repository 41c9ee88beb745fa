"""Step 3: figures with rules of their own: quotients, targets, budgets, provisional values."""

from decimal import Decimal

import pytest

from lurus.perbaikan.models import Butir, Jawaban
from lurus.register.models import Status
from lurus.register.versions import state
from tests.cast import MONDAY, Cast, stated, written
from tests.play import act, collecting, correction, refused, upload


@pytest.fixture
def ikm(cast: Cast) -> Butir:
    """17 of 20, reported as 85."""
    found: Butir = collecting(cast, "ikm.realisasi").butir.get()
    return found


def last(target: Butir) -> Jawaban:
    return target.jawaban.latest("urut")


def test_a_quotient_is_stated_by_its_parts(cast: Cast, ikm: Butir) -> None:
    act(cast.sari, "jawab", ikm, correction("", pembilang="18", penyebut="23"))
    answer = last(ikm)
    assert (answer.pembilang, answer.penyebut, answer.nilai) == (Decimal(18), Decimal(23), Decimal("78.26"))


def test_parts_that_move_without_their_quotient_are_a_correction(cast: Cast, ikm: Butir) -> None:
    act(cast.sari, "jawab", ikm, correction("", pembilang="34", penyebut="40"))
    assert last(ikm).nilai == 85


def test_numerator_and_denominator_come_together(cast: Cast, ikm: Butir) -> None:
    with refused("jawab.fraction_incomplete"):
        act(cast.sari, "jawab", ikm, correction("", pembilang="18"))


def test_nothing_is_divided_by_zero(cast: Cast, ikm: Butir) -> None:
    with refused("jawab.zero_denominator"):
        act(cast.sari, "jawab", ikm, correction("", pembilang="18", penyebut="0"))


def test_a_typed_value_must_be_the_quotient(cast: Cast, ikm: Butir) -> None:
    with refused("jawab.not_the_quotient", hasil=Decimal("90.00")):
        act(cast.sari, "jawab", ikm, correction("91", pembilang="18", penyebut="20"))


def test_a_figure_kept_as_a_quotient_is_not_typed_bare(cast: Cast, ikm: Butir) -> None:
    with refused("jawab.fraction_needed"):
        act(cast.sari, "jawab", ikm, correction("90"))


def test_a_target_has_no_numerator(cast: Cast) -> None:
    target = collecting(cast, "ikm.target").butir.get()
    with refused("jawab.no_fraction_here", ukuran="target"):
        act(cast.sari, "jawab", target, correction("", pembilang="8", penyebut="10"))


def test_a_copy_of_a_target_is_corrected_toward_the_pk_only(cast: Cast) -> None:
    with written(cast.kantor, MONDAY) as pen:
        stated(pen, cast.lkjip, cast.angka["harga.target"], "Tabel 2.1", text="42")
    target = collecting(cast, "harga.target").butir.get()
    with refused("jawab.target_not_of_pk", pk=Decimal(24)):
        act(cast.joko, "jawab", target, correction("25", kelas="K07"))
    act(cast.joko, "jawab", target, correction("24", kelas="K07"))
    assert last(target).nilai == 24


def test_a_copy_that_agrees_with_the_pk_is_confirmed(cast: Cast) -> None:
    target = collecting(cast, "harga.target").butir.get()
    with refused("jawab.same_value"):
        act(cast.joko, "jawab", target, correction("24", kelas="K07"))


def test_a_target_without_a_pk_cannot_be_judged(cast: Cast) -> None:
    target = collecting(cast, "harga.target").butir.get()
    with written(cast.kantor, MONDAY) as pen:
        pen.change(cast.pk, jenis="RENSTRA")
    with refused("jawab.no_pk", indikator=cast.indikator["harga"].nama):
        act(cast.joko, "jawab", target, correction("25", kelas="K07"))


def test_rupiah_are_proved_by_a_document(cast: Cast) -> None:
    target = collecting(cast, "dana.realisasi").butir.get()
    note = upload("catatan.csv") | {"media_type": "text/csv"}
    with refused("jawab.budget_document", dokumen="LRA"):
        act(cast.joko, "jawab", target, correction("148000000", bukti=[note]))
    act(cast.joko, "jawab", target, correction("148000000", bukti=[note, upload("lra.pdf")]))
    assert last(target).bukti.count() == 2


def test_spending_above_its_ceiling_warns(cast: Cast) -> None:
    target = collecting(cast, "dana.realisasi").butir.get()
    done = act(cast.joko, "jawab", target, correction("150000001"))
    assert done.warnings == (
        ("jawab.above_ceiling", {"nilai": Decimal(150000001), "pagu": Decimal(150000000)}),
    )


def test_spending_up_to_its_ceiling_does_not(cast: Cast) -> None:
    target = collecting(cast, "dana.realisasi").butir.get()
    assert act(cast.joko, "jawab", target, correction("150000000")).warnings == ()


def test_only_a_provisional_value_is_updated(cast: Cast) -> None:
    target = collecting(cast, "tumbuh.realisasi").butir.get()
    with refused("jawab.not_provisional"):
        act(cast.anton, "jawab", target, correction("5,95", kelas="PM"))


def test_a_provisional_value_gives_way_to_a_newer_publication(cast: Cast) -> None:
    with written(cast.kantor, MONDAY) as pen:
        state(pen, cast.angka["tumbuh.realisasi"], Decimal("5.9"), origin="impor", status=Status.SEMENTARA)
    target = collecting(cast, "tumbuh.realisasi").butir.get()
    act(cast.anton, "jawab", target, correction("5,95", kelas="PM"))
    assert (last(target).kelas, last(target).nilai) == ("PM", Decimal("5.95"))
