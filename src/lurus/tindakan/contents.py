"""The closed catalogue of acts."""

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from lurus.tindakan.act import Act
from lurus.tindakan.request import Unknown


@cache
def catalogue() -> dict[str, Act[Any]]:
    """Every act by its id: one folder each."""
    folders = sorted(one.parent.name for one in Path(__file__).parent.glob("*/act.py"))
    acts = {name: import_module(f"lurus.tindakan.{name}.act").ACT for name in folders}
    misnamed = [name for name, act in acts.items() if act.id != name]
    if misnamed:
        raise LookupError(f"acts that do not bear their folder's name: {misnamed}")
    return acts


def find(name: str) -> Act[Any]:
    """The act of that id.

    Raises Unknown when the catalogue has none.
    """
    try:
        return catalogue()[name]
    except KeyError:
        raise Unknown("door.unknown_act", act=name) from None
