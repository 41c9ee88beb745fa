"""Reads the project's own source for the house tests."""

import ast
import functools
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
SRC = ROOT / "src" / "lurus"
Function = ast.FunctionDef | ast.AsyncFunctionDef


@functools.cache
def python_files() -> tuple[Path, ...]:
    """Every hand-written Python file: migrations are made by machine and left out."""
    homes = (ROOT / "src", ROOT / "tests", ROOT / "bench", ROOT / "tools", ROOT / "frontend")
    found = (path for home in homes for path in sorted(home.rglob("*.py")))
    return tuple(p for p in found if not {"migrations", "node_modules"} & set(p.parts))


def below(*folders: str) -> list[Path]:
    """The Python files under folders of the package."""
    homes = [SRC / folder for folder in folders]
    return [path for path in python_files() if any(path.is_relative_to(home) for home in homes)]


@functools.cache
def tree(path: Path) -> ast.Module:
    """The file's syntax."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def functions(path: Path) -> Iterator[Function]:
    """Every function of a file, nested ones too."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def calls(node: ast.AST) -> Iterator[ast.Call]:
    """Every call inside a node."""
    return (part for part in ast.walk(node) if isinstance(part, ast.Call))


def called_name(call: ast.Call) -> str:
    """The last word of what is called: `a.b.c()` is `c`."""
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def root_name(node: ast.AST) -> str:
    """The first word of an expression: `a.b.c` is `a`."""
    while isinstance(node, ast.Attribute | ast.Call | ast.Subscript):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def body_length(function: Function) -> int:
    """Lines of a function from `def` to its end, without its docstring."""
    first = function.body[0]
    has_docstring = ast.get_docstring(function, clean=False) is not None
    docstring = (first.end_lineno or 0) - first.lineno + 1 if has_docstring else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def place(path: Path, node: ast.AST | int) -> str:
    """`src/lurus/core/errors.py:12`."""
    line = node if isinstance(node, int) else getattr(node, "lineno", 0)
    return f"{path.relative_to(ROOT)}:{line}"


def tracked() -> list[Path]:
    """Every file that git keeps."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]
