"""What the papers name: who is ordered, who signs what, which period, which number, which day, which office."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from lurus.dokumen.isi import build
from lurus.dokumen.isi.hasil import before_after
from lurus.dokumen.isi.tim import team_since_order
from lurus.dokumen.isi.tulis import difference
from lurus.dokumen.models import Dokumen
from lurus.perbaikan.hasil import Baris, Hasil
from tests.cast import MONDAY, Cast
from tests.play import act, again, item
from tests.stations import PLAN, Way, paper

WHY = "Tabel 3.2 dan narasi berbeda."


def said(way: Way, kind: str) -> dict[str, Any]:
    return build(paper(way.case, kind, way.cast), MONDAY)


def test_the_order_is_not_given_to_its_own_signer(cast: Cast) -> None:
    way = Way(cast)
    ordered = [one["nama"] for one in said(way, "surat_perintah")["kepada"]]
    assert cast.ratna.nama_lengkap not in ordered
    assert {cast.hadi.nama_lengkap, cast.wulan.nama_lengkap, cast.joko.nama_lengkap} <= set(ordered)


def test_the_report_names_an_owner_who_joined_after_the_order(cast: Cast) -> None:
    way = Way(cast, "harga.realisasi").to("2-disusun")
    way.do("wulan", "tambah_butir", angka=[cast.angka["tumbuh.realisasi"].pk], mengapa=WHY)
    way.on("3", "6-diagendakan")
    (told,) = said(way, "laporan")["tim"]
    assert (told["nama"], told["jabatan"]) == (cast.anton.nama_lengkap, cast.jabatan["anton"].nama)
    assert told["hal"] == f"Ditambahkan ke tim sesudah Surat Perintah, pada 9 Maret 2026: {WHY}"


def test_the_report_says_why_an_owner_of_the_order_signed_no_sheet(cast: Cast) -> None:
    way = Way(cast, "harga.realisasi", "ikm.realisasi").to("2-disusun")
    way.do("wulan", "lepas_butir", item(way.case, cast.angka["ikm.realisasi"]), alasan="Di luar laporan.")
    (told,) = team_since_order(again(way.case))
    assert told["nama"] == cast.sari.nama_lengkap
    assert told["hal"].endswith("semua angkanya dilepas dari reviu, pada 9 Maret 2026: Di luar laporan.")


def test_the_sheet_of_initials_names_the_numbers_of_the_report(cast: Cast) -> None:
    way = Way(cast).to("6-diagendakan")
    report, initials = (paper(way.case, kind, cast) for kind in ("laporan", "lembar_paraf"))
    assert (initials.isi["nomor_dokumen"], initials.isi["agenda"]) == (report.nomor, report.agenda)
    assert report.agenda


def test_the_plan_says_when_it_was_drawn_up(cast: Cast) -> None:
    way = Way(cast).to("2-disusun")
    (author,) = paper(way.case, "rencana", cast).isi["penyusun"]
    assert (author["nama"], author["saat"]) == (cast.wulan.nama_lengkap, "9 Maret 2026 pukul 09.00")
    act(cast.wulan, "susun_rencana", again(way.case), PLAN, at=MONDAY + timedelta(hours=1))
    (author,) = paper(way.case, "rencana", cast).isi["penyusun"]
    assert author["saat"] == "9 Maret 2026 pukul 10.00"


def test_a_period_is_told_in_words(cast: Cast) -> None:
    row = Baris(cast.indikator["harga"], "2025-TW2", "capaian", Decimal(250), Decimal("100.00"), "dihitung")
    told = before_after(Way(cast).case, Hasil((row,), ()), MONDAY)["hitungan"][0]
    assert told["periode"] == "triwulan II tahun 2025"


def test_a_computed_figure_has_one_number_of_decimals(cast: Cast) -> None:
    row = Baris(cast.indikator["harga"], "2025", "capaian", Decimal(250), Decimal("100.00"), "dihitung")
    told = before_after(Way(cast).case, Hasil((row,), ()), MONDAY)["hitungan"][0]
    assert (told["semula"], told["menjadi"], told["selisih"]) == ("250,00", "100,00", "−150,00")


def test_a_difference_has_the_same_signs_on_paper_as_on_pages() -> None:
    pairs = ((25, 24), (24, 25), (24, 24))
    assert [difference(Decimal(old), Decimal(new)) for old, new in pairs] == ["−1", "+1", "0"]


def test_the_letterhead_does_not_say_the_regency_twice(cast: Cast) -> None:
    told = said(Way(cast), "surat_perintah")["kop"]
    assert (told["pemerintah"], told["nama"]) == (
        "Pemerintah Kabupaten Wanasari",
        "Dinas Perindustrian dan Perdagangan",
    )


def test_the_sop_of_a_case_is_told_with_its_revision(cast: Cast) -> None:
    assert said(Way(cast), "surat_perintah")["sop"] == "SOP/459/438.5.20/2021 revisi 0"


def test_a_signed_sheet_is_listed_with_its_instant(cast: Cast) -> None:
    way = Way(cast).to("6-semua")
    listed = said(way, "laporan")["lembar"]
    assert [one["saat"] for one in listed] == ["9 Maret 2026 pukul 09.00"] * 2
    assert all("nomor" not in one for one in listed)
    assert Dokumen.objects.at(cast.kantor).filter(jenis="lembar_data", nomor="").count() == 2
