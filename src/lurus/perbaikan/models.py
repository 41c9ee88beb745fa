"""The rows of a case."""

from lurus.perbaikan.isian import Bukti, Butir, Jawaban, Lembar, Penilaian, PenilaianLembar
from lurus.perbaikan.perkara import (
    AnggotaTim,
    CatatanMutu,
    Dugaan,
    DugaanAngka,
    JenisTanda,
    KegiatanRencana,
    Langkah,
    Perbaikan,
    Tanda,
)
from lurus.perbaikan.rapat import Putusan, Rapat, VerifikasiButir

__all__ = [
    "AnggotaTim",
    "Bukti",
    "Butir",
    "CatatanMutu",
    "Dugaan",
    "DugaanAngka",
    "Jawaban",
    "JenisTanda",
    "KegiatanRencana",
    "Langkah",
    "Lembar",
    "Penilaian",
    "PenilaianLembar",
    "Perbaikan",
    "Putusan",
    "Rapat",
    "Tanda",
    "VerifikasiButir",
]
