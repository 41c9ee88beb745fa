"""What is told of a letter that came in, when it is entered and when its line is put right."""

from datetime import date

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.kantor.models import Kantor
from lurus.perbaikan.models import SifatSurat, SuratMasuk
from lurus.perbaikan.surat import known_as
from lurus.tindakan.masukan import Day, Line, Reference, Sender
from lurus.tindakan.request import Input


class LetterInput(Input):
    """The letter as its head says it."""

    dari: Sender = Field(title="Dari", description="Instansi atau orang yang mengirim.")
    nomor: Reference = Field(title="Nomor surat", description="Tulis “-” bila tidak bernomor.")
    tanggal: Day = Field(title="Tanggal surat")
    diterima: Day = Field(title="Diterima tanggal")
    sifat: SifatSurat = Field(
        title="Sifat",
        json_schema_extra={"kind": "choice", "choices": {one.value: str(one.value) for one in SifatSurat}},
    )
    hal: Line = Field(title="Hal")


def line_of(
    told: LetterInput, kantor: Kantor, entered: date, itself: SuratMasuk | None = None
) -> dict[str, object]:
    """What the line is to say, once it contradicts neither the day on which it was entered nor another letter.

    Raises CoreError `catat_surat_masuk.days`, `catat_surat_masuk.known`.
    """
    if not told.tanggal <= told.diterima <= entered:
        raise CoreError(
            "catat_surat_masuk.days", tanggal=told.tanggal, diterima=told.diterima, dicatat=entered
        )
    line: dict[str, object] = {name: getattr(told, name) for name in LetterInput.model_fields}
    known = known_as(kantor, line, itself)
    if known is not None:
        raise CoreError("catat_surat_masuk.known", nomor=told.nomor, agenda=known.agenda)
    return line
