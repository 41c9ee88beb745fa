"""Whatever people type becomes text on paper: never a command, never a broken file."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from lurus.dokumen.compose import KINDS, compose
from lurus.dokumen.compose.archival import archival_findings
from lurus.dokumen.compose.templates import FONTS
from lurus.dokumen.compose.text import DRAWABLE, clean, printable
from tests.dokumen.papers import PAPERS, lembar_data
from tests.dokumen.poppler import needs_poppler, text_of

HOSTILE = (
    '#panic("x") $x$ *b* _i_ @ref <ttd> \\ "kutip" \'k\' `r` [/] // {0} \U0001f600 \x00\u202e漢字 ' + "A" * 60
)
KEPT = {"tanggal_jam", "tanda", "gambar", "lambang", "kotak"}


def hostile(value: object, key: str = "") -> object:
    if isinstance(value, dict):
        return {name: hostile(leaf, name) for name, leaf in value.items()}
    if isinstance(value, list):
        return [hostile(item, key) for item in value]
    return value if key in KEPT else f"{value} {HOSTILE}"


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_text_in_every_field_still_makes_an_archival_paper(kind: str) -> None:
    data = hostile(PAPERS[kind]())
    assert isinstance(data, dict)
    assert archival_findings(compose(kind, data)) == ()


@needs_poppler
def test_markup_is_printed_as_typed() -> None:
    data = lembar_data()
    data["pernyataan"] = '#panic("x") *tebal* $x^2$ <ttd> @ref \\ //'
    text = "\n".join(text_of(compose("lembar_data", data)))
    assert '#panic("x") *tebal* $x^2$ <ttd> @ref \\ //' in text.replace("\n", " ")


@needs_poppler
def test_a_very_long_word_stays_inside_its_cell_and_whole_in_the_text() -> None:
    data = lembar_data()
    data["butir"][0]["sebab"] = "A" * 300
    text = "".join(text_of(compose("lembar_data", data)))
    assert text.count("A") >= 300
    assert max(len(line) for line in text.splitlines() if set(line) == {"A"}) < 60


def test_what_the_fonts_lack_becomes_a_square_and_what_is_unseen_is_dropped() -> None:
    assert printable("a\u202eb\x00c\ud800") == "abc"
    assert printable("\U0001f600漢") == "□□"
    assert printable("Plt\u2011an") == "Plt‐an"
    assert printable("e\u0301 \u2009–\tx\r\ny") == "é  – x\ny"


def test_numbers_and_nothing_become_text() -> None:
    assert clean({"a": None, "b": 12, "c": [("x",)], "gambar": "<svg/>"}) == {
        "a": "",
        "b": "12",
        "c": [["x"]],
        "gambar": "<svg/>",
    }


@pytest.mark.parametrize("font", sorted(FONTS.glob("*.ttf")), ids=lambda path: path.stem)
def test_every_drawable_character_is_in_every_font(font: Path) -> None:
    glyphs = set(TTFont(font).getBestCmap())
    missing = [hex(code) for first, last in DRAWABLE for code in range(first, last + 1) if code not in glyphs]
    assert missing == []
