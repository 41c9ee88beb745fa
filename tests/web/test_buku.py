"""The books on their page: lines with what bears them, letters that lead on, and the workbook for Excel."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from lurus.files.store import Store
from lurus.kantor.home import Home
from tests.cast import Cast
from tests.play import act, order, upload
from tests.stations import Way, paper
from tests.tindakan.books import LETTER, RESERVE, USED, set_aside
from tests.web.conftest import SignIn, hidden, text

BOOKS = "/dokumen/buku/"


def test_the_book_shows_every_number_with_what_bears_it(cast: Cast, browse: SignIn) -> None:
    set_aside(cast)
    case = order(cast)
    page = browse(cast.dewi).get(BOOKS)
    rows = [[cell.teks for cell in row] for row in page.context["tabel"].baris]
    assert [row[0] for row in rows] == [paper(case, "surat_perintah", cast).nomor, set_aside(cast).teks]
    assert [row[2:] for row in rows] == [
        ["Surat Perintah", "Dipakai"],
        ["Surat bidang perdagangan", "Dicadangkan"],
    ]
    assert "2 nomor urut, tidak ada yang terlewat." in text(page)
    assert [row[1].kecil for row in page.context["tabel"].baris] == [cast.ratna.nama_lengkap, "Pemasangan"]


def test_what_became_of_a_number_is_told(cast: Cast, browse: SignIn) -> None:
    act(cast.dewi, "tutup_cadangan", cast.kantor, USED | {"nomor": set_aside(cast).pk})
    way = Way(cast).to("6-diagendakan")
    report = paper(way.case, "laporan", cast)
    way.do("ratna", "kembalikan", alasan="Dibahas lagi.")
    told = text(browse(cast.bagus).get(BOOKS))
    assert "Dipakai di luar" in told and USED["catatan"] in told
    agenda = text(browse(cast.hadi).get(f"{BOOKS}?buku=agenda"))
    assert report.agenda in agenda and "Batal" in agenda and "Dibahas lagi." in agenda


def test_a_letter_leads_to_its_suspicion_and_then_to_the_case(cast: Cast, browse: SignIn) -> None:
    letter = act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | {"berkas": upload()}).data["surat"]
    page = browse(cast.dewi).get(f"{BOOKS}?buku=masuk")
    (row,) = page.context["tabel"].baris
    assert row[2].teks == LETTER["dari"] and row[3].url.startswith("/berkas/")
    assert f"surat={letter}" in row[5].url
    begins = browse(cast.dewi).get(row[5].url)
    assert begins["Location"] == f"/perbaikan/mulai/?surat={letter}"
    reports = browse(cast.dewi).get(begins["Location"]).context["laporan"]
    form = browse(cast.dewi).get(next(one.url for one in reports if f"laporan={cast.lkjip.pk}" in one.url))
    (asked,) = [one for one in form.context["bidang"] if one.name == "surat"]
    assert asked.value == str(letter)
    told = {"laporan": cast.lkjip.pk, "surat": letter, "uraian": "Disebut dalam LHP."}
    suspicion = act(cast.dewi, "ajukan_dugaan", cast.kantor, told).data["dugaan"]
    assert "Dugaan diajukan" in text(browse(cast.dewi).get(f"{BOOKS}?buku=masuk"))
    case = order(cast, dugaan=suspicion)
    (row,) = browse(cast.dewi).get(f"{BOOKS}?buku=masuk").context["tabel"].baris
    assert (row[5].teks, row[5].url) == (f"Perbaikan {case}", f"/perbaikan/{case.pk}/")


def test_owners_of_figures_choose_no_letter_when_they_suspect(cast: Cast, browse: SignIn) -> None:
    act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER)
    address = f"/tindakan/ajukan_dugaan/{cast.kantor.pk}/?laporan={cast.lkjip.pk}"
    assert LETTER["nomor"] in text(browse(cast.wulan).get(address))
    assert LETTER["nomor"] not in text(browse(cast.joko).get(address))


def test_a_number_from_outside_is_listed_apart(cast: Cast, browse: SignIn) -> None:
    case = order(cast, nomor_luar="SRI/77/2026")
    assert "SRI/77/2026" in text(browse(cast.wulan).get(f"{BOOKS}?buku=luar"))
    act(cast.ratna, "batalkan", case, {"alasan": "Keliru memilih laporan."})
    told = text(browse(cast.wulan).get(f"{BOOKS}?buku=luar"))
    assert "Keliru memilih laporan." in told and cast.ratna.nama in told
    assert "SRI/77/2026" not in text(browse(cast.wulan).get(BOOKS))


@pytest.mark.parametrize(
    "query", ["?tahun=1999", "?tahun=x&halaman=-1", "?buku=tidak-ada&tahun=99999", "?halaman=9"]
)
def test_what_makes_no_sense_in_the_address_is_left_out(query: str, cast: Cast, browse: SignIn) -> None:
    order(cast)
    assert browse(cast.dewi).get(BOOKS + query).status_code == 200


def test_the_workbook_has_the_whole_book_of_the_year_and_computes_nothing(cast: Cast, browse: SignIn) -> None:
    act(cast.dewi, "cadangkan_nomor", cast.kantor, RESERVE | {"jumlah": 50, "untuk": "=1+1"})
    answer = browse(cast.dewi).get(f"{BOOKS}buku.xlsx?buku=naskah&tahun=2026")
    assert answer["Content-Disposition"] == 'attachment; filename="buku-naskah-2026.xlsx"'
    sheet = load_workbook(BytesIO(answer.content)).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == ("Nomor", "Tanggal dan pencatat", "Untuk", "Keadaan") and len(rows) == 51
    assert sheet["C2"].value == "=1+1" and sheet["C2"].data_type == "s"
    assert answer.content == browse(cast.dewi).get(f"{BOOKS}buku.xlsx?buku=naskah&tahun=2026").content


def test_staff_reserve_and_enter_from_the_book_and_nobody_else(cast: Cast, browse: SignIn) -> None:
    assert [one.label for one in browse(cast.dewi).get(BOOKS).context["tindakan"]] == [
        "Cadangkan nomor",
        "Selesaikan nomor cadangan",
    ]
    assert browse(cast.ratna).get(BOOKS).context["tindakan"] == []
    client, address = browse(cast.dewi), f"/tindakan/cadangkan_nomor/{cast.kantor.pk}/"
    done = client.post(address, hidden(client.get(address)) | RESERVE)
    assert (done.status_code, done["Location"]) == (303, f"{BOOKS}?buku=naskah")


def test_a_confidential_letter_is_a_line_and_no_more_for_most(cast: Cast, browse: SignIn, home: Home) -> None:
    Store(home.files).put(b"bukti")
    told = LETTER | {"sifat": "Rahasia", "berkas": upload()}
    act(cast.dewi, "catat_surat_masuk", cast.kantor, told)
    (row,) = browse(cast.dewi).get(f"{BOOKS}?buku=masuk").context["tabel"].baris
    for person in (cast.wulan, cast.bagus):
        seen = browse(person)
        (line,) = seen.get(f"{BOOKS}?buku=masuk").context["tabel"].baris
        assert [one.teks for one in line] == [row[0].teks, row[1].teks, "Rahasia", "", "", "", ""]
        assert seen.get(row[3].url).status_code == 404
    assert browse(cast.ratna).get(row[3].url).status_code == 200


def test_a_letter_s_scan_is_read_by_whoever_reads_the_book(cast: Cast, browse: SignIn, home: Home) -> None:
    Store(home.files).put(b"bukti")
    act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | {"berkas": upload()})
    (row,) = browse(cast.dewi).get(f"{BOOKS}?buku=masuk").context["tabel"].baris
    read = {
        one: browse(cast.orang[one]).get(row[3].url).status_code for one in ("wulan", "bagus", "joko", "tono")
    }
    assert read == {"wulan": 200, "bagus": 200, "joko": 404, "tono": 404}
