"""One case from the order to the delivery, every signature made and verified, all through the door."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from lurus.dokumen.kunci import make_authority, make_key, roots
from lurus.dokumen.models import Dokumen, Nomor
from lurus.dokumen.penandatanganan import make_signature, paper_bytes, show
from lurus.dokumen.sign import verify
from lurus.kantor.models import Orang
from lurus.perbaikan.models import Perbaikan
from lurus.register.versions import current, state
from lurus.tindakan.request import Outcome
from tests.cast import MONDAY, Cast, seat, written
from tests.play import SUFFICIENT, act, again, correction, item, moved, order, refused, sheet

PASSPHRASE = "kata sandi rahasia"


class Play:
    """Somebody does something, a few minutes later each time."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.now: datetime = MONDAY

    def do(self, who: Orang, name: str, target: object, data: object = None, **more: object) -> Outcome:
        self.now += timedelta(minutes=3)
        return act(who, name, target, data, at=self.now, **more)  # type: ignore[arg-type]

    def key(self, who: Orang) -> None:
        made = make_key(self.cast.kantor, who, "jabatan", PASSPHRASE, MONDAY)
        self.do(who, "buat_kunci", self.cast.kantor, evidence=made)

    def sign(self, who: Orang, paper: Dokumen) -> Outcome:
        self.now += timedelta(minutes=3)
        mark = show(paper, self.now).mark
        signature = make_signature(paper, who, PASSPHRASE, shown_mark=mark, at=self.now)
        return act(who, "tanda_tangani", paper, evidence=signature, at=self.now)


def paper(case: Perbaikan, kind: str) -> Dokumen:
    found = case.dokumen.filter(jenis=kind).exclude(status="batal").order_by("pk").last()
    assert found is not None
    return found


@pytest.fixture
def play(cast: Cast) -> Play:
    play = Play(cast)
    make_authority(cast.kantor, MONDAY)
    for who in (cast.ratna, cast.joko, cast.sari):
        play.key(who)
    return play


def collected(play: Play) -> Perbaikan:
    """Steps 1 to 3: ordered, signed, planned, asked, answered, validated, drafted."""
    cast = play.cast
    case = order(cast, "harga.realisasi", "ikm.realisasi")
    play.sign(cast.ratna, paper(case, "surat_perintah"))
    plan = [
        {
            "kegiatan": "Kirim daftar isian",
            "penanggung_jawab": "Kasubbag",
            "waktu": "hari ini",
            "keluaran": "Isian",
        }
    ]
    play.do(cast.wulan, "susun_rencana", again(case), {"kegiatan": plan})
    play.do(cast.hadi, "paraf", again(case))
    play.do(cast.wulan, "kirim_daftar_isian", again(case), {"cara": "aplikasi"})
    play.do(cast.hadi, "pastikan_terkirim", again(case))
    play.do(cast.joko, "jawab", item(case, cast.angka["harga.realisasi"]), correction("23"))
    play.do(cast.sari, "nyatakan_benar", sheet(case, cast, "sari"), {"pernyataan": True})
    for name, owner in (("harga", "joko"), ("ikm", "sari")):
        play.do(cast.wulan, "validasi", item(case, cast.angka[f"{name}.realisasi"]), {"putusan": "valid"})
        play.do(cast.wulan, "nilai_kumpulan", sheet(case, cast, owner), SUFFICIENT)
    for name in ("selesaikan_himpunan", "susun_konsep"):
        play.do(cast.wulan, name, again(case))
        play.do(cast.hadi, name, again(case))
    return again(case)


def verified(play: Play) -> Perbaikan:
    """Step 4."""
    case, cast = collected(play), play.cast
    assert case.langkah == "4"
    play.do(cast.wulan, "laporkan", case, {"catatan": "Dua angka dihimpun."})
    play.do(cast.hadi, "verifikasi", again(case), {"catatan": "Bukti sesuai."})
    play.do(cast.wulan, "sampaikan_keputusan", again(case), {"catatan": "Data cukup."})
    play.do(cast.ratna, "terima_keputusan", again(case))
    return again(case)


def decided(play: Play, case: Perbaikan) -> Perbaikan:
    """Step 5."""
    cast = play.cast
    play.do(
        cast.wulan,
        "undang_rapat",
        again(case),
        {"waktu": "2026-03-09T09:00:00+07:00", "tempat": "Ruang rapat"},
    )
    present = [one.pk for one in (cast.ratna, cast.hadi, cast.wulan, cast.joko)]
    play.do(cast.wulan, "catat_hadir", again(case), {"hadir": present, "risalah": "Dibahas satu per satu."})
    for one in case.butir.filter(terbuka=True):
        play.do(cast.hadi, "putuskan", again(one), {"pilihan": "terima"})
    play.do(cast.wulan, "tetapkan_data_final", again(case))
    play.do(cast.hadi, "tetapkan_data_final", again(case))
    return again(case)


def sheets_signed(play: Play, case: Perbaikan) -> Perbaikan:
    """Step 6, up to the head's review."""
    cast = play.cast
    play.do(cast.wulan, "paraf", again(case))
    play.do(cast.hadi, "paraf", again(case))
    play.do(cast.dewi, "agendakan", again(case))
    for sheet_ in case.dokumen.filter(jenis="lembar_data", status="konsep"):
        owner = cast.joko if sheet_.lembar == sheet(case, cast, "joko") else cast.sari
        play.sign(owner, sheet_)
    play.do(cast.ratna, "reviu_laporan", again(case))
    return again(case)


def test_one_case_goes_from_the_order_to_the_delivered_report(play: Play) -> None:
    cast = play.cast
    case = decided(play, verified(play))
    assert case.langkah == "6"
    case = sheets_signed(play, case)
    before = current(cast.angka["harga.realisasi"])
    assert before is not None and before.nilai == Decimal(21)
    done = play.sign(cast.ratna, paper(case, "laporan"))
    assert done.step == "7"
    after = {name: current(cast.angka[f"harga.{name}"]) for name in ("realisasi", "capaian")}
    assert {name: one.nilai for name, one in after.items() if one} == {
        "realisasi": Decimal(23),
        "capaian": Decimal("95.83"),
    }
    play.do(cast.dewi, "dokumentasikan", again(case), {"catatan": "Lemari arsip 2"})
    done = play.do(cast.ratna, "sampaikan_laporan", again(case), {"penerima": "Bupati"})
    assert done.step == "selesai"
    assert not again(case).butir.filter(terbuka=True).exists()


def test_the_signed_report_verifies_and_a_flipped_byte_is_found(play: Play) -> None:
    cast = play.cast
    case = sheets_signed(play, decided(play, verified(play)))
    play.sign(cast.ratna, paper(case, "laporan"))
    signed = paper_bytes(paper(case, "laporan"))
    trusted = roots(cast.kantor)
    assert verify(signed, trusted).intact
    middle = len(signed) // 3
    assert not verify(signed[:middle] + bytes([signed[middle] ^ 1]) + signed[middle + 1 :], trusted).intact


def test_a_base_that_moved_before_the_signature_is_refused(play: Play) -> None:
    cast = play.cast
    case = sheets_signed(play, decided(play, verified(play)))
    with written(cast.kantor, play.now) as pen:
        state(pen, cast.angka["harga.target"], Decimal(25), origin="impor")
    report = paper(case, "laporan")
    shown = show(report, play.now).mark
    signature = make_signature(report, cast.ratna, PASSPHRASE, shown_mark=shown, at=play.now)
    with refused("tanda_tangani.base_moved"):
        act(cast.ratna, "tanda_tangani", report, evidence=signature, at=play.now)


def test_a_returned_report_voids_its_numbers_and_begins_a_new_round(play: Play) -> None:
    cast = play.cast
    case = decided(play, verified(play))
    play.do(cast.wulan, "paraf", again(case))
    play.do(cast.hadi, "paraf", again(case))
    play.do(cast.dewi, "agendakan", again(case))
    play.do(cast.ratna, "kembalikan", again(case), {"alasan": "Angka target perlu dibahas lagi."})
    back = again(case)
    assert (back.langkah, back.putaran) == ("5", 2)
    assert paper(back, "konsep").status == "konsep"
    agenda = Nomor.objects.at(cast.kantor).get(buku="agenda")
    assert agenda.batal == "Angka target perlu dibahas lagi."
    case = sheets_signed(play, decided(play, back))
    assert play.sign(cast.ratna, paper(case, "laporan")).step == "7"
    assert [one.urut for one in Nomor.objects.at(cast.kantor).filter(buku="agenda").order_by("urut")] == [
        1,
        2,
    ]


def test_one_person_in_both_posts_marks_once_for_each(play: Play) -> None:
    cast = play.cast
    with written(cast.kantor, MONDAY) as pen:
        held = cast.hadi.penugasan.get()
        pen.change(held, sampai=date(2026, 3, 1))
        pen.add(seat(cast.wulan, cast.jabatan["hadi"], mode="plt", mulai=date(2026, 3, 2)))
    case = moved(order(cast, "harga.realisasi"), "3")
    play.do(cast.wulan, "kirim_daftar_isian", again(case), {"cara": "aplikasi"})
    play.do(cast.wulan, "pastikan_terkirim", again(case))
    play.do(cast.joko, "nyatakan_benar", sheet(case, cast, "joko"), {"pernyataan": True})
    play.do(cast.wulan, "selesaikan_himpunan", again(case))
    play.do(cast.wulan, "selesaikan_himpunan", again(case))
    marks = again(case).tanda.filter(jenis="himpunan").order_by("pk")
    assert [one.peran for one in marks] == ["ANGGOTA", "SEKRETARIS"]
    with refused("sop.already_done"):
        play.do(cast.wulan, "selesaikan_himpunan", again(case))
