"""How a letter stands is said by `now`: nobody reads the first line, which may be struck out."""

import ast
from collections.abc import Iterator

import pytest

from lurus.perbaikan.surat import LINE
from tests.source import ROOT, place

FIRST_LINE = {*LINE, "berkas", "berkas_id", "typed", "confidential"}
ITSELF = ROOT / "src/lurus/perbaikan/surat.py"


def first_lines_read(source: str) -> Iterator[int]:
    """Where an attribute of a line is asked of a letter: of a parameter that is one, or of what is named `surat`.

    Filters of the database are not seen; `bearing` is for them.
    """
    whole = ast.parse(source)
    yield from (
        one.lineno
        for one in _asked(whole)
        if isinstance(one.value, ast.Attribute) and one.value.attr == "surat"
    )
    for function in (one for one in ast.walk(whole) if isinstance(one, ast.FunctionDef)):
        told = (one for one in function.args.args if isinstance(one.annotation, ast.Name))
        letters = {one.arg for one in told if ast.unparse(one.annotation or one) == "SuratMasuk"}
        yield from (
            one.lineno
            for one in _asked(function)
            if isinstance(one.value, ast.Name) and one.value.id in letters
        )


def _asked(tree: ast.AST) -> Iterator[ast.Attribute]:
    return (one for one in ast.walk(tree) if isinstance(one, ast.Attribute) and one.attr in FIRST_LINE)


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("def f(one: SuratMasuk): return one.dari", True),
        ("told.surat.hal", True),
        ("def f(one: SuratMasuk): return one.now.dari, one.agenda", False),
        ("told.surat.now.hal", False),
        ("def f(one: LetterLine): return one.dari", False),
    ],
)
def test_the_first_line_is_told_from_what_stands(source: str, *, read: bool) -> None:
    assert bool(list(first_lines_read(source))) is read


def test_nobody_reads_the_first_line_of_a_letter() -> None:
    found = [
        place(path, line)
        for path in sorted((ROOT / "src/lurus").rglob("*.py"))
        if path != ITSELF
        for line in first_lines_read(path.read_text())
    ]
    assert found == []
