"""Ways around the procedure, each closed: who checks, what is sent, which number, which day, which rupiah."""

from datetime import date
from decimal import Decimal

import pytest

from lurus.core.errors import CoreError
from lurus.dokumen.models import Nomor
from lurus.dokumen.nomor import number_of_paper
from lurus.kantor.models import Orang
from lurus.perbaikan.keadaan import ItemState
from lurus.register.models import Status
from lurus.register.versions import current, state
from tests.cast import MONDAY, Cast, seat, stated, written
from tests.play import (
    SUFFICIENT,
    act,
    again,
    collecting,
    correction,
    item,
    order,
    refused,
    sheet,
    upload,
)
from tests.stations import Move, Way, paper


def takes_over(cast: Cast, who: Orang, post: str) -> None:
    """From MONDAY on `who` holds that post instead of its holder."""
    with written(cast.kantor, MONDAY) as pen:
        pen.change(cast.jabatan[post].penugasan.get(mode="definitif"), sampai=date(2026, 3, 8))
        pen.add(seat(who, cast.jabatan[post], mode="plt", mulai=MONDAY.date()))


def test_who_judged_a_set_does_not_verify_the_report(cast: Cast) -> None:
    way = Way(cast).to("3-terjawab")
    with written(cast.kantor, MONDAY) as pen:
        pen.add(seat(cast.sari, cast.jabatan["wulan"], mode="tugas", tugas="validasi", perkara=way.case.pk))
    for one in way.case.butir.all():
        way.do("wulan", "validasi", one, putusan="valid")
    for owned in way.case.lembar.all():
        way.do("sari", "nilai_kumpulan", owned, **SUFFICIENT)
    for who in ("wulan", "hadi"):
        way.do(who, "selesaikan_himpunan")
    for who in ("wulan", "hadi"):
        way.do(who, "susun_konsep")
    way.do("wulan", "laporkan", catatan="Satu angka diperbaiki.")
    takes_over(cast, cast.sari, "hadi")
    with refused("izin.maker_is_checker", did="validasi"):
        way.do("sari", "verifikasi", catatan="Diperiksa.")


def test_who_judged_a_set_is_not_appointed_to_verify(cast: Cast) -> None:
    way = Way(cast).to("3-terjawab")
    with written(cast.kantor, MONDAY) as pen:
        pen.add(seat(cast.sari, cast.jabatan["wulan"], mode="tugas", tugas="validasi", perkara=way.case.pk))
    way.do("sari", "nilai_kumpulan", sheet(way.case, cast, "joko"), **SUFFICIENT)
    with refused("tunjuk_pengganti.has_part"):
        way.do("ratna", "tunjuk_pengganti", **substitute(cast.sari))


def substitute(who: Orang, **other: object) -> dict[str, object]:
    """A Surat Tugas for the duty of verifying."""
    return {
        "orang": who.pk,
        "tugas": "verifikasi",
        "dasar_nomor": "800/3/2026",
        "dasar_tanggal": MONDAY.date().isoformat(),
        "ditetapkan_oleh": "Sekretaris Daerah",
        "surat": [upload("surat-tugas.pdf")],
    } | other


def test_a_surat_tugas_of_a_later_date_holds_not_yet(cast: Cast) -> None:
    way = Way(cast).to("3")
    with refused("tunjuk_pengganti.letter_not_dated_yet", tanggal=date(2026, 3, 10)):
        way.do("ratna", "tunjuk_pengganti", **substitute(cast.sari, dasar_tanggal="2026-03-10"))


def test_a_surat_tugas_bears_no_number_that_stands_for_something_else(cast: Cast) -> None:
    way = Way(cast).to("3")
    order_ = paper(way.case, "surat_perintah", cast).nomor
    with refused("nomor.taken", nomor=order_):
        way.do("ratna", "tunjuk_pengganti", **substitute(cast.sari, dasar_nomor=order_))


def test_one_surat_tugas_may_name_a_substitute_in_two_cases_or_bear_a_reserved_number(cast: Cast) -> None:
    aside = act(cast.dewi, "cadangkan_nomor", cast.kantor, {"jumlah": 2, "untuk": "Surat Tugas"}).data[
        "nomor"
    ]
    way, other = Way(cast).to("3"), Way(cast, case=order(cast, "ikm.realisasi")).to("3")
    for number in ("800/3/2026", aside[0]):
        way.do("ratna", "tunjuk_pengganti", **substitute(cast.sari, dasar_nomor=number))
        other.do("ratna", "tunjuk_pengganti", **substitute(cast.sari, dasar_nomor=number))
    with pytest.raises(CoreError, match=r"nomor\.taken"), written(cast.kantor, MONDAY) as pen:
        number_of_paper(pen, cast.kantor, MONDAY.date(), aside[0])
    other.do("ratna", "batalkan", alasan="Tidak jadi.")
    assert Nomor.objects.at(cast.kantor).get(teks=aside[0]).batal is None
    way.do("ratna", "batalkan", alasan="Tidak jadi juga.")
    assert Nomor.objects.at(cast.kantor).get(teks=aside[0]).batal == "Tidak jadi juga."


def test_no_draft_while_a_form_was_not_sent_to_its_owner(cast: Cast) -> None:
    way = Way(cast).to("3-terhimpun")
    way.do("wulan", "tambah_butir", angka=[cast.angka["ikm.realisasi"].pk], mengapa="Ikut diperiksa.")
    added = item(way.case, cast.angka["ikm.realisasi"])
    way.do("wulan", "jawab", added, benar=True)
    with written(cast.kantor, MONDAY) as pen:
        pen.add(seat(cast.anton, cast.jabatan["wulan"], mode="tugas", tugas="validasi", perkara=way.case.pk))
    act(cast.anton, "validasi", again(added), {"putusan": "valid"})
    act(cast.anton, "nilai_kumpulan", sheet(way.case, cast, "sari"), SUFFICIENT)
    with refused("sop.needs", missing=("pengiriman_dipastikan",)):
        way.do("wulan", "susun_konsep")


def test_an_owner_who_is_also_the_planning_officer_states_and_does_not_fill_in(cast: Cast) -> None:
    case = collecting(cast)
    takes_over(cast, cast.joko, "wulan")
    target = item(case, cast.angka["harga.realisasi"])
    act(cast.joko, "jawab", target, correction("23"))
    answer = ItemState(again(target)).answer
    assert answer is not None
    assert not answer.diisikan


def test_a_number_from_outside_is_not_used_again_after_a_return(cast: Cast) -> None:
    way = Way(cast).to("6-diparaf")
    way.do("dewi", "agendakan", nomor_luar="SRI/77/2026")
    way.do("ratna", "kembalikan", alasan="Dibahas lagi.")
    for move in decide_again():
        move(way)
    with refused("nomor.taken", nomor="SRI/77/2026"):
        way.do("dewi", "agendakan", nomor_luar="SRI/77/2026")
    way.do("dewi", "agendakan", nomor_luar="SRI/78/2026")


def decide_again() -> list[Move]:
    """A second meeting that accepts everything, up to the initials."""
    where = {"waktu": MONDAY.isoformat(), "tempat": "Aula"}

    def accept(way: Way) -> None:
        for one in again(way.case).butir.filter(terbuka=True):
            way.do("hadi", "putuskan", one, pilihan="terima")

    def attended(way: Way) -> None:
        present = [way.cast.wulan.pk, way.cast.hadi.pk]
        way.do("dewi", "catat_hadir", hadir=present, risalah="Dibahas.")

    return [
        lambda way: way.do("wulan", "undang_rapat", **where),
        attended,
        accept,
        lambda way: way.do("wulan", "tetapkan_data_final"),
        lambda way: way.do("hadi", "tetapkan_data_final"),
        lambda way: way.do("wulan", "paraf"),
        lambda way: way.do("hadi", "paraf"),
    ]


def test_a_number_from_outside_is_none_of_the_office_s_own(cast: Cast) -> None:
    order(cast)
    with refused("nomor.taken"):
        order(cast, "ikm.realisasi", nomor_luar="000.8.6.3/1/438.5.20/2026")


def test_the_team_names_only_who_holds_the_post(cast: Cast) -> None:
    named = [{"orang": cast.sari.pk, "jabatan": cast.jabatan["joko"].pk}]
    with refused("perintahkan_reviu.not_the_holder"):
        order(cast, tim=named)


def test_no_meeting_is_called_for_a_day_that_passed(cast: Cast) -> None:
    way = Way(cast).to("5")
    with refused("undang_rapat.day_past"):
        way.do("wulan", "undang_rapat", waktu="2026-03-08T09:00:00+07:00", tempat="Aula")


def test_the_meeting_does_not_decide_rupiah(cast: Cast) -> None:
    way = Way(cast, "dana.realisasi").to("5-diundang")
    amend = {"pilihan": "ubah", "alasan": "Berbeda dengan LRA."}
    with refused("putuskan.budget_not_decided"):
        way.do("hadi", "putuskan", way.first(), usulan="148000000", **amend)
    way.do("hadi", "putuskan", way.first(), **amend)
    assert again(way.first()).menunggu_ubahan


@pytest.mark.parametrize(
    ("kelas", "kept"), [("K03", Status.SEMENTARA), ("PM", Status.TETAP)], ids=["a slip", "a new publication"]
)
def test_a_provisional_value_is_settled_by_its_source_alone(cast: Cast, kelas: str, kept: str) -> None:
    figure = cast.angka["harga.realisasi"]
    with written(cast.kantor, MONDAY) as pen:
        state(pen, figure, Decimal(21), origin="impor", status=Status.SEMENTARA)
    way = Way(cast, "harga.realisasi").to("3-dipastikan")
    way.do("joko", "jawab", way.first(), **correction("23", kelas=kelas))
    way.do("wulan", "validasi", way.first(), putusan="valid")
    way.do("wulan", "nilai_kumpulan", sheet(way.case, cast, "joko"), **SUFFICIENT)
    for name in ("selesaikan_himpunan", "susun_konsep"):
        way.do("wulan", name)
        way.do("hadi", name)
    way.do("wulan", "laporkan", catatan="Satu angka diperbaiki.")
    way.do("hadi", "verifikasi", catatan="Diperiksa.")
    way.do("wulan", "sampaikan_keputusan", catatan="Cukup.")
    way.do("ratna", "terima_keputusan")
    for move in decide_again():
        move(way)
    way.do("dewi", "agendakan")
    way.sign("joko", "lembar_data")
    way.do("ratna", "reviu_laporan")
    way.sign("ratna", "laporan")
    now = current(figure)
    assert now is not None
    assert (now.nilai, now.status) == (Decimal(23), kept)


def test_what_the_report_prints_otherwise_is_not_confirmed(cast: Cast) -> None:
    with written(cast.kantor, MONDAY) as pen:
        stated(pen, cast.lkjip, cast.angka["harga.target"], "Tabel 3.2", "25")
    case = collecting(cast, "harga.target")
    told = {"tercetak": Decimal(25), "nilai": Decimal(24)}
    with refused("jawab.printed_differs", **told):
        act(cast.joko, "nyatakan_benar", sheet(case, cast, "joko"), {"pernyataan": True})
    with refused("jawab.printed_differs", **told):
        act(cast.joko, "jawab", case.butir.get(), {"benar": True})
    act(cast.joko, "jawab", case.butir.get(), correction("24"))


def test_a_pk_that_was_not_handed_in_is_no_target_of_record(cast: Cast) -> None:
    with written(cast.kantor, MONDAY) as pen:
        stated(pen, cast.lkjip, cast.angka["harga.target"], "Tabel 3.2", "25")
        pen.change(cast.pk, disampaikan=None)
    case = collecting(cast, "harga.target")
    with refused("jawab.no_pk"):
        act(cast.joko, "jawab", case.butir.get(), correction("24"))
