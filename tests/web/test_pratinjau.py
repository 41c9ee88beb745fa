"""Seen before it is kept: a letterhead and a standing text on invented contents, from the very form."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from lurus.dokumen.compose import compose
from lurus.dokumen.models import KodeKlasifikasi, KopNaskah, PolaNomor, TeksNaskah
from lurus.dokumen.pratinjau import preview, specimen
from lurus.dokumen.teks import TEXTS
from lurus.kantor.home import Home
from lurus.tindakan.masukan import NUMBERED
from lurus.web.acts import DRAFT, DRAFTS
from tests.cast import MONDAY, Cast
from tests.emblems import HEAD, kept, picture
from tests.play import act
from tests.web.conftest import SignIn, hidden, text

TEXT = {
    "bagian": "undangan.pembuka",
    "teks": "Kami mengundang untuk {laporan}:",
    "mulai": HEAD["mulai"],
    "dasar": "Keputusan 3",
}


def page_of(cast: Cast, act_id: str) -> str:
    return reverse("web:tindakan", args=[act_id, cast.kantor.pk])


def pressed(cast: Cast, browse: SignIn, act_id: str, told: dict[str, Any], button: str = DRAFT) -> Any:
    client, url = browse(cast.tono), page_of(cast, act_id)
    return client.post(url, {**hidden(client.get(url, {"bagian": TEXT["bagian"]})), **told, button: "1"})


@pytest.mark.parametrize("kind", sorted({one.jenis for one in TEXTS}))
def test_the_invented_paper_of_every_kind_can_be_composed_and_archived(cast: Cast, kind: str) -> None:
    head = {name: "-" for name in ("pemerintah", "nama", "alamat", "telepon", "laman", "pos_el")}
    assert compose(kind, specimen(kind) | {"kop": head, "tempat": "-"}).startswith(b"%PDF-")


@pytest.mark.parametrize("key", [one.kunci for one in TEXTS])
def test_every_text_can_be_seen_in_its_paper(cast: Cast, key: str) -> None:
    usual = preview(cast.kantor, MONDAY, teks={key: ""})
    names = "".join(f" {{{name}}}" for one in TEXTS if one.kunci == key for name in one.nama)
    changed = preview(cast.kantor, MONDAY, teks={key: f"Bunyi yang lain sama sekali.{names}"})
    assert changed != usual and all(page.startswith(b"\x89PNG") for page in changed)


def test_the_form_begins_with_what_is_now(cast: Cast, browse: SignIn) -> None:
    act(cast.tono, "atur_kop", cast.kantor, HEAD)
    assert f'value="{HEAD["nama"]}"' in text(browse(cast.tono).get(page_of(cast, "atur_kop")))
    act(cast.tono, "atur_teks", cast.kantor, TEXT)
    asked = browse(cast.tono).get(page_of(cast, "atur_teks"), {"bagian": TEXT["bagian"]})
    shown = text(asked)
    assert TEXT["teks"] in shown and "Undangan: pembuka" in shown and "Wajib memuat {laporan}" in shown
    assert f'value="{HEAD["mulai"]}"' in shown
    first = browse(cast.tono).get(page_of(cast, "atur_teks"))
    assert (first.status_code, first["Location"]) == (302, reverse("web:kantor_bagian", args=["teks"]))


def test_a_letterhead_is_seen_with_its_emblem_and_nothing_is_kept(cast: Cast, browse: SignIn) -> None:
    without = pressed(cast, browse, "atur_kop", HEAD)
    upload = SimpleUploadedFile("lambang.png", picture(), "image/png")
    seen = pressed(cast, browse, "atur_kop", HEAD | {"lambang": upload})
    assert (without.status_code, seen.status_code) == (200, 200)
    assert seen.context["pratinjau"][0].startswith("data:image/png;base64,")
    assert seen.context["pratinjau"] != without.context["pratinjau"]
    assert HEAD["nama"] in text(seen) and "lambang.png" in text(seen)
    assert not KopNaskah.objects.at(cast.kantor).exists()


def test_the_basis_may_be_told_after_the_preview(cast: Cast, browse: SignIn) -> None:
    assert pressed(cast, browse, "atur_teks", TEXT | {"dasar": ""}).context["pratinjau"]
    assert pressed(cast, browse, "atur_teks", TEXT | {"dasar": ""}, button="simpan").status_code == 422
    assert not TeksNaskah.objects.at(cast.kantor).exists()


def test_whoever_reads_the_office_sees_the_letterhead_and_strangers_its_words(
    cast: Cast, browse: SignIn
) -> None:
    address = reverse("web:kantor_bagian", args=["kop"])
    before = browse(cast.ratna).get(address).context["gambar"].alamat
    act(cast.tono, "atur_kop", cast.kantor, HEAD)
    page = browse(cast.ratna).get(address)
    shown = page.context["gambar"].alamat
    assert shown != before and shown.startswith("data:image/png")
    assert "berlaku" in [row[2].kecil for row in page.context["tabel"].baris]
    assert HEAD["nama"] in text(browse(cast.ratna).get(reverse("web:koreksi", args=[cast.kantor.kode])))


def test_the_emblem_in_force_is_seen_until_it_is_taken_off(cast: Cast, browse: SignIn, home: Home) -> None:
    without = pressed(cast, browse, "atur_kop", HEAD).context["pratinjau"]
    act(cast.tono, "atur_kop", cast.kantor, HEAD | {"lambang": kept(home, picture())})
    assert pressed(cast, browse, "atur_kop", HEAD).context["pratinjau"] != without
    assert pressed(cast, browse, "atur_kop", HEAD | {"tanpa_lambang": "1"}).context["pratinjau"] == without
    upload = SimpleUploadedFile("lambang.png", picture(), "image/png")
    both = pressed(cast, browse, "atur_kop", HEAD | {"lambang": upload, "tanpa_lambang": "1"})
    assert both.status_code == 422 and "Lambang diunggah" in text(both)


def test_a_lost_emblem_is_told_where_another_letterhead_can_be_decided(
    cast: Cast, browse: SignIn, home: Home
) -> None:
    emblem = kept(home, picture())
    act(cast.tono, "atur_kop", cast.kantor, HEAD | {"lambang": emblem})
    for one in Path(home.files).rglob(f"*{emblem['fingerprint'][4:]}*"):
        one.unlink()
    page = browse(cast.tono).get(reverse("web:kantor_bagian", args=["kop"]))
    assert page.status_code == 200 and page.context["gambar"].sebab in text(page)
    assert page.context["utama"].url.startswith("/tindakan/atur_kop/")


def test_what_was_is_and_will_be_is_told_and_only_who_may_is_led_on(cast: Cast, browse: SignIn) -> None:
    for day in (HEAD["mulai"], HEAD["mulai"], "2031-01-01"):
        act(cast.tono, "atur_kop", cast.kantor, HEAD | {"mulai": day})
        act(cast.tono, "atur_teks", cast.kantor, TEXT | {"mulai": day})
    heads = browse(cast.joko).get(reverse("web:kantor_bagian", args=["kop"])).context["tabel"].baris
    assert [row[2].kecil for row in heads] == ["belum berlaku", "berlaku", "digantikan"]
    address = reverse("web:kantor_bagian", args=["teks"])
    texts = browse(cast.joko).get(address).context["tabel"].baris
    own = [row[2].kecil for row in texts if row[0].teks == "Undangan: pembuka"]
    assert own == ["berlaku", "belum berlaku", "digantikan"]
    assert not any(cell.url for row in texts for cell in row)
    led = [row[0].url for row in browse(cast.tono).get(address).context["tabel"].baris if row[0].url]
    assert len(led) == len(TEXTS)


def test_a_broken_text_is_refused_before_it_is_seen_and_stays_in_the_form(cast: Cast, browse: SignIn) -> None:
    page = pressed(cast, browse, "atur_teks", TEXT | {"teks": "Kami mengundang {siapa}:"})
    assert page.status_code == 422
    assert "Baris 1: {siapa} tidak dikenal" in text(page) and "Kami mengundang {siapa}:" in text(page)
    assert not page.context["pratinjau"]


def test_what_was_seen_is_kept_when_the_other_button_is_pressed(cast: Cast, browse: SignIn) -> None:
    assert pressed(cast, browse, "atur_teks", TEXT).context["pratinjau"]
    assert pressed(cast, browse, "atur_teks", TEXT, button="simpan").status_code == 303
    assert TeksNaskah.objects.at(cast.kantor).get().teks == TEXT["teks"]
    shown = text(browse(cast.joko).get(reverse("web:kantor_bagian", args=["teks"])))
    assert TEXT["teks"] in shown and TEXT["dasar"] in shown


def test_previews_are_for_whoever_may_decide_and_not_without_end(cast: Cast, browse: SignIn) -> None:
    refused = browse(cast.joko).post(page_of(cast, "atur_teks"), {**TEXT, DRAFT: "1"})
    assert refused.status_code == 403 and not refused.context["pratinjau"]
    client = browse(cast.tono)
    answers = [
        client.post(page_of(cast, "atur_teks"), {**TEXT, DRAFT: "1"}).status_code for _ in range(DRAFTS + 1)
    ]
    assert (set(answers[:-1]), answers[-1]) == ({200}, 429)


def test_other_acts_know_no_preview(cast: Cast, browse: SignIn) -> None:
    page = browse(cast.tono).get(page_of(cast, "atur_retensi"))
    assert DRAFT not in text(page)


def test_a_form_of_numbers_and_a_code_are_seen_in_the_next_numbers(cast: Cast, browse: SignIn) -> None:
    form = {"buku": "naskah", "jenis": "undangan", "pola": "U-{urut}/{tahun}", "mulai": HEAD["mulai"]}
    page = text(pressed(cast, browse, "atur_nomor", form))
    assert "U-1/2026" in page and f"000.8.6.3/1/{cast.kantor.kode_unit}/2026" in page
    code = {"kode": "045.2", "uraian": "Data", "mulai": HEAD["mulai"]}
    page = text(pressed(cast, browse, "atur_klasifikasi", code))
    assert page.count(f"045.2/1/{cast.kantor.kode_unit}/2026") == len(NUMBERED)
    ended = {"kode": "", "mulai": HEAD["mulai"]}
    page = text(pressed(cast, browse, "atur_klasifikasi", ended))
    assert page.count(f"000.8.6.3/1/{cast.kantor.kode_unit}/2026") == len(NUMBERED)
    book = {"buku": "agenda", "pola": "A-{urut}/{tahun}", "mulai": "2031-01-01"}
    assert "A-1/2031" in text(pressed(cast, browse, "atur_nomor", book))
    assert (
        not PolaNomor.objects.at(cast.kantor).exists()
        and not KodeKlasifikasi.objects.at(cast.kantor).exists()
    )


@pytest.mark.parametrize("act_id", ["atur_nomor", "atur_klasifikasi", "atur_kop", "atur_teks"])
def test_what_may_not_begin_in_the_past_is_not_seen_in_it(cast: Cast, browse: SignIn, act_id: str) -> None:
    form = {"buku": "naskah", "pola": "{urut}/{tahun}", "kode": "045", "uraian": "Data"}
    page = pressed(cast, browse, act_id, {**HEAD, **TEXT, **form, "mulai": "2020-01-01"})
    assert "sudah lewat" in text(page) and not page.context["pratinjau"] and not page.context["nomor"]


def test_a_form_that_cannot_be_read_is_refused_before_it_is_kept(cast: Cast, browse: SignIn) -> None:
    form = {"buku": "naskah", "pola": "{urut}/{tahn}", "mulai": HEAD["mulai"]}
    assert "{tahn}" in text(pressed(cast, browse, "atur_nomor", form))
