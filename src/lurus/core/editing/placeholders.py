"""The braces in a template's text, filled in for one node and one period."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lurus.core.editing.errors import EditingError
from lurus.core.editing.exact import exact_text, last_digit, to_exact
from lurus.core.editing.fields import Given
from lurus.core.editing.scanning import is_plain_name
from lurus.core.editing.structure import Node, Structure

_BRACES: Final = re.compile(r"\{([a-z]+)([+-]\d+)?(?:\.(\w+))?\}")
_REFERENCE: Final = re.compile(r"(?:[\w.@]*\{[^{}'\",]*\})+[\w.@]*")
_PLURAL: Final = re.compile(r"\{(?:children|periods)\}")
_SUM: Final = re.compile(r"sum\(([^()]*)\)")
_LAG: Final = re.compile(r"lag\(\s*([^(),]+?)\s*,\s*(\d+)\s*\)")
_PERIOD: Final = re.compile(r"\{period([+-]\d+)?\}")


class Absent(Exception):  # noqa: N818 - no error: the rule is not made here
    """What the text speaks of does not exist here; `what` is empty where that is only natural."""

    def __init__(self, what: str = "") -> None:
        self.what = what
        super().__init__(what)


class Misused(Exception):  # noqa: N818 - becomes a RuleError with a place
    """Braces that mean nothing, and where they stand."""

    def __init__(self, placeholder: str, at: int) -> None:
        self.placeholder = placeholder
        self.at = at
        super().__init__(placeholder)


@dataclass(frozen=True)
class Place:
    """One node and one period (empty: none); inside a sum also the child or the period that is its turn."""

    structure: Structure
    node: Node
    period: str = ""
    turn: str | None = None

    def related(self, what: str) -> Node | None:
        """Return the node itself or its parent."""
        return self.structure.by_id.get(self.node.parent or "") if what == "parent" else self.node


def filled(text: str, place: Place) -> str:
    """Return the text with every brace filled in; raises Absent or Misused."""
    text = _LAG.sub(lambda match: _lagged(match[1], int(match[2])), text)
    parts: list[str] = []
    at = 0
    for match in _SUM.finditer(text):
        if _PLURAL.search(match[1]):
            parts += [_references(text, at, match.start(), place), f"sum({_summed(text, match, place)})"]
            at = match.end()
    return "".join([*parts, _references(text, at, len(text), place)])


def _lagged(reference: str, by: int) -> str:
    return _PERIOD.sub(lambda match: f"{{period{int(match[1] or 0) - by:+d}}}", reference)


def _references(text: str, start: int, end: int, place: Place) -> str:
    """Return the part of the text with its references filled in."""
    parts: list[str] = []
    for match in _REFERENCE.finditer(text, start, end):
        parts += [text[start : match.start()], _reference(match, place)]
        start = match.end()
    return "".join([*parts, text[start:end]])


def _summed(text: str, call: re.Match[str], place: Place) -> str:
    """Return what a sum adds up: an addend with a plural once for each child or period whose cells exist."""
    addends: list[str] = []
    start = call.start(1)
    for piece in call[1].split(","):
        end = start + len(piece)
        if _PLURAL.search(piece):
            addends += _turns(text, start, end, place)
        else:
            addends.append(_references(text, start, end, place).strip())
        start = end + 1
    if not addends:
        raise Absent
    return ", ".join(addends)


def _turns(text: str, start: int, end: int, place: Place) -> Iterator[str]:
    of_children = "{children}" in text[start:end]
    structure = place.structure
    turns = [n.id for n in structure.children(place.node.id)] if of_children else list(structure.periods)
    for turn in turns:
        try:
            yield _references(text, start, end, Place(structure, place.node, place.period, turn)).strip()
        except Absent:
            continue


def _reference(match: re.Match[str], place: Place) -> str:
    """Return a cell's name, or the constant that an attribute holds."""
    for braces in re.finditer(r"\{[^{}]*\}", match[0]):
        if not _BRACES.fullmatch(braces[0]):
            raise Misused(braces[0], match.start() + braces.start())
    whole = _BRACES.fullmatch(match[0])
    if whole and whole[3]:
        return _constant(_attribute(whole, place))
    name = _BRACES.sub(lambda braces: _part(braces, match.start(), place), match[0])
    if name not in place.structure.cells:
        raise Absent(name)
    return name if is_plain_name(name) else f"`{name}`"


def _part(braces: re.Match[str], offset: int, place: Place) -> str:
    what, lag, attribute = braces.groups()
    if what in ("node", "parent") and not lag:
        if attribute:
            return str(_attribute(braces, place))
        node = place.related(what)
        if node is None:
            raise Absent
        return node.id
    if what == "period" and place.period and not attribute:
        period = place.structure.lagged(place.period, int(lag or 0))
        if period is None:
            raise Absent
        return period
    if what in ("children", "periods") and place.turn is not None and not lag and not attribute:
        return place.turn
    raise Misused(braces[0], offset + braces.start())


def _attribute(braces: re.Match[str], place: Place) -> Given:
    what, lag, name = braces.groups()
    if what not in ("node", "parent") or lag:
        raise Misused(braces[0], braces.start())
    node = place.related(what)
    if node is None:
        raise Absent
    decimals = node.attributes.get("decimals")
    if name == "digit" and name not in node.attributes and isinstance(decimals, int):
        return last_digit(decimals)
    value = node.attributes.get(name)
    if value is None:
        raise Absent(f"{node.id}: {name}")
    return value


def _constant(value: Given) -> str:
    """Return a number as the language writes it, a word in quotes."""
    try:
        number = to_exact(value)
    except EditingError:
        return f"'{value}'"
    text = exact_text(number)
    return f"({text})" if "/" in text or number < 0 else text


def told(label: str, place: Place) -> str:
    """Return a label with its braces in words; what is not there is a dash."""
    return _BRACES.sub(lambda braces: _word(braces, place) or "–", label)


def _word(braces: re.Match[str], place: Place) -> str:
    what, lag, attribute = braces.groups()
    if what == "period":
        return place.structure.lagged(place.period, int(lag or 0)) or "" if place.period else ""
    if what == "children":
        return ", ".join(node.label or node.id for node in place.structure.children(place.node.id))
    if what == "periods":
        return ", ".join(place.structure.periods)
    node = place.related(what)
    if node is None:
        return ""
    return str(node.attributes.get(attribute) or "") if attribute else node.label or node.id
