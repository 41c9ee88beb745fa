"""Step 3: everything right, in one tap."""

from tests.cast import Cast
from tests.play import act, again, collecting, correction, item, refused, sheet

SURE = {"pernyataan": True}


def test_every_unanswered_figure_is_confirmed_at_once(cast: Cast) -> None:
    case = collecting(cast, "harga.realisasi", "dana.realisasi", "ikm.realisasi")
    act(cast.joko, "nyatakan_benar", sheet(case, cast, "joko"), SURE)
    answered = {one.angka for one in case.butir.filter(jawaban__benar=True)}
    assert answered == {cast.angka["harga.realisasi"], cast.angka["dana.realisasi"]}


def test_what_was_answered_stays_as_it_was(cast: Cast) -> None:
    case = collecting(cast, "harga.realisasi", "dana.realisasi")
    corrected = item(case, cast.angka["harga.realisasi"])
    act(cast.joko, "jawab", corrected, correction("22"))
    act(cast.joko, "nyatakan_benar", sheet(case, cast, "joko"), SURE)
    assert not corrected.jawaban.get().benar
    assert item(case, cast.angka["dana.realisasi"]).jawaban.get().benar


def test_pages_of_the_single_figures_become_stale(cast: Cast) -> None:
    case = collecting(cast)
    target = case.butir.get()
    act(cast.joko, "nyatakan_benar", sheet(case, cast, "joko"), SURE)
    assert again(target).version == target.version + 1


def test_nothing_is_confirmed_without_the_statement(cast: Cast) -> None:
    case = collecting(cast)
    with refused("nyatakan_benar.statement_needed"):
        act(cast.joko, "nyatakan_benar", sheet(case, cast, "joko"), {"pernyataan": False})


def test_there_must_be_something_left(cast: Cast) -> None:
    case = collecting(cast)
    act(cast.joko, "jawab", case.butir.get(), correction("22"))
    with refused("nyatakan_benar.nothing_left"):
        act(cast.joko, "nyatakan_benar", sheet(case, cast, "joko"), SURE)


def test_an_unsent_sheet_is_not_confirmed(cast: Cast) -> None:
    case = collecting(cast, sent=False)
    with refused("nyatakan_benar.not_sent"):
        act(cast.joko, "nyatakan_benar", sheet(case, cast, "joko"), SURE)


def test_the_planning_officer_states_nothing_for_an_owner(cast: Cast) -> None:
    case = collecting(cast)
    with refused("izin.not_owner"):
        act(cast.wulan, "nyatakan_benar", sheet(case, cast, "joko"), SURE)
