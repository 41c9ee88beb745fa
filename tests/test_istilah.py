"""The glossary knows every word that the program is built of."""

import re

from django.apps import apps
from django.db.models import TextChoices

from lurus.bahasa.words import FACTS, MODES
from lurus.core.sop import SOP_459
from lurus.perbaikan.kelas import Naskah
from tests.source import ROOT, SRC, python_files

GLOSSARY = ROOT / "docs" / "istilah.md"
OURS = ("kantor", "register", "pemeriksaan", "perbaikan", "dokumen")
# What the SOP does not name is English, in fields too.
ENGLISH = set(
    "id version status email password is active last login since until key model mode valid serial".split()
)
# The ledger and the stored files are machinery: their names say in English what they are.
MACHINERY = {"Counter", "Entry", "Salt", "Seal", "StoredFile", "Transaction"}
LEDGER = {"entry", "transaction", "actor"}
ROW = re.compile(r"^\| (?P<words>`.*?`) \|", re.M)


def words() -> set[str]:
    """The glossary's words, in small letters."""
    return set(re.findall(r"\w+", GLOSSARY.read_text(encoding="utf-8").lower()))


def explained() -> list[str]:
    """The words that the glossary explains, in its order."""
    rows = ROW.findall(GLOSSARY.read_text(encoding="utf-8"))
    return [word for row in rows for word in re.findall(r"`(\w+)`", row)]


def spellings(name: str) -> tuple[set[str], ...]:
    """Whole, as a class is written, or by its parts."""
    return {name}, {name.replace("_", "")}, set(name.split("_"))


def missing(names: set[str]) -> list[str]:
    """The names that the glossary does not know, whole or by their parts."""
    known = words() | ENGLISH
    return sorted(one for one in names if not any(way <= known for way in spellings(one.lower())))


def test_the_glossary_has_every_model() -> None:
    ours = [model for model in apps.get_models() if model.__module__.startswith("lurus.")]
    unknown = sorted({model.__name__ for model in ours if model.__name__.lower() not in words()} - MACHINERY)
    assert unknown == []


def test_the_glossary_has_every_field() -> None:
    models = [model for model in apps.get_models() if model._meta.app_label in OURS]
    fields = {
        field.name for model in models for field in model._meta.get_fields() if field.name not in LEDGER
    }
    assert missing(fields) == []


def test_the_glossary_has_every_choice() -> None:
    kinds = [one for one in TextChoices.__subclasses__() if one.__module__.startswith("lurus.")]
    assert kinds
    assert missing({value for kind in kinds for value in kind.values}) == []


def test_the_glossary_has_every_act() -> None:
    acts = {path.parent.name for path in (SRC / "tindakan").glob("*/act.py")}
    assert sorted(acts - words()) == []


def test_the_glossary_has_the_words_of_the_sop() -> None:
    ids = {one.id for one in SOP_459.roles} | {one.kind for one in SOP_459.documents}
    assert missing(ids | set(FACTS) | set(MODES) | {str(one) for one in Naskah}) == []


def test_the_glossary_has_every_floor() -> None:
    floors = {path.parent.name for path in [*SRC.glob("*/__init__.py"), *SRC.glob("core/*/__init__.py")]}
    assert sorted(floors - words()) == []


def test_no_word_is_explained_twice() -> None:
    told = [word.lower() for word in explained()]
    assert sorted({word for word in told if told.count(word) > 1}) == []


def test_no_word_is_explained_in_vain() -> None:
    used = " ".join(
        path.read_text(encoding="utf-8") + path.stem for path in python_files() if path.is_relative_to(SRC)
    )
    folders = {path.name for path in SRC.rglob("*") if path.is_dir()} | {"lurus"}
    idle = [word for word in explained() if word.lower() not in used.lower() and word not in folders]
    assert idle == []
