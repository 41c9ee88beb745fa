"""The emblem in the letterhead: which pictures will do, and how one comes into the data that a paper is drawn from."""

import warnings
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from PIL import Image, UnidentifiedImageError

from lurus.core.errors import CoreError
from lurus.files.store import Store

MOST_BYTES: Final = 300_000
MOST_PIXELS: Final = 2000
MODES: Final = frozenset({"1", "L", "LA", "P", "RGB", "RGBA"})
"""What an archival file can hold without a colour profile of its own."""


def check_emblem(data: bytes) -> None:
    """Whether the picture can stand in a letterhead.

    Raises CoreError `lambang.kind`, `lambang.large` (most: bytes), `lambang.wide` (most: pixels a side),
    `lambang.colours`, `lambang.broken`.
    """
    if len(data) > MOST_BYTES:
        raise CoreError("lambang.large", most=MOST_BYTES)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            _look(data)
    except UnidentifiedImageError as other:
        raise CoreError("lambang.kind") from other
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as huge:
        raise CoreError("lambang.wide", most=MOST_PIXELS) from huge
    except CoreError:
        raise
    except (OSError, SyntaxError, ValueError, IndexError, EOFError, MemoryError) as broken:
        raise CoreError("lambang.broken") from broken  # Pillow says it in many ways


def _look(data: bytes) -> None:
    with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as picture:
        if max(picture.size) > MOST_PIXELS:
            raise CoreError("lambang.wide", most=MOST_PIXELS)
        if picture.mode not in MODES:
            raise CoreError("lambang.colours")
        picture.load()


def drawn(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """The data of a paper as its template draws them: the emblem itself in the place of its fingerprint."""
    mark = data.get("kop", {}).get("lambang", "")
    if not mark:
        return data
    picture = Store(Path(settings.HOME.files)).get(mark)
    return {**data, "kop": {**data["kop"], "lambang": list(picture)}}
