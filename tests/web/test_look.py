"""The look keeps its promises: contrast in both schemes, and a light first page."""

import gzip
import re
from pathlib import Path

import pytest

import lurus.web
from lurus.gambar import shapes

STATIC = Path(lurus.web.__file__).parent / "static"
OWN = STATIC / "lurus"
TOKENS = (OWN / "tokens.css").read_text(encoding="utf-8")
FIRST_PAGE_LIMIT = 150 * 1024
LIGHT, DARK = TOKENS.split("@media (prefers-color-scheme: dark)")
TEXT = ["ink", "ink-2", "accent", "accent-strong", "late", "returned", "valid"]
PAIRS = [(text, paper) for text in TEXT for paper in ("paper", "paper-2", "accent-tint")] + [
    ("on-accent", "accent"),
    ("late", "late-tint"),
    ("returned", "returned-tint"),
    ("valid", "valid-tint"),
    ("sample", "sample-tint"),
]
EDGES = [("line-2", "paper"), ("accent", "paper")]


def luminance(colour: str) -> float:
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(scheme: str, pair: tuple[str, str]) -> float:
    tokens = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", scheme))
    darker, lighter = sorted(luminance(tokens[name]) for name in pair)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", PAIRS, ids=" on ".join)
def test_text_can_be_read(scheme: str, pair: tuple[str, str]) -> None:
    assert contrast(scheme, pair) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", EDGES, ids=" on ".join)
def test_edges_of_controls_can_be_seen(scheme: str, pair: tuple[str, str]) -> None:
    assert contrast(scheme, pair) >= 3


def test_the_first_page_is_light() -> None:
    fonts = sum(path.stat().st_size for path in STATIC.rglob("*.woff2"))
    texts = sum(len(gzip.compress(path.read_bytes())) for path in OWN.iterdir() if path.is_file())
    assert fonts + texts < FIRST_PAGE_LIMIT / 2  # the page itself has the other half


def test_the_style_sheets_stay_small() -> None:
    assert sum(path.stat().st_size for path in OWN.glob("*.css")) < 32 * 1024


def test_every_class_of_the_picture_is_styled() -> None:
    css = (OWN / "shelf.css").read_text(encoding="utf-8")
    parts = Path(shapes.__file__).read_text(encoding="utf-8")
    assert [kind for kind in sorted(set(re.findall(r'"(p-[a-z-]+)"', parts))) if f".{kind} " not in css] == []
