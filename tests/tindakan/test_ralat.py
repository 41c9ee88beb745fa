"""Lembar Ralat and Lembar Perubahan: one for every submitted document that prints a figure which the case corrects."""

from datetime import date, timedelta
from decimal import Decimal

from lurus.dokumen.isi.ralat import SHEETS
from lurus.dokumen.models import Dokumen
from lurus.ikhtisar.koreksi import corrected_by
from lurus.perbaikan.models import Perbaikan
from lurus.register.models import Laporan, Pernyataan
from tests.cast import MONDAY, YEAR, Cast, written
from tests.play import act, again, correction, refused, upload
from tests.stations import Way, paper


def sheets(case: Perbaikan) -> list[Dokumen]:
    return list(case.dokumen.filter(jenis__in=SHEETS).order_by("pk"))


def printed(cast: Cast, kind: str, title: str, value: str, *, handed: bool = True) -> Laporan:
    """Another report of the office that prints the same realisation."""
    figure = cast.angka["harga.realisasi"]
    with written(cast.kantor, MONDAY) as pen:
        report = pen.add(
            Laporan(
                kantor=cast.kantor,
                jenis=kind,
                periode=YEAR,
                judul=title,
                disampaikan=MONDAY.date() if handed else None,
                penerima="Bappeda",
            )
        )
        pen.add(
            Pernyataan(
                kantor=cast.kantor,
                laporan=report,
                halaman="7",
                tabel="T-C.29",
                teks=value,
                nilai=Decimal(value),
                angka=figure,
            )
        )
    return report


def test_the_report_under_review_gets_a_sheet_that_names_every_place(cast: Cast) -> None:
    (sheet,) = sheets(Way(cast).to("selesai").case)
    assert (sheet.jenis, sheet.terdampak) == ("lembar_perubahan", cast.lkjip)
    assert [(one["ukuran"], one["semula"], one["menjadi"]) for one in sheet.isi["perbaikan"]] == [
        ("Realisasi", "21", "24"),
        ("Capaian (%)", "87,5", "100,00"),
    ]
    assert sheet.isi["perbaikan"][0]["letak"] == "hlm. 31, Tabel 3.2, kolom realisasi"
    report, minutes = (paper(sheet.perbaikan, kind, cast) for kind in ("laporan", "berita_acara"))
    assert sheet.isi["dasar"] == [
        f"Laporan Hasil Perbaikan Data Kinerja Nomor {report.nomor} tanggal 9 Maret 2026",
        f"Berita Acara Rapat Penetapan Data Kinerja Final Nomor {minutes.nomor} tanggal 9 Maret 2026",
    ]


def test_the_covering_letter_and_the_cover_name_the_sheet(cast: Cast) -> None:
    case = Way(cast).to("selesai").case
    (sheet,) = sheets(case)
    assert sheet.nomor
    told = paper(case, "surat_pengantar", cast).isi["kiriman"]
    assert told[1]["nama"] == f"Lembar Perubahan Nomor {sheet.nomor}"
    assert sheet.nomor in {one["nomor"] for one in paper(case, "sampul_berkas", cast).isi["naskah"]}


def test_another_report_that_prints_the_figure_gets_its_own(cast: Cast) -> None:
    other = printed(cast, "E81", "Evaluasi Renja 2025", "21")
    first, second = sheets(Way(cast).to("selesai").case)
    assert (first.terdampak, second.terdampak) == (cast.lkjip, other)
    assert first.nomor != second.nomor
    (place,) = second.isi["perbaikan"]
    assert (place["letak"], place["semula"], place["menjadi"]) == ("hlm. 7, Tabel T-C.29", "21", "24")
    assert second.isi["penerima"] == "Bappeda"


def test_what_it_printed_itself_is_what_is_corrected(cast: Cast) -> None:
    printed(cast, "E81", "Evaluasi Renja 2025", "20")
    _first, second = sheets(Way(cast).to("selesai").case)
    assert second.isi["perbaikan"][0]["semula"] == "20"


def test_a_report_that_has_the_right_figure_already_gets_none(cast: Cast) -> None:
    printed(cast, "E81", "Evaluasi Renja 2025", "24")
    assert [one.terdampak for one in sheets(Way(cast).to("selesai").case)] == [cast.lkjip]


def test_a_draft_and_an_individual_report_get_none(cast: Cast) -> None:
    printed(cast, "E81", "Evaluasi Renja 2025", "21", handed=False)
    printed(cast, "SKP", "SKP PPTK Pemantauan Harga 2025", "21")
    assert [one.terdampak for one in sheets(Way(cast).to("selesai").case)] == [cast.lkjip]


def test_a_perjanjian_kinerja_says_that_both_its_parties_sign(cast: Cast) -> None:
    printed(cast, "PK", "Perjanjian Kinerja Perubahan 2025", "21")
    notes = [one.isi["catatan"] for one in sheets(Way(cast).to("selesai").case)]
    assert ["kedua pihaknya" in " ".join(one) for one in notes] == [False, True]


def test_a_slip_that_moves_nothing_of_weight_is_a_ralat(cast: Cast) -> None:
    way = Way(cast, "tumbuh.realisasi").to("3-dipastikan")
    figure = way.first()
    way.do(
        "anton",
        "jawab",
        figure,
        benar=False,
        nilai="59.6",
        kelas="K03",
        sebab="Salah ketik satu digit.",
        pencegahan="Dibaca ulang.",
        bukti=[upload()],
    )
    way.on("3-valid", "5-diundang").on("5-diputuskan", "selesai")
    (sheet,) = sheets(way.case)
    assert sheet.jenis == "lembar_ralat"
    assert {one["jenis"] for one in sheet.isi["perbaikan"]} == {"ralat"}


def test_a_case_without_a_moved_figure_has_no_sheet(cast: Cast) -> None:
    way = Way(cast, "tumbuh.realisasi").to("3-dipastikan")
    sheet_ = way.case.lembar.get()
    way.do("anton", "nyatakan_benar", sheet_, pernyataan=True)
    way.on("3-valid", "5-diundang").on("5-diputuskan", "selesai")
    assert sheets(way.case) == []


def test_a_later_case_about_the_same_figure_is_told_on_the_earlier_papers(cast: Cast) -> None:
    first = Way(cast).to("selesai")
    report = paper(first.case, "laporan", cast)
    assert corrected_by(report) is None
    second = Way(cast, "harga.realisasi")
    assert corrected_by(report) is None
    second.to("3-dipastikan").do("joko", "jawab", second.first(), **correction("25"))
    second.on("3-valid", "5-diundang").on("5-diputuskan", "selesai")
    (sheet,) = sheets(again(second.case))
    assert corrected_by(report) == sheet
    assert corrected_by(paper(first.case, "lembar_data", cast, "anton")) is None
    assert corrected_by(paper(first.case, "surat_perintah", cast)) is None


def test_a_document_whose_substance_changed_waits_to_be_issued_again(cast: Cast) -> None:
    printed(cast, "E81", "Evaluasi Renja 2025", "21")
    case = Way(cast).to("selesai").case
    first, second = case.tindak_lanjut.filter(penilaian=None).order_by("pk")
    numbers = [one.nomor for one in sheets(case)]
    assert "Evaluasi Renja 2025" in second.kelemahan
    assert numbers[1] in second.tindakan and second.tindakan.endswith("kepada Bappeda.")
    assert {one.jabatan for one in (first, second)} == {cast.jabatan["wulan"]}
    assert {one.batas for one in (first, second)} == {MONDAY.date() + timedelta(days=30)}


def test_the_day_may_be_told_and_is_not_in_the_past(cast: Cast) -> None:
    way = Way(cast).to("7-didokumentasikan")
    with refused("sampaikan_laporan.due_past", tanggal=date(2026, 3, 8)):
        way.do("ratna", "sampaikan_laporan", penerima="Bupati", batas_terbit_ulang="2026-03-08")
    way.do("ratna", "sampaikan_laporan", penerima="Bupati", batas_terbit_ulang="2026-03-20")
    assert way.case.tindak_lanjut.get(penilaian=None).batas == date(2026, 3, 20)


def test_who_issued_it_again_does_not_close_the_entry(cast: Cast) -> None:
    entry = Way(cast).to("selesai").case.tindak_lanjut.get(penilaian=None)
    act(cast.wulan, "laporkan_tindak_lanjut", entry, {"hasil": "LKjIP diterbitkan kembali 16 Maret 2026."})
    with refused("izin.own_follow_up"):
        act(cast.wulan, "selesaikan_tindak_lanjut", entry, {"hilang": "ya"})
    act(cast.hadi, "selesaikan_tindak_lanjut", entry, {"hilang": "ya"})
    assert again(entry).keadaan == "selesai"
