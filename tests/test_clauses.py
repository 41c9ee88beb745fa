"""Every clause of the SOP is carried out by something that exists, or stands in the one list of what is to come."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from django.urls import get_resolver

from lurus import tindakan
from lurus.core.sop import SOP_459
from lurus.core.sop.sop459.optional import TEAM_BY_DECREE
from lurus.dokumen.isi import BUILDERS
from lurus.tindakan.contents import catalogue
from lurus.tindakan.komunikasikan.act import Kind
from tests.cast import MONDAY, Cast
from tests.clauses import CARRIED, PENDING
from tests.stations import Way, paper

ACTS = Path(str(tindakan.__file__)).parent
CLAUSES = {one.id for one in SOP_459.clauses}
ON_OCCASION = {"lembar_dugaan", "lembar_disposisi", "surat_tugas", "lembar_ralat"}
"""Of a suspicion, a substitute, mere slips: papers that not every case has, looked after by their acts' tests."""
LAWS = sorted(one for one in CLAUSES if one.startswith("H."))


def carriers(prefix: str) -> Iterator[tuple[str, str]]:
    """Clause and name of everything of that kind."""
    for clause, names in CARRIED.items():
        for name in names:
            kind, _, rest = name.partition(":")
            if kind == prefix:
                yield clause, rest


def test_every_clause_is_carried_out_or_listed_as_pending() -> None:
    waiting = {clause for clauses in PENDING.values() for clause in clauses}
    assert CLAUSES - set(CARRIED) - waiting == set()
    assert set(CARRIED) | waiting <= CLAUSES
    assert all(CARRIED.values())
    assert all(PENDING.values())


def test_every_act_that_is_named_exists_and_knows_its_clause() -> None:
    rules = {one.id: one for one in SOP_459.acts}
    for clause, name in carriers("act"):
        act, _, kind = name.partition("/")
        assert act in catalogue(), clause
        assert not kind or kind in get_args(Kind), clause
        here = {one for opening in rules[act].openings for one in opening.clauses} | set(rules[act].clauses)
        assert rules[act].ext or clause in here | said(act) or clause in "TLD", (clause, act)


def said(act: str) -> set[str]:
    """The clauses that an act's folder names, so that the way leads back."""
    text = ast.get_docstring(ast.parse((ACTS / act / "__init__.py").read_text())) or ""
    return CLAUSES.intersection(re.findall(r"\b(?:5\.\d\.[a-g]|[PR][1-7]|[CH]\.[a-g])\b", text))


def test_every_clause_that_the_definition_gives_an_act_is_in_this_table() -> None:
    acts = {(clause, name.partition("/")[0]) for clause, name in carriers("act")}
    for rule in SOP_459.acts:
        for clause in rule.clauses:
            assert any(known == clause for known, _ in acts), (rule.id, clause)


def test_every_act_folder_names_a_clause_or_says_that_it_is_an_extension() -> None:
    for act in catalogue():
        text = ast.get_docstring(ast.parse((ACTS / act / "__init__.py").read_text())) or ""
        assert said(act) or "ext" in text.casefold(), act


def test_every_page_that_is_named_has_an_address() -> None:
    pages = get_resolver().namespace_dict["web"][1].reverse_dict
    for clause, name in carriers("page"):
        assert name in pages, (clause, name)


def test_every_paper_that_is_named_can_be_made_and_belongs_to_a_step() -> None:
    kinds = {one.kind for one in SOP_459.documents}
    for clause, name in carriers("paper"):
        assert name in kinds, clause
        assert name in BUILDERS, clause
    assert set(BUILDERS) == kinds | {one.kind for one in TEAM_BY_DECREE.documents}


def test_every_paper_of_the_sop_was_made_when_a_case_has_ended(cast: Cast) -> None:
    way = Way(cast).to("selesai")
    for kind in set(BUILDERS) - ON_OCCASION - {one.kind for one in TEAM_BY_DECREE.documents}:
        assert paper(way.case, kind, cast).dibuat == MONDAY, kind


@pytest.mark.parametrize("kind", ["surat_perintah", "laporan"])
def test_the_papers_print_every_legal_basis(cast: Cast, kind: str) -> None:
    way = Way(cast).to("6")
    printed = str(paper(way.case, kind, cast).isi["dasar"])
    laws = [one for one in SOP_459.clauses if one.id in LAWS]
    absent = [
        one.id for one in laws if one.text.rstrip(";.") not in printed and _title(one.law) not in printed
    ]
    assert absent == []
    assert len(laws) == len(LAWS) == 7


def _title(law: object) -> str:
    return str(getattr(law, "title", "?"))


def test_no_act_of_the_catalogue_is_unknown_to_the_sop_and_none_is_missing() -> None:
    assert {one.id for one in SOP_459.acts} == set(catalogue())
