"""Rules of the catalogue speak the reader's language; what stands in their places stays as it is."""

import re

import pytest
from django.utils.translation import gettext, override

from lurus.bahasa import rule_label, sentence
from lurus.core.editing import Template, catalogue

PLACE = re.compile(r"\{[^{}]*\}")
RULES = {one.id: one for one in catalogue()}
MARKET = "Pasar rakyat dalam kondisi baik 2025"


def filled(label: str, text: str) -> str:
    """A text as a finding bears it: each place of the label holds a name of its own."""
    places = dict.fromkeys(PLACE.findall(label))
    names = {place: f"Nama {number} pada bidang dan unit" for number, place in enumerate(places)}
    names["{period}"] = "tw2"
    return PLACE.sub(lambda place: names[place[0]], text)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda one: one.id)
def test_every_rule_has_english_with_all_that_stands_in_it(rule: Template) -> None:
    label = rule.written.label
    said = filled(label, label)
    with override("en"):
        english = gettext(label)
        assert english != label
        assert rule_label(said, rule.id) == rule_label(said) == filled(label, english)
        assert rule_label(label, rule.id) == english


def test_in_indonesian_a_label_stays_as_it_is() -> None:
    said = f"Target {MARKET} harus sama dengan perjanjian kinerja."
    assert rule_label(said, "target-pk") == said


def test_without_the_rule_the_most_telling_label_is_found() -> None:
    with override("en"):
        told = rule_label(f"Capaian {MARKET} pada tw2 harus sama dengan realisasi dibagi target dikali 100.")
    assert (
        told
        == f"The achievement of {MARKET} in tw2 must equal the realisation divided by the target, times 100."
    )


def test_what_is_no_label_of_the_catalogue_stays_as_it_is() -> None:
    with override("en"):
        assert rule_label("Aturan kantor sendiri.") == "Aturan kantor sendiri."
        assert rule_label("Aturan kantor sendiri.", "target-pk") == "Aturan kantor sendiri."


def test_a_refusal_names_its_rule_in_the_reader_s_language() -> None:
    said = f"Target {MARKET} harus sama dengan perjanjian kinerja."
    with override("en"):
        told = sentence("jawab.rule_broken", {"keterangan": said})
    assert f"The target of {MARKET} must equal the performance agreement." in told
