"""Limits: guessing passwords, files that are too large, disguised or cut off, cookies, and the other language."""

import re
from html import unescape
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

import lurus
from lurus.core.sop import Definition, definition
from lurus.files.check import MAX_BYTES
from lurus.files.models import StoredFile
from lurus.kantor.models import Akun
from lurus.kantor.sandi import set_password
from tests.addresses import ADDRESSES, NOBODY, OPEN, act_url
from tests.play import footprint
from tests.security.conftest import Window
from tests.web.conftest import hidden
from tests.world import World

SECRET = "kapal berlayar pagi sekali"
ANSWER = {
    "benar": "tidak",
    "nilai": "23",
    "kelas": "K03",
    "sebab": "Salah ketik.",
    "pencegahan": "Dibaca ulang.",
}
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
SOURCES = "lurus/bahasa/locale/en/LC_MESSAGES/django.po"


def sign_in(client: Client, email: str, password: str) -> int:
    return client.post(reverse("web:masuk"), {"username": email, "password": password}).status_code


@pytest.fixture
def email(world: World) -> str:
    """Joko's address; his password is set."""
    account = Akun.objects.get(orang=world.cast.joko)
    set_password(account, SECRET)
    return str(account.email)


def test_guessing_is_stopped_for_that_person_from_that_place_alone(email: str, world: World) -> None:
    guesses = [sign_in(Client(), email, f"tebakan ke-{one}") for one in range(settings.AXES_FAILURE_LIMIT)]
    assert guesses == [422] * (settings.AXES_FAILURE_LIMIT - 1) + [429]
    assert sign_in(Client(), email, SECRET) == 429
    other = Akun.objects.get(orang=world.cast.sari)
    set_password(other, SECRET)
    assert sign_in(Client(), other.email, SECRET) == 302
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert sign_in(elsewhere, email, SECRET) == 302


def test_an_unknown_address_is_answered_like_a_wrong_password(email: str) -> None:
    client = Client()
    pages = []
    for name in (email, "tidak.ada@contoh.example"):
        response = client.post(reverse("web:masuk"), {"username": name, "password": "salah sekali lagi"})
        pages.append(re.sub(r'value="[^"]*"', "", response.content.decode()))
    assert pages[0] == pages[1]


def test_the_session_is_new_after_signing_in_and_its_cookie_is_closed_to_scripts(email: str) -> None:
    client = Client()
    client.get(reverse("web:masuk"))
    assert sign_in(client, email, SECRET) == 302
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["httponly"] and cookie["samesite"] == "Lax"
    assert bool(cookie["secure"]) is settings.SESSION_COOKIE_SECURE
    assert 0 < int(cookie["max-age"]) <= 12 * 60 * 60


def test_a_new_password_ends_every_other_session(email: str, world: World, window: Window) -> None:
    client = Client()
    sign_in(client, email, SECRET)
    assert client.get("/").status_code == 200
    set_password(Akun.objects.get(orang=world.cast.joko), "perahu pulang sore hari")
    assert client.get("/").status_code == 302


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("rekap.pdf", b"x" * (MAX_BYTES + 1)),
        ("rekap.pdf", b"MZ\x90\x00 program"),
        ("rekap.pdf", PDF[: len(PDF) // 2]),
        ("rekap.pdf", b""),
        ("rekap.html", b"<script>alert(1)</script>"),
        ("rekap.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ],
    ids=["oversize", "disguised", "half", "empty", "page", "picture with scripts"],
)
def test_a_bad_file_is_refused_without_a_trace(name: str, data: bytes, world: World, window: Window) -> None:
    client, page = window("joko"), reverse("web:tindakan", args=["jawab", world.item.pk])
    before = footprint()
    told = hidden(client.get(page)) | ANSWER | {"bukti": SimpleUploadedFile(name, data)}
    response = client.post(page, told)
    assert response.status_code == 422
    shown = {field.name: field for field in response.context["bidang"]}
    assert shown["bukti"].error and shown["sebab"].value == ANSWER["sebab"]
    assert footprint() == before
    assert not StoredFile.objects.at(world.cast.kantor).filter(name=name).exists()


def test_an_upload_that_breaks_off_is_refused_kindly(world: World, window: Window) -> None:
    client, page = window("joko"), reverse("web:tindakan", args=["jawab", world.item.pk])
    whole = b'--tepi\r\nContent-Disposition: form-data; name="bukti"; filename="rekap.pdf"\r\n\r\n%PDF-1.4'
    before = footprint()
    response = client.post(page, whole, content_type="multipart/form-data; boundary=tepi")
    assert response.status_code in (400, 422) and "<h1" in response.content.decode()
    assert footprint() == before


@pytest.mark.parametrize("name", ["../../etc/passwd.pdf", "..\\..\\rekap.pdf", "rekap\x00.pdf"])
def test_a_files_name_leads_nowhere(name: str, world: World, window: Window) -> None:
    client = window(NOBODY)
    cache.clear()
    response = client.post(reverse("web:periksa"), {"berkas": SimpleUploadedFile(name, b"%PDF-1.4")})
    assert response.status_code in (200, 422)
    assert "etc/passwd" not in response.content.decode()


RECORDED = (
    "Kepala Sub Bagian Perencanaan dan Keuangan",
    "Staf pengolah data pelaporan",
    "Angka-angka ini telah saya periksa terhadap sumber datanya dan benar.",
)
"""The office's own records: the name of a post, a seat as ordered, a statement as made. They are never translated."""
PAPERS = ("tanda_tangani", "galeri")
"""Pages that show what a paper says, or made-up examples."""


def phrases(rules: Definition) -> list[str]:
    """What the program says in Indonesian and differently in English; long enough to be no chance."""
    source = Path(lurus.__file__).parent.parent / SOURCES
    with source.open("rb") as file:
        catalogue = read_po(file, locale="en")
    told = [
        (one.id, one.string) for one in catalogue if isinstance(one.id, str) and isinstance(one.string, str)
    ]
    plain = [source for source, english in told if english and source != english and "%" not in source]
    # A clause is quoted as the SOP has it.
    quoted = " ".join(one.text for one in rules.clauses)
    return [one for one in plain if len(one.split()) >= 4 and one not in RECORDED and one not in quoted]


def test_english_pages_say_nothing_of_ours_in_indonesian(world: World, window: Window) -> None:
    said, wrong = phrases(definition(world.cast.kantor.sop)), []
    assert len(said) > 100
    people = {"wulan": [one.url(world) for one in ADDRESSES if one.html and one.name not in PAPERS]}
    for act, names in OPEN.items():
        if names and act not in PAPERS:
            people.setdefault(names[0], []).append(act_url(act, world))
    for person, pages in people.items():
        client = window(person)
        client.post(reverse("web:bahasa"), {"language": "en", "next": "/"})
        for url in pages:
            cache.clear()
            # What a paper says, marked as Indonesian, is quoted and not translated.
            ours = re.sub(
                r'<(h2|p) lang="id">.*?</\1>', " ", client.get(url).content.decode(), flags=re.DOTALL
            )
            shown = " ".join(unescape(re.sub(r"<[^>]+>", " ", ours)).split())
            wrong += [(url, one) for one in said if one in shown]
    assert wrong == []
