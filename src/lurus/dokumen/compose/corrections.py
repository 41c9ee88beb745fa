"""What Lembar Ralat and Lembar Perubahan are made from, every leaf a text as it is printed."""

from typing import TypedDict

from lurus.dokumen.compose.rows import Naskah, Pejabat


class TempatRalat(TypedDict):
    """One place in a document: as it is printed there, and as it is to be read."""

    no: str
    letak: str
    indikator: str
    satuan: str
    periode: str
    ukuran: str
    semula: str
    menjadi: str
    selisih: str
    jenis: str
    sebab: str


class LembarRalat(Naskah):
    """Step 7: Lembar Ralat or Lembar Perubahan of one document that was submitted."""

    dokumen: str
    identitas: str
    penerima: str
    dasar: list[str]
    perbaikan: list[TempatRalat]
    catatan: list[str]
    penanda_tangan: Pejabat
