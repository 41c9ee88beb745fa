"""The page of an act, any act: asked, refused with the reason, and nothing typed is ever lost."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from lurus.files.models import StoredFile
from lurus.kantor.clock import simulate
from lurus.kantor.home import Home
from lurus.kantor.models import Penugasan
from lurus.perbaikan.models import Butir, JenisTanda, Perbaikan
from lurus.web.fields import GLANCE, Choice, Field
from tests.cast import MONDAY, Cast, seat, written
from tests.play import act, again, collecting, item, moved, order
from tests.stations import Way
from tests.web.conftest import SignIn, hidden, text

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" \
      b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"  # fmt: skip
TYPED = {
    "benar": "tidak",
    "nilai": "23",
    "kelas": "K03",
    "sebab": "Salah ketik.",
    "pencegahan": "Dibaca ulang oleh orang lain.",
}


def page_of(name: str, target: object) -> str:
    return reverse("web:tindakan", args=[name, target.pk])  # type: ignore[attr-defined]


def proof(name: str = "rekap.pdf", data: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def asked(cast: Cast) -> tuple[Perbaikan, Butir]:
    """A case in step 3 whose one figure is asked about."""
    case = collecting(cast, "harga.realisasi")
    return case, item(case, cast.angka["harga.realisasi"])


def test_an_act_says_its_sentence_its_clauses_and_its_clock(cast: Cast, browse: SignIn) -> None:
    case = again(Way(cast).to("4-dilaporkan").case)
    response = browse(cast.hadi).get(page_of("verifikasi", case))
    assert response.status_code == 200
    assert "Memverifikasi laporan hasil perbaikan data kinerja" in response.context["kalimat"]
    assert "5.2.f" in [one["id"] for one in response.context["pasal"]]
    assert response.context["jam"] is not None
    assert len(response.context["butir"]) == 2


def test_an_answer_is_taken_with_its_evidence(cast: Cast, browse: SignIn) -> None:
    _case, one = asked(cast)
    client = browse(cast.joko)
    page = page_of("jawab", one)
    response = client.post(page, hidden(client.get(page)) | TYPED | {"bukti": proof()})
    assert response.status_code == 303
    answer = again(one).jawaban.get()
    assert answer.nilai == Decimal(23) and answer.bukti.get().berkas.name == "rekap.pdf"
    assert "Tersimpan" in text(client.get(response["Location"]))


def test_the_same_form_sent_twice_counts_once(cast: Cast, browse: SignIn) -> None:
    _case, one = asked(cast)
    client = browse(cast.joko)
    page = page_of("jawab", one)
    sent = hidden(client.get(page)) | TYPED
    answers = [client.post(page, sent | {"bukti": proof()}).status_code for _ in range(2)]
    assert answers == [303, 303]
    assert again(one).jawaban.count() == 1


def test_what_is_wrong_stands_at_its_field_and_what_was_typed_stays(cast: Cast, browse: SignIn) -> None:
    _case, one = asked(cast)
    client = browse(cast.joko)
    page = page_of("jawab", one)
    response = client.post(page, hidden(client.get(page)) | TYPED | {"nilai": "1.234", "bukti": proof()})
    shown = {field.name: field for field in response.context["bidang"]}
    assert response.status_code == 422
    assert shown["nilai"].value == "1.234" and shown["nilai"].error
    assert shown["sebab"].value == TYPED["sebab"] and [file.name for file in shown["bukti"].attached] == [
        "rekap.pdf"
    ]
    named = f"{shown['nilai'].label}: {shown['nilai'].error}"
    assert ("id_nilai", named) in response.context["masalah"]
    token = shown["bukti"].attached[0].token
    again_sent = client.post(page, hidden(response) | TYPED | {"bukti__berkas": token})
    assert again_sent.status_code == 303
    assert StoredFile.objects.at(cast.kantor).count() == 1


def test_a_rule_of_the_domain_is_told_above_the_form(cast: Cast, browse: SignIn) -> None:
    _case, one = asked(cast)
    client = browse(cast.joko)
    page = page_of("jawab", one)
    response = client.post(page, hidden(client.get(page)) | TYPED)
    assert response.status_code == 422
    assert response.context["penolakan"].sebab
    assert {field.name: field.value for field in response.context["bidang"]}["sebab"] == TYPED["sebab"]


def test_a_stale_page_tells_what_changed_and_can_be_sent_again(cast: Cast, browse: SignIn) -> None:
    _case, one = asked(cast)
    client = browse(cast.joko)
    page = page_of("jawab", one)
    old = hidden(client.get(page))
    act(cast.wulan, "jawab", one, {"benar": True})
    response = client.post(page, old | TYPED | {"bukti": proof()})
    assert response.status_code == 409
    assert [entry.siapa for entry in response.context["berubah"]] == [cast.wulan.nama_lengkap]
    fresh = {field.name: field for field in response.context["bidang"]}
    assert fresh["sebab"].value == TYPED["sebab"]
    sent = hidden(response) | TYPED | {"bukti__berkas": fresh["bukti"].attached[0].token}
    assert client.post(page, sent).status_code == 303
    assert again(one).jawaban.count() == 2


def test_the_wrong_role_is_told_who_may(cast: Cast, browse: SignIn) -> None:
    case = again(Way(cast).to("4-dilaporkan").case)
    client = browse(cast.dewi)
    response = client.get(page_of("verifikasi", case))
    assert response.status_code == 403 and not response.context["boleh"]
    assert "Sekretaris" in response.context["penolakan"].sebab
    sent = client.post(page_of("verifikasi", case), {"catatan": "Diperiksa.", "key": "k" * 32})
    assert sent.status_code == 403
    assert not case.tanda.filter(jenis=JenisTanda.VERIFIKASI).exists()


def test_an_act_of_another_step_is_not_now(cast: Cast, browse: SignIn) -> None:
    case = order(cast)
    response = browse(cast.wulan).get(page_of("laporkan", case))
    assert response.status_code == 409 and not response.context["boleh"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("rekap.pdf", b"PK\x03\x04 not a pdf"),
        ("rekap.pdf", b"MZ program"),
        ("rekap.xlsx", PDF),
        ("rekap.exe", b"MZ program"),
        ("rekap.pdf", b""),
        ("rekap.pdf", PDF[:40]),
        ("rekap.png", PDF),
    ],
)
def test_a_disguised_file_is_refused_at_its_field(name: str, data: bytes, cast: Cast, browse: SignIn) -> None:
    _case, one = asked(cast)
    client = browse(cast.joko)
    page = page_of("jawab", one)
    response = client.post(page, hidden(client.get(page)) | TYPED | {"bukti": proof(name, data)})
    shown = {field.name: field for field in response.context["bidang"]}
    assert response.status_code == 422
    assert "files." not in shown["bukti"].error and shown["bukti"].error and not shown["bukti"].attached
    assert shown["sebab"].value == TYPED["sebab"]
    assert not StoredFile.objects.at(cast.kantor).exists()


def test_a_file_token_serves_only_the_person_who_sent_the_file(cast: Cast, browse: SignIn) -> None:
    case = collecting(cast, "harga.realisasi", "tumbuh.realisasi")
    one, other = (item(case, cast.angka[f"{name}.realisasi"]) for name in ("harga", "tumbuh"))
    joko, anton = browse(cast.joko), browse(cast.anton)
    page = page_of("jawab", one)
    wrong = joko.post(page, hidden(joko.get(page)) | TYPED | {"nilai": "x", "bukti": proof()})
    token = {field.name: field for field in wrong.context["bidang"]}["bukti"].attached[0].token
    theirs = page_of("jawab", other)
    response = anton.post(theirs, hidden(anton.get(theirs)) | TYPED | {"bukti__berkas": token})
    assert response.status_code == 422
    assert not again(other).jawaban.exists()


def test_more_rows_may_be_asked_for_without_a_script(cast: Cast, browse: SignIn) -> None:
    case = moved(order(cast), "2")
    client = browse(cast.wulan)
    page = page_of("susun_rencana", case)
    kept = {"kegiatan.0.kegiatan": "Mengirim daftar isian", "_baris": "kegiatan"}
    response = client.post(page, hidden(client.get(page)) | kept)
    table = next(field for field in response.context["bidang"] if field.name == "kegiatan")
    assert response.status_code == 200
    assert table.rows[0]["kegiatan"] == "Mengirim daftar isian" and len(table.cells) == 7


def test_a_faulty_cell_is_marked_where_it_stands(cast: Cast, browse: SignIn) -> None:
    case = moved(order(cast), "2")
    client = browse(cast.wulan)
    page = page_of("susun_rencana", case)
    response = client.post(page, hidden(client.get(page)) | {"kegiatan.0.kegiatan": "Mengirim daftar isian"})
    assert response.status_code == 422
    assert "id_kegiatan.0.waktu" in dict(response.context["masalah"])


def test_an_act_that_is_not_in_the_catalogue_is_not_there(cast: Cast, browse: SignIn) -> None:
    assert browse(cast.ratna).get("/tindakan/hapus/1/").status_code == 404


def test_a_link_back_leads_nowhere_else(cast: Cast, browse: SignIn) -> None:
    case = order(cast)
    page = f"{page_of('batalkan', case)}?kembali=https://contoh.example/"
    assert browse(cast.ratna).get(page).context["kembali"].url == reverse("web:perkara", args=[case.pk])


def test_the_order_begins_with_the_choice_of_a_report(cast: Cast, browse: SignIn) -> None:
    client = browse(cast.ratna)
    reports = client.get(reverse("web:mulai")).context["laporan"]
    assert [one.judul for one in reports] == [cast.lkjip.judul, cast.pk.judul]
    form = {field.name: field for field in client.get(reports[0].url).context["bidang"]}
    offered = {choice.value for choice in form["angka"].choices}
    assert form["laporan"].value == str(cast.lkjip.pk)
    assert str(cast.angka["harga.realisasi"].pk) in offered
    assert str(cast.angka["harga.capaian"].pk) not in offered


def test_the_head_orders_a_review_by_the_page(cast: Cast, browse: SignIn) -> None:
    client = browse(cast.ratna)
    page = page_of("perintahkan_reviu", cast.kantor)
    told = {
        "judul": "Perbaikan data 2025",
        "laporan": cast.lkjip.pk,
        "angka": [cast.angka["harga.realisasi"].pk, cast.angka["ikm.realisasi"].pk],
        "perintah": "Periksa kembali.",
        "batas": "2026-03-13",
        "alasan_b": "arsip dipinjam",
        "alasan_c": "belum ada",
        "alasan_d": "belum disusun",
    }
    response = client.post(page, hidden(client.get(f"{page}?laporan={cast.lkjip.pk}")) | told)
    assert response.status_code == 303
    assert Perbaikan.objects.at(cast.kantor).get().butir.count() == 2


def test_without_a_report_the_head_is_led_to_choose_one(cast: Cast, browse: SignIn) -> None:
    page = page_of("perintahkan_reviu", cast.kantor)
    response = browse(cast.ratna).get(page)
    assert (response.status_code, response["Location"]) == (302, reverse("web:mulai"))
    assert browse(cast.joko).get(page).status_code == 403


def test_the_figures_that_a_suspicion_names_are_ticked(cast: Cast, browse: SignIn) -> None:
    figure = cast.angka["harga.realisasi"].pk
    told = {"laporan": cast.lkjip.pk, "angka": [figure], "uraian": "Berbeda dengan buku register."}
    act(cast.joko, "ajukan_dugaan", cast.kantor, told)
    client = browse(cast.ratna)
    form = {field.name: field for field in client.get(client.get("/").context["utama"].url).context["bidang"]}
    assert form["angka"].values == [str(figure)]
    assert form["laporan"].kind == "hidden" and form["judul"].value.startswith(
        "Perbaikan data Laporan Kinerja"
    )


def test_an_expired_assignment_is_named_in_the_refusal(cast: Cast, home: Home, browse: SignIn) -> None:
    case = again(Way(cast).to("4-dilaporkan").case)
    held = Penugasan.objects.at(cast.kantor).get(orang=cast.hadi)
    told = {"penugasan": held.pk, "sampai": "2026-03-09", "alasan": "Pensiun."}
    act(cast.tono, "akhiri_penugasan", cast.kantor, told)
    with written(cast.kantor, MONDAY) as pen:
        pen.add(seat(cast.hadi, cast.jabatan["dewi"], mode="plh"))
    client = browse(cast.hadi)
    simulate(home.clock, MONDAY + timedelta(days=1))
    response = client.get(page_of("verifikasi", case))
    assert response.status_code == 403 and "9 Maret 2026" in response.context["penolakan"].sebab


def test_a_long_list_of_figures_is_folded_by_indicator() -> None:
    choices = [Choice(str(n), f"Realisasi {n}", group=f"Indikator {n // 4}") for n in range(GLANCE + 1)]
    field = Field(name="angka", label="Angka", kind="choices", choices=choices, values=["5"])
    assert [(one.name, one.open) for one in field.groups][:3] == [
        ("Indikator 0", False), ("Indikator 1", True), ("Indikator 2", False),
    ]  # fmt: skip
    assert Field(name="angka", label="Angka", kind="choices", choices=choices[:GLANCE]).groups == []
