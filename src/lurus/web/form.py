"""From an act's input type to the questions of its form, and from what was typed to what the door is told."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, get_args
from zoneinfo import ZoneInfo

from django.http import QueryDict
from django.utils.translation import gettext as _
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from lurus.web.fields import Attached, Choice, Column, Field, Kind, read_rows

ChoicesOf = Callable[["Question"], Sequence[Choice]]

KINDS: Mapping[str, Kind] = {
    "text": "text", "area": "area", "figure": "number", "number": "number", "date": "date",
    "datetime": "datetime", "time": "time", "checkbox": "checkbox", "yesno": "choice", "choice": "choice",
    "person": "choice", "post": "choice", "report": "choice", "suspicion": "choice", "indicator": "choice",
    "assignment": "choice", "mapping": "choice", "message": "choice", "indicators": "choices",
    "indication": "choice", "rule": "choice", "blocking": "choice", "ended_case": "choice",
    "reserved": "choice", "letter": "choice",
    "people": "choices", "persons": "choices", "figures": "choices", "sheets": "choices",
    "evidence": "choices", "choices": "choices", "file": "file", "files": "files", "table": "table",
    "hidden": "hidden", "email": "email",
}  # fmt: skip
"""The kinds that acts name → how the shelf draws them; a kind that is not here is drawn as text."""
CELLS: Mapping[str, Literal["text", "number", "date", "choice"]] = {
    "number": "number", "date": "date", "choice": "choice",
}  # fmt: skip
FILES = "__berkas"
MORE_ROWS = "_baris"


@dataclass(frozen=True)
class Question:
    """One field of an input type."""

    name: str
    kind: str
    title: str
    hint: str
    required: bool
    choices: Mapping[str, str] = field(default_factory=dict)
    columns: tuple["Question", ...] = ()

    @property
    def drawn(self) -> Kind:
        """How the shelf draws it."""
        return KINDS.get(self.kind, "text")


@dataclass(frozen=True)
class Typed:
    """What stands in a form: single values, several values, rows of tables, tokens of files received."""

    values: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, Sequence[str]] = field(default_factory=dict)
    rows: Mapping[str, Sequence[Mapping[str, str]]] = field(default_factory=dict)
    files: Mapping[str, Sequence[str]] = field(default_factory=dict)


def questions(model: type[BaseModel]) -> tuple[Question, ...]:
    """The questions of an input type, in its order."""
    return tuple(_question(name, info) for name, info in model.model_fields.items())


def _question(name: str, info: FieldInfo) -> Question:
    extra: Mapping[str, Any] = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    row = _row_model(info.annotation) if extra.get("kind") == "table" else None
    return Question(
        name=name,
        kind=str(extra.get("kind", "text")),
        title=_(info.title) if info.title else name,
        hint=_(info.description) if info.description else "",
        required=info.is_required(),
        choices=_choices(extra),
        columns=() if row is None else questions(row),
    )


def _choices(extra: Mapping[str, Any]) -> dict[str, str]:
    if "choices" in extra:
        return {value: _(label) for value, label in dict(extra["choices"]).items()}
    return {"ya": _("Ya"), "tidak": _("Tidak")} if extra.get("kind") == "yesno" else {}


def _row_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _row_model(part))), None)


def typed(asked: Sequence[Question], data: QueryDict) -> Typed:
    """What a posted form, or a link into it, says."""
    return Typed(
        values={one.name: data.get(one.name, "").strip() for one in asked if one.name in data},
        lists={one.name: data.getlist(one.name) for one in asked if one.name in data},
        rows={
            one.name: read_rows(_single(data), one.name, [column.name for column in one.columns])
            for one in asked
            if one.columns
        },
        files={
            one.name: data.getlist(f"{one.name}{FILES}") for one in asked if one.drawn in ("file", "files")
        },
    )


def _single(data: QueryDict) -> dict[str, str]:
    return {key: str(value) for key, value in data.items()}


def told(
    asked: Sequence[Question],
    said: Typed,
    uploads: Callable[[Sequence[str]], list[dict[str, Any]]],
    zona: str,
) -> dict[str, Any]:
    """What the door is told; what was left empty is not told at all."""
    found = {one.name: _told(one, said, uploads, zona) for one in asked}
    return {name: value for name, value in found.items() if value not in ("", None, [])}


def _told(
    one: Question, said: Typed, uploads: Callable[[Sequence[str]], list[dict[str, Any]]], zona: str
) -> Any:
    kind, value = one.drawn, said.values.get(one.name, "")
    if kind == "choices":
        return [part for part in said.lists.get(one.name, ()) if part]
    if kind == "table":
        return [_row(one, row) for row in said.rows.get(one.name, ())]
    if kind in ("file", "files"):
        files = uploads(said.files.get(one.name, ()))
        return files if kind == "files" else next(iter(files[-1:]), None)
    if kind == "checkbox":
        return value != ""
    return _moment(value, zona) if kind == "datetime" and value else value


def _row(one: Question, row: Mapping[str, str]) -> dict[str, str]:
    needed = {column.name for column in one.columns if column.required}
    return {name: value for name, value in row.items() if value != "" or name in needed}


def _moment(value: str, zona: str) -> str:
    """A browser sends local time without a zone: it is the office's."""
    try:
        read = datetime.fromisoformat(value)
    except ValueError:
        return value
    return (read if read.tzinfo else read.replace(tzinfo=ZoneInfo(zona))).isoformat()


def fields(
    asked: Sequence[Question], said: Typed, choices: ChoicesOf, errors: Mapping[str, str]
) -> list[Field]:
    """The questions with what was typed and what is wrong with it."""
    return [_field(one, said, choices, errors) for one in asked]


def _field(one: Question, said: Typed, choices: ChoicesOf, errors: Mapping[str, str]) -> Field:
    table = one.drawn == "table"
    own = [text for path, text in errors.items() if path == one.name or path.startswith(f"{one.name}.")]
    cells = {path: text for path, text in errors.items() if path.count(".") > 1} if table else {}
    return Field(
        name=one.name,
        label=one.title,
        kind=one.drawn,
        hint=one.hint,
        required=one.required,
        value=said.values.get(one.name, ""),
        values=said.lists.get(one.name, ()),
        choices=_offered(one, choices),
        rows=said.rows.get(one.name, ()),
        columns=[_column(column, choices) for column in one.columns],
        error="" if cells or not own else own[0],
        errors={path: text for path, text in cells.items() if path.startswith(f"{one.name}.")},
    )


def _offered(one: Question, choices: ChoicesOf) -> Sequence[Choice]:
    offered = choices(one) if one.drawn in ("choice", "choices") else ()
    return offered or [Choice(value, label) for value, label in one.choices.items()]


def _column(one: Question, choices: ChoicesOf) -> Column:
    return Column(one.name, one.title, CELLS.get(one.drawn, "text"), _offered(one, choices))


def with_files(form: Sequence[Field], attached: Mapping[str, list[Attached]], accept: str) -> list[Field]:
    """The file fields with what was received already."""
    return [_with_files(one, attached.get(one.name, []), accept) for one in form]


def _with_files(one: Field, received: list[Attached], accept: str) -> Field:
    if one.kind not in ("file", "files"):
        return one
    shown = {**one.__dict__, "attached": received, "accept": accept}
    return Field(**(shown | {"required": one.required and not received}))
