"""How the office writes its numbers, on its pages: what is in force, what was, what will be, and what it means."""

from typing import Any

from django.urls import reverse

from tests.cast import MONDAY, Cast
from tests.play import act
from tests.web.conftest import SignIn

TODAY = MONDAY.date().isoformat()
BASIS = {"mulai": TODAY, "dasar": "Keputusan 188/12/2026"}
LATER = BASIS | {"mulai": "2031-01-01"}


def page(cast: Cast, browse: SignIn, part: str) -> Any:
    return browse(cast.tono).get(reverse("web:kantor_bagian", args=[part])).context


def told(context: Any) -> list[tuple[str, str, str]]:
    """Of every row what it says, for what, and how it stands."""
    return [(row[0].teks, row[1].teks, row[2].kecil) for row in context["tabel"].baris]


def test_codes_stand_by_kind_each_with_its_meaning(cast: Cast, browse: SignIn) -> None:
    assert page(cast, browse, "klasifikasi")["fakta"] == [("Semua naskah", "000.8.6.3")]
    code = BASIS | {"kode": "000.1", "uraian": "Ketatausahaan"}
    act(cast.tono, "atur_klasifikasi", cast.kantor, code)
    act(
        cast.tono,
        "atur_klasifikasi",
        cast.kantor,
        code | {"kode": "000.1.5", "jenis": "undangan", "uraian": "Rapat"},
    )
    act(cast.tono, "atur_klasifikasi", cast.kantor, code | {"kode": "000.8", "uraian": "Akuntabilitas"})
    act(cast.tono, "atur_klasifikasi", cast.kantor, LATER | {"kode": "045", "uraian": "Nanti"})
    shown = page(cast, browse, "klasifikasi")
    assert shown["fakta"] == [
        ("Semua naskah lain", "000.8 Akuntabilitas"),
        ("Undangan Rapat", "000.1.5 Rapat"),
    ]
    assert told(shown) == [
        ("045", "Semua naskah", "belum berlaku"),
        ("000.8", "Semua naskah", "berlaku"),
        ("000.1.5", "Undangan Rapat", "berlaku"),
        ("000.1", "Semua naskah", "digantikan"),
    ]


def test_forms_stand_by_book_and_kind_with_the_next_numbers(cast: Cast, browse: SignIn) -> None:
    form = BASIS | {"buku": "naskah"}
    act(cast.tono, "atur_nomor", cast.kantor, form | {"pola": "A/{urut}/{tahun}"})
    act(cast.tono, "atur_nomor", cast.kantor, form | {"pola": "U/{urut}/{tahun}", "jenis": "undangan"})
    act(cast.tono, "atur_nomor", cast.kantor, form | {"pola": "B/{urut}/{tahun}"})
    act(cast.tono, "atur_nomor", cast.kantor, BASIS | {"buku": "agenda", "pola": "AG/{urut}/{tahun}"})
    shown = page(cast, browse, "nomor")
    assert shown["fakta"] == [
        ("Nomor naskah berikutnya", "B/1/2026"),
        ("Nomor agenda berikutnya", "AG/1/2026"),
        ("Agenda surat masuk berikutnya", "0001/2026"),
        ("Undangan Rapat", "U/1/2026"),
    ]
    assert [(one[0], one[2]) for one in told(shown)] == [
        ("AG/{urut}/{tahun}", "berlaku"),
        ("B/{urut}/{tahun}", "berlaku"),
        ("U/{urut}/{tahun}", "berlaku"),
        ("A/{urut}/{tahun}", "digantikan"),
    ]
