"""Why not everything in a block can stay as it is, in plain sentences."""

from collections.abc import Mapping

from lurus.bahasa import rule_label, sentence
from lurus.pemeriksaan.hasil import Blok


def proofs(block: Blok, names: Mapping[str, str]) -> list[str]:
    """One sentence for each proof of a block; `names` says what stands in a cell."""
    return [
        sentence(
            one.kode,
            {
                "jumlah": len(one.sel),
                "angka": [names.get(cell, cell) for cell in one.sel],
                "aturan": [" ".join(map(rule_label, one.keterangan))],
            },
        )
        for one in block.pembuktian
    ]
