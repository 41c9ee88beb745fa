"""Indonesian first, English for whoever asks."""

from django.test import Client
from django.urls import reverse
from django.utils import translation

from lurus.kantor.home import Home
from tests.web.conftest import text


def test_a_browser_set_up_in_english_is_answered_in_indonesian(home: Home, db: None) -> None:
    page = Client().get(reverse("web:masuk"), headers={"accept-language": "en-US,en"})
    assert page["Content-Language"] == "id" and "Masuk" in text(page)


def test_the_switch_answers_in_english(home: Home, db: None) -> None:
    client = Client()
    assert client.post(reverse("web:bahasa"), {"language": "en", "next": "/masuk/"}).status_code == 302
    page = client.get(reverse("web:masuk"))
    assert page["Content-Language"] == "en" and "Sign in" in text(page)


def test_the_language_of_one_answer_is_not_that_of_what_comes_after_it(home: Home, db: None) -> None:
    before = translation.get_language()
    client = Client()
    client.cookies["django_language"] = "en"
    assert client.get(reverse("web:masuk"))["Content-Language"] == "en"
    assert translation.get_language() == before
