"""The script of a rehearsal: who does what when, what must come of it, and what must be known at which instant."""

import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lurus.core.errors import CoreError


class Part(BaseModel):
    """One table of the script; a word it does not know is a mistake and not a wish."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class FigurePick(Part):
    """A figure of the report: of the first of these measures that has enough figures an owner can correct.

    `kode` and `periode` name it in the script's own table; in any other it is the `ke`-th that fits and was not
    picked yet, of another indicator than those of the figures in `lain` where there is one.
    """

    ukuran: tuple[str, ...] = Field(min_length=1)
    kode: str = ""
    periode: str = ""
    ke: int = Field(default=1, ge=1)
    lain: tuple[str, ...] = ()


class Claim(Part):
    """What must be known of a figure: now, at an instant, or after a named scene."""

    angka: str
    nilai: Any
    ukuran: str = ""
    saat: datetime | str = ""


class Scene(Part):
    """One act of one person, or only claims; `waktu` is an instant or a span after the scene before."""

    nama: str = ""
    keterangan: str = ""
    hanya: Literal["", "contoh", "tabel"] = ""
    waktu: datetime | str = "+5m"
    oleh: str = ""
    tindakan: str = ""
    pada: str | dict[str, str] = "perkara"
    setiap: Literal["", "lembar", "butir", "lembar_data", "penghalang"] = ""
    isi: dict[str, Any] = Field(default_factory=dict)
    ditolak: str = ""
    langkah: str = ""
    periksa: tuple[Claim, ...] = ()


class Table(Part):
    """The table that stands for the submitted report: files beside the script, and how they are read."""

    berkas: str
    peta: str


class Script(Part):
    """A whole rehearsal."""

    judul: str
    mulai: datetime
    tabel: Table
    angka: dict[str, FigurePick]
    adegan: tuple[Scene, ...] = Field(min_length=1)


def load(path: Path) -> Script:
    """Read a script.

    Raises CoreError `cli.script_unreadable` with the place and the reason.
    """
    try:
        return Script.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as unreadable:
        raise CoreError("cli.script_unreadable", file=path, why=str(unreadable)) from unreadable
    except ValidationError as invalid:
        first = invalid.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise CoreError("cli.script_unreadable", file=path, why=f"{place}: {first['msg']}") from invalid
