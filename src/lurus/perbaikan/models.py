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
from lurus.perbaikan.surat import PembetulanSurat, SifatSurat, SuratMasuk
from lurus.perbaikan.tindak_lanjut import KeadaanTindakLanjut, TindakLanjut

__all__ = [
    "AnggotaTim",
    "Bukti",
    "Butir",
    "CatatanMutu",
    "Dugaan",
    "DugaanAngka",
    "Jawaban",
    "JenisTanda",
    "KeadaanTindakLanjut",
    "KegiatanRencana",
    "Langkah",
    "Lembar",
    "PembetulanSurat",
    "Penilaian",
    "PenilaianLembar",
    "Perbaikan",
    "Putusan",
    "Rapat",
    "SifatSurat",
    "SuratMasuk",
    "Tanda",
    "TindakLanjut",
    "VerifikasiButir",
]
