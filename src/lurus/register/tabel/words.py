"""What the headings of office tables usually mean: a table of words, for the proposal only."""

import re
from dataclasses import dataclass
from typing import Final

from lurus.register.tabel.headings import same
from lurus.register.tabel.periods import read_period
from lurus.register.tabel.problems import TableError

# Looked up from the top: the more telling words first.
MEASURES: Final = (
    ("predikat", r"predikat|kategori capaian|opini"),
    ("capaian", r"capaian|rasio|serapan|tingkat realisasi|%\s*realisasi"),
    ("pembilang", r"pembilang"),
    ("penyebut", r"penyebut"),
    ("realisasi", r"realisasi|kondisi awal|baseline"),
    ("target_bawah", r"target (?:batas )?(?:bawah|minimum|minimal)|batas bawah(?: target)?"),
    ("target_atas", r"target (?:batas )?(?:atas|maksimum|maksimal)|batas atas(?: target)?"),
    ("target", r"target|kenaikan yang direncanakan"),
    ("pagu", r"pagu|anggaran"),
)
LABELS: Final = (
    ("satuan", r"satuan|unit"),
    ("polaritas", r"polaritas|sifat indikator|arah"),
    ("kode", r"kode( \w+)*"),
    ("tahun", r"tahun|thn|ta"),
    ("periode", r"periode|triwulan|tribulan|tw|bulan|semester"),
    ("induk", r"induk"),
    ("level", r"level|tingkat|jenjang"),
    ("pemilik", r"pemilik.*|pengampu.*|penanggung ?jawab|pic|pptk|bidang"),
    ("tabel", r"tabel|nomor tabel"),
    ("halaman", r"hal|halaman"),
    ("nama", r"indikator.*|uraian.*|nama.*|program.*|kegiatan.*|sub ?kegiatan.*"),
)
DOCUMENTS: Final = (
    ("RENSTRA", r"renstra"),
    ("RENAKSI", r"renaksi|rencana aksi"),
    ("PK", r"pk|perjanjian kinerja"),
    ("LRA", r"lra"),
    ("DPA", r"dpa|dppa"),
)
ANY_YEAR: Final = "2000"
PRINTED: Final = re.compile(r"\btercetak\b|\bpct\b|\bnilai\b")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading seems to say; every field may be empty. `period` may lack its year ("TW2")."""

    label: str = ""
    measure: str = ""
    period: str = ""
    document: str = ""
    printed: bool = False

    @property
    def telling(self) -> bool:
        """It says something at all."""
        return bool(self.label or self.measure or self.period)


def meaning(heading: str) -> Meaning:
    """What `heading` seems to mean.

    >>> meaning("Realisasi TW II 2025")
    Meaning(label='', measure='realisasi', period='2025-TW2', document='', printed=False)
    >>> meaning("Satuan").label, meaning("renstra_2022").document, meaning("target_tercetak").printed
    ('satuan', 'RENSTRA', True)
    """
    text = same(re.sub(r"[_/:()]+", " ", heading))
    label = next((name for name, words in LABELS if re.fullmatch(words, text)), "")
    printed = bool(re.search(r"\btercetak\b", text))
    if label:
        return Meaning(label=label)
    measure = _first(MEASURES, text)
    document = _first(DOCUMENTS, text)
    period = _period(text)
    if period and not measure:
        measure = "target" if document in ("RENSTRA", "PK", "RENAKSI") else "realisasi"
    return Meaning("", measure, period, document, printed)


def stem(heading: str) -> str:
    """A heading without the words that tell a printed column from its normalised twin.

    >>> stem("capaian_tercetak") == stem("capaian_pct")
    True
    """
    return same(PRINTED.sub(" ", re.sub(r"[_/:()]+", " ", heading.casefold())))


def _first(table: tuple[tuple[str, str], ...], text: str) -> str:
    return next((name for name, words in table if re.search(rf"\b(?:{words})\b", text)), "")


def _period(text: str) -> str:
    words = "|".join(words for _, words in (*MEASURES, *DOCUMENTS))
    bare = re.sub(rf"\b(?:{words}|tercetak|dan|pada|kinerja)\b", " ", text)
    try:
        return read_period(bare)
    except TableError:
        return _part(bare)


def _part(text: str) -> str:
    """A part of a year that is not named: with any year it would be a period."""
    try:
        return read_period(text, ANY_YEAR).removeprefix(ANY_YEAR).removeprefix("-")
    except TableError:
        return ""
