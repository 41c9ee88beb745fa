"""The English catalogue is complete, true to its source, and compiled."""

import re

import pytest
from babel.messages.catalog import Catalog, Message
from django.utils.translation import gettext, override

from lurus.bahasa import act_label, sentence
from tests.source import tracked
from tools.catalogue import MO, PO, compiled, gathered, said_by, spelled, stored, strings, untranslated

PLACE = re.compile(r"\{[^{}]*\}|%\(\w+\)[sd]")
INDONESIAN = re.compile(r"\b(yang|tidak|sudah|belum|dengan|untuk|adalah|dari|pada|atau|dan|ini|oleh)\b", re.I)
"""Words that no English sentence has; names of Indonesian papers stand there only in brackets."""


@pytest.fixture(scope="module")
def english() -> Catalog:
    """The stored catalogue."""
    return stored()


def ids(message: Message) -> tuple[str, ...]:
    """The Indonesian of a message: one text, or one for each number."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def test_everything_that_is_said_has_english(english: Catalog) -> None:
    missing = [one.id for one in gathered() if one.id and one.id not in english]
    assert missing == []
    assert [one.id for one in untranslated(english)] == []


def test_nothing_is_translated_that_is_no_longer_said(english: Catalog) -> None:
    said = gathered()
    assert [one.id for one in english if one.id and one.id not in said] == []


def test_both_languages_have_the_same_places(english: Catalog) -> None:
    differ = [
        one.id
        for one in english
        for text in strings(one)
        if one.id and set(PLACE.findall(text)) != set(PLACE.findall(" ".join(ids(one))))
    ]
    assert differ == []


def test_the_english_is_english(english: Catalog) -> None:
    plain = {one.id: re.sub(r"\([^)]*\)", "", " ".join(strings(one))) for one in english if one.id}
    assert [key for key, text in plain.items() if INDONESIAN.search(PLACE.sub("", text))] == []


def test_sentences_end_alike_in_both_languages(english: Catalog) -> None:
    longer_than_an_abbreviation = 12
    pairs = [(ids(one)[0], strings(one)[0]) for one in english if one.id]
    sentences = [one for one in pairs if len(one[0]) > longer_than_an_abbreviation]
    assert [source for source, told in sentences if source.endswith(".") != told.endswith(".")] == []


def test_what_django_reads_is_what_translators_wrote(english: Catalog) -> None:
    assert MO.read_bytes() == compiled(english)
    assert PO.read_bytes() == spelled(english)


def test_both_files_are_kept_by_git() -> None:
    assert {PO, MO} <= set(tracked())


def test_the_pages_speak_english_when_asked() -> None:
    with override("en"):
        told = sentence("numbers.no_digits", {"text": "x"}), act_label("jawab"), gettext("Sekretaris")
    assert told == ("“x” contains no digits. Write a figure, for example 1.234,5.", "Answer", "Secretary")


def test_words_that_nobody_translated_stay_indonesian() -> None:
    with override("en"):
        assert gettext("Belum ada di mana pun") == "Belum ada di mana pun"


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{% translate 'Ya' %}", ["Ya"]),
        ("""<c-button label="{% translate 'Kirim 5 %' %}" />""", ["Kirim 5 %%"]),
        ("{{ _('Judul') }}", ["Judul"]),
        ("{% include 'x' with judul=_('Judul') %}", ["Judul"]),
        (
            "{% blocktranslate trimmed %}\n  Ada {{ n }}\n  buah, 5 %\n{% endblocktranslate %}",
            ["Ada %(n)s buah, 5 %%"],
        ),
        (
            "{% blocktranslate count n=x %}satu{% plural %}{{ n }} buah{% endblocktranslate %}",
            [("satu", "%(n)s buah")],
        ),
        ("tanpa apa pun", []),
    ],
)
def test_templates_are_read_as_django_reads_them(template: str, said: list[object]) -> None:
    assert list(said_by(template)) == said
