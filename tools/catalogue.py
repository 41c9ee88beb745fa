"""The English catalogue: what pages, sentences and forms say, gathered, merged and compiled.

Run by `make catalogue`. Nothing of GNU gettext is needed: Django finds the words of templates, Babel those of
Python, and the labels of forms and choices are asked of the program itself.
"""

import io
import os
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import django
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.db.models import TextChoices
from django.template.base import Lexer, Token, TokenType
from django.utils.translation import template as patterns
from django.utils.translation import trim_whitespace

from lurus.core.sop import SOP_459

ROOT = Path(__file__).resolve().parent.parent
SRC = ROOT / "src" / "lurus"
PO = SRC / "bahasa" / "locale" / "en" / "LC_MESSAGES" / "django.po"
MO = PO.with_suffix(".mo")
LANGUAGE = "en"
KEYWORDS: Mapping[str, Any] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
}
PINNED = datetime(2026, 1, 1, tzinfo=UTC)
"""The date of the catalogue's head: a real one would change the file at every run."""
Words = str | tuple[str, str]
Found = tuple[Words, str]


def gathered() -> Catalog:
    """Everything that can be said, with the files that say it."""
    catalogue = Catalog(
        locale=LANGUAGE,
        header_comment="# English, the second language of the pages; the source is Indonesian.",
        project="Lurus",
        version="1",
        last_translator="Lurus",
        language_team="Lurus",
        msgid_bugs_address="Lurus",
        creation_date=PINNED,
        revision_date=PINNED,
        fuzzy=False,
    )
    for words, place in (*from_templates(), *from_python(), *from_data()):
        catalogue.add(words, locations=[(place, 1)])
    return catalogue


def from_templates() -> Iterator[Found]:
    """`translate`, `blocktranslate` and `_()` of every template."""
    for path in sorted(SRC.rglob("*.html")):
        for words in said_by(path.read_text(encoding="utf-8")):
            yield words, str(path.relative_to(ROOT))


def said_by(source: str) -> Iterator[Words]:
    """What one template says.

    >>> list(said_by("{% translate 'Ya' %} {% blocktranslate %}Ada {{ n }} buah{% endblocktranslate %}"))
    ['Ya', 'Ada %(n)s buah']
    """
    block: list[Token] | None = None
    opening = ""
    for token in Lexer(source).tokenize():
        if block is None:
            yield from _constants(token)
            inline = _match(patterns.inline_re, token)
            if inline is not None:
                yield _unquoted(inline[1]).replace("%", "%%")
            elif _match(patterns.block_re, token) is not None:
                block, opening = [], token.contents
        elif _match(patterns.endblock_re, token) is not None:
            yield _of_block(block, trimmed=" trimmed" in opening)
            block = None
        else:
            block.append(token)


def _match(pattern: Any, token: Token) -> Any:
    return pattern.match(token.contents) if token.token_type is TokenType.BLOCK else None


def _constants(token: Token) -> Iterator[str]:
    """`_("…")` inside tags and variables."""
    if token.token_type in (TokenType.BLOCK, TokenType.VAR):
        for found in patterns.constant_re.findall(token.contents):
            yield _unquoted(found)


def _unquoted(text: str) -> str:
    quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "\"'"
    return text[1:-1] if quoted else text


def _of_block(tokens: list[Token], *, trimmed: bool) -> Words:
    parts = [""]
    for token in tokens:
        if token.token_type is TokenType.VAR:
            parts[-1] += f"%({token.contents.split('|')[0].strip()})s"
        elif token.token_type is TokenType.TEXT:
            parts[-1] += token.contents.replace("%", "%%")
        elif _match(patterns.plural_re, token) is not None:
            parts.append("")
    said = [trim_whitespace(part) if trimmed else part for part in parts]
    return (said[0], said[1]) if len(said) > 1 else said[0]


def from_python() -> Iterator[Found]:
    """The calls of gettext in every file."""
    for path in sorted(SRC.rglob("*.py")):
        if "migrations" in path.parts:
            continue
        with path.open("rb") as file:
            for _line, words, _comments, _context in extract("python", file, KEYWORDS):
                yield (words[0], words[1]) if isinstance(words, tuple) else words, str(path.relative_to(ROOT))


def from_data() -> Iterator[Found]:
    """Labels that are data and are translated where they are shown: forms, choices, classes of error."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lurus.config.settings")
    django.setup()
    # Models can be imported only now.
    acts = import_module("lurus.tindakan.contents").catalogue()
    kelas = import_module("lurus.perbaikan.kelas").KELAS
    for name, act in acts.items():
        yield from ((words, f"src/lurus/tindakan/{name}") for words in labels(act.input))
    for kind in sorted(TextChoices.__subclasses__(), key=lambda one: f"{one.__module__}.{one.__name__}"):
        if kind.__module__.startswith("lurus."):
            place = f"src/{kind.__module__.replace('.', '/')}.py"
            yield from ((str(label), place) for label in kind.labels)
    for row in kelas.values():
        yield from ((words, "src/lurus/perbaikan/kelas.py") for words in (row.istilah, row.bukti))
    rules = import_module("lurus.core.editing.katalog").catalogue()
    yield from ((one.written.label, "src/lurus/core/editing/katalog") for one in rules)
    yield from ((rule.sentence, "src/lurus/core/sop/sop459") for rule in SOP_459.acts)
    yield from ((paper.title, "src/lurus/core/sop/sop459") for paper in SOP_459.documents)


def labels(model: Any) -> Iterator[str]:
    """Titles, hints and choices of an input type, and of the rows of its tables."""
    for info in model.model_fields.values():
        extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
        yield from filter(None, (info.title, info.description))
        yield from map(str, dict(extra.get("choices") or {}).values())
        if extra.get("kind") == "table":
            for part in _models(info.annotation):
                yield from labels(part)


def _models(annotation: Any) -> Iterator[Any]:
    if hasattr(annotation, "model_fields"):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def stored() -> Catalog:
    """The catalogue as it stands."""
    if not PO.exists():
        return Catalog(locale=LANGUAGE)
    with PO.open("rb") as file:
        return read_po(file, locale=LANGUAGE)


def merged() -> Catalog:
    """The stored translations for what is said now; what is no longer said goes."""
    catalogue, before = gathered(), stored()
    for message in catalogue:
        known = before.get(message.id)
        if message.id and known is not None:
            message.string = known.string
    return catalogue


def untranslated(catalogue: Catalog) -> list[Message]:
    """The messages without English."""
    return [one for one in catalogue if one.id and (one.fuzzy or not all(strings(one)))]


def strings(message: Message) -> tuple[str, ...]:
    """The English of a message: one text, or one for each number."""
    if isinstance(message.string, str | None):
        return ("" if message.string is None else message.string,)
    return tuple(message.string) or ("",)


def compiled(catalogue: Catalog) -> bytes:
    """The bytes that Django reads."""
    file = io.BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def spelled(catalogue: Catalog) -> bytes:
    """The text that translators edit: in the order of the alphabet, with files and without line numbers."""
    file = io.BytesIO()
    write_po(file, catalogue, width=110, sort_output=True, include_lineno=False, ignore_obsolete=True)
    return file.getvalue()


def main() -> int:
    """Merge, write and compile; 1 when something has no English yet."""
    catalogue = merged()
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(spelled(catalogue))
    MO.write_bytes(compiled(catalogue))
    missing = untranslated(catalogue)
    for message in missing:
        print(f"no English: {message.id!r} ({', '.join(place for place, _ in message.locations)})")
    print(f"{len(catalogue)} messages, {len(missing)} without English")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
