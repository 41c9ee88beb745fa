"""The glossary knows every word that the program is built of."""

import re

from django.apps import apps

from tests.source import ROOT, SRC

GLOSSARY = ROOT / "docs" / "istilah.md"


def words() -> set[str]:
    """The glossary's words, in small letters."""
    return set(re.findall(r"\w+", GLOSSARY.read_text(encoding="utf-8").lower()))


def test_the_glossary_has_every_model() -> None:
    ours = [model for model in apps.get_models() if model.__module__.startswith("lurus.")]
    missing = sorted({model.__name__ for model in ours if model.__name__.lower() not in words()})
    assert missing == []


def test_the_glossary_has_every_act() -> None:
    acts = {path.parent.name for path in (SRC / "tindakan").glob("*/act.py")}
    assert sorted(acts - words()) == []


def test_the_glossary_has_every_floor() -> None:
    floors = {path.parent.name for path in [*SRC.glob("*/__init__.py"), *SRC.glob("core/*/__init__.py")]}
    assert sorted(floors - words()) == []
