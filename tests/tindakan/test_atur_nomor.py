"""How numbers are written: by the office's decision from its day on, per kind of paper; never twice the same."""

from datetime import date

import pytest

from lurus.bahasa import sentence
from lurus.core.sop import SOP_459
from lurus.dokumen.bentuk import AGENDA, NASKAH, manner_on, written
from lurus.dokumen.models import Dokumen, Nomor, PolaNomor
from lurus.dokumen.nomor import BORNE, highest
from lurus.dokumen.pola import Pattern, Unit
from lurus.kantor.models import Kantor
from tests.cast import MONDAY, Cast
from tests.cast import written as pen_of
from tests.play import act, order, refused
from tests.stations import Way, paper

TODAY = MONDAY.date().isoformat()
LATER = "2031-01-01"


def decide(cast: Cast, pola: str, *, buku: str = NASKAH, jenis: str = "", mulai: str = TODAY) -> None:
    told = {"buku": buku, "jenis": jenis, "pola": pola, "mulai": mulai, "dasar": "Keputusan 188/12/2026"}
    act(cast.tono, "atur_nomor", cast.kantor, told)


def order_number(cast: Cast, *figures: str, **told: object) -> str:
    case = order(cast, *figures, **told)
    return paper(case, "surat_perintah", cast).nomor


def test_without_a_decision_numbers_are_written_as_usual(cast: Cast) -> None:
    assert (
        written(cast.kantor, NASKAH, 7, MONDAY.date())
        == f"{cast.kantor.klasifikasi}/7/{cast.kantor.kode_unit}/2026"
    )
    assert written(cast.kantor, AGENDA, 7, MONDAY.date()) == "0007/2026"


@pytest.mark.parametrize(
    ("pola", "text"),
    [
        ("SOP/{urut}/{unit}/{tahun}", "SOP/459/438.5.20/2021"),
        ("{klasifikasi}/{urut}/{unit}/{tahun}", "000.8.6.3/459/438.5.20/2021"),
        ("{urut:4}/Disperindag/{bulan}/{tahun}", "0459/Disperindag/XII/2021"),
        ("{tahun}.{urut:2} {{rev}}", "2021.459 {rev}"),
    ],
)
def test_a_form_writes_what_offices_write(pola: str, text: str) -> None:
    unit = Unit("000.8.6.3", "438.5.20")
    assert Pattern.read(pola).write(459, date(2021, 12, 31), unit) == text


def test_from_its_day_on_the_office_s_own_form_is_used(cast: Cast) -> None:
    decide(cast, "SOP/{urut}/{unit}/{tahun}")
    decide(cast, "{urut}-{tahun}", mulai=LATER)
    assert order_number(cast) == f"SOP/1/{cast.kantor.kode_unit}/2026"
    assert written(cast.kantor, NASKAH, 2, date.fromisoformat(LATER)) == "2-2031"


def test_a_form_for_one_kind_of_paper_goes_before_that_for_all(cast: Cast) -> None:
    decide(cast, "094/{urut:3}/{bulan}/{tahun}", jenis="surat_perintah")
    decide(cast, "X/{urut}/{tahun}")
    decide(cast, "AG-{urut}/{tahun}", buku=AGENDA)
    way = Way(cast).to("7")
    assert paper(way.case, "surat_perintah", cast).nomor == "094/001/III/2026"
    report = paper(way.case, "laporan", cast)
    assert report.nomor.startswith("X/") and report.agenda == "AG-1/2026"


def test_a_form_never_begins_in_the_past(cast: Cast) -> None:
    with refused("berlaku.passed"):
        decide(cast, "A/{urut}/{tahun}", mulai="2026-01-01")


def test_a_form_decided_before_signs_were_asked_for_is_read_as_it_is(cast: Cast) -> None:
    old = "{urut}\u2013{tahun}"
    with pen_of(cast.kantor, MONDAY) as pen:
        pen.add(
            PolaNomor(
                kantor=cast.kantor,
                buku=NASKAH,
                pola=old,
                dasar="Lama",
                mulai=MONDAY.date(),
                pengatur=cast.tono,
                waktu=MONDAY,
            )
        )
    assert order_number(cast) == "1\u20132026"
    decide(cast, "B/{urut}/{tahun}")
    assert order_number(cast, "ikm.realisasi") == "B/2/2026"


def test_a_form_for_one_kind_ends_and_that_for_all_ends_too(cast: Cast) -> None:
    decide(cast, "094/{urut:3}/{tahun}", jenis="surat_perintah")
    decide(cast, "X/{urut}/{tahun}")
    assert manner_on(cast.kantor, NASKAH, MONDAY.date()).apart() == ["surat_perintah"]
    decide(cast, "", jenis="surat_perintah")
    assert manner_on(cast.kantor, NASKAH, MONDAY.date()).apart() == []
    assert order_number(cast) == "X/1/2026"
    decide(cast, "")
    assert order_number(cast, "ikm.realisasi") == written(cast.kantor, NASKAH, 2, MONDAY.date())
    assert written(cast.kantor, NASKAH, 2, MONDAY.date()).startswith(cast.kantor.klasifikasi)


def test_the_last_decision_of_a_day_counts_and_numbers_given_stay(cast: Cast) -> None:
    decide(cast, "A/{urut}/{tahun}")
    first = order_number(cast)
    decide(cast, "B/{urut}/{tahun}")
    assert (first, order_number(cast, "ikm.realisasi")) == ("A/1/2026", "B/2/2026")
    assert list(Nomor.objects.at(cast.kantor).filter(buku=NASKAH).values_list("teks", flat=True)) == [
        "A/1/2026",
        "B/2/2026",
    ]


def test_a_number_that_came_from_outside_is_passed_over_with_the_reason(cast: Cast) -> None:
    usual = written(cast.kantor, NASKAH, 1, MONDAY.date())
    assert order_number(cast, nomor_luar=usual) == usual
    assert order_number(cast, "ikm.realisasi") == written(cast.kantor, NASKAH, 2, MONDAY.date())
    skipped = Nomor.objects.at(cast.kantor).get(buku=NASKAH, urut=1)
    assert (skipped.teks, skipped.batal) == (usual, BORNE)
    assert highest(cast.kantor, NASKAH, 2026) == 2


def test_books_do_not_meet_though_their_forms_write_the_same(cast: Cast) -> None:
    for book in (NASKAH, AGENDA):
        decide(cast, "{urut}/{tahun}", buku=book)
    way = Way(cast).to("7")
    report = paper(way.case, "laporan", cast)
    given = Nomor.objects.at(cast.kantor).filter(buku=NASKAH).order_by("urut")
    assert report.agenda == "1/2026" == given[0].teks != report.nomor
    assert not Nomor.objects.at(cast.kantor).exclude(batal=None).filter(batal=BORNE).exists()


def test_a_paper_that_lapses_takes_its_own_numbers_along_and_no_other_s(cast: Cast) -> None:
    for book in (NASKAH, AGENDA):
        decide(cast, "{urut}/{tahun}", buku=book)
    way = Way(cast).to("6-diagendakan")
    report, first = paper(way.case, "laporan", cast), paper(way.case, "surat_perintah", cast)
    way.do("ratna", "kembalikan", alasan="Dibahas lagi.")
    voided = Nomor.objects.at(cast.kantor).exclude(batal=None)
    assert {(AGENDA, "1/2026"), (NASKAH, report.nomor)} <= set(voided.values_list("buku", "teks"))
    assert (report.agenda, first.nomor) == ("1/2026", "1/2026") != (report.nomor, "")
    assert not voided.filter(buku=NASKAH, teks=first.nomor).exists()


def test_exactly_the_numbered_kinds_get_a_number_of_the_book(cast: Cast) -> None:
    way = Way(cast).to("selesai")
    spent = set(Nomor.objects.at(cast.kantor).filter(buku=NASKAH).values_list("teks", flat=True))
    papers = Dokumen.objects.at(cast.kantor).filter(perbaikan=way.case)
    bearing = set(papers.filter(nomor__in=spent).values_list("jenis", flat=True))
    made = set(papers.values_list("jenis", flat=True))
    assert bearing == {one.kind for one in SOP_459.documents if one.numbered} & made
    assert len(bearing) >= 7


@pytest.mark.parametrize(
    ("pola", "code", "told"),
    [
        ("{urut}/{unit}", "atur_nomor.needed", "{tahun}"),
        ("{tahun}", "atur_nomor.needed", "{urut}"),
        ("{urut}{tahun}", "atur_nomor.touching", "{urut} dan {tahun}"),
        ("{urut}a{tahun}", "atur_nomor.touching", "{urut} dan {tahun}"),
        ("{urut}/{urut}/{tahun}", "atur_nomor.twice", "{urut}"),
        ("SOP/{urut}/{thn}", "atur_nomor.unknown_name", "“{thn}” pada karakter ke-12"),
        ("{}/{urut}/{tahun}", "atur_nomor.unknown_name", "“{}” pada karakter ke-1"),
        ("{urut.real}/{tahun}", "atur_nomor.unknown_name", "{urut.real}"),
        ("{urut:9}/{tahun}", "atur_nomor.width", "karakter ke-1"),
        ("{urut}/{tahun:4}", "atur_nomor.width", "karakter ke-8"),
        ("{urut!r}/{tahun}", "atur_nomor.width", "karakter ke-1"),
        ("{urut:{tahun}}/{tahun}", "atur_nomor.width", "karakter ke-1"),
        ("{urut/{tahun}", "atur_nomor.braces", "“{urut/{tahun}”"),
        ("urut}/{tahun}", "atur_nomor.braces", "urut}/{tahun}"),
        ("{urut}/{tahun}\u200b", "atur_nomor.sign", "Karakter ke-15 (\\u200b)"),
        ("{urut}/{tahun}-\u0410", "atur_nomor.sign", "Karakter ke-16"),
        ("{urut}  /{tahun}", "atur_nomor.sign", "Karakter ke-7"),
        ("x" * 70 + "{urut}/{tahun}", "atur_nomor.long", "80"),
    ],
)
def test_a_form_that_cannot_be_used_is_refused_with_place_and_reason(
    pola: str, code: str, told: str, cast: Cast
) -> None:
    data = {"buku": NASKAH, "pola": pola, "mulai": TODAY, "dasar": "Keputusan 1"}
    with refused(code) as caught:
        act(cast.tono, "atur_nomor", cast.kantor, data)
    assert told in sentence(code, caught.value.params)


def test_a_form_whose_longest_number_does_not_fit_is_refused_with_that_number(cast: Cast) -> None:
    Kantor.objects.filter(pk=cast.kantor.pk).update(klasifikasi="9" * 40, kode_unit="8" * 40)
    shape = "x" * 21 + "/{klasifikasi}/{unit}/{urut}/{bulan}/{tahun}"
    decide(cast, shape, mulai="2027-01-04")
    with refused("atur_nomor.too_long_number") as caught:
        decide(cast, f"x{shape}", mulai="2027-01-04")
    assert len(caught.value.params["contoh"]) == 121
    assert caught.value.params["contoh"].endswith("/999999/VIII/9999")


def test_an_agenda_has_no_kinds_and_a_paper_without_a_number_no_form(cast: Cast) -> None:
    for book, kind in ((AGENDA, "laporan"), (NASKAH, "notulen")):
        data = {"buku": book, "jenis": kind, "pola": "{urut}/{tahun}", "mulai": TODAY, "dasar": "Keputusan 1"}
        with refused("atur_nomor.unknown_kind", jenis=kind):
            act(cast.tono, "atur_nomor", cast.kantor, data)
