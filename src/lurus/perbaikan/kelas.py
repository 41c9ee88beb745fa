"""What kinds of error there are, and what kind of change each becomes: a table of rows.

Source: the error taxonomy of the domain (K01–K22); SOP: ralat, perubahan, pemutakhiran, bukan koreksi.
"""

from dataclasses import dataclass
from enum import StrEnum


class Naskah(StrEnum):
    """The kind of change that a corrected figure is."""

    RALAT = "ralat"
    """A slip of typing or printing, without substance."""
    PERUBAHAN = "perubahan"
    """Substance."""
    PEMUTAKHIRAN = "pemutakhiran"
    """A provisional value gives way to a newer publication of its source."""
    BUKAN_KOREKSI = "bukan_koreksi"
    """Explained, noted, referred elsewhere: the figure stays."""


@dataclass(frozen=True)
class Kelas:
    """A class of error: what it is called, what proves its correction, what it becomes."""

    kode: str
    istilah: str
    bukti: str
    naskah: Naskah


PEMUTAKHIRAN = "PM"

_ROWS = (
    Kelas("K01", "Salah hitung capaian atau rasio", "kertas kerja hitung ulang", Naskah.RALAT),
    Kelas("K02", "Salah pemisah desimal, ribuan, atau skala", "sumber asli", Naskah.RALAT),
    Kelas("K03", "Salah ketik satu digit", "sumber asli dan jumlah kontrol", Naskah.RALAT),
    Kelas("K04", "Digit tertukar", "sumber asli dan jumlah kontrol", Naskah.RALAT),
    Kelas("K05", "Jumlah tidak cocok", "rincian", Naskah.RALAT),
    Kelas("K06", "Rata-rata atau agregat salah", "kertas kerja", Naskah.RALAT),
    Kelas("K07", "Tidak konsisten antartabel atau antardokumen", "dokumen berlaku", Naskah.PERUBAHAN),
    Kelas("K08", "Data usang atau disalin dari periode lain", "data periode yang benar", Naskah.PERUBAHAN),
    Kelas(
        "K09",
        "Target dan realisasi tertukar, atau tanda terbalik",
        "PK dan bukti realisasi",
        Naskah.PERUBAHAN,
    ),
    Kelas("K10", "Salah polaritas", "Manual IKU", Naskah.PERUBAHAN),
    Kelas("K11", "Salah agregasi triwulan", "definisi operasional", Naskah.PERUBAHAN),
    Kelas("K12", "Satuan atau definisi tidak sesuai", "revisi IKU, di luar SOP ini", Naskah.BUKAN_KOREKSI),
    Kelas("K13", "Penghitungan ganda", "rincian", Naskah.PERUBAHAN),
    Kelas("K14", "Rumus atau acuan sel salah", "berkas sumber", Naskah.PERUBAHAN),
    Kelas("K15", "Di luar batas wajar", "klarifikasi pelaksana kegiatan", Naskah.PERUBAHAN),
    Kelas("K16", "Data kosong atau nol palsu", "pernyataan pelaksana kegiatan", Naskah.PERUBAHAN),
    Kelas("K17", "Target atau indikator berubah setelah ditetapkan", "PK Perubahan", Naskah.BUKAN_KOREKSI),
    Kelas("K18", "Identitas dokumen salah", "keputusan atau peraturan", Naskah.RALAT),
    Kelas("K19", "Pembulatan atau pemotongan", "aturan pembulatan", Naskah.RALAT),
    Kelas("K20", "Simpulan atau predikat tidak sesuai data", "hitung ulang", Naskah.PERUBAHAN),
    Kelas(
        "K21", "Proses: terlambat, tanpa tanda tangan, tanpa bukti", "catatan proses", Naskah.BUKAN_KOREKSI
    ),
    Kelas("K22", "Salah tahun dasar pertumbuhan", "dokumen tahun dasar", Naskah.PERUBAHAN),
    Kelas(PEMUTAKHIRAN, "Pemutakhiran angka sementara", "terbitan terbaru sumbernya", Naskah.PEMUTAKHIRAN),
)
KELAS = {one.kode: one for one in _ROWS}
CHOICES = {one.kode: f"{one.kode} · {one.istilah}" for one in _ROWS}


def change_kind(kode: str, *, material: bool) -> Naskah:
    """The kind of change: a slip that moves a conclusion, or more than the threshold, is one of substance.

    >>> change_kind("K03", material=False).value, change_kind("K03", material=True).value
    ('ralat', 'perubahan')
    """
    kind = KELAS[kode].naskah
    return Naskah.PERUBAHAN if material and kind is Naskah.RALAT else kind
