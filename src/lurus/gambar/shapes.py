"""The shapes of the picture of a case, and two brushes: classes for the page, attributes for paper."""

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Protocol

INK, QUIET, LINE, ACCENT, LATE, BACK, PAPER = (
    "#17201f",
    "#4d5957",
    "#b9c0ba",
    "#0a5a5e",
    "#9c2a1b",
    "#7a4b00",
    "#ffffff",
)
SANS = "Liberation Sans"
Point = tuple[int, int]


def _type(fill: str, size: str, weight: str = "400") -> dict[str, str]:
    return {"fill": fill, "font-size": size, "font-weight": weight, "font-family": SANS}


ON_PAPER: Mapping[str, Mapping[str, str]] = {
    "p-way": {"stroke": QUIET, "stroke-width": "1.5", "stroke-dasharray": "2 4", "fill": "none"},
    "p-gone": {"stroke": ACCENT, "stroke-width": "3", "fill": "none"},
    "p-dot": {"fill": PAPER, "stroke": QUIET, "stroke-width": "1.5"},
    "p-dot-done": {"fill": ACCENT, "stroke": ACCENT, "stroke-width": "1.5"},
    "p-dot-now": {"fill": PAPER, "stroke": ACCENT, "stroke-width": "4"},
    "p-dot-late": {"fill": PAPER, "stroke": LATE, "stroke-width": "4"},
    "p-tick": {"fill": "none", "stroke": PAPER, "stroke-width": "2.5", "stroke-linecap": "round"},
    "p-sign": {"fill": LATE, "stroke": PAPER, "stroke-width": "2", "stroke-linejoin": "round"},
    "p-sign-text": _type(PAPER, "11", "700"),
    "p-number": _type(QUIET, "13", "400"),
    "p-number-now": _type(INK, "15", "700"),
    "p-name": _type(INK, "14.5", "700"),
    "p-name-open": _type(QUIET, "14.5"),
    "p-holder": _type(QUIET, "13"),
    "p-clock": _type(QUIET, "13"),
    "p-clock-now": _type(ACCENT, "13", "700"),
    "p-clock-late": _type(LATE, "13", "700"),
    "p-track": {"fill": LINE},
    "p-fill": {"fill": ACCENT},
    "p-over": {"fill": LATE},
    "p-arc": {"fill": "none", "stroke": BACK, "stroke-width": "1.75"},
    "p-arrow": {"fill": BACK},
    "p-pill": {"fill": PAPER, "stroke": BACK, "stroke-width": "1.25"},
    "p-count": _type(BACK, "12", "700"),
}


class Brush(Protocol):
    """Turns a kind of mark into the attributes that make it look so."""

    def __call__(self, kind: str) -> str: ...


class ClassBrush:
    """For the page: the style sheet decides, in light and dark."""

    def __call__(self, kind: str) -> str:
        return f'class="{kind}"'


class PaperBrush:
    """For the PDF: fixed colours and a document font."""

    def __call__(self, kind: str) -> str:
        return " ".join(f'{name}="{value}"' for name, value in ON_PAPER.get(kind, {}).items())


@dataclass(frozen=True)
class Box:
    """Where text stands: its anchor point, how many letters a line takes, and how it is anchored."""

    x: int
    y: int
    letters: int
    anchor: str

    def at(self, y: int) -> "Box":
        """Return the same column at another height."""
        return replace(self, y=y)


def wrap(text: str, letters: int) -> list[str]:
    """Return the text in lines of at most `letters` letters; long words stay whole.

    >>> wrap("Menyusun rencana kegiatan", 17)
    ['Menyusun rencana', 'kegiatan']
    """
    return textwrap.wrap(text, letters, break_long_words=False)


def document(key: str, size: Point, words: tuple[str, str], body: Sequence[str], brush: Brush) -> str:
    """Return the SVG element with its title and description, tied to it by id."""
    layout = key.rsplit("-", 1)[-1]
    drawn = (
        f'class="{layout}" ' if isinstance(brush, ClassBrush) else f'width="{size[0]}" height="{size[1]}" '
    )
    title, description = (escape(word) for word in words)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {drawn}viewBox="0 0 {size[0]} {size[1]}" role="img" '
        f'aria-labelledby="{escape(key)}-t" aria-describedby="{escape(key)}-d">'
        f'<title id="{escape(key)}-t">{title}</title><desc id="{escape(key)}-d">{description}</desc>'
        f"{''.join(body)}</svg>"
    )


def line(ends: tuple[int, int, int, int], kind: str, brush: Brush) -> str:
    """Return a straight piece of the way."""
    return f'<line x1="{ends[0]}" y1="{ends[1]}" x2="{ends[2]}" y2="{ends[3]}" {brush(kind)}/>'


def circle(place: tuple[int, int, int], progress: str, number: str, brush: Brush) -> str:
    """Return a station: ticked when passed, ringed when open, with a warning sign when late."""
    x, y, radius = place
    kind = {"done": "p-dot-done", "now": "p-dot-now", "late": "p-dot-late"}.get(progress, "p-dot")
    dot = f'<circle cx="{x}" cy="{y}" r="{radius}" {brush(kind)}/>'
    if progress == "done":
        return f'{dot}<path d="M{x - 6} {y}l4 5 8-9" {brush("p-tick")}/>'
    kind = "p-number-now" if progress in {"now", "late"} else "p-number"
    label = f'<text x="{x}" y="{y + 5}" text-anchor="middle" {brush(kind)}>{escape(number)}</text>'
    return dot + label + (_sign(x + 13, y - 13, brush) if progress == "late" else "")


def _sign(x: int, y: int, brush: Brush) -> str:
    triangle = f'<path d="M{x} {y - 9}L{x + 10} {y + 8}H{x - 10}Z" {brush("p-sign")}/>'
    return f'{triangle}<text x="{x}" y="{y + 6}" text-anchor="middle" {brush("p-sign-text")}>!</text>'


def text_lines(lines: Sequence[str], box: Box, kind: str, brush: Brush) -> tuple[str, int]:
    """Return the lines as text elements, and the height at which the next text may stand."""
    step = 18 if kind.startswith("p-name") else 17
    drawn = "".join(
        f'<text x="{box.x}" y="{box.y + step * index}" text-anchor="{box.anchor}" {brush(kind)}>'
        f"{escape(words)}</text>"
        for index, words in enumerate(lines)
    )
    return drawn, box.y + step * len(lines)


def bar(box: Box, minutes: tuple[int, int], brush: Brush) -> str:
    """Return the thin bar of elapsed against standard time; what is over the standard is drawn thicker."""
    elapsed, standard = minutes
    width = 96 if box.anchor == "middle" else 160
    left = box.x - width // 2 if box.anchor == "middle" else box.x
    whole = max(elapsed, standard)
    inside = width * min(elapsed, standard) // whole
    over = width - inside if elapsed > standard else 0
    parts = [f'<rect x="{left}" y="{box.y}" width="{width}" height="4" {brush("p-track")}/>']
    parts.append(f'<rect x="{left}" y="{box.y}" width="{inside}" height="4" {brush("p-fill")}/>')
    if over:
        parts.append(
            f'<rect x="{left + inside}" y="{box.y - 2}" width="{over}" height="8" {brush("p-over")}/>'
        )
    return "".join(parts)


def arc(ends: tuple[Point, Point], reach: int, layout: str, brush: Brush) -> str:
    """Return a return's arc with an arrow head; a longer reach bows further out."""
    (x1, y1), (x2, y2) = ends
    if layout == "level":
        x1, x2, y = x1 - 4, x2 + 4, y1 - 20
        bow = y - reach * 34
        path = f"M{x1} {y}C{x1 - 8} {bow} {x2 + 8} {bow} {x2} {y}"
        head = f"M{x2} {y + 3}l-1-10 8 5z"
    else:
        y1, y2, x = y1 - 4, y2 + 4, x1 - 20
        bow = x - 16 - reach * 10
        path = f"M{x} {y1}C{bow} {y1 - 14} {bow} {y2 + 14} {x} {y2}"
        head = f"M{x + 3} {y2}l-10-1 5 8z"
    return f'<path d="{path}" {brush("p-arc")}/><path d="{head}" {brush("p-arrow")}/>'


def mark(ends: tuple[Point, Point], reach_and_count: tuple[int, int], layout: str, brush: Brush) -> str:
    """Return the count that stands in the middle of a return's arc."""
    (x1, y1), (x2, y2) = ends
    reach, count = reach_and_count
    if layout == "level":
        x, y = (x1 + x2) // 2, y1 - 20 - reach * 34 * 3 // 4
    else:
        x, y = x1 - 20 - (16 + reach * 10) * 3 // 4, (y1 + y2) // 2
    pill = f'<rect x="{x - 15}" y="{y - 10}" width="30" height="20" rx="10" {brush("p-pill")}/>'
    return f'{pill}<text x="{x}" y="{y + 4}" text-anchor="middle" {brush("p-count")}>{count}×</text>'
