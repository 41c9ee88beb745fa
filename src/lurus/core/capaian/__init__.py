"""Achievement (capaian), exact: formulas as named data, periods into years, predicates as dated tables."""

from lurus.core.capaian.anggaran import BatasEfisiensi, Efisiensi, Keluaran, efisiensi, serapan
from lurus.core.capaian.aturan import Aturan, NegativeRule, Rentang, Rumus, dari_data, ke_data
from lurus.core.capaian.bilangan import (
    Angka,
    Hasil,
    NullRule,
    Rounding,
    ZeroRule,
    bulatkan,
    dari_pecahan,
    pecahan,
)
from lurus.core.capaian.cetak import Cocok, cocokkan, rumus_lain
from lurus.core.capaian.daftar_skala import DAFTAR_SKALA, skala
from lurus.core.capaian.hitung import Alasan, Capaian, Target, capaian, tercapai
from lurus.core.capaian.katalog import KATALOG, aturan_bernama
from lurus.core.capaian.kesimpulan import Simpulan, simpulan
from lurus.core.capaian.ordinal import SKALA_ORDINAL, SkalaOrdinal, capaian_ordinal
from lurus.core.capaian.periode import Agregat, Cara, Tipe, agregasi
from lurus.core.capaian.rata import Anggota, AturanRata, Butir, Rata, rata_capaian
from lurus.core.capaian.rumus import DAFTAR_RUMUS, Arah, DefinisiRumus
from lurus.core.capaian.skala_predikat import (
    Baris,
    Batas,
    Konvensi,
    PerluKonfirmasi,
    Skala,
    pilih,
    predikat,
)

__all__ = [
    "DAFTAR_RUMUS",
    "DAFTAR_SKALA",
    "KATALOG",
    "SKALA_ORDINAL",
    "Agregat",
    "Alasan",
    "Anggota",
    "Angka",
    "Arah",
    "Aturan",
    "AturanRata",
    "Baris",
    "Batas",
    "BatasEfisiensi",
    "Butir",
    "Capaian",
    "Cara",
    "Cocok",
    "DefinisiRumus",
    "Efisiensi",
    "Hasil",
    "Keluaran",
    "Konvensi",
    "NegativeRule",
    "NullRule",
    "PerluKonfirmasi",
    "Rata",
    "Rentang",
    "Rounding",
    "Rumus",
    "Simpulan",
    "Skala",
    "SkalaOrdinal",
    "Target",
    "Tipe",
    "ZeroRule",
    "agregasi",
    "aturan_bernama",
    "bulatkan",
    "capaian",
    "capaian_ordinal",
    "cocokkan",
    "dari_data",
    "dari_pecahan",
    "efisiensi",
    "ke_data",
    "pecahan",
    "pilih",
    "predikat",
    "rata_capaian",
    "rumus_lain",
    "serapan",
    "simpulan",
    "skala",
    "tercapai",
]
