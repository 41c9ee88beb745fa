"""Targets that are words (WTP, BB, BAIK): one scale of ranks per indicator, never a silent number."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lurus.core.capaian.aturan import Aturan
from lurus.core.capaian.hitung import Capaian, capaian
from lurus.core.errors import CoreError


@dataclass(frozen=True)
class SkalaOrdinal:
    """The ranks of an indicator's words, lowest first; rank 1 is the lowest word.

    Raises `CoreError` `capaian.label_ganda` when a word stands twice, whatever its capitals.

    >>> OPINI_BPK.peringkat("wtp")
    4
    """

    id: str
    tingkat: tuple[str, ...]
    dasar: str

    def __post_init__(self) -> None:
        if len(self._ranks()) != len(self.tingkat):
            raise CoreError("capaian.label_ganda", skala=self.id, tingkat=self.tingkat)

    def _ranks(self) -> dict[str, int]:
        return {_key(label): rank for rank, label in enumerate(self.tingkat, start=1)}

    def peringkat(self, label: str) -> int:
        """The rank of `label`, from 1; capitals and outer spaces do not matter.

        Raises `CoreError` `capaian.label_tak_dikenal` with the words there are — a number in words' clothing
        ("81,00" where the scale says A) is one of these.
        """
        rank = self._ranks().get(_key(label))
        if rank is None:
            raise CoreError("capaian.label_tak_dikenal", label=label, skala=self.id, ada=self.tingkat)
        return rank


def _key(label: str) -> str:
    return " ".join(label.split()).casefold()


def capaian_ordinal(
    target: str | None, realisasi: str | None, skala: SkalaOrdinal, aturan: Aturan
) -> Capaian:
    """The achievement (percent) of one word against another through the ranks of `skala`, under `aturan`.

    Raises what `capaian` and `SkalaOrdinal.peringkat` raise. Source: Pringsewu (satuan "predikat").

    >>> from lurus.core.capaian.katalog import aturan_bernama
    >>> capaian_ordinal("WTP", "WDP", OPINI_BPK, aturan_bernama("pringsewu-trend-naik")).nilai
    Decimal('75.00')
    """
    return capaian(_rank(target, skala), _rank(realisasi, skala), aturan)


def _rank(label: str | None, skala: SkalaOrdinal) -> int | None:
    return None if label is None else skala.peringkat(label)


OPINI_BPK = SkalaOrdinal(
    "opini-bpk",
    ("TMP", "TW", "WDP", "WTP"),
    "Pringsewu: WTP = 4, WDP = 3; urutan TW dan TMP menurut UU 15/2004 perlu dikonfirmasi",
)
PREDIKAT_AKIP = SkalaOrdinal("predikat-akip", ("D", "C", "CC", "B", "BB", "A", "AA"), "PermenPANRB 88/2021")
MUTU_PELAYANAN = SkalaOrdinal(
    "mutu-skm",
    ("TIDAK BAIK", "KURANG BAIK", "BAIK", "SANGAT BAIK"),
    "PermenPANRB 14/2017; perlu dikonfirmasi",
)

SKALA_ORDINAL: Mapping[str, SkalaOrdinal] = MappingProxyType(
    {scale.id: scale for scale in (OPINI_BPK, PREDIKAT_AKIP, MUTU_PELAYANAN)}
)
