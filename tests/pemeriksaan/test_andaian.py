"""A trial: what is worked out, what is forced, what may be chosen, where it prints; nothing is written."""

import json
from collections.abc import Iterator
from decimal import Decimal

from pytest_django import DjangoAssertNumQueries

from lurus.core.impact import What
from lurus.kantor.home import Home
from lurus.kantor.models import Kantor
from lurus.pemeriksaan.andaian import Andaian, Percobaan, coba
from lurus.pemeriksaan.bahan import AngkaBahan, Bahan, IndikatorBahan, SimpulBahan
from lurus.pemeriksaan.gerak import Gerak
from lurus.register.models import Angka, Pernyataan
from lurus.tindakan.contoh import load_sample
from tests.cast import MONDAY, Cast, stated, written
from tests.play import footprint


def tried(cast: Cast, name: str, value: str) -> Andaian:
    """The trial of one figure of the cast."""
    one = cast.angka[name]
    return coba(cast.kantor, {(one.indikator_id, one.periode, one.ukuran): Decimal(value)})


def test_an_achievement_is_worked_out_and_its_conclusion_is_material(cast: Cast) -> None:
    found = tried(cast, "harga.realisasi", "24")
    assert [(one.ukuran, one.semula, one.menjadi) for one in found.pasti] == [
        ("realisasi", "21", "24"),
        ("capaian", "87.5", "100"),
    ]
    (met,) = (one for one in found.simpulan if one.what is What.MET)
    assert (met.before, met.after, found.material) == ("no", "yes", True)


def test_a_trial_that_changes_no_conclusion_is_not_material(cast: Cast) -> None:
    found = tried(cast, "harga.realisasi", "21.5")
    assert [one.menjadi for one in found.terhitung] == ["89.58"]
    assert not found.material


def test_a_trial_of_the_present_value_moves_nothing(cast: Cast) -> None:
    found = tried(cast, "harga.realisasi", "21")
    assert all(one.semula == one.menjadi for one in found.pasti)
    assert (found.terhitung, found.harus, found.muncul, found.material) == ((), (), (), False)


def test_a_part_moves_its_quotient_and_the_achievement_of_that(cast: Cast) -> None:
    found = tried(cast, "ikm.pembilang", "18")
    assert {one.ukuran: one.menjadi for one in found.terhitung} == {"realisasi": "90", "capaian": "112.5"}


def test_every_place_that_prints_a_moved_figure_is_named_though_it_agrees(cast: Cast) -> None:
    found = tried(cast, "harga.target", "20")
    places = {(at.jenis, at.letak.halaman, at.letak.tabel, at.letak.baris, at.letak.kolom, at.tercetak)
              for one in found.pasti for at in one.cetakan}  # fmt: skip
    name = cast.indikator["harga"].nama
    assert places == {
        ("PK", "31", "Lampiran", name, "target", "24"),
        ("LKJIP", "31", "Tabel 3.2", name, "target", "24"),
        ("LKJIP", "31", "Tabel 3.2", name, "capaian", "87.5"),
    }
    assert found.ditetapkan


def test_a_print_that_differs_is_named_as_it_is_printed(cast: Cast) -> None:
    with written(cast.kantor, MONDAY) as pen:
        stated(pen, cast.draf, cast.angka["harga.realisasi"], "Tabel 9", "12")
    (one,) = tried(cast, "harga.realisasi", "24").dicoba
    assert {(at.jenis, at.tercetak, bool(at.disampaikan)) for at in one.cetakan} == {
        ("LKJIP", "21", True),
        ("TW", "12", False),
    }


def test_nothing_is_written_and_the_queries_are_few(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    before = footprint()
    with django_assert_max_num_queries(6):
        tried(cast, "dana.realisasi", "1")
    assert footprint() == before


def test_everything_can_be_told_as_plain_data(cast: Cast) -> None:
    told = json.loads(json.dumps(tried(cast, "harga.realisasi", "24").to_dict()))
    assert told["material"] is True
    assert told["dicoba"][0]["cetakan"][0]["letak"]["tabel"] == "Tabel 3.2"


def budget(*, wrong: str = "60") -> Bahan:
    """A sum of two, one of which is itself the sum of two; `wrong` is what the last leaf says."""
    values = {"i1": "150", "i2": "100", "i3": "50", "i4": "40", "i5": wrong}
    above = {"i1": "", "i2": "i1", "i3": "i1", "i4": "i2", "i5": "i2"}
    return Bahan(
        sumber="register",
        simpul=tuple(SimpulBahan(id=one, nama=one, induk=induk) for one, induk in above.items()),
        indikator=tuple(
            IndikatorBahan(id=one, nama=f"Baris {one}", golongan="anggaran", simpul=one, satuan="Rp")
            for one in above
        ),
        angka=tuple(
            AngkaBahan(indikator=one, periode="2025", ukuran="pagu", nilai=Decimal(value))
            for one, value in values.items()
        ),
    )


def of_budget(line: str, value: str, **told: str) -> Andaian:
    return Percobaan(budget(**told), frozenset()).of({(line, "2025", "pagu"): Decimal(value)})


def moves(figures: tuple[Gerak, ...]) -> Iterator[tuple[str, str | None]]:
    for one in figures:
        yield one.nama, one.menjadi


def test_the_totals_above_a_part_are_forced_and_then_hold() -> None:
    found = of_budget("i4", "45")
    assert dict(moves(found.harus)) == {"Baris i2": "105", "Baris i1": "155"}
    assert (found.pilihan, found.buntu, found.muncul) == ((), (), ())
    assert len(found.tercegah) == 1


def test_the_parts_below_a_total_are_a_choice() -> None:
    found = of_budget("i2", "110")
    assert dict(moves(found.harus)) == {"Baris i1": "160"}
    (knot,) = found.pilihan
    assert [dict(moves(way)) for way in knot] == [{"Baris i4": "50"}, {"Baris i5": "70"}]
    assert len(found.muncul) == 1


def test_an_error_that_stood_before_is_no_consequence_of_the_trial() -> None:
    found = of_budget("i3", "55", wrong="61")
    assert dict(moves(found.harus)) == {"Baris i1": "155"}
    assert found.pilihan == ()


def test_a_trial_that_puts_it_right_says_which_finding_vanishes() -> None:
    found = of_budget("i5", "60", wrong="61")
    assert [one.aturan for one in found.hilang] == ["pagu-jumlah"]
    assert (found.harus, found.muncul, found.tetap) == ((), (), ())


def test_a_trial_that_leaves_it_wrong_says_what_stays() -> None:
    found = of_budget("i5", "62", wrong="61")
    assert [one.aturan for one in found.tetap] == ["pagu-jumlah"]
    assert found.hilang == ()


def test_in_the_sample_every_print_of_what_moves_is_listed(db: None, home: Home) -> None:
    kantor: Kantor = load_sample(MONDAY)
    figure = Angka.objects.at(kantor).filter(ukuran="pagu", indikator__golongan="anggaran").order_by("-pk")[0]
    found = coba(kantor, {(figure.indikator_id, figure.periode, "pagu"): Decimal(999_000_000)})
    keys = {one.angka for one in found.pasti}
    assert len(keys) > 2
    listed = sum(len(one.cetakan) for one in found.pasti)
    assert listed == Pernyataan.objects.at(kantor).filter(angka__in=keys).count()
