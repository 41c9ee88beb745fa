"""The tree, the indicators, their figures with every version, and what reports printed of them."""

from lurus.register.angka import Angka, Status, Versi
from lurus.register.laporan import Impor, JenisLaporan, Laporan, Pemetaan, Pernyataan
from lurus.register.pohon import Indikator, Pengampu, Simpul

__all__ = [
    "Angka",
    "Impor",
    "Indikator",
    "JenisLaporan",
    "Laporan",
    "Pemetaan",
    "Pengampu",
    "Pernyataan",
    "Simpul",
    "Status",
    "Versi",
]
