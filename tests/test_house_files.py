"""What no ready tool checks about files that are not code: templates, vendored files, machine's traces."""

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest

from tests.source import ROOT, SRC, place, tracked

MAX_TEMPLATE_LINES = 100
VENDOR = SRC / "web" / "static" / "vendor"
TEMPLATES = sorted(SRC.rglob("*.html"))
INLINE = re.compile(
    r"""<style\b | \sstyle\s*= | \son[a-z]+\s*=\s*["'] | javascript: | <script\b(?![^>]*\bsrc\s*=)""",
    re.VERBOSE | re.IGNORECASE,
)
ROLES = re.compile(r"\b(KETUA|SEKRETARIS|ANGGOTA|PPTK|STAF|KABID|PENGAWAS|PENGELOLA)\b")
TAG = re.compile(r"\{%-?\s*(?:el)?if\b.*?%\}", re.DOTALL)
# Put together here, so that this file does not find itself.
FOREIGN = re.compile(
    "|".join(
        [
            r"(?<![\w.])/" + "(?:work|root)/",
            r"/opt/" + "(?:pypi|wheels)",
            r"(?:test\.)?pypi" + r"\.org",
            "files" + r"\.pythonhosted",
            "registry" + r"\.(?:npmjs|yarnpkg)",
            "deb" + r"\.debian\.org",
        ]
    )
)
TEXT = {
    ".py",
    ".toml",
    ".lock",
    ".md",
    ".html",
    ".css",
    ".js",
    ".json",
    ".txt",
    ".typ",
    ".po",
    ".csv",
    ".svg",
    "",
}


def lines_matching(pattern: re.Pattern[str], path: Path) -> list[str]:
    """The places in a file where a pattern stands."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        f"{place(path, n)} {line.strip()[:60]}" for n, line in enumerate(lines, 1) if pattern.search(line)
    ]


def test_no_template_carries_script_or_style() -> None:
    assert [found for path in TEMPLATES for found in lines_matching(INLINE, path)] == []


def test_no_template_is_longer_than_a_hundred_lines() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in TEMPLATES}
    assert [place(path, n) for path, n in lengths.items() if n > MAX_TEMPLATE_LINES] == []


def test_no_template_decides_by_role() -> None:
    deciding = [
        f"{path.relative_to(ROOT)} {tag}"
        for path in TEMPLATES
        for tag in TAG.findall(path.read_text(encoding="utf-8"))
        if ROLES.search(tag)
    ]
    assert deciding == []


def test_vendored_files_are_those_of_the_manifest() -> None:
    listed = json.loads((VENDOR / "MANIFEST.json").read_text())
    files = [p for p in VENDOR.rglob("*") if p.is_file() and p.name != "MANIFEST.json"]
    digests = {p: hashlib.sha384(p.read_bytes()).digest() for p in files}
    found = {str(p.relative_to(VENDOR)): "sha384-" + base64.b64encode(d).decode() for p, d in digests.items()}
    assert found == listed


def test_no_file_names_a_machine_or_a_registry() -> None:
    texts = [path for path in tracked() if path.suffix in TEXT]
    assert [found for path in texts for found in lines_matching(FOREIGN, path)] == []


@pytest.mark.parametrize(
    "line",
    ['<p style="x">', "<style>", '<a onclick="x">', "<script>", '<a href="javascript:x">'],
)
def test_inline_code_is_recognised(line: str) -> None:
    assert INLINE.search(line)


@pytest.mark.parametrize(
    "line", ['<script src="{% static "a.js" %}" defer></script>', '<p class="style">', "<c-icon name=x />"]
)
def test_linked_code_is_let_pass(line: str) -> None:
    assert not INLINE.search(line)
