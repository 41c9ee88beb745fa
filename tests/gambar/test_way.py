"""The picture of a case says what it shows, in shapes and in words, on the page and on paper."""

from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from lurus.gambar.way import CasePicture, Progress, Return, Station, describe, draw, draw_for_paper
from lurus.web.gallery import CASE

SVG = "{http://www.w3.org/2000/svg}"
BOTH = pytest.mark.parametrize("upright", [False, True])


def drawn(case: CasePicture, *, upright: bool) -> Element:
    element: Element = fromstring(draw(case, upright=upright))
    return element


def words(element: Element) -> str:
    return " ".join(text.text or "" for text in element.iter(f"{SVG}text"))


def rects(element: Element, kind: str) -> list[Element]:
    return [rect for rect in element.iter(f"{SVG}rect") if rect.get("class") == kind]


def one(progress: Progress, elapsed: int | None, standard: int | None) -> CasePicture:
    return CasePicture("P", [Station("1", "Perintah reviu", "Kepala Dinas", progress, "", elapsed, standard)])


@BOTH
def test_every_station_shows_its_name_and_who_holds_it(*, upright: bool) -> None:
    shown = words(drawn(CASE, upright=upright))
    for station in CASE.stations:
        assert all(word in shown for word in [*station.name.split(), *station.holder.split()])


@BOTH
def test_the_picture_needs_no_inline_style(*, upright: bool) -> None:
    assert "style=" not in draw(CASE, upright=upright)


@BOTH
def test_the_picture_carries_its_own_text(*, upright: bool) -> None:
    element = drawn(CASE, upright=upright)
    title, description = element.find(f"{SVG}title"), element.find(f"{SVG}desc")
    assert title is not None and description is not None
    assert element.get("role") == "img" and element.get("aria-labelledby") == title.get("id")
    assert description.text == " ".join(describe(CASE))


def test_two_layouts_on_one_page_share_no_id() -> None:
    ids = [e.get("id") for up in (False, True) for e in drawn(CASE, upright=up).iter() if e.get("id")]
    assert len(ids) == len(set(ids)) == 4


@BOTH
def test_nothing_stands_outside_the_sheet(*, upright: bool) -> None:
    element = drawn(CASE, upright=upright)
    _x, _y, width, height = map(int, element.attrib["viewBox"].split())
    for part in [*element.iter(f"{SVG}text"), *element.iter(f"{SVG}rect")]:
        assert 0 <= float(part.attrib["x"]) <= width and 0 <= float(part.attrib["y"]) <= height


def test_the_upright_picture_is_tall_and_the_level_one_wide() -> None:
    sizes = {
        up: draw(CASE, upright=up).split('viewBox="0 0 ')[1].split('"')[0].split() for up in (False, True)
    }
    assert int(sizes[False][0]) > int(sizes[False][1])
    assert int(sizes[True][0]) < int(sizes[True][1])


def test_a_station_within_its_time_fills_its_part_of_the_bar() -> None:
    element = drawn(one(Progress.NOW, 30, 120), upright=True)
    assert [rect.get("width") for rect in rects(element, "p-fill")] == ["40"]
    assert rects(element, "p-over") == []


def test_a_station_just_at_its_standard_is_full_and_not_over() -> None:
    element = drawn(one(Progress.NOW, 120, 120), upright=True)
    assert [rect.get("width") for rect in rects(element, "p-fill")] == ["160"]
    assert rects(element, "p-over") == []


def test_a_late_station_shows_by_how_much_and_a_sign_besides_the_colour() -> None:
    element = drawn(one(Progress.LATE, 240, 120), upright=True)
    assert [rect.get("width") for rect in rects(element, "p-over")] == ["80"]
    assert "!" in words(element)


def test_a_station_without_a_standard_has_no_bar() -> None:
    assert rects(drawn(one(Progress.AHEAD, None, None), upright=True), "p-track") == []


def test_a_passed_station_is_ticked_and_the_others_numbered() -> None:
    assert "1" not in words(drawn(one(Progress.DONE, 1, 2), upright=True))
    assert words(drawn(one(Progress.AHEAD, None, 2), upright=True)).startswith("1")


@BOTH
def test_a_return_is_an_arc_with_its_count(*, upright: bool) -> None:
    element = drawn(CASE, upright=upright)
    assert "2×" in words(element)
    assert len([path for path in element.iter(f"{SVG}path") if path.get("class") == "p-arc"]) == 1
    assert "p-arc" not in draw(replace(CASE, returns=()), upright=upright)


def test_a_return_to_a_station_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        draw(replace(CASE, returns=[Return("4", "9", 1, "")]), upright=True)


def test_words_are_escaped() -> None:
    case = CasePicture('<b> & "x"', [Station("1", "<script>", "a & b", Progress.NOW)])
    assert "<script>" not in draw(case, upright=True)
    assert words(drawn(case, upright=True)).endswith("a & b")


@BOTH
def test_the_picture_for_paper_needs_no_style_sheet(*, upright: bool) -> None:
    svg = draw_for_paper(CASE, upright=upright)
    assert "class=" not in svg and "style=" not in svg
    assert all(text.get("fill") and text.get("font-size") for text in fromstring(svg).iter(f"{SVG}text"))


def test_a_returned_case_says_so_in_words() -> None:
    assert describe(CASE)[-1] == "Dikembalikan 2 kali dari langkah 4 ke langkah 3."
    assert describe(CASE)[0] == "1. Perintah reviu: selesai 12 menit. Kepala Dinas."
