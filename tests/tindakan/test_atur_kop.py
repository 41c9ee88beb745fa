"""The letterhead: as the office decided it, from its day on; with an emblem that can be drawn and archived."""

from datetime import date, timedelta
from zlib import crc32

import pytest

from lurus.bahasa import sentence
from lurus.core.errors import CoreError
from lurus.dokumen.compose import compose, signature_boxes
from lurus.dokumen.isi.baku import letterhead
from lurus.dokumen.lambang import MOST_BYTES, MOST_PIXELS, drawn
from lurus.dokumen.models import Dokumen, KopNaskah
from lurus.dokumen.penandatanganan import paper_bytes, show
from lurus.dokumen.pratinjau import specimen, try_emblem
from lurus.kantor.home import Home
from tests.cast import MONDAY, Cast
from tests.dokumen.poppler import needs_poppler, text_of
from tests.emblems import HEAD, kept, picture
from tests.play import act, faulty, later, order, refused
from tests.stations import paper


def ordered(cast: Cast, figure: str = "harga.realisasi") -> Dokumen:
    return paper(order(cast, figure), "surat_perintah", cast)


def after_the_picture(kind: bytes, data: bytes) -> bytes:
    """A picture with a part behind it that is too short for its kind."""
    whole = picture()
    part = len(data).to_bytes(4, "big") + kind + data + crc32(kind + data).to_bytes(4, "big")
    end = whole.rindex(b"IEND") - 4
    return whole[:end] + part + whole[end:]


def test_the_last_that_began_counts_whenever_it_was_decided(cast: Cast) -> None:
    act(cast.tono, "atur_kop", cast.kantor, HEAD | {"nama": "Dinas Juni", "mulai": "2026-06-01"})
    act(cast.tono, "atur_kop", cast.kantor, HEAD)
    assert letterhead(cast.kantor, MONDAY)["nama"] == HEAD["nama"]
    assert letterhead(cast.kantor, MONDAY + timedelta(days=120))["nama"] == "Dinas Juni"


def test_without_a_decision_the_letterhead_is_what_the_office_s_record_says(cast: Cast) -> None:
    head = letterhead(cast.kantor, MONDAY)
    assert (head["pemerintah"], head["alamat"]) == (cast.kantor.pemerintah, cast.kantor.alamat)
    assert cast.kantor.nama.startswith(head["nama"]) and "lambang" not in head


def test_papers_bear_the_letterhead_of_their_day_and_keep_it(cast: Cast) -> None:
    before = ordered(cast)
    act(cast.tono, "atur_kop", cast.kantor, HEAD)
    act(cast.tono, "atur_kop", cast.kantor, HEAD | {"nama": "Dinas Lain", "mulai": "2031-01-01"})
    after = ordered(cast, "ikm.realisasi")
    assert after.isi["kop"]["nama"] == HEAD["nama"] != before.isi["kop"]["nama"]
    assert Dokumen.objects.at(cast.kantor).get(pk=before.pk).isi["kop"] == before.isi["kop"]


def test_what_is_decided_later_does_not_reword_a_paper_that_waits_for_its_signature(cast: Cast) -> None:
    waiting = ordered(cast)
    act(cast.tono, "atur_kop", cast.kantor, HEAD)
    words = {"bagian": "surat_perintah.menimbang", "teks": "bahwa {laporan} keliru.", "mulai": HEAD["mulai"]}
    act(cast.tono, "atur_teks", cast.kantor, words | {"dasar": "Keputusan 1"})
    shown = show(waiting, later(60)).data
    assert (shown["kop"], shown["menimbang"]) == (waiting.isi["kop"], waiting.isi["menimbang"])
    assert ordered(cast, "ikm.realisasi").isi["kop"]["nama"] == HEAD["nama"]


def test_nothing_is_decided_for_days_that_have_passed(cast: Cast) -> None:
    with refused("berlaku.passed", mulai=date(2026, 3, 8), today=MONDAY.date()):
        act(cast.tono, "atur_kop", cast.kantor, HEAD | {"mulai": "2026-03-08"})
    words = {"bagian": "undangan.penutup", "teks": "Hadirlah.", "mulai": "2020-01-01", "dasar": "Keputusan 1"}
    with refused("berlaku.passed"):
        act(cast.tono, "atur_teks", cast.kantor, words)


@needs_poppler
def test_every_line_of_the_letterhead_is_printed(cast: Cast) -> None:
    act(cast.tono, "atur_kop", cast.kantor, HEAD)
    page = text_of(paper_bytes(ordered(cast)))[0]
    assert "DINAS PERDAGANGAN DAN PASAR" in page and f"Pos-el {HEAD['pos_el']}" in page


def test_the_emblem_is_drawn_from_its_file_and_stays_until_it_is_taken_off(cast: Cast, home: Home) -> None:
    data = picture()
    emblem = kept(home, data)
    act(cast.tono, "atur_kop", cast.kantor, HEAD | {"lambang": emblem})
    act(cast.tono, "atur_kop", cast.kantor, HEAD | {"mulai": "2031-01-01", "tanpa_lambang": True})
    act(cast.tono, "atur_kop", cast.kantor, HEAD | {"alamat": "Jalan Baru 1"})
    with_it = ordered(cast)
    assert with_it.isi["kop"]["lambang"] == emblem["fingerprint"]
    assert drawn(with_it.isi)["kop"]["lambang"] == list(data)
    assert b"/Image" in paper_bytes(with_it)
    assert paper_bytes(with_it) == compose("surat_perintah", drawn(with_it.isi))
    act(cast.tono, "atur_kop", cast.kantor, HEAD | {"tanpa_lambang": True})
    assert "lambang" not in ordered(cast, "ikm.realisasi").isi["kop"]


def test_a_signature_stands_where_the_paper_with_its_emblem_has_its_box(cast: Cast, home: Home) -> None:
    head = letterhead(cast.kantor, MONDAY)
    plain = specimen("nota_rencana") | {"kop": head, "tempat": cast.kantor.tempat}
    mark = kept(home, picture(size=(30, 76)))["fingerprint"]
    emblem = plain | {"kop": head | {"lambang": mark}}
    assert signature_boxes("nota_rencana", drawn(emblem)) != signature_boxes("nota_rencana", drawn(plain))


def test_an_emblem_that_is_uploaded_and_declined_is_asked_about(cast: Cast, home: Home) -> None:
    told = HEAD | {"lambang": kept(home, picture()), "tanpa_lambang": True}
    with refused("atur_kop.with_and_without"):
        act(cast.tono, "atur_kop", cast.kantor, told)


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("RGB", "PNG"),
        ("RGBA", "PNG"),
        ("L", "PNG"),
        ("LA", "PNG"),
        ("P", "PNG"),
        ("1", "PNG"),
        ("RGB", "JPEG"),
        ("L", "JPEG"),
    ],
)
def test_usual_pictures_can_be_drawn_and_archived(cast: Cast, mode: str, kind: str) -> None:
    head = letterhead(cast.kantor, MONDAY)
    data = picture(mode, kind)
    try_emblem(data)
    paper = specimen("nota_rencana") | {"kop": head | {"lambang": list(data)}, "tempat": "Wanasari"}
    assert b"/Image" in compose("nota_rencana", paper)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (picture("CMYK", "JPEG"), "lambang.colours"),
        (picture()[:-40], "lambang.broken"),
        (after_the_picture(b"iCCP", b"x"), "lambang.broken"),
        (after_the_picture(b"gAMA", b"x"), "lambang.broken"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'></svg>", "lambang.kind"),
        (b"GIF89a\x01\x00\x01\x00", "lambang.kind"),
        (picture(size=(MOST_PIXELS + 1, 4)), "lambang.wide"),
        (b"\x89PNG" + b"0" * MOST_BYTES, "lambang.large"),
    ],
    ids=["cmyk", "cut", "profile", "gamma", "svg", "gif", "wide", "large"],
)
def test_a_picture_that_would_break_every_paper_is_refused_at_its_field(
    cast: Cast, home: Home, data: bytes, code: str
) -> None:
    with faulty("lambang", code):
        act(cast.tono, "atur_kop", cast.kantor, HEAD | {"lambang": kept(home, data)})
    assert not KopNaskah.objects.at(cast.kantor).exists()
    assert sentence(code, {"most": 1})


def test_a_picture_that_unfolds_without_end_is_refused_unread(home: Home) -> None:
    wide = picture()
    head = wide.index(b"IHDR") + 4
    size = (60_000).to_bytes(4, "big") * 2 + wide[head + 8 : head + 13]
    bomb = wide[:head] + size + crc32(b"IHDR" + size).to_bytes(4, "big") + wide[head + 17 :]
    with pytest.raises(CoreError) as refusal:
        try_emblem(bomb)
    assert refusal.value.code == "lambang.wide"
