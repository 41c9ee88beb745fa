"""The books: numbers set aside ahead, letters that came in, and what bears what. Nothing is lost unexplained."""

from datetime import date

import pytest

from lurus.dokumen.bentuk import AGENDA, MASUK, NASKAH
from lurus.dokumen.bentuk import written as number_written
from lurus.dokumen.models import Dokumen, Nomor
from lurus.dokumen.nomor import reserve, reserved
from lurus.ikhtisar.buku import lines, outside
from lurus.perbaikan.models import Dugaan, SuratMasuk
from tests.cast import MONDAY, Cast, written
from tests.play import act, faulty, order, refused, upload
from tests.stations import Way, paper
from tests.tindakan.books import LETTER, RESERVE, USED


def set_aside(cast: Cast, count: int = 2) -> list[str]:
    told: list[str] = act(cast.dewi, "cadangkan_nomor", cast.kantor, RESERVE | {"jumlah": count}).data[
        "nomor"
    ]
    return told


def key_of(cast: Cast, text: str) -> int:
    return Nomor.objects.at(cast.kantor).get(teks=text).pk


def test_reserved_numbers_are_passed_by_and_the_next_paper_gets_the_one_behind_them(cast: Cast) -> None:
    told = set_aside(cast)
    assert told == [number_written(cast.kantor, NASKAH, one, MONDAY.date()) for one in (1, 2)]
    case = order(cast)
    assert paper(case, "surat_perintah", cast).nomor == number_written(cast.kantor, NASKAH, 3, MONDAY.date())
    assert [one.teks for one in reserved(cast.kantor)] == told


def test_a_paper_may_take_a_reserved_number_once(cast: Cast) -> None:
    first, second = set_aside(cast)
    case = order(cast, nomor_luar=second)
    assert paper(case, "surat_perintah", cast).nomor == second
    assert [one.teks for one in reserved(cast.kantor)] == [first]
    with refused("nomor.taken", nomor=second):
        order(cast, "ikm.realisasi", nomor_luar=second)
    assert Nomor.objects.at(cast.kantor).filter(buku=NASKAH).count() == 2


def test_a_reserved_number_of_a_paper_that_lapses_is_void_like_any_other(cast: Cast) -> None:
    (number,) = set_aside(cast, 1)
    way = Way(cast).to("6-diparaf")
    way.do("dewi", "agendakan", nomor_luar=number)
    way.do("ratna", "kembalikan", alasan="Dibahas lagi.")
    assert Nomor.objects.at(cast.kantor).get(teks=number).batal
    assert not reserved(cast.kantor).exists()


def test_a_number_reserved_last_year_is_no_number_of_this_year(cast: Cast) -> None:
    with written(cast.kantor, MONDAY) as pen:
        (aside,) = reserve(pen, cast.kantor, date(2025, 12, 30), 1, "Surat akhir tahun")
    with refused("nomor.other_year", nomor=aside.teks, tahun=2025):
        order(cast, nomor_luar=aside.teks)


def test_numbers_for_a_kind_with_its_own_form_are_set_aside_in_that_form(cast: Cast) -> None:
    told = {
        "buku": NASKAH,
        "jenis": "undangan",
        "pola": "005/{urut}/{tahun}",
        "dasar": "Keputusan 188/12/2026",
    }
    act(cast.tono, "atur_nomor", cast.kantor, told | {"mulai": MONDAY.date().isoformat()})
    usual = number_written(cast.kantor, NASKAH, 1, MONDAY.date())
    assert set_aside(cast, 1) == [usual]
    own = act(cast.dewi, "cadangkan_nomor", cast.kantor, RESERVE | {"jenis": "undangan"}).data["nomor"]
    assert own == ["005/2/2026", "005/3/2026"]
    for kind in ("notulen", "tidak_ada"):
        with refused("atur_nomor.unknown_kind", jenis=kind):
            act(cast.dewi, "cadangkan_nomor", cast.kantor, RESERVE | {"jenis": kind})


@pytest.mark.parametrize(("akhir", "column"), [("dipakai", "pemakaian"), ("batal", "batal")])
def test_what_became_of_a_reserved_number_is_written_once_and_for_good(
    akhir: str, column: str, cast: Cast
) -> None:
    (text,) = set_aside(cast, 1)
    told = USED | {"akhir": akhir, "nomor": key_of(cast, text)}
    act(cast.dewi, "tutup_cadangan", cast.kantor, told)
    assert getattr(Nomor.objects.at(cast.kantor).get(teks=text), column) == USED["catatan"]
    with refused("tutup_cadangan.not_reserved"):
        act(cast.dewi, "tutup_cadangan", cast.kantor, told)
    with refused("nomor.taken", nomor=text):
        order(cast, nomor_luar=text)


def test_only_what_is_reserved_can_be_closed(cast: Cast) -> None:
    order(cast)
    number = Nomor.objects.at(cast.kantor).get(buku=NASKAH)
    with refused("tutup_cadangan.not_reserved"):
        act(cast.dewi, "tutup_cadangan", cast.kantor, USED | {"nomor": number.pk})


@pytest.mark.parametrize(("jumlah", "code"), [(0, "input.greater_than_equal"), (51, "input.less_than_equal")])
def test_nobody_sets_none_or_too_many_aside(jumlah: int, code: str, cast: Cast) -> None:
    with faulty("jumlah", code):
        act(cast.dewi, "cadangkan_nomor", cast.kantor, RESERVE | {"jumlah": jumlah})
    assert not Nomor.objects.at(cast.kantor).exists()


def test_a_letter_gets_its_agenda_number_and_its_scan_is_kept(cast: Cast) -> None:
    told = act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | {"berkas": upload("surat.pdf")}).data
    letter = SuratMasuk.objects.at(cast.kantor).get(pk=told["surat"])
    assert (letter.agenda, letter.sifat) == ("0001/2026", "Penting")
    assert letter.berkas is not None and letter.berkas.name == "surat.pdf"
    assert [one.buku for one in Nomor.objects.at(cast.kantor)] == [MASUK]


def test_a_letter_is_entered_once(cast: Cast) -> None:
    act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER)
    with refused("catat_surat_masuk.known", nomor=LETTER["nomor"], agenda="0001/2026"):
        act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER)
    act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | {"dari": "Bappeda"})
    act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | {"tanggal": "2026-03-03"})
    assert SuratMasuk.objects.at(cast.kantor).count() == 3


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("nomor", " 700/12/438.4/2026 "),
        ("nomor", "700/\uff11\uff12/438.4/2026"),
        ("dari", "Inspektorat\u00a0 Kabupaten Wanasari"),
    ],
)
def test_what_prints_alike_is_the_same_letter(field: str, typed: str, cast: Cast) -> None:
    act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER)
    with refused("catat_surat_masuk.known"):
        act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | {field: typed})


@pytest.mark.parametrize(
    "sign", ["\u200b", "\u00ad", "\u2060", "\u0335", "\ufe0f", "\u3164", "\u2800", "\u263a"]
)
def test_a_sign_that_is_not_seen_is_refused_with_its_place(sign: str, cast: Cast) -> None:
    for field in ("nomor", "dari"):
        with faulty(field, "input.unseen"):
            act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | {field: f"7{sign}8"})
    with faulty("nomor_luar", "input.unseen"):
        order(cast, nomor_luar=f"094/1{sign}/2026")


@pytest.mark.parametrize("sign", ["\u0410", "\u2044", "\u2215", "\u2010", "\u2013", "\u2212", "\u2019"])
def test_a_sign_that_looks_like_another_stands_in_no_number(sign: str, cast: Cast) -> None:
    with faulty("nomor_luar", "input.alike"):
        order(cast, nomor_luar=f"094{sign}1/2026")
    with faulty("nomor", "input.alike"):
        act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | {"nomor": f"094{sign}1"})
    act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | {"dari": f"Dinas{sign}Pasar"})


def test_a_number_from_outside_that_prints_like_another_is_taken(cast: Cast) -> None:
    first = order(cast, nomor_luar="094/1/2026")
    assert paper(first, "surat_perintah", cast).nomor == "094/1/2026"
    with refused("nomor.taken", nomor="094/1/2026"):
        order(cast, "ikm.realisasi", nomor_luar="094/\uff11/2026")


@pytest.mark.parametrize(
    "days",
    [
        {"tanggal": "2026-03-05", "diterima": "2026-03-04"},
        {"tanggal": "2026-03-04", "diterima": "2026-12-31"},
    ],
)
def test_a_letter_is_written_before_it_comes_and_comes_before_it_is_entered(
    days: dict[str, str], cast: Cast
) -> None:
    with refused("catat_surat_masuk.days"):
        act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | days)
    assert not Nomor.objects.at(cast.kantor).exists()


def test_a_suspicion_founded_on_a_letter_prints_it_in_the_disposition(cast: Cast) -> None:
    letter = act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER).data["surat"]
    told = {"laporan": cast.lkjip.pk, "surat": letter, "uraian": "Disebut dalam LHP."}
    suspicion = act(cast.dewi, "ajukan_dugaan", cast.kantor, told).data["dugaan"]
    case = order(cast, dugaan=suspicion)
    sheet = Dokumen.objects.at(cast.kantor).get(perbaikan=case, jenis="lembar_disposisi").isi
    assert (sheet["surat_dari"], sheet["nomor_surat"]) == (LETTER["dari"], LETTER["nomor"])
    assert (sheet["tanggal_surat"], sheet["diterima"]) == ("2 Maret 2026", "4 Maret 2026")
    letter_named = paper(case, "surat_perintah", cast).isi["dasar"][-1]
    assert letter_named == f"Surat {LETTER['dari']} Nomor {LETTER['nomor']} tanggal 2 Maret 2026."
    assert (sheet["agenda"], sheet["sifat"], sheet["hal"]) == ("0001/2026", "Penting", LETTER["hal"])


def test_a_confidential_letter_founds_suspicions_of_few_and_papers_name_its_line_alone(cast: Cast) -> None:
    letter = act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | {"sifat": "Rahasia"}).data["surat"]
    told = {"laporan": cast.lkjip.pk, "surat": letter, "uraian": "Disebut dalam surat."}
    for person in (cast.joko, cast.wulan):
        with refused("ajukan_dugaan.unknown_letter"):
            act(person, "ajukan_dugaan", cast.kantor, told)
    suspicion = act(cast.hadi, "ajukan_dugaan", cast.kantor, told).data["dugaan"]
    case = order(cast, dugaan=suspicion)
    assert paper(case, "surat_perintah", cast).isi["dasar"][-1] == "Surat rahasia, agenda 0001/2026."
    papers = Dokumen.objects.at(cast.kantor).filter(perbaikan=case)
    said = " ".join(str(one.isi) for one in papers)
    assert LETTER["dari"] not in said and LETTER["nomor"] not in said and LETTER["hal"] not in said


def test_letters_without_a_number_are_never_the_same(cast: Cast) -> None:
    for about in ("Harga beras", "Timbangan pasar"):
        act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | {"nomor": "-", "hal": about})
    assert SuratMasuk.objects.at(cast.kantor).count() == 2


def test_a_letter_that_the_office_does_not_have_founds_no_suspicion(cast: Cast) -> None:
    told = {"laporan": cast.lkjip.pk, "surat": 999_999, "uraian": "Disebut dalam LHP."}
    with refused("ajukan_dugaan.unknown_letter"):
        act(cast.dewi, "ajukan_dugaan", cast.kantor, told)
    assert not Dugaan.objects.at(cast.kantor).exists()


def test_the_book_has_every_order_with_what_bears_it(cast: Cast) -> None:
    (aside,) = set_aside(cast, 1)
    way = Way(cast).to("7")
    book = lines(cast.kantor, NASKAH, 2026)
    told = {one.nomor.teks: one for one in book.baris}
    assert [one.nomor.urut for one in book.baris] == list(range(1, book.jumlah + 1))
    assert book.hilang == [] and told[aside].terbuka
    report = paper(way.case, "laporan", cast)
    assert told[report.nomor].dokumen == report
    (agenda,) = lines(cast.kantor, AGENDA, 2026).baris
    assert (agenda.nomor.teks, agenda.dokumen) == (report.agenda, report)
    assert all(one.nomor.tanggal == MONDAY.date() for one in book.baris)


def test_orders_without_a_line_are_counted(cast: Cast) -> None:
    set_aside(cast, 3)
    book = lines(cast.kantor, NASKAH, 2026, 1)
    assert (book.jumlah, book.hilang) == (3, [])
    assert [one.nomor.urut for one in book.baris] == [3, 2, 1]
    with written(cast.kantor, MONDAY) as pen:
        pen.add(Nomor(kantor=cast.kantor, buku=NASKAH, tahun=2026, urut=6, teks="X/6"))
    assert lines(cast.kantor, NASKAH, 2026).hilang == [4, 5]


def test_numbers_from_outside_stand_in_no_book_and_are_listed_apart(cast: Cast) -> None:
    case = order(cast, nomor_luar="SRI/77/2026")
    (found,), total = outside(cast.kantor, 1)
    assert (found.dokumen, total) == (paper(case, "surat_perintah", cast), 1)
