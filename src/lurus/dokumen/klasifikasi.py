"""Classification codes of papers: by kind and day as the office decided, else the office's own."""

import re
from datetime import date
from typing import Final

from lurus.core.errors import CoreError
from lurus.dokumen.tatanaskah import KodeKlasifikasi
from lurus.kantor.models import Kantor

LONGEST: Final = 40
EXAMPLE: Final = "000.8.6.3"
CODE: Final = re.compile(r"[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*")


def check_code(kode: str) -> None:
    """Letters and digits in groups between dots or dashes: no stroke, which parts the number itself.

    Raises CoreError `atur_klasifikasi.code` (kode, contoh).
    """
    if not CODE.fullmatch(kode) or len(kode) > LONGEST:
        raise CoreError("atur_klasifikasi.code", kode=kode, contoh=EXAMPLE, most=LONGEST)


def decided(kantor: Kantor, day: date) -> dict[str, KodeKlasifikasi]:
    """By kind of paper, "" for all, the decision in force on that day; one without a code ended what was before it."""
    began = KodeKlasifikasi.objects.at(kantor).filter(mulai__lte=day)
    return {one.jenis: one for one in began.order_by("mulai", "pk")}


def codes_on(kantor: Kantor, day: date) -> dict[str, str]:
    """By kind of paper the code of that day; under "" that of every other kind."""
    told = {kind: one.kode for kind, one in decided(kantor, day).items() if one.kode}
    return {"": kantor.klasifikasi} | told


def every_code(kantor: Kantor) -> set[str]:
    """The codes that numbers of this office bear, bore or will bear."""
    rows = KodeKlasifikasi.objects.at(kantor).exclude(kode="").values_list("kode", flat=True)
    return {kantor.klasifikasi, *rows}


def named_on(kantor: Kantor, day: date) -> str:
    """The code of the office's dossiers with what it means, as far as the office said it."""
    row = decided(kantor, day).get("")
    return f"{row.kode} {row.uraian}" if row is not None and row.kode else kantor.klasifikasi
