"""Signing in and out, passwords, invitations, several offices, the two languages."""

import json
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from lurus.kantor.clock import simulate
from lurus.kantor.home import Home
from lurus.kantor.models import Akun, Jabatan, Penugasan
from lurus.kantor.sandi import set_password
from lurus.kantor.undangan import token
from lurus.tindakan.contoh import accounts
from tests.cast import MONDAY, Cast, seat, written
from tests.play import act
from tests.web.conftest import SignIn, text

SECRET = "kapal berlayar pagi sekali"
SIGN_IN = "/masuk/"


@pytest.fixture
def account(cast: Cast, home: Home) -> Akun:
    """Joko's account with a password."""
    simulate(home.clock, MONDAY)
    own = Akun.objects.get(orang=cast.joko)
    set_password(own, SECRET)
    return own


def enter(client: Client, email: str, password: str, **more: str) -> Any:
    return client.post(SIGN_IN, {"username": email, "password": password, **more})


def test_one_signs_in_by_email_and_password(account: Akun) -> None:
    client = Client()
    response = enter(client, account.email.upper(), SECRET, next="/perbaikan/")
    assert (response.status_code, response["Location"]) == (302, "/perbaikan/")
    assert client.get("/").status_code == 200


def test_a_wrong_password_is_refused_and_the_email_stays(account: Akun) -> None:
    response = enter(Client(), account.email, "salah sekali lagi")
    assert response.status_code == 422
    assert account.email in text(response) and "tidak cocok" in text(response)


def test_after_too_many_wrong_passwords_one_must_wait(account: Akun) -> None:
    client = Client()
    for _ in range(settings.AXES_FAILURE_LIMIT):
        response = enter(client, account.email, "salah sekali lagi")
    assert response.status_code == 429 and "15 menit" in text(response)
    assert enter(client, account.email, SECRET).status_code == 429


def test_signing_in_leads_nowhere_else(account: Akun) -> None:
    response = enter(Client(), account.email, SECRET, next="https://contoh.example/")
    assert response["Location"] == "/"


def test_a_closed_account_is_signed_out(cast: Cast, browse: SignIn) -> None:
    client = browse(cast.joko)
    Akun.objects.filter(orang=cast.joko).update(is_active=False)
    assert client.get("/").status_code == 302


def test_signing_out_is_pressed_never_followed(cast: Cast, browse: SignIn) -> None:
    client = browse(cast.joko)
    assert client.get("/keluar/").status_code == 405
    assert client.post("/keluar/").status_code == 302
    assert client.get("/").status_code == 302


def test_sample_accounts_are_shown_in_a_sample_home_only(cast: Cast, home: Home) -> None:
    head = accounts()[0].email
    assert head not in text(Client().get(SIGN_IN))
    (home.path / "home.json").write_text(json.dumps({"kind": "sample"}))
    assert head in text(Client().get(SIGN_IN))


def test_an_invitation_lets_its_owner_set_a_password_once(cast: Cast, home: Home) -> None:
    simulate(home.clock, MONDAY)
    own = Akun.objects.get(orang=cast.sari)
    link = reverse("web:undangan", args=[token(own)])
    client = Client()
    assert client.get(link).status_code == 200
    assert client.post(link, {"baru": SECRET, "ulang": "lain"}).status_code == 422
    assert client.post(link, {"baru": "pendek", "ulang": "pendek"}).status_code == 422
    assert client.post(link, {"baru": SECRET, "ulang": SECRET}).status_code == 302
    assert enter(client, own.email, SECRET).status_code == 302
    assert client.get(link).status_code == 410


def test_the_own_password_is_changed_by_showing_the_old_one(account: Akun) -> None:
    client = Client()
    enter(client, account.email, SECRET)
    new = "perahu pulang sore hari"
    assert client.post("/sandi/", {"lama": "salah", "baru": new, "ulang": new}).status_code == 422
    assert client.post("/sandi/", {"lama": SECRET, "baru": new, "ulang": new}).status_code == 302
    assert client.get("/").status_code == 200
    account.refresh_from_db()
    assert account.check_password(new)


def test_somebody_without_a_post_today_is_told_so(cast: Cast, browse: SignIn) -> None:
    held = Penugasan.objects.at(cast.kantor).get(orang=cast.dewi)
    told = {"penugasan": held.pk, "sampai": "2026-03-06", "alasan": "Pindah tugas."}
    act(cast.tono, "akhiri_penugasan", cast.kantor, told)
    response = browse(cast.dewi).get("/")
    assert response.status_code == 403 and "tidak memegang jabatan" in text(response)


def test_an_auditor_of_two_offices_chooses_where_to_work(cast: Cast, home: Home) -> None:
    simulate(home.clock, MONDAY)
    with written(cast.tetangga, MONDAY) as pen:
        post = pen.add(Jabatan(kantor=cast.tetangga, peran="PENGAWAS", nama="Auditor Inspektorat"))
        pen.add(seat(cast.bagus, post))
    own = Akun.objects.get(orang=cast.bagus)
    set_password(own, SECRET)
    client = Client()
    enter(client, own.email, SECRET)
    assert cast.kantor.nama in text(client.get("/"))
    assert client.post("/pilih-kantor/", {"kantor": cast.tetangga.pk}).status_code == 302
    assert cast.tetangga.nama in text(client.get("/"))
    assert client.post("/pilih-kantor/", {"kantor": 999}).status_code == 404


def test_nobody_works_in_an_office_that_gave_him_no_post(cast: Cast, browse: SignIn) -> None:
    client = browse(cast.joko)
    assert client.post("/pilih-kantor/", {"kantor": cast.tetangga.pk}).status_code == 404


def test_the_language_is_chosen_by_a_button(cast: Cast, browse: SignIn) -> None:
    client = browse(cast.joko)
    assert '<html lang="id">' in text(client.get("/"))
    response = client.post("/bahasa/", {"language": "en", "next": "/perbaikan/"})
    assert response["Location"] == "/perbaikan/"
    assert '<html lang="en">' in text(client.get("/"))


def test_whoever_watches_over_it_is_told_that_it_lives(db: None) -> None:
    assert Client().get("/sehat/").json() == {"sehat": True}


def test_what_is_not_there_is_said_kindly(cast: Cast, browse: SignIn) -> None:
    response = browse(cast.joko).get("/tidak-ada/")
    assert response.status_code == 404 and "Mulailah lagi dari tugas Anda." in text(response)


def test_a_form_without_its_token_is_refused_kindly(cast: Cast) -> None:
    response = Client(enforce_csrf_checks=True).post(SIGN_IN, {"username": "x", "password": "y"})
    assert response.status_code == 403 and "Formulir" in text(response)


def test_a_request_that_is_too_large_is_refused_unread(cast: Cast, browse: SignIn) -> None:
    client = browse(cast.joko)
    response = client.post("/sandi/", {"lama": "x"}, CONTENT_LENGTH=str(10**9))
    assert response.status_code == 413 and "10 MB" in text(response)
