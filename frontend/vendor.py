"""Copies what the pages carry from elsewhere into the tree, and lists it with its fingerprints.

For maintainers (`make vendor`): needs Node to fetch, and fonttools to cut the font down. What it writes is
committed, so that neither a build nor a run needs Node.
"""

import base64
import hashlib
import json
import shutil
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
TARGET = HERE.parent / "src" / "lurus" / "web" / "static" / "vendor"

FONT_PACKAGE = "@fontsource-variable/plus-jakarta-sans"
FONT_SOURCE = "files/plus-jakarta-sans-latin-wght-normal.woff2"
FONT_NAME = "plus-jakarta-sans"
# Indonesian and English text, the typographer's marks, and the signs the pages print between figures.
CHARACTERS = "".join(map(chr, range(0x20, 0x7F))) + "\u00a0§«°±²³·»×÷éèëüöäçñ–—‘’“”•…−→←↑↓"
WEIGHTS = (400, 700)
FEATURES = ["kern", "mark", "mkmk", "ccmp", "liga", "tnum", "lnum"]


def main() -> None:
    """Write every vendored file anew, then the manifest."""
    font = MODULES / FONT_PACKAGE
    version = json.loads((font / "package.json").read_text())["version"]
    shutil.rmtree(TARGET, ignore_errors=True)
    home = TARGET / f"{FONT_NAME}-{version}"
    home.mkdir(parents=True)
    cut_font(font / FONT_SOURCE, home / f"{FONT_NAME}.woff2")
    shutil.copy(font / "LICENSE", home / "OFL.txt")
    write_manifest()


def cut_font(source: Path, target: Path) -> None:
    """Keep the weights and characters that the pages use; keep tabular figures."""
    font = TTFont(source, recalcTimestamp=False)
    instancer.instantiateVariableFont(font, {"wght": WEIGHTS}, inplace=True)
    options = subset.Options(flavor="woff2", layout_features=FEATURES, hinting=False)
    cutter = subset.Subsetter(options)
    cutter.populate(text=CHARACTERS)
    cutter.subset(font)
    subset.save_font(font, str(target), options)


def write_manifest() -> None:
    """Name every vendored file with its sha384, in the form that `integrity=` takes."""
    files = sorted(path for path in TARGET.rglob("*") if path.is_file())
    listed = {str(path.relative_to(TARGET)): fingerprint(path) for path in files}
    (TARGET / "MANIFEST.json").write_text(json.dumps(listed, indent=2) + "\n")


def fingerprint(path: Path) -> str:
    """The file's sha384, as `integrity=` writes it."""
    return "sha384-" + base64.b64encode(hashlib.sha384(path.read_bytes()).digest()).decode()


if __name__ == "__main__":
    main()
