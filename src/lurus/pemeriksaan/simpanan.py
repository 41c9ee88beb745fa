"""What a run found, as it is kept: fingerprinted, not twice in a row, and read back into its own types."""

from collections.abc import Mapping
from dataclasses import fields
from enum import Enum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from lurus.core.chain import canonical, fingerprint
from lurus.pemeriksaan.hasil import HasilPeriksa
from lurus.pemeriksaan.models import Pemeriksaan


def kept_form(found: HasilPeriksa) -> dict[str, Any]:
    """What is kept of a result: all but the moment at which it was read, which the run itself says."""
    return {name: value for name, value in found.to_dict().items() if name != "dasar"}


def mark_of(kept: Mapping[str, Any]) -> str:
    """The fingerprint of a kept result: two runs that found the same have the same."""
    return fingerprint(canonical(dict(kept)))


def kept_of(run: Pemeriksaan) -> Mapping[str, Any]:
    """The kept result of a run: its own, or that of the run which found the same before it."""
    kept: Mapping[str, Any] | None = run.hasil
    if not kept and run.sidik_hasil:
        same = Pemeriksaan.objects.at(run.kantor_id).filter(sidik_hasil=run.sidik_hasil, urut__lt=run.urut)
        kept = same.exclude(hasil={}).order_by("urut").values_list("hasil", flat=True).last()
    return kept or {}


def result_of(run: Pemeriksaan) -> HasilPeriksa:
    """What a run found, at the transaction number that it was read at."""
    return read_back({**kept_of(run), "dasar": run.dasar})


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
