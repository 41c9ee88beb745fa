"""Paper signed in ink: scanned in by staff, checked by a second person, and only then a signature."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from lurus.dokumen.arsip.checking import check_bundle
from lurus.dokumen.arsip.isi_bundel import Dossier
from lurus.dokumen.arsip.lingkup import Lingkup
from lurus.dokumen.arsip.packing import Member
from lurus.dokumen.arsip.susun import write
from lurus.dokumen.audit import check_documents
from lurus.dokumen.isi import build
from lurus.dokumen.kunci import make_authority
from lurus.dokumen.models import (
    Dokumen,
    PemeriksaanPindaian,
    Pindaian,
    RincianTandaTangan,
    TandaTangan,
)
from lurus.dokumen.penandatangan.basah import instant_of
from lurus.files.store import Store
from lurus.kantor.home import Home
from lurus.kantor.models import Orang
from lurus.perbaikan.models import Perbaikan
from lurus.register.versions import current, state
from tests.cast import MONDAY, Cast, seat, written
from tests.play import act, again, refused, upload
from tests.stations import TODAY, Way, paper, scanned, seen, signature

TOMORROW = MONDAY + timedelta(days=1)


def order_paper(cast: Cast) -> Dokumen:
    return paper(Way(cast).case, "surat_perintah", cast)


def bring_in(who: Orang, target: Dokumen, **other: Any) -> None:
    told = {"tanggal": TODAY.isoformat(), "berkas": upload("pindai.pdf", "tinta")}
    evidence = other.pop("evidence", None) or scanned(target, scan="tinta")
    at = other.pop("at", MONDAY)
    act(who, "unggah_pindaian", target, told | other, evidence=evidence, at=at)


def test_a_scan_counts_only_when_a_second_person_has_checked_it(cast: Cast) -> None:
    target = order_paper(cast)
    bring_in(cast.dewi, target)
    assert (again(target).status, target.tanda_tangan.count()) == ("dipindai", 0)
    act(cast.hadi, "periksa_pindaian", target, seen(target), at=TOMORROW)
    signed = target.tanda_tangan.get()
    assert again(target).status == "ditandatangani"
    assert (signed.orang, signed.peran, signed.tersertifikasi) == (cast.ratna, "KETUA", False)
    assert (signed.rincian.cara, signed.rincian.rujukan["tanggal"]) == ("basah", TODAY.isoformat())
    assert again(target.perbaikan).langkah == "2"


def test_who_brought_the_scan_in_does_not_check_it(cast: Cast) -> None:
    target = order_paper(cast)
    bring_in(cast.dewi, target)
    with refused("izin.own_scan"):
        act(cast.dewi, "periksa_pindaian", target, seen(target))


def test_who_signed_in_ink_does_not_check_his_own_signature(cast: Cast) -> None:
    case = Way(cast, "harga.realisasi").to("6-diagendakan").case
    target = paper(case, "lembar_data", cast)
    with written(cast.kantor, MONDAY) as pen:
        pen.add(seat(cast.joko, cast.jabatan["dewi"], mode="plt"))
    bring_in(cast.dewi, target)
    with refused("izin.own_scan"):
        act(cast.joko, "periksa_pindaian", target, seen(target))


def test_the_report_signed_in_ink_makes_its_figures_current_when_it_was_checked(cast: Cast) -> None:
    case = Way(cast).to("6-direviu").case
    target = paper(case, "laporan", cast)
    before = current(cast.angka["harga.realisasi"])
    bring_in(cast.dewi, target)
    assert current(cast.angka["harga.realisasi"]) == before
    done = act(cast.wulan, "periksa_pindaian", target, seen(target))
    after = current(cast.angka["harga.realisasi"])
    assert after is not None and after.nilai == Decimal(24)
    assert done.data["angka_berlaku"] > 0 and again(case).langkah == "7"


def test_a_base_that_moved_holds_the_check_of_the_report_back(cast: Cast) -> None:
    case = Way(cast).to("6-direviu").case
    target = paper(case, "laporan", cast)
    bring_in(cast.dewi, target)
    with written(cast.kantor, MONDAY) as pen:
        state(pen, cast.angka["harga.target"], Decimal(25), origin="impor")
    with refused("tanda_tangani.base_moved"):
        act(cast.hadi, "periksa_pindaian", target, seen(target))


@pytest.mark.parametrize("question", ["isi_sama", "nama_sesuai", "tanggal_sesuai", "tanda_tangan_ada"])
def test_a_single_no_puts_the_scan_aside_and_the_paper_waits_again(cast: Cast, question: str) -> None:
    target = order_paper(cast)
    bring_in(cast.dewi, target)
    act(cast.hadi, "periksa_pindaian", target, seen(target, **{question: False, "catatan": "Kurang jelas."}))
    assert (again(target).status, target.tanda_tangan.count()) == ("konsep", 0)
    found = PemeriksaanPindaian.objects.at(cast.kantor).get()
    assert (found.sah, found.temuan[question], found.catatan) == (False, False, "Kurang jelas.")
    bring_in(cast.dewi, again(target))
    act(cast.hadi, "periksa_pindaian", target, seen(target))
    assert again(target).status == "ditandatangani"


def test_a_scan_put_aside_must_be_told_why(cast: Cast) -> None:
    target = order_paper(cast)
    bring_in(cast.dewi, target)
    with refused("periksa_pindaian.note_needed"):
        act(cast.hadi, "periksa_pindaian", target, seen(target, isi_sama=False))


@pytest.mark.parametrize(
    ("told", "code"),
    [({"kode": "lain"}, "periksa_pindaian.other_code"), ({"halaman": 3}, "periksa_pindaian.pages")],
)
def test_what_was_read_off_the_scan_must_be_this_paper(cast: Cast, told: dict[str, Any], code: str) -> None:
    target = order_paper(cast)
    bring_in(cast.dewi, target)
    with refused(code):
        act(cast.hadi, "periksa_pindaian", target, seen(target, **told))


def test_the_code_may_be_told_as_the_whole_address(cast: Cast) -> None:
    target = order_paper(cast)
    bring_in(cast.dewi, target)
    address = f"http://127.0.0.1:8000/periksa/{target.kode_periksa}"
    act(cast.hadi, "periksa_pindaian", target, seen(target, kode=address))
    assert again(target).status == "ditandatangani"


def test_a_scan_with_other_pages_than_the_paper_is_refused(cast: Cast) -> None:
    target = order_paper(cast)
    evidence = replace(scanned(target, scan="tinta"), pindaian=1)
    with refused("unggah_pindaian.pages", expected=2, found=1):
        bring_in(cast.dewi, target, evidence=evidence)


@pytest.mark.parametrize("day", ["2026-03-08", "2026-03-10"])
def test_a_day_before_the_paper_or_after_today_is_refused(cast: Cast, day: str) -> None:
    target = order_paper(cast)
    with refused("unggah_pindaian.wrong_day"):
        bring_in(cast.dewi, target, tanggal=day, evidence=scanned(target, date.fromisoformat(day), "tinta"))


def test_a_table_is_no_scan(cast: Cast) -> None:
    target = order_paper(cast)
    with refused("unggah_pindaian.kind"):
        bring_in(cast.dewi, target, berkas=upload("a.csv", "tinta") | {"media_type": "text/csv"})


def test_a_scan_that_was_not_compared_is_refused(cast: Cast) -> None:
    target = order_paper(cast)
    with refused("unggah_pindaian.not_compared"):
        bring_in(cast.dewi, target, evidence=object())


def test_another_scan_than_the_one_that_was_compared_is_refused(cast: Cast) -> None:
    target = order_paper(cast)
    with refused("unggah_pindaian.not_compared"):
        bring_in(cast.dewi, target, evidence=scanned(target, scan="tinta lain"))
    assert again(target).status == "konsep"


def test_another_scan_than_the_one_that_was_seen_is_not_checked(cast: Cast) -> None:
    target = order_paper(cast)
    bring_in(cast.dewi, target)
    first = seen(target)
    act(cast.hadi, "periksa_pindaian", target, first | {"isi_sama": False, "catatan": "Kurang jelas."})
    other = upload("pindai.pdf", "tinta lain")
    bring_in(cast.dewi, again(target), berkas=other, evidence=scanned(target, scan="tinta lain"))
    with refused("periksa_pindaian.other_scan"):
        act(cast.hadi, "periksa_pindaian", target, first)
    act(cast.hadi, "periksa_pindaian", target, first | {"sidik": other["fingerprint"]})
    assert PemeriksaanPindaian.objects.at(cast.kantor).get(sah=True).temuan["sidik"] == other["fingerprint"]


def test_a_paper_printed_on_friday_may_be_checked_on_monday(cast: Cast) -> None:
    target = order_paper(cast)
    bring_in(cast.dewi, target, at=TOMORROW + timedelta(days=3))
    act(cast.hadi, "periksa_pindaian", target, seen(target), at=TOMORROW + timedelta(days=5))
    assert again(target).isi["tanggal"] == build(target, instant_of(TODAY, cast.kantor))["tanggal"]


def test_while_a_scan_waits_nobody_signs_the_paper_in_another_way(cast: Cast) -> None:
    target = order_paper(cast)
    bring_in(cast.dewi, target)
    with refused("tanda_tangani.not_open"):
        act(cast.ratna, "tanda_tangani", target, evidence=signature(target, cast.ratna))
    with refused("tanda_tangani.not_open"):
        bring_in(cast.dewi, again(target))


def test_a_signed_paper_is_not_scanned_in(cast: Cast) -> None:
    target = order_paper(cast)
    act(cast.ratna, "tanda_tangani", target, evidence=signature(target, cast.ratna))
    with refused("sop.not_in_this_step"):
        bring_in(cast.dewi, again(target))


def test_a_plh_signs_in_ink_no_more_than_with_a_key(cast: Cast) -> None:
    case = Way(cast).to("6-direviu").case
    with written(cast.kantor, MONDAY) as pen:
        pen.add(seat(cast.anton, cast.jabatan["ratna"], mode="plh", mulai=TODAY))
    with refused("basah.might_not_sign"):
        bring_in(cast.dewi, paper(case, "laporan", cast))


def test_a_cancelled_case_voids_a_paper_whose_scan_waits(cast: Cast) -> None:
    target = order_paper(cast)
    bring_in(cast.dewi, target)
    act(cast.ratna, "batalkan", again(target.perbaikan), {"alasan": "Data ternyata benar."})
    assert again(target).status == "batal"


def test_an_office_that_gave_ink_up_takes_no_scans(cast: Cast) -> None:
    told = {"cara": "basah", "dipakai": False, "dasar": "Keputusan 1", "alasan": "Semua sudah bersertifikat."}
    target = order_paper(cast)
    act(cast.ratna, "atur_tanda_tangan", cast.kantor, told)
    with refused("tanda_tangani.way_not_in_use"):
        bring_in(cast.dewi, target)


def test_the_audit_finds_a_signature_in_ink_that_nobody_checked(cast: Cast, home: Home) -> None:
    target = order_paper(cast)
    Store(home.files).put(b"tinta")
    bring_in(cast.dewi, target)
    assert check_documents(cast.kantor).findings == ()
    scan = Pindaian.objects.at(cast.kantor).get()
    forged = TandaTangan(
        kantor=cast.kantor,
        dokumen=target,
        orang=cast.ratna,
        jabatan=scan.jabatan,
        berkas=scan.berkas,
        waktu=MONDAY,
    )
    with written(cast.kantor, MONDAY) as pen:
        pen.add(forged)
        pen.add(RincianTandaTangan(kantor=cast.kantor, tanda_tangan=forged, cara="basah"))
        pen.change(target, status="ditandatangani", berkas=scan.berkas)
    assert [one.code for one in check_documents(cast.kantor).findings] == ["audit.ink_unchecked"]


def test_the_audit_is_content_with_a_scan_that_was_checked(cast: Cast, home: Home) -> None:
    target = order_paper(cast)
    Store(home.files).put(b"tinta")
    bring_in(cast.dewi, target)
    act(cast.hadi, "periksa_pindaian", target, seen(target))
    assert check_documents(cast.kantor).findings == ()


class Exchanged(Dossier):
    """The same case with another scan in the place of the one that was checked."""

    def members(self) -> tuple[Member, ...]:
        return tuple(
            replace(one, make=lambda: b"bukan pindaian itu") if "-basah.pdf" in one.path else one
            for one in super().members()
        )


def test_the_bundle_holds_the_scan_as_it_came_and_its_check_asks_the_journal(
    cast: Cast, home: Home, tmp_path: Path
) -> None:
    make_authority(cast.kantor, MONDAY)
    target = order_paper(cast)
    Store(home.files).put(b"tinta")
    bring_in(cast.dewi, target)
    act(cast.hadi, "periksa_pindaian", target, seen(target))
    case = Perbaikan.objects.at(cast.kantor).select_related("kantor", "laporan").get(pk=target.perbaikan_id)
    write(Dossier(case, Lingkup.KANTOR), tmp_path / "utuh.zip", lambda *told: None)
    found = check_bundle(tmp_path / "utuh.zip", [], lambda path: None)
    assert found.problems == ()
    scans = [one for one in ZipFile(tmp_path / "utuh.zip").namelist() if "-bertanda-tangan-basah.pdf" in one]
    assert len(scans) == 1
    write(Exchanged(case, Lingkup.KANTOR), tmp_path / "lain.zip", lambda *told: None)
    other = check_bundle(tmp_path / "lain.zip", [], lambda path: None)
    assert [(one.code, one.path in scans[0]) for one in other.problems] == [("bundel.not_in_journal", True)]
