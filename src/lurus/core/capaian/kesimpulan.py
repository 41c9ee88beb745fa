"""What a reader concludes from a figure: met or not, and which word. Does a correction move it?"""

from dataclasses import dataclass

from lurus.core.capaian.aturan import Aturan
from lurus.core.capaian.bilangan import Angka
from lurus.core.capaian.hitung import Target, capaian, tercapai
from lurus.core.capaian.skala_predikat import Skala, predikat


@dataclass(frozen=True)
class Simpulan:
    """The conclusion: the predicate's word and whether the target is met; None where nothing can be said."""

    predikat: str | None
    tercapai: bool | None


def simpulan(target: Target, realisasi: Angka | None, aturan: Aturan, skala: Skala | None = None) -> Simpulan:
    """The conclusion from `realisasi` against `target` (the indicator's unit); no word without a scale.

    The word is taken from the value as printed: capped, floored, rounded. Two conclusions that compare equal
    mean that a correction changes none. Raises what `capaian` and `predikat` raise.

    >>> from datetime import date
    >>> from lurus.core.capaian.daftar_skala import skala
    >>> from lurus.core.capaian.katalog import aturan_bernama
    >>> naik, permendagri = aturan_bernama("baku-max"), skala("permendagri", date(2021, 12, 31))
    >>> simpulan(100, 92, naik, permendagri), simpulan(100, 89, naik, permendagri)
    (Simpulan(predikat='Sangat Tinggi', tercapai=False), Simpulan(predikat='Tinggi', tercapai=False))
    """
    value = capaian(target, realisasi, aturan).untuk_predikat
    word = None if skala is None else predikat(value, skala)
    return Simpulan(word, tercapai(target, realisasi, aturan))
