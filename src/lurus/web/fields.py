"""What a form asks, as data: one small description per field, drawn by `web/bidang.html` and nothing else.

A table's cells are named `field.row.column` (row from 0), so that an error's path is also the cell's address.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from lurus.web.keys import key_of

Kind = Literal[
    "text", "email", "area", "number", "date", "datetime", "time", "choice", "choices", "checkbox",
    "file", "files", "password", "table", "hidden",
]  # fmt: skip
GLANCE = 20
"""How many choices stand side by side without being folded into their groups."""


@dataclass(frozen=True)
class Choice:
    """One thing that may be chosen, with a hint of what choosing it means; `group` names what it belongs to."""

    value: str
    label: str
    hint: str = ""
    group: str = ""


@dataclass(frozen=True)
class Column:
    """One column of a table field; a number column is set in tabular figures."""

    name: str
    label: str
    kind: Literal["text", "number", "date", "choice"] = "text"
    choices: Sequence[Choice] = ()


@dataclass(frozen=True)
class Option:
    """A choice together with whether it is taken now."""

    choice: Choice
    id: str
    chosen: bool


@dataclass(frozen=True)
class Group:
    """Choices that belong together, under one fold of a long list."""

    name: str
    options: Sequence[Option]

    @property
    def open(self) -> bool:
        """Whether something in it is taken: then it is not folded away."""
        return any(one.chosen for one in self.options)


@dataclass(frozen=True)
class Cell:
    """One cell of a table field, ready to be drawn."""

    name: str
    column: Column
    value: str
    error: str

    @property
    def id(self) -> str:
        """Return the element id, which is also the target of the error summary."""
        return f"id_{self.name}"

    @property
    def options(self) -> list[Option]:
        """Return the column's choices with the cell's own one marked."""
        return [Option(choice, "", choice.value == self.value) for choice in self.column.choices]


@dataclass(frozen=True)
class Attached:
    """A file that was received already: the token that stands for it, and its name."""

    token: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Field:
    """One question of a form. `errors` holds a table's cell errors by path, `error` everything else.

    `scope` keeps the ids of several forms on one page apart; `menu` folds a choice into a menu, however short.
    """

    name: str
    label: str
    kind: Kind = "text"
    hint: str = ""
    value: str = ""
    values: Sequence[str] = ()
    choices: Sequence[Choice] = ()
    unit: str = ""
    error: str = ""
    required: bool = True
    autocomplete: str = "off"
    accept: str = ""
    columns: Sequence[Column] = ()
    rows: Sequence[Mapping[str, str]] = ()
    blank: int = 3
    errors: Mapping[str, str] = field(default_factory=dict)
    attached: Sequence[Attached] = ()
    scope: str = ""
    menu: bool = False

    @property
    def id(self) -> str:
        """Return the element id, which is also the target of the error summary."""
        return f"id_{self.scope}{self.name}"

    @property
    def described_by(self) -> str:
        """Return the ids of the hint and the error that belong to the input."""
        parts = [f"{self.id}-hint" if self.hint else "", f"{self.id}-error" if self.error else ""]
        return " ".join(part for part in parts if part)

    @property
    def input_type(self) -> str:
        """Return the HTML input type: figures are text, because a number input eats the decimal comma."""
        types = {"datetime": "datetime-local", "number": "text", "files": "file"}
        return types.get(self.kind, self.kind)

    @property
    def options(self) -> list[Option]:
        """Return every choice with the taken ones marked."""
        taken = {*self.values, self.value}
        return [
            Option(choice, self.id if index == 0 else f"{self.id}-{index}", choice.value in taken)
            for index, choice in enumerate(self.choices)
        ]

    @property
    def groups(self) -> list[Group]:
        """Return the choices of a long list by their groups; nothing for a list that one overlooks at a glance."""
        if len(self.choices) <= GLANCE or not any(one.group for one in self.choices):
            return []
        found: dict[str, list[Option]] = {}
        for option in self.options:
            found.setdefault(option.choice.group, []).append(option)
        return [Group(name, options) for name, options in found.items()]

    @property
    def cells(self) -> list[list[Cell]]:
        """Return the table: the rows given, then `blank` empty ones."""
        rows = [*self.rows, *({} for _ in range(self.blank))]
        return [
            [self._cell(number, column, row) for column in self.columns] for number, row in enumerate(rows)
        ]

    @property
    def problems(self) -> list[tuple[str, str]]:
        """Return (anchor, sentence that names the question) for the error summary, in the order of the page."""
        own = [(self.id, f"{self.label}: {self.error}")] if self.error else []
        return own + [(f"id_{path}", f"{self._where(path)}: {wrong}") for path, wrong in self.errors.items()]

    def _where(self, path: str) -> str:
        """The question, the line (from 1) and the column's words of a cell's path."""
        number, _dot, name = path.removeprefix(f"{self.name}.").partition(".")
        column = next((one.label for one in self.columns if one.name == name), name)
        line = str(int(number) + 1) if number.isdecimal() else number
        return " › ".join(part for part in (self.label, line, column) if part)

    def _cell(self, number: int, column: Column, row: Mapping[str, str]) -> Cell:
        name = f"{self.name}.{number}.{column.name}"
        return Cell(name, column, row.get(column.name, ""), self.errors.get(name, ""))


def problems(fields: Sequence[Field]) -> list[tuple[str, str]]:
    """Return every (anchor, sentence) of a form, for the error summary on top.

    >>> problems([Field(name="nilai", label="Nilai", error="Isi nilainya.")])
    [('id_nilai', 'Nilai: Isi nilainya.')]
    >>> cell = Field(name="k", label="Kegiatan", columns=[Column("waktu", "Waktu")], errors={"k.0.waktu": "Isi."})
    >>> problems([cell])
    [('id_k.0.waktu', 'Kegiatan › 1 › Waktu: Isi.')]
    """
    return [problem for each in fields for problem in each.problems]


def read_rows(data: Mapping[str, str], name: str, columns: Sequence[str]) -> list[dict[str, str]]:
    """Return the rows of a table field as posted, without the rows that are wholly blank; order is kept.

    >>> read_rows({"b.0.nama": " A ", "b.2.nama": "C", "b.1.nama": ""}, "b", ["nama"])
    [{'nama': 'A'}, {'nama': 'C'}]
    """
    prefix = f"{name}."
    numbers = {key[len(prefix) :].split(".")[0] for key in data if key.startswith(prefix)}
    ordered = sorted(key for number in numbers if (key := key_of(number)) is not None)
    rows = [
        {column: data.get(f"{prefix}{number}.{column}", "").strip() for column in columns}
        for number in ordered
    ]
    return [row for row in rows if any(row.values())]
