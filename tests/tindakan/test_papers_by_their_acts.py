"""Each paper is issued by its act, at its step, with what the act knew; what is made anew voids its number."""

from typing import Any

from lurus.dokumen.compose import compose
from lurus.dokumen.compose.archival import archival_findings
from lurus.dokumen.isi import build
from lurus.dokumen.models import Dokumen, Nomor
from lurus.perbaikan.models import Perbaikan
from tests.cast import MONDAY, Cast
from tests.play import act, order
from tests.stations import Way, paper
from tests.tindakan.test_ways_around import substitute


def isi(case: Perbaikan, kind: str, cast: Cast, owner: str = "joko") -> dict[str, Any]:
    told: dict[str, Any] = paper(case, kind, cast, owner).isi
    return told


def kinds(case: Perbaikan) -> list[str]:
    """The kinds of paper of a case that count, in the order in which they were issued."""
    rows = Dokumen.objects.at(case.kantor_id).filter(perbaikan=case).exclude(status="batal").order_by("pk")
    return [one.jenis for one in rows]


def begun_by_suspicion(cast: Cast) -> Perbaikan:
    told = {"laporan": cast.lkjip.pk, "angka": [cast.angka["harga.realisasi"].pk], "uraian": "Tampak kurang."}
    suspicion = act(cast.joko, "ajukan_dugaan", cast.kantor, told).data["dugaan"]
    return order(cast, dugaan=suspicion)


def test_a_case_that_begins_with_a_suspicion_has_its_sheet_and_the_disposition(cast: Cast) -> None:
    case = begun_by_suspicion(cast)
    assert kinds(case) == ["surat_perintah", "lembar_dugaan", "lembar_disposisi"]
    sheet = isi(case, "lembar_dugaan", cast)
    assert (sheet["pengaju"]["nama"], sheet["uraian"]) == (cast.joko.nama_lengkap, "Tampak kurang.")
    assert [one["indikator"] for one in sheet["angka"]] == [cast.indikator["harga"].nama]
    assert "000.8.6.3/1/438.5.20/2026" in sheet["tanggapan"]
    passed = isi(case, "lembar_disposisi", cast)
    assert [one["nama"] for one in passed["diteruskan"]] == [
        cast.jabatan["hadi"].nama,
        cast.jabatan["wulan"].nama,
    ]
    assert passed["catatan"] == case.perintah


def test_a_case_ordered_unasked_has_neither(cast: Cast) -> None:
    assert kinds(order(cast)) == ["surat_perintah"]


def test_each_substitute_has_a_letter_with_the_number_and_day_of_the_real_one(cast: Cast) -> None:
    way = Way(cast).to("3")
    way.do("ratna", "tunjuk_pengganti", **substitute(cast.sari))
    way.do("ratna", "tunjuk_pengganti", **substitute(cast.sari, tugas="validasi", dasar_nomor="800/4/2026"))
    letters = Dokumen.objects.at(cast.kantor).filter(jenis="surat_tugas").order_by("pk")
    assert [(one.nomor, one.status) for one in letters] == [
        ("800/3/2026", "konsep"),
        ("800/4/2026", "konsep"),
    ]
    first = letters[0].isi
    assert first["penanda_tangan"]["jabatan"] == "Sekretaris Daerah"
    assert [one["nama"] for one in first["kepada"]] == [cast.sari.nama_lengkap]
    assert "verifikasi sebagai pengganti" in first["untuk"][0]
    assert "surat aslilah yang berlaku" in first["catatan"]


def test_who_verifies_as_a_substitute_is_named_with_the_letter(cast: Cast) -> None:
    way = Way(cast).to("4-dilaporkan")
    way.do("ratna", "tunjuk_pengganti", **substitute(cast.sari))
    way.do("sari", "verifikasi", catatan="Diperiksa terhadap bukti.")
    told = isi(way.case, "catatan_verifikasi", cast)
    assert told["dasar"] == "Surat Tugas Nomor 800/3/2026 tanggal 9 Maret 2026"
    assert [one["nama"] for one in told["verifikator"]] == [cast.sari.nama_lengkap]
    assert told["catatan"] == ["Diperiksa terhadap bukti."]
    assert told["sidik"] == paper(way.case, "konsep", cast).sidik_isi


def test_the_note_with_the_plan_takes_the_next_number_when_the_plan_is_initialled(cast: Cast) -> None:
    way = Way(cast).to("2-disusun")
    assert "nota_rencana" not in kinds(way.case)
    way.on("3", "3")
    note = paper(way.case, "nota_rencana", cast)
    assert note.nomor == "000.8.6.3/2/438.5.20/2026"
    assert (note.isi["dari"], note.isi["kepada"]) == (
        cast.jabatan["wulan"].nama,
        cast.jabatan["ratna"].nama,
    )
    assert note.isi["pokok"] == ["Mengirim daftar isian (hari pertama)."]


def test_a_receipt_tells_what_was_sent_and_later_what_came_back(cast: Cast) -> None:
    way = Way(cast).to("3-terkirim")
    sent = isi(way.case, "tanda_terima", cast)
    assert (sent["cara"], sent["jumlah"]) == ("Dalam aplikasi", "1 (satu) angka")
    assert [one["jawaban"] for one in sent["butir"]] == [""]
    way.on("3-dipastikan", "3-valid")
    back = isi(way.case, "tanda_terima", cast)
    assert [one["jawaban"] for one in back["butir"]] == ["diperbaiki"]
    assert back["penyerah"]["nama"] == cast.joko.nama_lengkap and back["penyerah"]["saat"]
    assert back["penerima"]["nama"] == cast.wulan.nama_lengkap and back["penerima"]["saat"]
    assert [one["nama"] for one in back["berkas"]] == ["bukti.pdf"]


def test_a_number_of_a_note_that_goes_back_is_voided_with_the_reason(cast: Cast) -> None:
    way = Way(cast).to("4-dilaporkan")
    note = paper(way.case, "nota_laporan", cast)
    way.do("hadi", "kembalikan", alasan="Bukti belum lengkap.")
    note.refresh_from_db()
    assert note.status == "batal"
    assert Nomor.objects.at(cast.kantor).get(teks=note.nomor).batal == "Bukti belum lengkap."


def test_a_note_may_bear_a_number_from_outside(cast: Cast) -> None:
    way = Way(cast).to("4")
    way.do("wulan", "laporkan", catatan="Satu angka.", nomor_luar="B-77/2026")
    assert paper(way.case, "nota_laporan", cast).nomor == "B-77/2026"
    assert not Nomor.objects.at(cast.kantor).filter(teks="B-77/2026").exists()


def test_a_second_invitation_takes_the_place_of_the_first_and_voids_its_number(cast: Cast) -> None:
    way = Way(cast).to("5-diundang")
    first = paper(way.case, "undangan", cast)
    way.do("wulan", "undang_rapat", waktu=MONDAY.isoformat(), tempat="Aula")
    second = paper(way.case, "undangan", cast)
    first.refresh_from_db()
    assert (first.status, second.isi["tempat_rapat"]) == ("batal", "Aula")
    assert first.nomor != second.nomor
    assert Nomor.objects.at(cast.kantor).get(teks=first.nomor).batal


def test_an_invitation_asks_the_team_and_tells_calendars_the_instant(cast: Cast) -> None:
    way = Way(cast).to("5-diundang")
    told = isi(way.case, "undangan", cast)
    assert {one["nama"] for one in told["diundang"]} >= {cast.hadi.nama_lengkap, cast.joko.nama_lengkap}
    assert told["waktu"] == "pukul 09.00 WIB sampai selesai"
    assert "DTSTART:20260309T020000Z" in told["ics"].split("\r\n")
    assert told["penanda_tangan"]["atas_nama"] == cast.jabatan["ratna"].nama


def test_the_attendance_list_is_blank_before_and_tells_after_who_came(cast: Cast) -> None:
    way = Way(cast).to("5-diundang")
    assert {one["kehadiran"] for one in isi(way.case, "daftar_hadir", cast)["hadir"]} == {""}
    way.on("5-ubah", "5-diputuskan")
    came = {
        one["nama"] for one in isi(way.case, "daftar_hadir", cast)["hadir"] if one["kehadiran"] == "hadir"
    }
    assert came == {cast.hadi.nama_lengkap, cast.wulan.nama_lengkap}


def test_the_berita_acara_is_a_paper_of_its_own_with_number_and_the_day_in_words(cast: Cast) -> None:
    way = Way(cast).to("6")
    told = paper(way.case, "berita_acara", cast)
    assert told.nomor
    assert "tanggal sembilan bulan Maret tahun dua ribu dua puluh enam (09-03-2026)" in told.isi["pembuka"]
    assert [one["menjadi"] for one in told.isi["keputusan"]] == ["24", "59,5"]
    assert [one["nama"] for one in told.isi["penetap"]] == [cast.wulan.nama_lengkap, cast.hadi.nama_lengkap]


def test_the_half_page_for_the_head_fits_on_half_a_page(cast: Cast) -> None:
    way = Way(cast).to("6-diagendakan")
    told = isi(way.case, "ringkasan", cast)
    assert told["jumlah"].startswith("1 (satu) angka diperbaiki; 1 (satu) angka dinyatakan benar")
    assert any(cast.lkjip.judul in one for one in told["diberi_tahu"])


def test_the_covering_letter_names_every_addressee_and_the_courier_has_a_line_for_each(cast: Cast) -> None:
    way = Way(cast).to("7-didokumentasikan")
    way.do(
        "ratna", "sampaikan_laporan", penerima="Bupati melalui Bagian Organisasi; Bappeda", catatan="Segera."
    )
    letter = paper(way.case, "surat_pengantar", cast)
    assert letter.isi["yth"] == ["Bupati melalui Bagian Organisasi", "Bappeda"]
    assert paper(way.case, "laporan", cast).nomor in letter.isi["kiriman"][0]["nama"]
    lines = isi(way.case, "buku_ekspedisi", cast)["ekspedisi"]
    assert [(one["nomor"], one["tujuan"]) for one in lines] == [
        (letter.nomor, one) for one in letter.isi["yth"]
    ]


def test_the_dossier_lists_every_paper_that_counts_and_is_made_anew_with_the_letter(cast: Cast) -> None:
    way = Way(cast).to("7-didokumentasikan")
    assert isi(way.case, "sampul_berkas", cast)["simpan"] == "Lemari 2."
    way.on("selesai", "selesai")
    told = isi(way.case, "sampul_berkas", cast)
    counted = [one for one in kinds(way.case) if one != "sampul_berkas"]
    assert len(told["naskah"]) == len(counted)
    assert told["naskah"][-2]["nama"] == "Surat Pengantar"
    signed = paper(way.case, "laporan", cast)
    assert signed.berkas is not None
    assert signed.berkas.fingerprint in {one["sidik"] for one in told["naskah"]}


def test_a_decree_names_people_without_titles(cast: Cast) -> None:
    way = Way(cast)
    told = build(
        Dokumen(kantor=cast.kantor, perbaikan=way.case, jenis="keputusan", urut=1, kode_periksa="x"), MONDAY
    )
    assert cast.ratna.nama == told["penanda_tangan"]["nama"] != cast.ratna.nama_lengkap
    assert (told["penanda_tangan"]["nip"], told["penanda_tangan"]["pangkat"]) == ("", "")
    assert {one["nama"] for one in told["tim"]} >= {cast.hadi.nama, cast.wulan.nama}
    assert archival_findings(compose("keputusan", told)) == ()


def test_every_paper_of_a_whole_case_is_archival(cast: Cast) -> None:
    way = Way(cast).to("selesai")
    rows = Dokumen.objects.at(cast.kantor).filter(perbaikan=way.case).exclude(status="batal")
    assert rows.count() > 20
    for one in rows:
        assert archival_findings(compose(one.jenis, one.isi)) == (), one.jenis
