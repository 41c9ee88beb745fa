"""Corrected lines of the agenda book on their page: what was struck out, by whom and why, and who reads that."""

from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from lurus.files.store import Store
from lurus.kantor.home import Home
from lurus.perbaikan.models import SuratMasuk
from lurus.web.shelf import TableCell
from tests.cast import Cast
from tests.play import act, upload
from tests.tindakan.books import LETTER, corrector, put_right
from tests.web.conftest import SignIn, hidden, text

BOOK = "/dokumen/buku/?buku=masuk"
SECRET = "Laporan tentang penyalahgunaan"


def letter(cast: Cast, **told: Any) -> SuratMasuk:
    key = act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | told).data["surat"]
    found: SuratMasuk = SuratMasuk.objects.at(cast.kantor).get(pk=key)
    return found


def correct(cast: Cast, **told: Any) -> None:
    one = SuratMasuk.objects.at(cast.kantor).get()
    act(corrector(cast, told), "betulkan_surat_masuk", cast.kantor, put_right(one, **told))


def form_of(cast: Cast, one: SuratMasuk) -> str:
    return f"/tindakan/betulkan_surat_masuk/{cast.kantor.pk}/?surat={one.pk}"


def row(page: Any) -> list[TableCell]:
    """The cells of the one line."""
    (found,) = page.context["tabel"].baris
    return list(found)


def reasons(cells: list[TableCell]) -> list[str]:
    """Why the line was put right, the latest first."""
    return [one.kalimat.partition(": ")[2] for one in cells[6].pembetulan]


def workbook(answer: Any) -> list[tuple[Any, ...]]:
    return list(load_workbook(BytesIO(answer.content)).worksheets[0].iter_rows(values_only=True))


def test_the_form_holds_the_line_as_it_stands(cast: Cast, browse: SignIn) -> None:
    one = letter(cast)
    correct(cast, nomor="700/21", sifat="Segera")
    page = browse(cast.dewi).get(form_of(cast, one))
    shown = {field.name: field.value for field in page.context["bidang"]}
    wanted = LETTER | {"nomor": "700/21", "sifat": "Segera", "alasan": "", "surat": str(one.pk)}
    assert {name: shown[name] for name in wanted} == wanted
    assert shown["dilihat"] == f"{one.pk}:2"
    assert "700/21, Inspektorat Kabupaten Wanasari" in page.context["kalimat"]


@pytest.mark.parametrize("where", ["book", "choices"])
def test_the_book_and_the_choice_of_a_letter_cost_a_fixed_number_of_queries(
    cast: Cast, browse: SignIn, where: str
) -> None:
    asking = f"/tindakan/ajukan_dugaan/{cast.kantor.pk}/?laporan={cast.lkjip.pk}"
    url = BOOK if where == "book" else asking
    client, costs = browse(cast.dewi), []
    for number in (1, 2, 3):
        told = act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | {"nomor": f"9/{number}"}).data
        one = SuratMasuk.objects.at(cast.kantor).get(pk=told["surat"])
        act(cast.dewi, "betulkan_surat_masuk", cast.kantor, put_right(one, hal=f"Hal {number}"))
        client.get(url)
        with CaptureQueriesContext(connection) as asked:
            assert f"Hal {number}" in client.get(url).content.decode()
        costs.append(len(asked))
    assert costs[0] >= costs[1] == costs[2]


def test_a_link_fills_nothing_into_the_line_of_a_letter(cast: Cast, browse: SignIn) -> None:
    one = letter(cast)
    correct(cast, sifat="Rahasia")
    page = browse(cast.dewi).get(f"{form_of(cast, one)}&sifat=Biasa&alasan=Dilengkapi&hal=Lain")
    shown = {field.name: field.value for field in page.context["bidang"]}
    assert (shown["sifat"], shown["alasan"], shown["hal"]) == ("Rahasia", "", LETTER["hal"])


def test_a_line_is_put_right_from_the_book_and_leads_back_to_it(cast: Cast, browse: SignIn) -> None:
    letter(cast)
    client = browse(cast.dewi)
    way = row(client.get(BOOK))[0].jalan
    assert way is not None
    sent = {
        **hidden(client.get(way.url)),
        **LETTER,
        "hal": "Hasil evaluasi LKjIP",
        "alasan": "Kurang lengkap.",
    }
    assert client.post(way.url, sent | {"hal": LETTER["hal"]}).status_code == 422
    done = client.post(way.url, sent)
    assert (done.status_code, done["Location"]) == (303, BOOK)
    assert row(client.get(BOOK))[4].teks == "Hasil evaluasi LKjIP"


def test_whoever_names_no_letter_chooses_one_in_the_book(cast: Cast, browse: SignIn) -> None:
    address = f"/tindakan/betulkan_surat_masuk/{cast.kantor.pk}/"
    for query in ("", "?surat=999999", "?surat=x"):
        assert browse(cast.dewi).get(f"{address}{query}")["Location"] == BOOK


@pytest.mark.parametrize("key", ["wulan", "joko", "tono", "bagus"])
def test_nobody_else_is_shown_the_way_or_the_line_in_the_form(key: str, cast: Cast, browse: SignIn) -> None:
    one = letter(cast, sifat="Rahasia", hal=SECRET)
    page = browse(cast.orang[key]).get(form_of(cast, one))
    assert page.status_code == 403
    assert SECRET not in text(page) and LETTER["nomor"] not in text(page)
    if key == "bagus":
        assert row(browse(cast.bagus).get(BOOK))[0].jalan is None


def test_the_book_says_what_stood_there_who_changed_it_when_and_why(cast: Cast, browse: SignIn) -> None:
    letter(cast)
    correct(cast, nomor="700/21", tanggal="2026-03-03", alasan="Angka tertukar.")
    page = browse(cast.bagus).get(BOOK)
    (told,) = row(page)[6].pembetulan
    assert told.kalimat == f"Dibetulkan 9 Maret 2026 oleh {cast.dewi.nama_lengkap}: Angka tertukar."
    assert [(one.nama, one.semula, one.menjadi) for one in told.bagian] == [
        ("Nomor surat", LETTER["nomor"], "700/21"),
        ("Tanggal surat", "2 Maret 2026", "3 Maret 2026"),
    ]
    assert (row(page)[3].teks, row(page)[3].kecil) == ("700/21", "3 Maret 2026")
    drawn = page.content.decode()
    assert f"<del>{LETTER['nomor']}</del>" in drawn and '<ins class="after">700/21</ins>' in drawn


def test_the_workbook_has_the_line_as_it_stands_and_how_it_was_put_right(cast: Cast, browse: SignIn) -> None:
    letter(cast)
    correct(cast, hal="Undangan", alasan="Hal keliru.")
    correct(cast, sifat="Segera", alasan="Ada tenggat.")
    correct(cast, hal="Rapat", alasan="Baris\nDibetulkan oleh Sekretaris: disetujui.")
    head, line, *beneath = workbook(browse(cast.dewi).get("/dokumen/buku/buku.xlsx?buku=masuk&tahun=2026"))
    assert (head[6], line[4], line[6]) == ("Pembetulan", "Rapat", "")
    signed = f"Dibetulkan 9 Maret 2026 oleh {cast.dewi.nama_lengkap}"
    assert [(one[0], one[6]) for one in beneath] == [
        ("0001/2026", f"{signed}: Baris Dibetulkan oleh Sekretaris: disetujui. Hal: Undangan → Rapat."),
        ("0001/2026", f"{signed}: Ada tenggat. Sifat: Penting → Segera."),
        ("0001/2026", f"{signed}: Hal keliru. Hal: {LETTER['hal']} → Undangan."),
    ]


def test_a_scan_stays_readable_when_another_takes_its_place(cast: Cast, browse: SignIn, home: Home) -> None:
    for text_ in (b"bukti", b"lengkap"):
        Store(home.files).put(text_)
    letter(cast, berkas=upload("surat.pdf"))
    correct(cast, berkas=upload("lengkap.pdf", "lengkap"), alasan="Halaman kedua tertinggal.")
    cells = row(browse(cast.wulan).get(BOOK))
    (part,) = cells[6].pembetulan[0].bagian
    assert (part.nama, part.semula, part.menjadi) == ("Pindaian surat", "surat.pdf", "lengkap.pdf")
    assert cells[3].url == part.menjadi_url != part.semula_url
    for person, status in ((cast.wulan, 200), (cast.joko, 404)):
        assert {
            browse(person).get(url).status_code for url in (part.semula_url, part.menjadi_url)
        } == {status}  # fmt: skip


def test_a_letter_that_is_made_confidential_closes_with_all_that_it_said(
    cast: Cast, browse: SignIn, home: Home
) -> None:
    Store(home.files).put(b"bukti")
    letter(cast, hal=SECRET, berkas=upload())
    correct(cast, sifat="Rahasia", alasan="Memuat nama pelapor.")
    open_, closed = browse(cast.dewi).get(BOOK), browse(cast.wulan).get(BOOK)
    assert [one.teks for one in row(closed)][2:] == ["Rahasia", "", "", "", ""]
    assert row(closed)[6].pembetulan == () and SECRET not in text(closed) and "pelapor" not in text(closed)
    assert browse(cast.wulan).get(row(open_)[3].url).status_code == 404
    assert len(row(open_)[6].pembetulan) == 1 and "Memuat nama pelapor." in text(open_)


def test_a_letter_that_is_made_ordinary_opens_as_it_stands_and_not_as_it_was(
    cast: Cast, browse: SignIn, home: Home
) -> None:
    for text_ in (b"bukti", b"bersih"):
        Store(home.files).put(text_)
    letter(cast, sifat="Rahasia", hal=SECRET, berkas=upload("rahasia.pdf"))
    correct(cast, sifat="Biasa", hal="Laporan", berkas=upload("b.pdf", "bersih"), alasan="Pelapor dihapus.")
    correct(cast, hal="Laporan masyarakat", alasan="Hal dilengkapi.")
    staff = row(browse(cast.dewi).get(BOOK))
    page = browse(cast.wulan).get(BOOK)
    seen = row(page)
    assert reasons(seen) == ["Hal dilengkapi.", ""]
    assert [(one.semula, one.menjadi) for one in seen[6].pembetulan[0].bagian] == [
        ("Laporan", "Laporan masyarakat")
    ]
    book = browse(cast.wulan).get("/dokumen/buku/buku.xlsx?buku=masuk&tahun=2026")
    for said in (page.content.decode(), str(workbook(book))):
        assert all(word not in said for word in (SECRET, "rahasia.pdf", "Pelapor dihapus."))
    earlier = next(one for one in staff[6].pembetulan[1].bagian if one.nama == "Pindaian surat")
    assert [browse(cast.wulan).get(url).status_code for url in (earlier.semula_url, earlier.menjadi_url)] == [
        404,
        200,
    ]
    assert browse(cast.dewi).get(earlier.semula_url).status_code == 200


def test_what_a_letter_said_before_it_was_confidential_stays_closed_too(cast: Cast, browse: SignIn) -> None:
    letter(cast, hal=SECRET)
    correct(cast, sifat="Rahasia", alasan="Keliru dicatat biasa.")
    correct(cast, sifat="Biasa", hal="Laporan", alasan="Pelapor dihapus.")
    seen = row(browse(cast.wulan).get(BOOK))
    assert reasons(seen) == [""] and seen[6].pembetulan[0].bagian == ()
    assert len(row(browse(cast.ratna).get(BOOK))[6].pembetulan) == 2


def test_a_letter_is_chosen_by_what_it_says_now(cast: Cast, browse: SignIn) -> None:
    letter(cast)
    correct(cast, nomor="700/21", dari="Bappeda")
    address = f"/tindakan/ajukan_dugaan/{cast.kantor.pk}/?laporan={cast.lkjip.pk}"
    page = browse(cast.wulan).get(address)
    (asked,) = [one for one in page.context["bidang"] if one.name == "surat"]
    assert [one.label for one in asked.choices] == ["0001/2026 · 700/21, Bappeda"]
    correct(cast, batal=True)
    page = browse(cast.wulan).get(address)
    assert [one for one in page.context["bidang"] if one.name == "surat" and one.choices] == []


def test_what_is_brought_in_later_is_no_mistake_and_a_struck_line_is_said_to_be_one(
    cast: Cast, browse: SignIn, home: Home
) -> None:
    letter(cast)
    Store(home.files).put(b"bukti")
    correct(cast, berkas=upload("pindai.pdf"), alasan="Pindaian menyusul.")
    page = browse(cast.dewi).get(BOOK)
    signed = f"9 Maret 2026 oleh {cast.dewi.nama_lengkap}"
    (told,) = row(page)[6].pembetulan
    assert told.kalimat == f"Dilengkapi {signed}: Pindaian menyusul."
    assert told.teks.endswith("Pindaian surat: pindai.pdf.") and "<del>" not in page.content.decode()
    correct(cast, batal=True, alasan="Bukan untuk kantor ini.")
    cells = row(browse(cast.dewi).get(BOOK))
    assert (cells[5].teks, cells[5].status, cells[0].teks) == ("Batal", "dibatalkan", "0001/2026")
    assert cells[6].pembetulan[0].teks.endswith(": Bukan untuk kantor ini. Baris ini: berlaku → batal.")
