"""Standing texts: worded by the office from a day on, with names for what each case fills in; broken ones refused."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lurus.bahasa import sentence
from lurus.core.errors import CoreError
from lurus.dokumen.isi.baku import text_of
from lurus.dokumen.isi.perintah import report_name
from lurus.dokumen.teks import BY_KEY, LONGEST, NAMES, TEXTS, Teks, Wording, braced
from tests.cast import MONDAY, Cast
from tests.dokumen.returned import issued
from tests.play import act, order, refused
from tests.stations import paper

TODAY = MONDAY.date().isoformat()
ORDER = BY_KEY["surat_perintah.menimbang"]


def decide(cast: Cast, bagian: str, teks: str, mulai: str = TODAY) -> None:
    told = {"bagian": bagian, "teks": teks, "mulai": mulai, "dasar": "Keputusan 188/13/2026"}
    act(cast.tono, "atur_teks", cast.kantor, told)


@pytest.mark.parametrize("text", TEXTS, ids=lambda one: one.kunci)
def test_the_usual_wording_of_every_text_can_be_read_and_names_what_it_must(text: Teks) -> None:
    filled = Wording.read(text.lazim, text).write({name: name.upper() for name in NAMES})
    assert all(name.upper() in " ".join(filled) for name in text.nama)
    assert len(filled) == 1 or text.alinea


def test_papers_bear_the_wording_of_their_day_with_the_case_s_own_facts(cast: Cast) -> None:
    decide(cast, ORDER.kunci, "bahwa ada {laporan};\n\nbahwa angkanya {{perlu}} ditinjau.")
    decide(cast, ORDER.kunci, "bahwa nanti {laporan}.", mulai="2031-01-01")
    case = order(cast)
    told = paper(case, "surat_perintah", cast).isi["menimbang"]
    assert told == [f"bahwa ada {report_name(case)};", "bahwa angkanya {perlu} ditinjau."]


def test_the_last_that_began_counts_whenever_it_was_decided(cast: Cast) -> None:
    decide(cast, "undangan.penutup", "Mulai Juni.", mulai="2026-06-01")
    decide(cast, "undangan.penutup", "Mulai hari ini.")
    assert text_of(cast.kantor, "undangan.penutup", MONDAY) == "Mulai hari ini."
    assert text_of(cast.kantor, "undangan.penutup", MONDAY + timedelta(days=120)) == "Mulai Juni."


def test_a_text_of_one_paragraph_is_one_text_in_the_paper(cast: Cast) -> None:
    decide(cast, "nota_laporan.penutup", "Mohon periksa.")
    assert issued(cast, "nota_laporan").isi["penutup"] == "Mohon periksa."


def test_an_empty_text_is_the_usual_one_again(cast: Cast) -> None:
    decide(cast, ORDER.kunci, "bahwa ada {laporan}.")
    decide(cast, ORDER.kunci, "")
    case = order(cast)
    usual = Wording.read(ORDER.lazim, ORDER).write({"laporan": report_name(case)})
    assert paper(case, "surat_perintah", cast).isi["menimbang"] == usual


@pytest.mark.parametrize(
    ("bagian", "teks", "code", "told"),
    [
        (ORDER.kunci, "satu\ndua {laporan", "atur_teks.braces", "Baris 2"),
        (ORDER.kunci, "satu {laporan}\n\ntiga }", "atur_teks.braces", "Baris 3"),
        (ORDER.kunci, "{laporan}\n{lapoan}", "atur_teks.unknown_name", "Baris 2: {lapoan}"),
        (ORDER.kunci, "{laporan}\n{}", "atur_teks.unknown_name", "Baris 2: {}"),
        ("undangan.penutup", "Tentang {laporan}.", "atur_teks.unknown_name", "Yang dikenal: –"),
        (ORDER.kunci, "{laporan!r}", "atur_teks.extra", "Baris 1: {laporan}"),
        (ORDER.kunci, "{laporan:>9999999}", "atur_teks.extra", "Baris 1: {laporan}"),
        (ORDER.kunci, "bahwa perlu.", "atur_teks.needed", "{laporan}"),
        ("undangan.pembuka", "Satu {laporan}\nDua", "atur_teks.one_paragraph", "baris 2"),
        (ORDER.kunci, "{laporan} \u200bdiam", "atur_teks.sign", "karakter ke-11 (\\u200b)"),
        (ORDER.kunci, "{laporan}\nsenyum \U0001f600", "atur_teks.sign", "Baris 2"),
        (ORDER.kunci, "bahwa {laporan}\nb. bahwa perlu", "atur_teks.numbered", "Baris 2"),
        (ORDER.kunci, "1) bahwa {laporan}", "atur_teks.numbered", "Baris 1"),
        (ORDER.kunci, "{laporan}" + "a" * LONGEST, "atur_teks.long", str(LONGEST)),
        ("undangan.gelap", "apa", "atur_teks.unknown_text", "undangan.gelap"),
    ],
)
def test_a_broken_text_is_refused_with_its_line_and_reason(
    cast: Cast, bagian: str, teks: str, code: str, told: str
) -> None:
    with refused(code) as caught:
        decide(cast, bagian, teks)
    assert told in sentence(code, caught.value.params)


@given(st.text(max_size=200))
def test_whatever_is_typed_is_read_whole_or_refused(typed: str) -> None:
    text = f"{braced('laporan')} {typed}"
    try:
        read = Wording.read(text, ORDER)
    except CoreError as broken:
        assert sentence(broken.code, broken.params)
    else:
        shown = " ".join(read.write({"laporan": braced("laporan")}))
        bare = typed.replace("{{", "{").replace("}}", "}")
        assert shown.split() == f"{braced('laporan')} {bare}".split()
