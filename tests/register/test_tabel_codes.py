"""The list of codes is what the reading of tables really raises."""

import re
from pathlib import Path

from lurus.register import tabel
from lurus.register.tabel import CODES

FOLDER = Path(tabel.__file__).parent


def test_every_code_raised_is_listed_and_every_code_listed_is_raised() -> None:
    sources = [path.read_text(encoding="utf-8") for path in FOLDER.glob("*.py") if path.name != "codes.py"]
    raised = {code for text in sources for code in re.findall(r'"((?:tabel|pemetaan)\.[a-z_]+)"', text)}
    assert raised == CODES


def test_reading_tables_needs_no_django() -> None:
    sources = [path.read_text(encoding="utf-8") for path in FOLDER.glob("*.py")]
    assert [text for text in sources if re.search(r"^\s*(?:from|import) django", text, re.MULTILINE)] == []
