"""What acts are told: every limit that a field names is kept, and a line is one line."""

from collections.abc import Iterator
from typing import get_args

import pytest
from annotated_types import MaxLen
from pydantic import BaseModel

from lurus.tindakan.contents import catalogue
from lurus.tindakan.masukan import Line, Prose, Reference
from lurus.tindakan.request import Input
from tests.cast import Cast
from tests.play import act, faulty
from tests.tindakan.books import LETTER


class Told(Input):
    """One of each."""

    line: Line
    prose: Prose
    number: Reference


def lengths(model: type[BaseModel], path: str) -> Iterator[tuple[str, list[int], int | None]]:
    """Of every field with a length: its path, the lengths it names and the one it keeps."""
    kept = model.model_json_schema()["properties"]
    for name, field in model.model_fields.items():
        named = [one.max_length for one in field.metadata if isinstance(one, MaxLen)]
        if named and field.annotation is str:
            yield f"{path}.{name}", named, kept[name].get("maxLength")
        for inner in get_args(field.annotation):
            if isinstance(inner, type) and issubclass(inner, BaseModel):
                yield from lengths(inner, f"{path}.{name}")


def test_of_several_lengths_the_shortest_is_kept() -> None:
    found = [one for act_id, entry in catalogue().items() for one in lengths(entry.input, act_id)]
    assert [one for one in found if one[2] != min(one[1])] == []
    assert any(len(named) > 1 for _, named, _ in found)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029"])
def test_a_line_is_one_line_and_prose_keeps_its_own(end: str) -> None:
    told = Told(line=f"satu{end}dua", prose="satu\ndua", number="7")
    assert (told.line, told.prose) == ("satu dua", "satu\ndua")


def test_a_number_that_is_left_empty_is_asked_for(cast: Cast) -> None:
    with faulty("nomor", "input.string_too_short"):
        act(cast.dewi, "catat_surat_masuk", cast.kantor, LETTER | {"nomor": " "})
