"""Predicates are words that values earn: by the indicator's own scale, as it was in force that year."""

from decimal import Decimal

from lurus.core.editing import Severity
from lurus.kantor.home import Home
from lurus.pemeriksaan.bahan import AngkaBahan, Bahan, IndikatorBahan
from lurus.pemeriksaan.dari_register import dari_register
from lurus.pemeriksaan.hasil import HasilPeriksa
from lurus.pemeriksaan.periksa import periksa
from lurus.pemeriksaan.sekitar import Sekitar
from lurus.register.models import Angka, Indikator, Versi
from tests.cast import MONDAY, Cast, figure, written
from tests.pemeriksaan.checked import ROWS_MAP, best, check, rules
from tests.tindakan.impor import brought, imported

HEADING = "Indikator;Satuan;Tahun;Target;Realisasi;Capaian;Predikat"
MAP = ROWS_MAP + '[[ukuran]]\nkolom = "Predikat"\nukuran = "predikat"\n'


def rows(*lines: str) -> HasilPeriksa:
    return check(("\n".join([HEADING, *lines]) + "\n").encode(), MAP)


def pasar(word: str) -> HasilPeriksa:
    """A market with an achievement of 85, and the word printed beside it."""
    return rows(f"Pasar;unit;2025;200;170;85,00;{word}")


def test_a_word_that_the_achievement_earns_is_left_alone() -> None:
    for printed in ("Tinggi", "tinggi", "TINGGI"):
        assert rules(pasar(printed)) == []


def test_a_word_that_the_achievement_does_not_earn_is_wrong_and_the_right_one_is_proposed() -> None:
    found = pasar("Sangat Tinggi")
    assert [(one.aturan, one.keparahan) for one in found.gejala] == [
        ("predikat-paling-rendah", Severity.SALAH)
    ]
    assert best(found) == {("Pasar", "2025", "predikat"): "Tinggi"}


def test_a_hole_of_the_regulation_is_read_as_its_scale_reads_it() -> None:
    assert rules(rows("Pasar;unit;2025;200;181;90,50;Tinggi")) == []
    assert rules(rows("Pasar;unit;2025;200;182;91,00;Tinggi")) == ["predikat-di-bawah"]


def test_an_akip_word_is_earned_by_the_score_itself() -> None:
    assert rules(rows("Nilai AKIP;nilai;2025;80,00;75,00;93,75;BB")) == []
    assert rules(rows("Nilai AKIP;nilai;2025;80,00;80,00;100,00;A")) == ["predikat-di-atas"]


def test_a_word_that_several_offices_use_in_their_own_way_is_not_judged_without_their_scale() -> None:
    assert rules(pasar("Baik")) == []


def test_an_empty_predicate_says_nothing() -> None:
    assert rules(pasar("")) == []


def facts(scale: str, word: str, period: str = "2025") -> Bahan:
    """One indicator of an office with a scale of its own: an achievement of 85 and a printed word."""
    line = IndikatorBahan(id="i1", nama="Pasar", skala=scale)
    told = AngkaBahan(indikator="i1", periode=period, ukuran="predikat", teks=word, tercetak=word)
    value = AngkaBahan(indikator="i1", periode=period, ukuran="capaian", nilai=Decimal(85), desimal=2)
    return Bahan(sumber="kantor", simpul=(), indikator=(line,), angka=(value, told))


def test_an_office_s_own_scale_is_asked() -> None:
    assert rules(periksa(facts("sampang", "Baik"))) == []
    assert rules(periksa(facts("sampang", "Sangat Baik"))) == ["predikat-paling-rendah"]
    assert rules(periksa(facts("maluku-tengah", "Memuaskan"))) == ["predikat-di-atas"]
    assert rules(periksa(facts("maluku-tengah", "Sangat Baik"))) == []


def test_a_word_beside_the_scale_is_asked_about_and_never_called_wrong() -> None:
    (one,) = periksa(facts("permendagri", "Baik")).gejala
    assert (one.aturan, one.keparahan) == ("predikat-di-luar-skala", Severity.KLARIFIKASI)


def test_a_scale_that_was_not_in_force_judges_nothing() -> None:
    assert rules(periksa(facts("sampang", "Sangat Baik", "2018"))) == []


def stated(cast: Cast, word: str) -> Indikator:
    """The register keeps an achievement of 85 and a word beside it."""
    with written(cast.kantor, MONDAY) as pen:
        line: Indikator = pen.add(Indikator(kantor=cast.kantor, nama="Pasar rapi", satuan="unit"))
        figure(pen, line, "capaian", "85")
        kept = pen.add(Angka(kantor=cast.kantor, indikator=line, periode="2025", ukuran="predikat"))
        pen.add(Versi(kantor=cast.kantor, angka=kept, urut=1, teks=word, asal="impor", since=pen.number))
    return line


def test_the_register_s_words_are_checked_too(cast: Cast) -> None:
    line = stated(cast, "Sangat Tinggi")
    found = periksa(dari_register(cast.kantor, only=[line.pk]))
    assert rules(found) == ["predikat-paling-rendah"]


def test_a_corrected_achievement_earns_its_word_anew_and_does_not_keep_the_draft_open(cast: Cast) -> None:
    line = stated(cast, "Tinggi")
    around = Sekitar.of(cast.kantor, [line.pk])
    assert around.findings({(line.pk, "2025", "capaian"): Decimal(95)}) == ()


def test_a_table_s_column_of_predicates_comes_into_the_register_and_is_checked_there(
    cast: Cast, home: Home
) -> None:
    text = f"{HEADING}\nPasar rapi;unit;2025;200;170;85,00;Sangat Tinggi\n"
    done = imported(cast, brought(home, text.encode(), MAP, "predikat.csv"), judul="LKjIP kecil")
    assert done.data["ringkasan"]["baru"] == 4
    kept = Versi.objects.at(cast.kantor).get(angka__ukuran="predikat")
    assert (kept.nilai, kept.teks) == (None, "Sangat Tinggi")
    found = periksa(dari_register(cast.kantor, only=[kept.angka.indikator_id]))
    assert [(one.aturan, one.keparahan) for one in found.gejala] == [
        ("predikat-paling-rendah", Severity.SALAH)
    ]
