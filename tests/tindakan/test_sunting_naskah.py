"""An edited paper comes back as its next version: same number, figures as they stood, nothing lost."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from lurus.dokumen.audit import check_documents
from lurus.dokumen.docx import EDITABLE, Suntingan, file_of, read_back
from lurus.dokumen.isi import build
from lurus.dokumen.isi.tulis import long_moment
from lurus.dokumen.models import Dokumen, Nomor
from lurus.dokumen.penandatanganan import paper_bytes
from lurus.dokumen.terbit import mark_of, refresh
from lurus.ikhtisar.naskah import successor
from lurus.kantor.models import Orang
from lurus.ledger.models import Transaction
from tests.cast import MONDAY, Cast, written
from tests.dokumen.poppler import needs_poppler, text_of
from tests.dokumen.returned import STATIONS, issued
from tests.dokumen.word import edited
from tests.play import act, again, refused
from tests.stations import STATIONS as EVERY
from tests.stations import WORDED, Way, paper, worded

TOMORROW = MONDAY + timedelta(days=1)
CLOSING = "Atas perhatian Bapak/Ibu kami sampaikan terima kasih."
NUMBERED = ("nota_rencana", "nota_laporan", "undangan")


def edit(who: Orang, target: Dokumen, evidence: object | None = None, **request: Any) -> Dokumen:
    """The paper edited by that person; returns the version that came of it."""
    told = evidence or worded(target)
    done = act(who, "sunting_naskah", target, {"berkas": WORDED}, evidence=told, **request)
    found: Dokumen = Dokumen.across_offices.get(pk=done.data["dokumen"])
    return found


@pytest.mark.parametrize("kind", sorted(EDITABLE))
def test_a_new_version_stands_in_the_place_of_the_older(cast: Cast, kind: str) -> None:
    target = issued(cast, kind)
    newer, older = edit(cast.wulan, target, at=TOMORROW), again(target)
    assert (older.status, newer.status, newer.urut) == ("batal", "konsep", target.urut + 1)
    assert (newer.jenis, newer.putaran, newer.nomor) == (kind, target.putaran, target.nomor)
    assert successor(older) == newer and paper(newer.perbaikan, kind, cast) == newer
    assert older.isi == target.isi and older.kode_periksa != newer.kode_periksa
    changed = {name for name in newer.isi if newer.isi[name] != older.isi.get(name)}
    own = {"id_dokumen", "url_verifikasi", "tanggal", "tanggal_jam", "disunting"}
    assert changed == {*own, *newer.suntingan}
    assert newer.sidik_isi == mark_of(newer.isi)


@pytest.mark.parametrize("kind", NUMBERED)
def test_the_number_moves_on_and_is_neither_voided_nor_spent_again(cast: Cast, kind: str) -> None:
    target = issued(cast, kind)
    before = list(Nomor.objects.at(cast.kantor).order_by("pk").values_list("teks", "batal"))
    newer = edit(cast.wulan, edit(cast.wulan, target), worded_again(newest(target)))
    assert list(Nomor.objects.at(cast.kantor).order_by("pk").values_list("teks", "batal")) == before
    assert Nomor.objects.at(cast.kantor).get(teks=newer.nomor).batal is None
    assert newer.urut == target.urut + 2


def newest(target: Dokumen) -> Dokumen:
    found: Dokumen = Dokumen.objects.at(target.kantor_id).filter(jenis=target.jenis).order_by("-pk")[0]
    return found


def worded_again(target: Dokumen) -> Suntingan:
    return worded(target, penutup=CLOSING)


def test_the_number_is_voided_once_with_the_version_that_bears_it(cast: Cast) -> None:
    newer = edit(cast.wulan, issued(cast, "undangan"))
    act(cast.wulan, "undang_rapat", again(newer.perbaikan), {"waktu": MONDAY.isoformat(), "tempat": "Aula"})
    assert again(newer).status == "batal"
    assert Nomor.objects.at(cast.kantor).get(teks=newer.nomor).batal
    assert newest(newer).nomor != newer.nomor and newest(newer).suntingan == {}


def test_the_journal_names_the_fields_that_changed(cast: Cast) -> None:
    target = issued(cast, "nota_laporan")
    edit(cast.wulan, target, worded(target, uraian="Tiga bukti menyusul.", penutup=CLOSING))
    last = Transaction.objects.at(cast.kantor).order_by("number").last()
    assert last is not None and last.act == "sunting_naskah"
    assert last.reason == "Disunting: Uraian, Penutup." and last.outcome["data"]["bidang"] == [
        "penutup",
        "uraian",
    ]


def test_only_what_was_worded_anew_is_kept_as_such(cast: Cast) -> None:
    target = issued(cast, "undangan")
    newer = edit(cast.wulan, target, worded_again(target))
    assert newer.suntingan == {"penutup": CLOSING}
    latest = edit(cast.wulan, newer, worded(newer, pembuka=f"Dengan hormat. {newer.isi['pembuka']}"))
    assert latest.suntingan == {"penutup": CLOSING, "pembuka": f"Dengan hormat. {target.isi['pembuka']}"}


def test_the_prose_stays_when_the_paper_is_frozen_anew(cast: Cast) -> None:
    newer = edit(cast.wulan, target := issued(cast, "undangan"), worded_again(target))
    assert build(newer, TOMORROW)["penutup"] == CLOSING
    with written(cast.kantor, MONDAY) as pen:
        refresh(pen, newer, TOMORROW, agenda="7")
    assert again(newer).isi["penutup"] == CLOSING and again(newer).isi["tanggal"] != target.isi["tanggal"]


def test_what_is_edited_in_the_draft_stands_in_the_report(cast: Cast) -> None:
    way = Way(cast).to("4")
    target = paper(way.case, "konsep", cast)
    edit(cast.wulan, target, worded(target, saran="Satu petugas membaca ulang setiap angka."))
    way.on("4-dilaporkan", "6")
    report = paper(way.case, "laporan", cast)
    assert report.isi["saran"] == ["Satu petugas membaca ulang setiap angka."]
    way.do("hadi", "kembalikan", alasan="Satu angka tertinggal.")
    way.on("5-diundang", "6")
    later = paper(way.case, "laporan", cast)
    assert later.pk > report.pk and later.isi["saran"] == report.isi["saran"]


@needs_poppler
def test_the_paper_itself_says_who_worded_it_and_when(cast: Cast) -> None:
    target = issued(cast, "notulen")
    newer = edit(cast.wulan, target, at=TOMORROW)
    told = f"Disunting oleh {cast.wulan.nama_lengkap} pada {long_moment(TOMORROW, cast.kantor)}; versi 2"
    assert newer.isi["disunting"] == told and "disunting" not in again(target).isi
    pages = [[" ".join(page.split()) for page in text_of(paper_bytes(one))] for one in (newer, target)]
    assert all(told in page for page in pages[0])
    assert not any("Disunting" in page for page in pages[1])
    with written(cast.kantor, TOMORROW) as pen:
        refresh(pen, newer, TOMORROW + timedelta(days=1))
    assert again(newer).isi["disunting"] == told


@needs_poppler
@pytest.mark.parametrize("kind", sorted(EDITABLE))
def test_the_pdf_of_the_new_version_prints_what_was_typed_in_word(cast: Cast, kind: str) -> None:
    target = issued(cast, kind)
    field = EDITABLE[kind][-1]
    data = edited(file_of(target), {field.nama: [CLOSING]})
    read = read_back(target, "naskah.docx", data, str(WORDED["fingerprint"]))
    newer = edit(cast.wulan, target, read)
    old, new = (" ".join("".join(text_of(paper_bytes(one))).split()) for one in (target, newer))
    assert CLOSING in new and CLOSING not in old
    assert newer.isi["id_dokumen"] in new


def test_the_new_version_is_downloaded_and_edited_again(cast: Cast) -> None:
    newer = edit(cast.wulan, issued(cast, "nota_laporan"))
    read = read_back(
        newer, "naskah.docx", edited(file_of(newer), {"penutup": [CLOSING]}), str(WORDED["fingerprint"])
    )
    assert edit(cast.wulan, newer, read).isi["penutup"] == CLOSING


def test_a_file_of_the_older_version_is_told_so(cast: Cast) -> None:
    target = issued(cast, "nota_laporan")
    newer = edit(cast.wulan, target)
    with pytest.raises(ValueError, match=r"docx\.older"):
        read_back(newer, "naskah.docx", file_of(target), "sidik")


@pytest.mark.parametrize("column", ["suntingan", "isi"])
def test_the_audit_is_content_and_finds_prose_that_was_slipped_in(cast: Cast, column: str) -> None:
    newer = edit(cast.wulan, issued(cast, "nota_laporan"))
    altered = [one for one in check_documents(cast.kantor).findings if one.code == "audit.document_altered"]
    slipped = getattr(newer, column) | {"penutup": "Lain."}
    Dokumen.objects.at(cast.kantor).filter(pk=newer.pk).update(**{column: slipped})
    found = [
        one.params for one in check_documents(cast.kantor).findings if one.code == "audit.document_altered"
    ]
    assert (altered, [one["document"] for one in found]) == ([], [f"{newer.perbaikan}-nota_laporan-2"])


def test_a_file_that_says_nothing_new_makes_no_version(cast: Cast) -> None:
    target = issued(cast, "konsep")
    same = read_back(target, "naskah.docx", file_of(target), str(WORDED["fingerprint"]))
    with refused("sunting_naskah.nothing"):
        edit(cast.wulan, target, same)


def test_what_was_not_read_beside_this_very_paper_is_refused(cast: Cast) -> None:
    target = issued(cast, "nota_laporan")
    other = worded(paper(target.perbaikan, "konsep", cast))
    for evidence in (object(), other, replace(worded(target), berkas="sidik lain")):
        with refused("sunting_naskah.not_read"):
            edit(cast.wulan, target, evidence)
    with refused("sunting_naskah.moved"):
        edit(cast.wulan, target, replace(worded(target), sidik_isi="lama"))


def test_a_version_that_no_longer_counts_is_not_edited(cast: Cast) -> None:
    target = issued(cast, "konsep")
    edit(cast.wulan, target)
    with refused("sunting_naskah.not_open"):
        edit(cast.wulan, again(target))


def test_an_invitation_of_an_earlier_round_is_not_edited(cast: Cast) -> None:
    way = Way(cast).to("6")
    target = paper(way.case, "undangan", cast)
    way.do("hadi", "kembalikan", alasan="Satu angka tertinggal.")
    with refused("sunting_naskah.other_round"):
        edit(cast.wulan, again(target))


@pytest.mark.parametrize("kind", sorted(EDITABLE))
def test_a_step_that_went_on_closes_the_paper(cast: Cast, kind: str) -> None:
    after = {"nota_rencana": "3-terkirim", "konsep": "4-dilaporkan", "nota_laporan": "4-diverifikasi",
             "undangan": "5-diputuskan", "notulen": "6-paraf"}  # fmt: skip
    target = issued(cast, kind)
    Way(cast, case=target.perbaikan).on(following(kind), after[kind])
    with pytest.raises(Exception, match=r"sop\."):
        edit(cast.wulan, again(target))
    assert again(target).status == "konsep"


def following(kind: str) -> str:
    return EVERY[EVERY.index(STATIONS[kind]) + 1]


def test_whoever_does_not_make_the_paper_does_not_edit_it(cast: Cast) -> None:
    target = issued(cast, "nota_laporan")
    for who in (cast.hadi, cast.ratna, cast.joko, cast.dewi):
        with refused("izin.wrong_role"):
            edit(who, target)


def test_two_who_edit_at_once_do_not_overwrite_each_other(cast: Cast) -> None:
    target = issued(cast, "konsep")
    version = target.version
    edit(cast.wulan, target)
    with refused("door.stale"):
        edit(cast.hadi, target, version=version)
