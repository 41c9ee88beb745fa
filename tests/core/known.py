"""The known answers of `core.editing`, read from the shared folder where it is at hand."""

import json
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lurus.core.editing import Field, Kind, RuleSet

CHECKOUT = Path(__file__).parents[2]
BESIDE = [parent / "shared" / "known-answers" for parent in CHECKOUT.parents]
FOLDER = Path(os.environ.get("LURUS_KNOWN_ANSWERS") or next(filter(Path.is_dir, BESIDE), BESIDE[0]))
WORDS = re.compile(r"'[^']*'|\"[^\"]*\"")
COMPARED_WITH_WORDS = re.compile(r"(\w+)\s*(?:==|!=|not in|in)\s*(?:['\"{]|True|False)")
NO_NAMES = {"near", "in", "not", "and", "or", "if", "True", "False"}


def cases(kind: str | None = None) -> list[dict[str, Any]]:
    """Every case, or those of one kind; none where the folder is absent."""
    found = [
        case
        for path in sorted(FOLDER.glob("*.json"))
        for case in json.loads(path.read_text(encoding="utf-8"))["cases"]
    ]
    return [case for case in found if kind in (None, case["kind"])]


def params(kind: str | None = None) -> list[Any]:
    """The cases for `pytest.mark.parametrize`, one that skips with a sentence where the folder is absent."""
    absent = pytest.mark.skip(
        reason="The folder of known answers is not here; set LURUS_KNOWN_ANSWERS to it."
    )
    found = [pytest.param(case, id=case["id"]) for case in cases(kind)]
    return found or [pytest.param({}, id="absent", marks=absent)]


def fields_of(case: dict[str, Any]) -> list[Field]:
    """A field for every cell the case names; those compared with words are categories."""
    rules = case.get("rules", [])
    categories = {name for rule in rules for name in COMPARED_WITH_WORDS.findall(rule)}
    named = [name for rule in rules for name in re.findall(r"[A-Za-z_]\w*", WORDS.sub("", rule))]
    names = dict.fromkeys([*case.get("record", {}), *named])
    plain = [Field(name) for name in names if name not in NO_NAMES]
    return [replace(field, kind=Kind.CATEGORY) if field.id in categories else field for field in plain]


def rule_set(case: dict[str, Any]) -> RuleSet:
    """The case's rules over its cells."""
    return RuleSet.load(case["rules"], fields_of(case))
