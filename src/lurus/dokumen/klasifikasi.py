"""Classification codes of papers: by kind and day as the office decided, else the office's own."""

import re
from datetime import date
from typing import Final

from lurus.core.errors import CoreError
from lurus.dokumen.tatanaskah import KodeKlasifikasi
from lurus.kantor.models import Kantor

LONGEST_CODE: Final = 40
EXAMPLE: Final = "000.8.6.3"
CODE: Final = re.compile(r"[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*")


def check_code(kode: str) -> None:
    """Letters and digits in groups between dots or dashes: no stroke, which parts the number itself.

    Raises CoreError `atur_klasifikasi.code` (kode, contoh).
    """
    if not CODE.fullmatch(kode) or len(kode) > LONGEST_CODE:
        raise CoreError("atur_klasifikasi.code", kode=kode, contoh=EXAMPLE, most=LONGEST_CODE)


def kinds_on(kantor: Kantor, day: date) -> dict[str, tuple[str, str]]:
    """By kind of paper the code of that day and what it means; under "" those of every other kind.

    A decision without a code ended what was before it.
    """
    began = KodeKlasifikasi.objects.at(kantor).filter(mulai__lte=day).order_by("mulai", "pk")
    last = {one.jenis: one for one in began}
    told = {kind: (one.kode, one.uraian) for kind, one in last.items() if one.kode}
    return {"": (kantor.klasifikasi, "")} | told


def codes_on(kantor: Kantor, day: date) -> dict[str, str]:
    """The codes alone."""
    return {kind: code for kind, (code, _) in kinds_on(kantor, day).items()}


def every_code(kantor: Kantor) -> set[str]:
    """The codes that numbers of this office bear, bore or will bear."""
    rows = KodeKlasifikasi.objects.at(kantor).exclude(kode="").values_list("kode", flat=True)
    return {kantor.klasifikasi, *rows}


def named_on(kantor: Kantor, day: date) -> str:
    """The code of the office's dossiers with what it means, as far as the office said it."""
    return " ".join(kinds_on(kantor, day)[""]).strip()
