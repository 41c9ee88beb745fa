"""A table comes in whole or not at all, and changes nothing that was submitted."""

from decimal import Decimal

from lurus.kantor.home import Home
from lurus.register.as_of import as_submitted, submitted
from lurus.register.models import Angka, Impor, Indikator, Laporan, Pemetaan, Simpul
from lurus.register.versions import current
from tests.cast import Cast
from tests.play import act, faulty, order, refused
from tests.tindakan.impor import HEADING, MAPPING, NEW, brought, imported, previewed, table, told

HARGA = "harga;Jumlah laporan pemantauan harga barang kebutuhan pokok;laporan;2025;;;{target};{realisasi};"
DRAFT = "N.1;Jumlah pasar yang dibina;pasar;2025;;;12;{realisasi};"


def test_a_table_becomes_indicators_figures_and_statements(cast: Cast, home: Home) -> None:
    done = imported(cast, table(home, NEW), disampaikan="2026-02-20")
    indicator = Indikator.objects.at(cast.kantor).get(kode="N.1")
    figures = {one.ukuran: current(one) for one in Angka.objects.at(cast.kantor).filter(indikator=indicator)}
    assert {name: one.nilai for name, one in figures.items() if one} == {
        "target": Decimal(12),
        "realisasi": Decimal(11),
        "capaian": Decimal("91.67"),
    }
    assert [one.jabatan for one in indicator.pengampu.all()] == [cast.jabatan["joko"]]
    assert indicator.simpul is not None and indicator.simpul.nama == "Meningkatnya pasar"
    report = Laporan.objects.at(cast.kantor).get(pk=done.data["laporan"])
    printed = [
        (one.teks, one.sel, one.halaman, one.versi == figures[one.angka.ukuran if one.angka else ""])
        for one in submitted(report)
    ]
    assert printed == [
        ("12", "baris 2, kolom G", "12", True),
        ("11", "baris 2, kolom H", "12", True),
        ("91,67", "baris 2, kolom I", "12", True),
    ]
    assert Impor.objects.at(cast.kantor).get(laporan=report).ringkasan["baru"] == 3


def test_the_preview_writes_nothing_and_tells_what_the_act_then_does(cast: Cast, home: Home) -> None:
    brought = table(home, NEW)
    seen = previewed(cast, brought)
    assert not Indikator.objects.at(cast.kantor).filter(kode="N.1").exists()
    done = imported(cast, brought, pratinjau=seen.fingerprint)
    assert done.data["ringkasan"] == dict(seen.counts())


def test_a_preview_that_no_longer_holds_is_refused(cast: Cast, home: Home) -> None:
    brought = table(home, NEW)
    seen = previewed(cast, brought)
    imported(cast, table(home, DRAFT.format(realisasi=10)), judul="Laporan lain")
    with refused("impor.preview_stale"):
        imported(cast, brought, pratinjau=seen.fingerprint)


def test_a_draft_read_again_changes_old_to_new(cast: Cast, home: Home) -> None:
    imported(cast, table(home, DRAFT.format(realisasi=10)))
    seen = previewed(cast, table(home, DRAFT.format(realisasi=11)))
    assert [(one.semula, one.menjadi) for one in seen.berubah] == [(Decimal(10), Decimal(11))]
    assert (seen.sama, len(seen.pernyataan)) == (1, 1)
    imported(cast, table(home, DRAFT.format(realisasi=11)))
    figure = Angka.objects.at(cast.kantor).get(indikator__kode="N.1", ukuran="realisasi")
    assert list(figure.versi.order_by("urut").values_list("nilai", flat=True)) == [Decimal(10), Decimal(11)]


def test_a_submitted_figure_changes_only_through_a_case(cast: Cast, home: Home) -> None:
    row = HARGA.format(target=24, realisasi=22)
    with refused(
        "impor.open_a_case",
        ref="baris 2, kolom H",
        laporan=cast.lkjip.judul,
        semula=Decimal(21),
        menjadi=Decimal(22),
    ):
        imported(cast, table(home, row))


def test_a_target_is_not_smuggled_in(cast: Cast, home: Home) -> None:
    with refused("impor.target_smuggled", ref="baris 2, kolom G", laporan=cast.pk.judul):
        imported(cast, table(home, HARGA.format(target=20, realisasi=21)))


def test_a_column_of_statements_may_differ_and_changes_no_figure(cast: Cast, home: Home) -> None:
    mapping = MAPPING.replace('ukuran = "realisasi"', 'ukuran = "realisasi"\nsifat = "pernyataan"')
    imported(
        cast, table(home, HARGA.format(target=24, realisasi=22), mapping=mapping), disampaikan="2026-03-01"
    )
    figure = cast.angka["harga.realisasi"]
    version = current(figure)
    assert version is not None and version.nilai == Decimal(21)
    assert [(one.teks, one.versi is None) for one in as_submitted(figure)] == [("21", False), ("22", True)]


def test_one_wrong_row_keeps_the_whole_table_out(cast: Cast, home: Home) -> None:
    with refused("impor.open_a_case", jumlah=1):
        imported(cast, table(home, NEW, HARGA.format(target=24, realisasi=22)))
    assert not Indikator.objects.at(cast.kantor).filter(kode="N.1").exists()


def test_a_cell_that_is_no_figure_keeps_the_whole_table_out(cast: Cast, home: Home) -> None:
    with refused("numbers.letters", ref="baris 3, kolom H"):
        imported(cast, table(home, NEW, DRAFT.format(realisasi="sebelas")))


def test_an_unknown_indicator_is_refused_where_all_must_be_known(cast: Cast, home: Home) -> None:
    mapping = 'indikator = "harus_ada"\n' + MAPPING
    row = HARGA.format(target=24, realisasi=21).replace("pemantauan", "pemantuan")
    near = "Jumlah laporan pemantauan harga barang kebutuhan pokok"
    with refused("impor.unknown_indicator", terdekat=near):
        imported(cast, table(home, row, mapping=mapping))


def test_another_unit_for_a_known_indicator_is_refused(cast: Cast, home: Home) -> None:
    row = HARGA.format(target=24, realisasi=21).replace(";laporan;", ";dokumen;")
    with refused("impor.unit_differs", tercatat="laporan", tabel="dokumen"):
        imported(cast, table(home, row))


def test_the_same_table_twice_is_refused(cast: Cast, home: Home) -> None:
    imported(cast, table(home, NEW), disampaikan="2026-02-20")
    with refused("impor.nothing_new"):
        imported(cast, table(home, NEW), disampaikan="2026-02-20")


def test_a_submitted_report_never_prints_otherwise_afterwards(cast: Cast, home: Home) -> None:
    imported(cast, table(home, NEW), disampaikan="2026-02-20")
    with refused("impor.repeated", ref="baris 2, kolom I"):
        imported(cast, table(home, NEW.replace("91,67", "91,66")), disampaikan="2026-02-20")


def test_a_second_table_joins_its_report(cast: Cast, home: Home) -> None:
    imported(cast, table(home, NEW), disampaikan="2026-02-20")
    second = MAPPING.replace('"3.9"', '"3.10"')
    imported(cast, table(home, NEW.replace("N.1", "N.2"), mapping=second), disampaikan="2026-02-20")
    report = Laporan.objects.at(cast.kantor).get(judul="LKjIP 2025, lampiran")
    assert submitted(report).count() == 6


def test_a_report_is_not_another_report_of_the_same_title(cast: Cast, home: Home) -> None:
    with refused("impor.report_differs", bidang="jenis"):
        imported(cast, table(home, NEW), judul=cast.pk.judul)
    with refused("impor.other_kind", jenis="TW"):
        imported(cast, table(home, NEW), jenis="TW")


def test_a_draft_becomes_submitted_with_its_last_table(cast: Cast, home: Home) -> None:
    imported(cast, table(home, NEW))
    second = MAPPING.replace('"3.9"', '"3.10"')
    imported(
        cast,
        table(home, NEW.replace("N.1", "N.2"), mapping=second),
        disampaikan="2026-03-01",
        penerima="Bupati",
    )
    report = Laporan.objects.at(cast.kantor).get(judul="LKjIP 2025, lampiran")
    assert (str(report.disampaikan), report.penerima) == ("2026-03-01", "Bupati")


def test_nothing_is_submitted_in_the_future(cast: Cast, home: Home) -> None:
    with refused("impor.submitted_in_future"):
        imported(cast, table(home, NEW), disampaikan="2026-03-10")


def test_a_figure_under_review_is_left_to_its_case(cast: Cast, home: Home) -> None:
    case = order(cast, "harga.realisasi")
    seen = previewed(cast, table(home, HARGA.format(target=24, realisasi=22)))
    assert [one.code for one in seen.refusals] == ["impor.open_a_case", "impor.under_review"]
    assert seen.refusals[1].params["perbaikan"] == str(case)


def test_the_file_at_the_door_is_the_file_that_was_read(cast: Cast, home: Home) -> None:
    upload, prepared = table(home, NEW)
    other, _ = table(home, NEW, DRAFT.format(realisasi=1).replace("N.1", "N.3"))
    with refused("impor.other_file"):
        act(cast.wulan, "impor_tabel", cast.kantor, told(other), evidence=prepared)
    with refused("impor.not_prepared"):
        act(cast.wulan, "impor_tabel", cast.kantor, told(upload))


def test_only_anggota_brings_tables_in(cast: Cast, home: Home) -> None:
    upload, prepared = table(home, NEW)
    with refused("izin.wrong_role"):
        act(cast.joko, "impor_tabel", cast.kantor, told(upload), evidence=prepared)


def test_a_period_is_never_guessed(cast: Cast, home: Home) -> None:
    upload, prepared = table(home, NEW)
    with faulty("periode", "tabel.period"):
        act(cast.wulan, "impor_tabel", cast.kantor, told(upload, periode="tahun lalu"), evidence=prepared)


def test_a_saved_mapping_reads_the_next_table(cast: Cast, home: Home) -> None:
    act(cast.wulan, "simpan_pemetaan", cast.kantor, {"isi": MAPPING})
    saved = Pemetaan.objects.at(cast.kantor).get(nama="kinerja")
    upload, prepared = brought(home, "\n".join([HEADING, NEW]).encode(), saved.isi, "tabel.csv")
    data = told(upload) | {"pemetaan": "", "pemetaan_id": saved.pk}
    done = act(cast.wulan, "impor_tabel", cast.kantor, data, evidence=prepared)
    assert done.data["ringkasan"]["baru"] == 3


def test_the_target_of_the_agreement_counts_before_a_copy_beside_it(cast: Cast, home: Home) -> None:
    mapping = """
nama = "banding"
dokumen = "RENSTRA"
bentuk = "lebar"
[kolom]
nama = "Indikator"
[[ukuran]]
kolom = "Renstra"
ukuran = "target"
periode = "2024"
[[ukuran]]
kolom = "PK"
ukuran = "target"
periode = "2024"
dokumen = "PK"
"""
    data = b"Indikator;Renstra;PK\nJumlah kios;10;12\n"
    imported(cast, brought(home, data, mapping, "banding.csv"), jenis="RENSTRA", judul="Renstra")
    figure = Angka.objects.at(cast.kantor).get(indikator__nama="Jumlah kios")
    version = current(figure)
    assert version is not None and version.nilai == Decimal(12)
    stated = [(one.laporan.jenis, one.teks, one.versi is None) for one in figure.pernyataan.order_by("pk")]
    assert stated == [("RENSTRA", "10", True), ("PK", "12", False)]


def test_the_neighbour_s_register_is_neither_read_nor_written(cast: Cast, home: Home) -> None:
    imported(cast, table(home, NEW))
    assert Simpul.objects.at(cast.tetangga).count() == Angka.objects.at(cast.tetangga).count() == 0
