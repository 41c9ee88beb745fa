"""Requests that no page of ours sends: numbers no row has, letters no database keeps, files for acts not one's own."""

import re
from typing import Any
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from django.urls import reverse

from lurus.kantor.models import Akun
from lurus.tindakan.atur_teks.act import ACT as TEXT
from lurus.tindakan.catat_jabatan.act import ACT
from lurus.web.keys import MOST_DIGITS
from lurus.web.urls import urlpatterns
from tests.cast import Cast
from tests.play import act, faulty, footprint
from tests.security.conftest import Window
from tests.web.conftest import SignIn, browse, text  # noqa: F401 - a browser of anybody
from tests.web.test_masuk import SECRET, account, enter  # noqa: F401 - Joko's account with a password
from tests.world import World

FORM = "application/x-www-form-urlencoded"
NINES = "9" * 25
MANY = "1" * 5000
NUMBERED = (
    "/perbaikan/{}/", "/perbaikan/{}/rapat/", "/lembar/{}/", "/lembar/{}/validasi/", "/dokumen/{}/",
    "/dokumen/{}/naskah.pdf", "/berkas/{}/", "/tindakan/jawab/{}/",
)  # fmt: skip
ASKED = (
    "/perbaikan/?halaman={}", "/data/?halaman={}", "/data/?tahun={}", "/dokumen/?perbaikan={}",
    "/perbaikan/tindak-lanjut/?perbaikan={}", "/tindakan/perintahkan_reviu/OFFICE/?laporan={}",
    "/tindakan/ajukan_dugaan/OFFICE/?laporan={}",
)  # fmt: skip


def test_a_number_that_no_row_has_is_no_page(window: Window) -> None:
    client, numbers = window("wulan"), (NINES, MANY[:300])
    told = {(one, client.get(address.format(one)).status_code) for address in NUMBERED for one in numbers}
    assert told == {(one, 404) for one in numbers}


def test_a_number_that_no_row_has_chooses_nothing(world: World, window: Window) -> None:
    client, office = window("ratna"), str(world.cast.kantor.pk)
    urls = [one.replace("OFFICE", office).format(number) for one in ASKED for number in (NINES, MANY, "²")]
    assert {client.get(url).status_code for url in urls} <= {200, 302, 403}


def test_no_address_takes_a_number_without_an_end() -> None:
    told = [str(one.pattern) for one in urlpatterns]
    assert [one for one in told if "<int:" in one] == [] and any("<key:" in one for one in told)
    longest = reverse("web:perkara", args=[10**MOST_DIGITS - 1])
    assert longest.count("9") == MOST_DIGITS


def test_rows_and_mappings_of_a_form_are_numbered_within_reason(cast: Cast, browse: SignIn) -> None:  # noqa: F811
    office = cast.kantor.pk
    rows = urlencode({f"hari_khusus.{MANY}.tanggal": "2026-01-01"})
    url = f"/tindakan/atur_kalender/{office}/"
    assert browse(cast.tono).post(url, rows, content_type=FORM).status_code == 422
    sent = {"berkas": SimpleUploadedFile("a.csv", b"Indikator;Target 2025\nA;1\n"), "pemetaan_id": MANY}
    told = {"jenis": "LKJIP", "periode": "2025", "judul": "x"}
    assert browse(cast.wulan).post("/data/masukkan/", sent | told).status_code == 422


@pytest.mark.parametrize("address", ["/periksa/%00", "/periksa/a%00b", "/masuk/?next=%00", "/masuk/?%00=1"])
def test_a_letter_that_no_database_keeps_is_refused_at_the_door(address: str, cast: Cast) -> None:
    page = Client().get(address)
    assert page.status_code == 400 and "tidak dapat dibaca" in text(page)


@pytest.mark.parametrize("told", [{"username": "a\0b@x.y"}, {"password": "\0"}, {"k\0": "x"}])
def test_a_form_with_such_a_letter_is_refused_whole(told: dict[str, str], cast: Cast) -> None:
    assert Client().post("/masuk/", told).status_code == 400


@pytest.mark.parametrize("name", ["a" * 255 + "@x.y", "a\x07b@x.y", "\u200b"])
def test_a_name_that_no_account_has_is_unknown_and_costs_the_same(name: str, account: Akun) -> None:  # noqa: F811
    shown = []
    for one in (name, "tidak.ada@contoh.example"):
        response = enter(Client(), one, "salah sekali lagi")
        assert response.status_code == 422
        shown.append(re.sub(r'value="[^"]*"', "", response.content.decode()))
    assert shown[0] == shown[1]
    assert enter(Client(), account.email, SECRET).status_code == 302


@pytest.mark.parametrize("letter", ["\0", "\x07", "\x1b", "\x7f", "\x85"])
def test_no_act_takes_letters_that_cannot_be_seen(letter: str, cast: Cast) -> None:
    with faulty("nama", "input.control_character"):
        act(cast.tono, "catat_jabatan", cast.kantor, {"nama": f"Kepala{letter}Bidang", "peran": "STAF"})


def test_tabs_are_taken_and_so_are_lines_where_a_text_has_several() -> None:
    post = ACT.input.model_validate({"nama": "Kepala\tBidang\r\nDua", "peran": "STAF"})
    assert post.nama == "Kepala\tBidang Dua"
    text = TEXT.input.model_validate(
        {"bagian": "undangan.penutup", "teks": "Satu\r\n\tDua", "mulai": "2026-03-09", "dasar": "K"}
    )
    assert text.teks == "Satu\r\n\tDua"


def stored() -> int:
    return sum(1 for one in settings.HOME.files.rglob("*") if one.is_file())


def test_a_file_for_an_act_that_is_not_one_s_own_is_not_kept(world: World, window: Window) -> None:
    url = reverse("web:tindakan", args=["catat_penugasan", world.cast.kantor.pk])
    before, kept = footprint(), stored()
    told: dict[str, Any] = {"surat": SimpleUploadedFile("surat.txt", b"Surat Tugas palsu")}
    assert window("joko").post(url, told).status_code == 403
    assert (footprint(), stored()) == (before, kept)


def behind(hops: str, address: str = "127.0.0.1") -> Client:
    """A browser whose request came through those addresses to the web server before us."""
    return Client(REMOTE_ADDR=address, headers={"X-Forwarded-For": hops})


@override_settings(PROXIES=frozenset({"127.0.0.1"}))
def test_behind_the_web_server_one_guesser_does_not_lock_out_the_owner(account: Akun) -> None:  # noqa: F811
    for number in range(settings.AXES_FAILURE_LIMIT):
        enter(behind(f"10.0.0.{number}, 203.0.113.9"), account.email, "salah sekali lagi")
    assert enter(behind("203.0.113.9"), account.email, SECRET).status_code == 429
    assert enter(behind("203.0.113.9, 198.51.100.7"), account.email, SECRET).status_code == 302


@override_settings(PROXIES=frozenset({"127.0.0.1"}))
@pytest.mark.parametrize(("hops", "address"), [("10.0.0.{}", "192.0.2.7"), ("bukan {}", "127.0.0.1")])
def test_only_the_known_web_server_says_where_somebody_comes_from(
    hops: str,
    address: str,
    account: Akun,  # noqa: F811
) -> None:
    for number in range(settings.AXES_FAILURE_LIMIT):
        enter(behind(hops.format(number), address), account.email, "salah sekali lagi")
    assert (
        enter(
            behind("10.0.0.99", address) if address != "127.0.0.1" else behind("lain"), account.email, SECRET
        ).status_code
        == 429
    )
