"""Named rules to choose from: five plain ones, and those seen in real systems, each with its source."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from lurus.core.capaian.aturan import Aturan, Rentang, Rumus
from lurus.core.capaian.bilangan import Rounding, ZeroRule
from lurus.core.errors import CoreError

_NAIK = Aturan(rumus=Rumus.F_MAX)
_LINIER = Aturan(rumus=Rumus.F_MIN_LIN)
_KEBALIKAN = Aturan(rumus=Rumus.F_MIN_INV)
_RENTANG = Aturan(rumus=Rumus.F_RANGE)
_TETAP = Aturan(rumus=Rumus.F_FLAT)
_MET = ZeroRule.SERATUS_BILA_TERCAPAI

_MALUKU = "LKjIP Kab. Maluku Tengah 2021 hlm. 94"
_BANJARNEGARA = "Aplikasi e-SAKIP Banjarnegara: nilai paling rendah 0"
_RAYHANYL = "Aplikasi esakip Rayhanyl: target 0 dihitung 0"
_PRINGSEWU = "Aplikasi E-Sakip Pringsewu"
_SKP = "PermenPANRB 8/2021: capaian di atas 110 % bernilai 120"
_RENSTRA = "Renstra Dinas Perikanan Sidoarjo 2021-2026: tanpa batas atas"

KATALOG: Mapping[str, Aturan] = {
    "baku-max": _NAIK,
    "baku-min-lin": _LINIER,
    "baku-min-inv": _KEBALIKAN,
    "baku-range": _RENTANG,
    "baku-flat": _TETAP,
    "maluku-tengah-positif": replace(_NAIK, dasar=_MALUKU),
    "maluku-tengah-negatif": replace(_LINIER, dasar=_MALUKU),
    "banjarnegara-positif": replace(_NAIK, batas_bawah=Decimal(0), dasar=_BANJARNEGARA),
    "banjarnegara-negatif": replace(_LINIER, batas_bawah=Decimal(0), dasar=_BANJARNEGARA),
    "rayhanyl-tinggi": replace(_NAIK, nol=ZeroRule.NOL, dasar=_RAYHANYL),
    "rayhanyl-rendah": replace(_LINIER, nol=ZeroRule.NOL, dasar=_RAYHANYL),
    "pringsewu-trend-naik": replace(_NAIK, nol=ZeroRule.TOLAK, dasar=_PRINGSEWU),
    "pringsewu-trend-flat": replace(_TETAP, nol=ZeroRule.TOLAK, dasar=_PRINGSEWU),
    "pringsewu-trend-turun": replace(_KEBALIKAN, nol=_MET, realisasi_nol=_MET, dasar=_PRINGSEWU),
    "wp-sipd-rumus-2": replace(_KEBALIKAN, dasar="WP-SIPD rumus 2"),
    "wp-sipd-rumus-4": replace(_TETAP, dasar="WP-SIPD rumus 4"),
    "permenpanrb-8-2021-umum": replace(_NAIK, ambang_atas=Decimal(110), batas_atas=Decimal(120), dasar=_SKP),
    "permenpanrb-8-2021-khusus": replace(
        _LINIER, ambang_atas=Decimal(110), batas_atas=Decimal(120), dasar=_SKP
    ),
    "permenpanrb-8-2021-rentang": replace(
        _RENTANG, rentang=Rentang(Decimal(80), Decimal(90)), dasar="PermenPANRB 8/2021: contoh rentang 80-90"
    ),
    "bps-tapin": replace(_NAIK, batas_atas=Decimal(120), dasar="BPS Kab. Tapin: rata-rata dengan batas 120"),
    "sidoarjo-perikanan-bulat": replace(_NAIK, dasar=_RENSTRA),
    "sidoarjo-perikanan-potong": replace(_NAIK, pembulatan=Rounding.TRUNCATE, dasar=_RENSTRA),
}


def aturan_bernama(nama: str) -> Aturan:
    """The rule of that name. Raises `CoreError` `capaian.aturan_bernama_tak_ada` with the names there are.

    >>> aturan_bernama("bps-tapin").batas_atas
    Decimal('120')
    """
    if nama not in KATALOG:
        raise CoreError("capaian.aturan_bernama_tak_ada", nama=nama, ada=tuple(KATALOG))
    return KATALOG[nama]
