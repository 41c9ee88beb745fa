"""What the papers of a case say: who confirmed, what was deferred, what was printed, which case came before."""

from datetime import timedelta
from typing import Any

from lurus.dokumen.compose import compose
from lurus.dokumen.isi import build
from lurus.dokumen.isi.perjalanan import picture, timeline
from lurus.perbaikan.models import Perbaikan
from tests.cast import MONDAY, Cast, stated, written
from tests.play import act, again, collecting, correction, item, order
from tests.stations import Way, paper

AFTER = ("wulan", "hadi")


def final(cast: Cast, choices: dict[str, str]) -> Way:
    """A case whose meeting decided so on each figure, up to the agenda."""
    way = Way(cast, *choices).to("5-diundang")
    for name, choice in choices.items():
        target = item(way.case, cast.angka[name])
        way.do("hadi", "putuskan", target, pilihan=choice, alasan="Diputuskan rapat.")
    way.do("dewi", "catat_hadir", hadir=[cast.wulan.pk, cast.hadi.pk], risalah="Dibahas.")
    for name in ("tetapkan_data_final", "paraf"):
        for who in AFTER:
            way.do(who, name)
    way.do("dewi", "agendakan")
    return way


def said(case: Perbaikan, kind: str, cast: Cast, owner: str = "joko") -> dict[str, Any]:
    return build(paper(case, kind, cast, owner), MONDAY)


def test_a_rejected_answer_is_not_said_to_be_a_confirmation(cast: Cast) -> None:
    way = final(cast, {"harga.realisasi": "tolak", "tumbuh.realisasi": "terima"})
    told = said(way.case, "laporan", cast)
    assert [one["indikator"] for one in told["benar"]] == [cast.indikator["tumbuh"].nama]
    assert [one["keputusan"] for one in told["keputusan"]] == ["ditolak", "diterima"]


def test_an_owner_whose_only_figure_was_deferred_signs_just_that(cast: Cast) -> None:
    way = final(cast, {"harga.realisasi": "terima", "tumbuh.realisasi": "tunda"})
    told = said(way.case, "lembar_data", cast, "anton")
    assert [(one["hasil"], one["semula"], one["menjadi"]) for one in told["butir"]] == [
        ("ditunda, angka semula tetap", "59,5", "59,5")
    ]
    assert "tidak meliputi angka yang ditunda" in told["pernyataan"]
    assert compose("lembar_data", told).startswith(b"%PDF")
    way.sign("joko", "lembar_data")
    way.sign("anton", "lembar_data")
    way.do("ratna", "reviu_laporan")
    way.sign("ratna", "laporan")
    assert again(way.case).langkah == "7"


def test_before_is_what_the_report_printed(cast: Cast) -> None:
    with written(cast.kantor, MONDAY) as pen:
        stated(pen, cast.lkjip, cast.angka["harga.target"], "Tabel 3.2", "25")
    case = collecting(cast, "harga.target")
    form = said(case, "daftar_isian", cast)
    assert form["butir"][0]["nilai"] == "25"
    act(cast.joko, "jawab", case.butir.get(), correction("24"))
    act(cast.wulan, "validasi", again(case.butir.get()), {"putusan": "valid"})
    way = Way(cast, "harga.target", case=again(case))
    way.do(
        "wulan",
        "nilai_kumpulan",
        case.lembar.get(),
        cukup=True,
        sebab_hilang=True,
        dapat_ditindaklanjuti=True,
    )
    way.do("hadi", "pastikan_terkirim")
    for name in ("selesaikan_himpunan", "susun_konsep"):
        for who in AFTER:
            way.do(who, name)
    changed = said(case, "konsep", cast)["perubahan"]
    assert [(one["semula"], one["menjadi"], one["selisih"]) for one in changed] == [("25", "24", "−1")]
    assert said(case, "konsep", cast)["simpulan"][0].startswith("1 angka diperbaiki")


def test_who_filled_in_is_named_once(cast: Cast) -> None:
    case = collecting(cast)
    act(cast.wulan, "jawab", case.butir.get(), correction("23"))
    assert said(case, "daftar_isian", cast)["pengisi"] == cast.wulan.nama_lengkap


def test_a_later_case_names_the_earlier_one(cast: Cast) -> None:
    earlier = Way(cast).to("selesai").case
    later = order(cast, "ikm.realisasi")
    assert later.sebelum == earlier
    told = said(later, "surat_perintah", cast)
    assert any(str(earlier) in line for line in told["untuk"])


def test_an_order_that_nobody_asked_for_has_no_clock(cast: Cast) -> None:
    way = Way(cast, "ikm.realisasi").to("3")
    suspicion = {"laporan": cast.lkjip.pk, "angka": [], "uraian": "Tampak kurang."}
    told = act(cast.joko, "ajukan_dugaan", cast.kantor, suspicion, at=MONDAY)
    asked = Way(cast, case=order(cast, dugaan=told.data["dugaan"])).to("2")
    assert [one["baku"] for one in timeline(way.case)] == ["–", "1 hari"]
    assert [one["baku"] for one in timeline(asked.case)] == ["15 menit"]


def test_the_report_draws_the_way_and_says_it_in_words(cast: Cast) -> None:
    way = Way(cast).to("5")
    way.do("hadi", "kembalikan", alasan="Bukti belum cukup.")
    told = picture(again(way.case))
    assert told["gambar"].startswith("<svg") and "class=" not in told["gambar"]
    assert told["gambar_teks"].startswith(f"Jalannya perbaikan {way.case}. 1. Perintah reviu: selesai dalam ")
    assert (
        "3. Himpun data dan konsep: saat naskah ini dibuat. Kasubbag, Sekretaris, PPTK."
        in told["gambar_teks"]
    )
    assert "5. Rapat data final. Kasubbag, Sekretaris, PPTK." in told["gambar_teks"]
    assert told["gambar_teks"].endswith("Dikembalikan 1 kali dari langkah 5 ke langkah 3.")
    assert all(row["langkah"] in told["gambar_teks"] for row in timeline(again(way.case)))


def test_the_picture_on_paper_does_not_age(cast: Cast) -> None:
    case = Way(cast).to("6").case
    report = paper(case, "laporan", cast, "ratna")
    now, later = (build(report, MONDAY + timedelta(hours=hours)) for hours in (0, 2))
    assert now["gambar"] == later["gambar"]
    assert now["gambar_teks"] == later["gambar_teks"]


def test_a_letter_names_the_laws_rightly_where_the_sop_printed_a_slip(cast: Cast) -> None:
    way = Way(cast, "harga.realisasi").to("3")
    *laws, own = said(way.case, "surat_perintah", cast)["dasar"]
    assert laws[0] == "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan;"
    assert all(one.endswith(";") and not one.endswith(".;") for one in laws)
    assert own.startswith("SOP/459/438.5.20/2021") and own.endswith(".")
