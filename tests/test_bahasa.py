"""Every code has its sentence, every sentence its code, and every id its words, in both languages."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from importlib import import_module
from pkgutil import iter_modules
from string import Formatter
from typing import get_args

import pytest
from django.utils.translation import override
from pydantic_core.core_schema import ErrorType

from lurus.bahasa import CODES, act_label, document_label, role_label, sentence, shown, step_label
from lurus.bahasa import kalimat as sentences_by_area
from lurus.bahasa.sentences import BYTES
from lurus.bahasa.words import ACTS, FACTS, MODES, ROLES, STEPS
from lurus.core.izin import MODES as KNOWN_MODES
from lurus.core.sop import SOP_459
from tests.source import SRC, below, called_name, calls, tree

# Codes put together at run time, which no reading of the source can find.
PUT_TOGETHER = {
    "audit.files_altered": "files/audit.py, from files.altered",
    "audit.files_missing": "files/audit.py, from files.missing",
    "catat_orang.email_taken": "tindakan/catat_orang/act.py, from the field's name",
    "catat_orang.nip_taken": "tindakan/catat_orang/act.py, from the field's name",
}
CODE = re.compile(r"[a-z_]+(\.[a-z_0-9]+)+")
REFUSALS = re.compile(
    r".*(Error|Refused|Refusal|Problem|Fault|Finding|Broken|Stale|NotNow|Forbidden|Unknown)"
)
# Written like codes, and none: models and files.
LABELS = {"files.storedfile"}
ENDINGS = (".toml", ".json", ".html", ".pdf")
FOLDERS = [path.name for path in SRC.iterdir() if path.is_dir() and path.name not in {"bahasa", "sample"}]
SOURCE = below(*FOLDERS)


def strings(node: ast.AST) -> Iterator[str]:
    """Every text that stands in the source."""
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def refusal_codes() -> set[str]:
    """The codes with which something is refused, found, or remarked on."""
    found = set()
    for path in SOURCE:
        for call in calls(tree(path)):
            first = call.args[0] if call.args else None
            if REFUSALS.fullmatch(called_name(call)) and isinstance(first, ast.Constant):
                found.add(str(first.value))
    return {one for one in found if CODE.fullmatch(one)}


def written_codes() -> set[str]:
    """Every text of the source that is written like a code, in an area that has sentences."""
    areas = {one.partition(".")[0] for one in CODES}
    found = {text for path in SOURCE for text in strings(tree(path)) if CODE.fullmatch(text)}
    coded = {one for one in found if one.partition(".")[0] in areas}
    return {one for one in coded if one not in LABELS and not one.endswith(ENDINGS)}


def places(template: str) -> set[str]:
    """The named places of a sentence."""
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_every_code_has_a_sentence() -> None:
    assert sorted((refusal_codes() | written_codes()) - set(CODES)) == []


def test_no_sentence_is_without_its_code() -> None:
    of_pydantic = {f"input.{one}" for one in get_args(ErrorType)}
    assert sorted(set(CODES) - written_codes() - of_pydantic - set(PUT_TOGETHER)) == []


def test_no_code_has_two_sentences() -> None:
    modules = [
        import_module(f"{sentences_by_area.__name__}.{one.name}")
        for one in iter_modules(sentences_by_area.__path__)
    ]
    every = Counter(code for module in modules for code in module.SENTENCES)
    assert [code for code, count in every.items() if count > 1] == []


def test_every_place_of_a_sentence_is_given_somewhere() -> None:
    given = {"max_length", "min_length"}  # pydantic's own
    for path in SOURCE:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.keyword) and node.arg:
                given.add(node.arg)
            if isinstance(node, ast.Dict):
                given |= {
                    key.value
                    for key in node.keys
                    if isinstance(key, ast.Constant) and isinstance(key.value, str)
                }
    strange = {code: sorted(places(text) - given) for code, text in CODES.items() if places(text) - given}
    assert strange == {}


def test_places_have_no_format_but_that_of_sizes() -> None:
    formats = {spec for text in CODES.values() for _, name, spec, _ in Formatter().parse(text) if name}
    assert formats <= {"", BYTES}


def test_every_sentence_is_one() -> None:
    loose = [
        code
        for code, text in CODES.items()
        if not text.endswith((".", "}")) or text != " ".join(text.split())
    ]
    assert loose == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_sentence_can_be_said(language: str) -> None:
    with override(language):
        bare = {code: sentence(code) for code in CODES}
        full = {code: sentence(code, dict.fromkeys(places(text), 7)) for code, text in CODES.items()}
    assert [code for code, text in (bare | full).items() if "{" in text or not text] == []


def test_the_sop_has_its_words() -> None:
    facts = {fact for act in SOP_459.acts for fact in act.yields}
    waited = {fact for step in SOP_459.steps for fact in step.complete_when}
    needed = {fact for act in SOP_459.acts for opening in act.openings for fact in opening.needs}
    assert {act.id for act in SOP_459.acts} == set(ACTS)
    assert {role.id for role in SOP_459.roles} == set(ROLES)
    assert {step.id for step in SOP_459.steps} | {"selesai", "batal"} == set(STEPS)
    assert facts | waited | needed == set(FACTS)
    assert set(KNOWN_MODES) == set(MODES)


def test_papers_are_called_what_the_sop_calls_them() -> None:
    assert {one.kind: document_label(one.kind) for one in SOP_459.documents} == {
        one.kind: one.title for one in SOP_459.documents
    }


def test_ids_become_words_where_a_sentence_names_them() -> None:
    told = sentence("sop.needs", {"act": "verifikasi", "missing": ("dilaporkan",)})
    assert told == (
        "“Verifikasi laporan” belum dapat dilakukan. Yang masih ditunggu: hasil dilaporkan kepada Sekretaris."
    )


def test_what_somebody_typed_is_never_taken_for_an_id() -> None:
    assert "“jawab”" in sentence("numbers.no_digits", {"text": "jawab"})


def test_what_somebody_typed_is_never_taken_for_a_place() -> None:
    assert "“{orang}”" in sentence("numbers.no_digits", {"text": "{orang}", "orang": "Siti"})


def test_codes_inside_a_refusal_are_told_too() -> None:
    told = sentence("tanda_tangani.unverified", {"codes": ["sign.altered:ttd_1"]})
    assert "Isi naskah berbeda dengan yang ditandatangani." in told
    assert "dead" not in sentence(
        "sop.definition", {"id": "X", "problems": (("sop.definition.dead_end", {"step": "3"}),)}
    )


def test_a_reason_in_words_stays_as_it_is() -> None:
    assert sentence("cli.setup_unreadable", {"file": "a", "why": "baris 3, kolom 4"}).endswith(
        "baris 3, kolom 4."
    )


def test_an_unknown_code_hides_nothing() -> None:
    assert sentence("hantu.lewat", {"jumlah": 3}) == "hantu.lewat (jumlah: 3)"
    assert sentence("hantu.lewat") == "hantu.lewat"


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        (None, "–", "–"),
        (Decimal("1234.5"), "1.234,5", "1,234.5"),
        (Fraction(10, 3), "3,3333", "3.3333"),
        (Fraction(1000), "1.000", "1,000"),
        (Decimal("NaN"), "NaN", "NaN"),
        (date(2026, 3, 31), "31 Maret 2026", "31 March 2026"),
        (datetime(2026, 3, 31, 9, 5), "31 Maret 2026 09.05", "31 March 2026 09:05"),  # noqa: DTZ001
        (time(7, 30), "07.30", "07:30"),
        (["a", Decimal("0.5")], "a, 0,5", "a, 0.5"),
        ([], "–", "–"),
        ({"nama": "x"}, "x", "x"),
    ],
)
def test_values_are_shown_as_readers_write_them(value: object, indonesian: str, english: str) -> None:
    with override("id"):
        assert shown(value) == indonesian
    with override("en"):
        assert shown(value) == english


@pytest.mark.parametrize(
    ("size", "told"),
    [(0, "0 byte"), (1023, "1.023 byte"), (1024, "1 KB"), (12_345_678, "11,8 MB"), (None, "–")],
)
def test_sizes_are_told_in_units_people_use(size: int | None, told: str) -> None:
    assert f"berukuran {told}," in sentence("tabel.too_big", {"name": "a.xlsx", "size": size})


def test_labels_of_unknown_ids_are_the_ids() -> None:
    assert [act_label("x"), role_label("X"), step_label("9"), document_label("x")] == ["x", "X", "9", "x"]
    assert [act_label("jawab"), role_label("PPTK"), step_label("1")] == ["Jawab", "PPTK", "Perintah reviu"]
