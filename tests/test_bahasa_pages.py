"""No page says anything that was not handed to the translator."""

import ast
import re
from pathlib import Path

from tests.source import SRC, below, called_name, calls, place, tree

TRANSLATORS = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy"}
INDONESIAN = re.compile(
    r"\b(yang|tidak|sudah|belum|dengan|untuk|adalah|dari|pada|atau|dan|ini|oleh|Anda|kepada|bila|tanpa)\b",
    re.I,
)
# Shown by nobody: examples of components, in the words of the office that made them up.
SAMPLES = {"gallery.py"}
TAG = re.compile(
    r"\{%-?\s*blocktranslate.*?endblocktranslate\s*%\}|\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<!--.*?-->", re.S
)
SPOKEN = re.compile(r'(?<![:\w-])(?:title|label|alt|placeholder|aria-label)="([^"{]*\w{3,}[^"{]*)"')
# What stands between tags and is the same in every language.
NAMES = {"Lurus", "· Lurus", "Indonesia", "English", "PDF", "wide"}


def handed_over(path: Path) -> set[int]:
    """The texts inside calls of gettext, and docstrings."""
    told = {
        id(part) for call in calls(tree(path)) if called_name(call) in TRANSLATORS for part in ast.walk(call)
    }
    lone = {id(node.value) for node in ast.walk(tree(path)) if isinstance(node, ast.Expr)}
    return told | lone


def test_no_sentence_of_a_page_is_left_in_one_language() -> None:
    silent = []
    for path in below("web"):
        if path.name in SAMPLES:
            continue
        known = handed_over(path)
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in known:
                if " " in node.value and INDONESIAN.search(node.value):
                    silent.append(f"{place(path, node)} {node.value}")
    assert silent == []


def test_templates_hold_no_words_of_their_own() -> None:
    loose = []
    for path in sorted(SRC.rglob("*.html")):
        bare = TAG.sub("", path.read_text(encoding="utf-8"))
        between = [part.strip() for part in re.sub(r"<[^>]*>", "\n", bare).split("\n")]
        loose += [
            f"{path.name}: {one}" for one in between if re.search(r"[A-Za-z]{3,}", one) and one not in NAMES
        ]
        loose += [f"{path.name}: {one}" for one in SPOKEN.findall(bare)]
    assert loose == []
