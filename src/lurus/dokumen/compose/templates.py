"""Where the templates and fonts are; their fingerprint tells one state of them from another."""

import hashlib
from functools import cache
from pathlib import Path
from typing import get_args

from lurus.dokumen.compose.data import Kind
from lurus.dokumen.compose.errors import ComposeError

HOME = Path(__file__).parent.parent
TEMPLATES = HOME / "naskah"
FONTS = HOME / "fonts"
SPECIMENS = HOME / "contoh"
"""The data of invented papers."""
KINDS: tuple[Kind, ...] = get_args(Kind)


def template_path(kind: str) -> Path:
    """The template of a kind; `compose.unknown_kind` for any other word."""
    if kind not in KINDS:
        raise ComposeError("compose.unknown_kind", kind=kind)
    return TEMPLATES / f"{kind}.typ"


@cache
def template_fingerprint(kind: str) -> str:
    """SHA-256 over the kind's template, the parts all templates share, and the fonts."""
    digest = hashlib.sha256()
    for path in (template_path(kind), *sorted(TEMPLATES.glob("_*.typ")), *sorted(FONTS.glob("*.ttf"))):
        digest.update(f"{path.name}\n{path.stat().st_size}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
