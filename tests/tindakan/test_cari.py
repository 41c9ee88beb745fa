"""Full-text search, on SQLite here and on PostgreSQL by `tests/reliability/test_on_postgres.py`: one interface."""

import pytest
from django.db import connection

from lurus.dokumen.arsip.cari import (
    Asked,
    compared,
    index_is_whole,
    rebuild,
    refresh,
    search,
    stale,
    words_of,
)
from lurus.dokumen.tekscari import TeksCari
from lurus.perbaikan.models import Perbaikan
from lurus.register.models import Laporan
from tests.cast import Cast
from tests.stations import Way


def found(cast: Cast, text: str, *, everything: bool = False) -> list[str]:
    asked = Asked(cast.kantor.pk, tuple(words_of(text)), everything=everything)
    rows, total = search(asked, 1)
    assert total >= len(rows)
    return [one.jenis for one in rows]


@pytest.fixture
def case(cast: Cast) -> Perbaikan:
    done = Way(cast).to("selesai").case
    assert refresh(cast.kantor) == 0
    return done


def test_a_case_and_its_papers_are_found_by_the_beginnings_of_words(cast: Cast, case: Perbaikan) -> None:
    kinds = found(cast, "pemantau harga")
    assert "perbaikan" in kinds
    assert "laporan" in kinds
    assert found(cast, "PEMANTAUAN") == found(cast, "pemantauan")


def test_every_word_must_be_there(cast: Cast, case: Perbaikan) -> None:
    assert found(cast, "pemantauan zzz") == []
    assert found(cast, "") == []
    assert found(cast, "antauan") == []


@pytest.mark.parametrize(
    "hostile", ['"', "a OR b", "NEAR(", "' OR 1=1 --", "*", "a:*", "kata:harga", "!!", "\\", "%"]
)
def test_what_means_something_to_a_database_is_only_words(cast: Cast, case: Perbaikan, hostile: str) -> None:
    assert isinstance(found(cast, f"{hostile} zzzz"), list)


def test_a_number_of_a_letter_is_found_by_its_parts(cast: Cast, case: Perbaikan) -> None:
    paper = case.dokumen.get(jenis="surat_perintah")
    assert "surat_perintah" in found(cast, paper.nomor)


def test_what_is_under_way_is_not_found(cast: Cast) -> None:
    Way(cast).to("6-direviu")
    refresh(cast.kantor)
    assert found(cast, "pemantauan") == []


def test_minutes_and_what_was_said_otherwise_are_not_read(cast: Cast, case: Perbaikan) -> None:
    assert found(cast, "dibahas satu per satu") == []
    assert "notulen" not in found(cast, "laporan")


def test_individual_reports_are_found_by_few(cast: Cast) -> None:
    Laporan.objects.at(cast.kantor).filter(pk=cast.lkjip.pk).update(jenis="SKP")
    Way(cast).to("selesai")
    refresh(cast.kantor)
    assert found(cast, "pemantauan") == []
    assert found(cast, "pemantauan", everything=True) != []


def test_the_other_office_finds_nothing_of_it(cast: Cast, case: Perbaikan) -> None:
    asked = Asked(cast.tetangga.pk, ("pemantauan",), everything=True)
    assert search(asked, 1) == ([], 0)


def test_a_later_act_makes_a_case_stale_and_a_look_mends_it(cast: Cast, case: Perbaikan) -> None:
    assert not stale(cast.kantor).exists()
    TeksCari.objects.filter(jenis="perbaikan").update(nomor=1)
    assert list(stale(cast.kantor)) == [case]
    refresh(cast.kantor)
    assert not stale(cast.kantor).exists()


def test_the_doctor_sees_what_is_not_as_the_rows_say(cast: Cast, case: Perbaikan) -> None:
    assert compared(cast.kantor)[1] == 0
    TeksCari.objects.filter(jenis="laporan").update(kata="lain")
    assert compared(cast.kantor)[1] == 1
    assert rebuild(cast.kantor) == 1
    assert compared(cast.kantor)[1] == 0


def test_an_index_that_lost_its_words_is_seen_and_rebuilt(cast: Cast, case: Perbaikan) -> None:
    if connection.vendor == "postgresql":
        assert index_is_whole()
        return
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO dokumen_tekscari_kata(dokumen_tekscari_kata) VALUES ('delete-all')")
    assert not index_is_whole()
    rebuild(cast.kantor)
    assert index_is_whole()
    assert found(cast, "pemantauan") != []
