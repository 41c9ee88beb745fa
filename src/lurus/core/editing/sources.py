"""Where rules come from: plain lines, lists, or the tables of a TOML file."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Final, TypeVar

from lurus.core.editing.errors import EditingError, RuleError
from lurus.core.editing.exact import to_exact
from lurus.core.editing.fields import Exact
from lurus.core.editing.forms import Missing, Severity
from lurus.core.editing.language import RuleText

Source = str | Mapping[str, object] | Sequence[str | RuleText | Mapping[str, object]]
"""Plain lines; the parsed tables of a rule file; or rules one by one."""

KEYS: Final = frozenset(
    {"id", "rule", "severity", "missing", "tolerance", "label", "basis", "template", "on", "line", "column"}
)
_Choice = TypeVar("_Choice", bound=StrEnum)
_HEADER: Final = re.compile(r"^\s*\[\[\s*(\w+)\s*\]\]")
_RULE_KEY: Final = re.compile(r"""^\s*rule\s*=\s*("{3}|'{3}|"|')""")


def rule_texts(source: Source) -> tuple[RuleText, ...]:
    """Return the rules of a source in order, those that are switched off left out.

    Plain lines: one rule each; empty lines and what follows `#` at the beginning of a line are passed over;
    rules are then called R1, R2, … by line. A table's keys: `id`, `rule`, `severity`, `missing`, `tolerance`,
    `label`, `basis`, `on`; only `rule` must be there.

    Raises RuleError `editing.key`, `editing.value`, `editing.duplicate_id`.

    >>> [(r.id, r.text) for r in rule_texts("# sums\\na + b == c\\n\\na >= 0")]
    [('R2', 'a + b == c'), ('R4', 'a >= 0')]
    >>> rule_texts({"rule": [{"id": "cap", "rule": "x <= 100", "severity": "perlu klarifikasi"}]})[0].severity
    <Severity.KLARIFIKASI: 'perlu klarifikasi'>
    """
    texts = tuple(_texts(source))
    seen: dict[str, int] = {}
    for text in texts:
        if text.id in seen:
            raise RuleError(
                "editing.duplicate_id", line=text.line, column=text.column, id=text.id, first=seen[text.id]
            )
        seen[text.id] = text.line
    return texts


def read_toml(text: str) -> dict[str, object]:
    """Return the tables of a rule file, each `[[rule]]` with the line and column its rule text begins at.

    Decimal figures stay exact. Raises RuleError `editing.syntax` where the file is no TOML.

    >>> read_toml('[[rule]]\\nid = "a"\\nrule = "x <= 1"')["rule"]
    [{'id': 'a', 'rule': 'x <= 1', 'line': 3, 'column': 9}]
    """
    try:
        data = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = (int(found[1]), int(found[2])) if found else (text.count("\n") + 1, 1)
        raise RuleError("editing.syntax", line=line, column=column, id="", text=str(error)) from None
    for header, number, line, column in _places(text):
        tables_there = data.get(header)
        if isinstance(tables_there, list) and number < len(tables_there):
            tables_there[number] |= {"line": line, "column": column}
    return data


def _places(text: str) -> Iterator[tuple[str, int, int, int]]:
    """Yield of a file's `[[…]]` tables their name, their number, and line and column of their rule text."""
    count: dict[str, int] = {}
    header = ""
    for number, line in enumerate(text.splitlines(), start=1):
        begins = _HEADER.match(line)
        if begins:
            header = begins[1]
            count[header] = count.get(header, -1) + 1
        found = _RULE_KEY.match(line) if header else None
        if found:
            below = len(found[1]) == 3 and not line[found.end() :]
            yield (
                (header, count[header], number + 1, 1)
                if below
                else (header, count[header], number, found.end() + 1)
            )
            header = ""


def tables(data: Mapping[str, object], name: str, more: frozenset[str] = frozenset()) -> Iterator["Table"]:
    """Yield the tables of this name, `[[rule]]` or `[[template]]`; `more` are keys they may have besides."""
    entries = data.get(name, [])
    if not isinstance(entries, Sequence) or isinstance(entries, str):
        raise RuleError("editing.value", id="", key=name, value=str(entries), expected=(f"[[{name}]]",))
    for number, entry in enumerate(entries, start=1):
        yield Table(entry, number, more)


def _texts(source: Source) -> Iterator[RuleText]:
    if isinstance(source, str):
        yield from _lines(source)
        return
    if isinstance(source, Mapping):
        yield from (table.rule_text() for table in tables(source, "rule") if table.on())
        return
    for number, entry in enumerate(source, start=1):
        if isinstance(entry, RuleText):
            yield entry
        elif isinstance(entry, str):
            yield RuleText(f"R{number}", entry, line=number)
        else:
            table = Table(entry, number)
            if table.on():
                yield table.rule_text()


def _lines(text: str) -> Iterator[RuleText]:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield RuleText(f"R{number}", line, line=number)


class Table:
    """One `[[rule]]` or `[[template]]` of a rule file; whatever it says wrongly is refused with its line."""

    def __init__(
        self, entry: Mapping[str, object], number: int = 1, more: frozenset[str] = frozenset()
    ) -> None:
        self.entry = entry
        line, column = entry.get("line", number), entry.get("column", 1)
        self.line = line if isinstance(line, int) else number
        self.column = column if isinstance(column, int) else 1
        self.id = str(entry.get("id", f"R{number}"))
        for key in entry:
            if key not in KEYS | more:
                raise self.refused("editing.key", key=key, expected=tuple(sorted(KEYS | more)))

    def refused(self, code: str, **params: object) -> RuleError:
        """Return the refusal of something this table says."""
        return RuleError(code, line=self.line, column=self.column, id=self.id, **params)

    def on(self) -> bool:
        """Return whether it is switched on; it is when nothing is said."""
        on = self.entry.get("on", True)
        if not isinstance(on, bool):
            raise self.refused("editing.value", key="on", value=str(on), expected=("true", "false"))
        return on

    def text(self, key: str, default: str = "") -> str:
        """Return an entry as text."""
        return str(self.entry.get(key, default))

    def words(self, key: str) -> tuple[str, ...]:
        """Return an entry that is one word or a list of words."""
        return _as_words(self.entry.get(key, ()))

    def lists(self, key: str) -> dict[str, tuple[str, ...]]:
        """Return an entry that is a table of words or lists of words."""
        value = self.entry.get(key, {})
        if not isinstance(value, Mapping):
            raise self.refused("editing.value", key=key, value=str(value), expected=("{ … = … }",))
        return {name: _as_words(words) for name, words in value.items()}

    def rule_text(self) -> RuleText:
        """Return the table as a rule."""
        if not isinstance(self.entry.get("rule"), str):
            raise self.refused("editing.key", key="rule", expected=("rule",))
        return RuleText(
            id=self.id,
            text=self.text("rule"),
            severity=self._choice("severity", Severity, Severity.SALAH),
            missing=self._choice("missing", Missing, Missing.ANY),
            tolerance=self.tolerance(),
            label=self.text("label"),
            basis=self.text("basis"),
            template=self.text("template"),
            line=self.line,
            column=self.column,
        )

    def _choice(self, key: str, choices: type[_Choice], default: _Choice) -> _Choice:
        value = self.entry.get(key, default)
        if value not in list(choices):
            raise self.refused(
                "editing.value", key=key, value=str(value), expected=tuple(c.value for c in choices)
            )
        return choices(str(value))

    def tolerance(self) -> Exact:
        """Return the tolerance, 0 when nothing is said."""
        value = self.entry.get("tolerance", 0)
        try:
            tolerance = to_exact(value)
        except EditingError:
            tolerance = -1
        if tolerance < 0:
            raise self.refused("editing.value", key="tolerance", value=str(value), expected=("0", "0.5"))
        return tolerance


def _as_words(value: object) -> tuple[str, ...]:
    many = value if isinstance(value, Sequence) and not isinstance(value, str) else (value,)
    return tuple(map(str, many))
