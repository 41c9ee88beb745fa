"""What no ready tool checks about the code: length, money, tests that test, one pen, acts apart."""

import ast
from pathlib import Path

import pytest

from tests.source import (
    ROOT,
    SRC,
    below,
    body_length,
    called_name,
    calls,
    functions,
    place,
    python_files,
    root_name,
    tree,
)

MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 50
MONEY = ("core", "register", "perbaikan", "dokumen")
WRITES = {"create", "acreate", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
# Where a float is right because it is no figure of the office.
NOT_FIGURES = {
    "src/lurus/dokumen/compose/boxes.py": "points on paper, as Typst and the PDF libraries count them",
    "src/lurus/register/tabel/headings.py": "how alike two headings are",
    "src/lurus/register/tabel/mapfile.py": "how alike two keys are",
}
# Where rows are written without the pen: path → why that is right.
WITHOUT_THE_PEN: dict[str, str] = {
    "src/lurus/dokumen/arsip/cari.py": "the words for search are made from rows that the pen wrote, at any time anew",
    "src/lurus/kantor/sandi.py": "a password is its owner's own affair and no part of the ledger",
}
TESTS = [path for path in python_files() if path.is_relative_to(ROOT / "tests")]
PACKAGE = [path for path in python_files() if path.is_relative_to(SRC)]


def test_no_file_is_longer_than_a_head_can_hold() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in python_files()}
    too_long = [f"{place(p, n)}" for p, n in lengths.items() if n > MAX_FILE_LINES]
    assert too_long == []


def test_no_function_is_longer_than_a_page() -> None:
    too_long = [
        f"{place(path, function)} {function.name}: {body_length(function)} lines"
        for path in python_files()
        for function in functions(path)
        if body_length(function) > MAX_FUNCTION_LINES
    ]
    assert too_long == []


def is_float(node: ast.AST) -> bool:
    """A literal such as 0.5, or a call of `float`."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, float)
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float"


def test_no_figure_ever_passes_through_a_float() -> None:
    figures = [path for path in below(*MONEY) if str(path.relative_to(ROOT)) not in NOT_FIGURES]
    floats = [place(path, node) for path in figures for node in ast.walk(tree(path)) if is_float(node)]
    assert floats == []


def base_names(node: ast.ClassDef) -> set[str]:
    """The last words of a class's bases, `ABC` also when it comes as a metaclass."""
    bases = [*node.bases, *(keyword.value for keyword in node.keywords)]
    named = (part.value if isinstance(part, ast.Subscript) else part for part in bases)
    return {part.attr if isinstance(part, ast.Attribute) else getattr(part, "id", "") for part in named}


def test_no_abstract_class_stands_without_its_second_user() -> None:
    classes = [node for path in PACKAGE for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef)]
    abstract = [node.name for node in classes if {"ABC", "ABCMeta"} & base_names(node)]
    lonely = [name for name in abstract if sum(name in base_names(node) for node in classes) < 2]
    assert lonely == []


def asserts_itself(node: ast.AST) -> bool:
    """An `assert`, `pytest.raises`, `expect(…)`, or an `assertX` method stands in the node."""
    if any(isinstance(part, ast.Assert) for part in ast.walk(node)):
        return True
    names = {called_name(call) for call in calls(node)}
    return bool(names & {"raises", "fail", "warns", "expect"}) or any(n.startswith("assert") for n in names)


def asserting_functions() -> set[str]:
    """Names of the tests' functions that assert, themselves or through one that they call."""
    every = [function for path in TESTS for function in functions(path)]
    asserting = {function.name for function in every if asserts_itself(function)}
    while True:
        reached = {f.name for f in every if {called_name(c) for c in calls(f)} & asserting}
        if reached <= asserting:
            return asserting
        asserting |= reached


def test_every_test_asserts() -> None:
    asserting = asserting_functions()
    silent = [
        f"{place(path, function)} {function.name}"
        for path in TESTS
        for function in functions(path)
        if function.name.startswith("test_") and function.name not in asserting
    ]
    assert silent == []


def our_names(path: Path) -> set[str]:
    """The names that a file imports from the package."""
    names: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "lurus":
            names |= {alias.asname or alias.name for alias in node.names}
        if isinstance(node, ast.Import):
            names |= {alias.asname or "lurus" for alias in node.names if alias.name.startswith("lurus")}
    return names


def patches_ours(call: ast.Call, ours: set[str]) -> bool:
    """`monkeypatch.setattr` on something of ours, or any `patch`."""
    if called_name(call) == "patch" and root_name(call.func) in {"mock", "patch", "mocker"}:
        return True
    if called_name(call) != "setattr" or root_name(call.func) != "monkeypatch":
        return False
    target = call.args[0]
    if isinstance(target, ast.Constant):
        return str(target.value).startswith("lurus")
    return root_name(target) in ours


def test_nothing_of_ours_is_patched() -> None:
    patched = [
        place(path, call)
        for path, ours in ((path, our_names(path)) for path in TESTS)
        for call in calls(tree(path))
        if patches_ours(call, ours)
    ]
    assert patched == []


def writes_rows(call: ast.Call) -> bool:
    """A call that writes rows: Django's managers, `save()` and `delete()` of a row, `update(field=…)`."""
    name = called_name(call)
    if not isinstance(call.func, ast.Attribute):
        return False
    if name in WRITES:
        return True
    if name in {"save", "delete", "asave", "adelete"}:
        return not call.args
    return name == "update" and not call.args and bool(call.keywords)


def test_only_the_pen_writes_rows() -> None:
    outside = [path for path in PACKAGE if not path.is_relative_to(SRC / "ledger")]
    writers = [
        place(path, call)
        for path in outside
        if str(path.relative_to(ROOT)) not in WITHOUT_THE_PEN
        for call in calls(tree(path))
        if writes_rows(call)
    ]
    assert writers == []


def test_an_exception_to_the_pen_that_no_longer_stands_is_struck_out() -> None:
    idle = [name for name in WITHOUT_THE_PEN if not any(map(writes_rows, calls(tree(ROOT / name))))]
    assert idle == []


def act_folders() -> list[Path]:
    """The folders of the acts: those that hold an `act.py`."""
    return sorted(path.parent for path in (SRC / "tindakan").glob("*/act.py"))


def imported_modules(path: Path) -> set[str]:
    """Every module that a file imports, by its full name."""
    nodes = list(ast.walk(tree(path)))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return plain | {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}


def test_no_act_imports_another_act_s_folder() -> None:
    acts = {folder.name for folder in act_folders()}
    crossed = [
        f"{place(path, 1)} imports {module}"
        for folder in act_folders()
        for path in sorted(folder.rglob("*.py"))
        for module in imported_modules(path)
        for other in acts - {folder.name}
        if f"{module}.".startswith(f"lurus.tindakan.{other}.")
    ]
    assert crossed == []


def test_every_act_quotes_the_sop() -> None:
    said = {folder.name: ast.get_docstring(tree(folder / "__init__.py")) for folder in act_folders()}
    assert [name for name, text in said.items() if not text] == []
    assert [name for name, text in said.items() if list(said.values()).count(text) > 1] == []


@pytest.mark.parametrize(
    ("source", "writes"),
    [
        ("rows.create(a=1)", True),
        ("row.save()", True),
        ("row.save(update_fields=['a'])", True),
        ("rows.filter(a=1).update(b=2)", True),
        ("row.delete()", True),
        ("workbook.save(path)", False),
        ("table.update(other)", False),
        ("digest.update(b'x')", False),
    ],
)
def test_writing_is_told_from_look_alikes(source: str, *, writes: bool) -> None:
    (call, *_) = calls(ast.parse(source))
    assert writes_rows(call) is writes
