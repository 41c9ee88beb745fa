"""Pictures of papers as they should look; `python -m tests.dokumen.golden [KIND …]` renews them after a look at each.

A picture is compared through a coarse screen: antialiasing may differ from one poppler to the next, a line that moved,
a missing block or another weight of type may not.
"""

import io
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageChops, ImageFilter, ImageStat

from lurus.dokumen.compose import compose
from tests.dokumen.papers import PAPERS

PICTURES = Path(__file__).parent / "pictures"
DOTS = "40"
CELL = 4
MOST = 25.0
MEAN = 0.5
"""Of 255 levels of grey: the most by which one cell of the screen may differ, and the whole page on average."""


def pages_of(pdf: bytes) -> list[Image.Image]:
    """Every page in shades of grey."""
    with TemporaryDirectory() as folder:
        source = Path(folder) / "paper.pdf"
        source.write_bytes(pdf)
        subprocess.run(
            ["pdftoppm", "-r", DOTS, "-gray", "-png", str(source), str(source.with_suffix(""))], check=True
        )
        return [_read(one.read_bytes()) for one in sorted(Path(folder).glob("*.png"))]


def _read(content: bytes) -> Image.Image:
    with Image.open(io.BytesIO(content)) as found:
        return found.convert("L")


def stored(kind: str) -> list[Image.Image]:
    """The pages as they should look."""
    return [_read(path.read_bytes()) for path in sorted(PICTURES.glob(f"{kind}-?.png"))]


def distance(one: Image.Image, other: Image.Image) -> tuple[float, float]:
    """The most by which a cell differs, and the mean over the page; whole white against black is 255."""
    if one.size != other.size:
        return 255.0, 255.0
    gap = ImageChops.difference(_screened(one), _screened(other))
    found = ImageStat.Stat(gap)
    return float(found.extrema[0][1]), found.mean[0]


def darkest(part: Image.Image) -> int:
    """The darkest level of grey in a part of a page; 0 is black."""
    return ImageStat.Stat(part.convert("L")).extrema[0][0]


def _screened(page: Image.Image) -> Image.Image:
    soft = page.convert("L").filter(ImageFilter.GaussianBlur(1.5))
    return soft.resize((page.width // CELL, page.height // CELL), Image.Resampling.BOX)


def alike(one: Image.Image, other: Image.Image) -> bool:
    """Whether two pictures show the same page."""
    most, mean = distance(one, other)
    return most <= MOST and mean <= MEAN


def renew(kinds: list[str]) -> None:
    """Draw the pictures anew."""
    PICTURES.mkdir(exist_ok=True)
    for kind in kinds:
        for old in PICTURES.glob(f"{kind}-?.png"):
            old.unlink()
        for number, page in enumerate(pages_of(compose(kind, PAPERS[kind]())), start=1):
            page.quantize(16).save(PICTURES / f"{kind}-{number}.png", optimize=True)


if __name__ == "__main__":
    renew(sys.argv[1:] or list(PAPERS))
