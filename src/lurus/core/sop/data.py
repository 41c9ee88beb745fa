"""A definition out of plain data, and back: another office's SOP, or a new revision, is a table, not code."""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from lurus.core.errors import CoreError
from lurus.core.sop.revision import Definition
from lurus.core.sop.validate import checked

Shape = TypeVar("Shape")


def from_data(mapping: Mapping[str, object]) -> Definition:
    """The definition that a mapping describes: keys are field names, lists stand for tuples, dates are ISO.

    A field with a default may be left out. The result is proved whole.
    Raises CoreError `sop.data` (path, expected, found) at the first value of the wrong shape;
    `sop.definition` (problems) when the parts do not fit together.

    >>> from lurus.core.sop import SOP_459
    >>> from_data(to_data(SOP_459)) == SOP_459
    True
    """
    return checked(_build(Definition, mapping, ""))


def to_data(definition: Definition) -> dict[str, object]:
    """The definition as mappings, lists, texts, numbers and ISO dates: what `from_data` reads.

    >>> from lurus.core.sop import SOP_459
    >>> to_data(SOP_459)["id"]
    'SOP/459/438.5.20/2021-0'
    """
    return cast("dict[str, object]", _plain(definition))


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def _build(shape: type[Shape], data: object, path: str) -> Shape:
    if not isinstance(data, Mapping):
        raise _wrong(path, shape.__name__, data)
    hints = get_type_hints(shape)
    parts: tuple[Field[Any], ...] = fields(cast("Any", shape))
    strange = sorted(set(map(str, data)) - {one.name for one in parts})
    if strange:
        raise _wrong(f"{path}{strange[0]}", "no such field", data[strange[0]])
    values: dict[str, object] = {}
    for part in parts:
        if part.name in data:
            values[part.name] = _read(hints[part.name], data[part.name], f"{path}{part.name}")
        elif part.default is MISSING:
            raise _wrong(f"{path}{part.name}", "a value", None)
    return shape(**values)


def _read(hint: Any, data: object, path: str) -> object:
    if isinstance(hint, UnionType):
        kinds = [one for one in get_args(hint) if one is not NoneType]
        return None if data is None else _read(kinds[0], data, path)
    if get_origin(hint) is tuple:
        return _read_tuple(get_args(hint), data, path)
    if is_dataclass(hint):
        return _build(cast("type[object]", hint), data, f"{path}.")
    if hint is date:
        return _read_date(data, path)
    if type(data) is not hint:
        raise _wrong(path, hint.__name__, data)
    return data


def _read_tuple(kinds: tuple[Any, ...], data: object, path: str) -> tuple[object, ...]:
    if not isinstance(data, Sequence) or isinstance(data, str):
        raise _wrong(path, "a list", data)
    if kinds[-1] is Ellipsis:
        kinds = kinds[:1] * len(data)
    if len(kinds) != len(data):
        raise _wrong(path, f"{len(kinds)} values", data)
    return tuple(
        _read(kind, one, f"{path}[{at}]") for at, (kind, one) in enumerate(zip(kinds, data, strict=True))
    )


def _read_date(data: object, path: str) -> date:
    try:
        return date.fromisoformat(str(data))
    except ValueError:
        raise _wrong(path, "a date such as 2021-03-31", data) from None


def _wrong(path: str, expected: str, found: object) -> CoreError:
    return CoreError("sop.data", path=path, expected=expected, found=repr(found)[:80])
