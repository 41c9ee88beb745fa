"""A kept result read back into its own types."""

from collections.abc import Mapping
from dataclasses import fields
from enum import Enum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from lurus.pemeriksaan.hasil import HasilPeriksa


def read_back(kept: Mapping[str, Any]) -> HasilPeriksa:
    """The result of a run as `HasilPeriksa.to_dict` wrote it; what a later version no longer knows is left out."""
    found: HasilPeriksa = _made(HasilPeriksa, kept)
    return found


@cache
def _hints(kind: Any) -> Mapping[str, Any]:
    hints = get_type_hints(kind)
    return {one.name: hints[one.name] for one in fields(kind)}


def _made(kind: Any, kept: Mapping[str, Any]) -> Any:
    return kind(**{name: _value(hint, kept[name]) for name, hint in _hints(kind).items() if name in kept})


def _value(hint: Any, kept: Any) -> Any:
    if kept is None:
        return None
    if get_origin(hint) is tuple:
        (part, *_) = get_args(hint)
        return tuple(_value(part, one) for one in kept)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(kept)
    return _made(hint, kept) if hasattr(hint, "__dataclass_fields__") else kept
