"""The picture of a case: seven stations on one line, who holds each, how long it took, and every return.

Pure: no Django, no clock, no database. All words come in with the data, so one picture serves the page, the
report and both languages. `draw` speaks in CSS classes (the CSP forbids inline styles); `draw_for_paper`
writes the same shapes with presentation attributes, for a PDF.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lurus.gambar.shapes import Box, Brush, ClassBrush, PaperBrush, arc, circle, text_lines, wrap
from lurus.gambar.shapes import bar as draw_bar
from lurus.gambar.shapes import document as svg_document
from lurus.gambar.shapes import line as draw_line
from lurus.gambar.shapes import mark as draw_mark


class Progress(StrEnum):
    """Where a station stands: passed, open now, open and over its standard time, or still ahead."""

    DONE = "done"
    NOW = "now"
    LATE = "late"
    AHEAD = "ahead"


@dataclass(frozen=True)
class Station:
    """One step: number, the SOP's words for it, its holder, its time in working minutes (or None)."""

    number: str
    name: str
    holder: str
    progress: Progress
    clock: str = ""
    elapsed: int | None = None
    standard: int | None = None


@dataclass(frozen=True)
class Return:
    """A return from one station to an earlier one: station numbers, how often, and the sentence for it."""

    source: str
    target: str
    count: int
    sentence: str


@dataclass(frozen=True)
class CasePicture:
    """Everything the picture shows; `title` names the case and `key` keeps element ids apart on one page."""

    title: str
    stations: Sequence[Station]
    returns: Sequence[Return] = ()
    key: str = "case"


@dataclass(frozen=True)
class Place:
    """A station's place on the paper and the reach of its text."""

    x: int
    y: int
    text: Box


@dataclass(frozen=True)
class Plan:
    """Where everything goes: the layout's name, a place per station, width and height of the whole."""

    layout: str
    places: Sequence[Place]
    size: tuple[int, int]


@dataclass(frozen=True)
class Pitch:
    """A level way: how far apart its stations stand, the margin at both ends, the letters that a line takes."""

    step: int
    margin: int
    letters: int


ON_PAGE, ON_PAPER = Pitch(140, 72, 16), Pitch(118, 60, 14)
"""A sheet of paper is narrower than a screen: closer together, the words come out larger on it."""
LEVEL_TOP = 34
UPRIGHT_WIDTH, UPRIGHT_X, UPRIGHT_TEXT_X = 330, 56, 88
RADIUS = 15


def draw(case: CasePicture, *, upright: bool) -> str:
    """Return the picture as an SVG element for a page, styled by classes only.

    Raises KeyError when a return names a station that is not there.

    >>> station = Station("1", "Perintah reviu", "Kepala Dinas", Progress.NOW, "sisa 5 menit", 10, 15)
    >>> svg = draw(CasePicture("Perbaikan 1", [station]), upright=True)
    >>> svg.startswith("<svg"), 'style="' in svg, "Perintah reviu" in svg
    (True, False, True)
    """
    return _draw(case, ClassBrush(), _upright(case) if upright else _level(case, ON_PAGE))


def draw_for_paper(case: CasePicture, *, upright: bool = False) -> str:
    """Return the same picture with presentation attributes in place of classes, to be placed in a PDF."""
    return _draw(case, PaperBrush(), _upright(case) if upright else _level(case, ON_PAPER))


def describe(case: CasePicture) -> list[str]:
    """Return the picture in words: one sentence per station, then one per return.

    >>> station = Station("1", "Perintah reviu", "Kepala Dinas", Progress.DONE, "selesai 12 menit")
    >>> describe(CasePicture("Perbaikan 1", [station]))
    ['1. Perintah reviu: selesai 12 menit. Kepala Dinas.']
    """
    lines = [
        f"{station.number}. {station.name}: {station.clock}. {station.holder}."
        if station.clock
        else f"{station.number}. {station.name}. {station.holder}."
        for station in case.stations
    ]
    return lines + [back.sentence for back in case.returns]


def _draw(case: CasePicture, brush: Brush, plan: Plan) -> str:
    body = [*_way(case.stations, plan.places, brush), *_arcs(case, plan.places, brush, plan.layout)]
    for station, place in zip(case.stations, plan.places, strict=True):
        body += _station(station, place, brush)
    words = (case.title, " ".join(describe(case)))
    return svg_document(f"{case.key}-{plan.layout}", plan.size, words, body, brush)


def _level(case: CasePicture, pitch: Pitch) -> Plan:
    """Stations from left to right, text centred beneath; room above for the widest return."""
    numbers = [station.number for station in case.stations]
    reach = max((numbers.index(r.source) - numbers.index(r.target) for r in case.returns), default=0)
    y = LEVEL_TOP + (reach * 26 + 6 if reach else 0)
    places = [
        Place(x, y, Box(x, y + 40, pitch.letters, "middle"))
        for x in (pitch.margin + pitch.step * index for index in range(len(numbers)))
    ]
    tallest = max((_text_height(s, pitch.letters) for s in case.stations), default=0)
    width = 2 * pitch.margin + pitch.step * (len(numbers) - 1)
    return Plan("level", places, (width, y + 40 + tallest))


def _upright(case: CasePicture) -> Plan:
    """Stations from top to bottom, text beside them; returns run on the left."""
    places, y = [], RADIUS + 8
    for station in case.stations:
        places.append(Place(UPRIGHT_X, y, Box(UPRIGHT_TEXT_X, y + 5, 28, "start")))
        y += max(_text_height(station, 28) + 22, 64)
    return Plan("upright", places, (UPRIGHT_WIDTH, y - 22))


def _text_height(station: Station, letters: int) -> int:
    lines = len(wrap(station.name, letters)) * 18 + len(wrap(station.holder, letters + 1)) * 17
    return lines + len(wrap(station.clock, letters + 1)) * 17 + (14 if station.standard else 0) + 8


def _way(stations: Sequence[Station], places: Sequence[Place], brush: Brush) -> Iterator[str]:
    pairs = zip(stations, places, places[1:], strict=False)
    for station, start, end in pairs:
        kind = "p-gone" if station.progress is Progress.DONE else "p-way"
        yield draw_line((start.x, start.y, end.x, end.y), kind, brush)


def _arcs(case: CasePicture, places: Sequence[Place], brush: Brush, layout: str) -> Iterator[str]:
    where = {station.number: place for station, place in zip(case.stations, places, strict=True)}
    order = {station.number: index for index, station in enumerate(case.stations)}
    for back in case.returns:
        start, end = where[back.source], where[back.target]
        yield arc(
            ((start.x, start.y), (end.x, end.y)), order[back.source] - order[back.target], layout, brush
        )
    for back in case.returns:
        start, end = where[back.source], where[back.target]
        middle = ((start.x, start.y), (end.x, end.y))
        yield draw_mark(middle, (order[back.source] - order[back.target], back.count), layout, brush)


def _station(station: Station, place: Place, brush: Brush) -> Iterator[str]:
    yield circle((place.x, place.y, RADIUS), station.progress, station.number, brush)
    box = place.text
    open_name = station.progress is Progress.AHEAD
    svg, y = text_lines(
        wrap(station.name, box.letters), box.at(box.y), "p-name-open" if open_name else "p-name", brush
    )
    yield svg
    svg, y = text_lines(wrap(station.holder, box.letters + 1), box.at(y), "p-holder", brush)
    yield svg
    if station.standard:
        yield draw_bar(box.at(y - 6), (station.elapsed or 0, station.standard), brush)
        y += 14
    kind = {Progress.NOW: "p-clock-now", Progress.LATE: "p-clock-late"}.get(station.progress, "p-clock")
    yield text_lines(wrap(station.clock, box.letters + 1), box.at(y), kind, brush)[0]
