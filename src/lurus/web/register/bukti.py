"""Why not everything in a block can stay as it is: a sentence, the figures it speaks of, the rules between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from lurus.bahasa import rule_label
from lurus.bahasa.figures import labels, with_short_names
from lurus.pemeriksaan.hasil import Blok, Pembuktian
from lurus.web.register.tabel_blok import shown

SENTENCES = {
    "pembuktian.satu_aturan": gettext_noop("%(count)d angka ini tidak mungkin benar bersama:"),
    "pembuktian.bersama": gettext_noop(
        "%(count)d angka ini tidak mungkin benar bersama, karena %(rules)d aturan:"
    ),
    "pembuktian.pasti": gettext_noop("Angka ini pasti salah bila angka lain dalam aturannya benar:"),
    "pembuktian.buntu": gettext_noop(
        "Tidak ada angka yang boleh diubah yang dapat memenuhi aturan ini. Periksa angka yang dipatok, atau matikan"
        " aturan yang tidak berlaku."
    ),
}


@dataclass(frozen=True)
class BuktiKartu:
    """One proof: `angka` are names with values, `aturan` the sentences of the rules between them."""

    kalimat: str
    angka: Sequence[tuple[str, str]]
    aturan: Sequence[str]


def proofs(block: Blok, names: Mapping[str, str]) -> list[BuktiKartu]:
    """Every proof of a block; `names` are the short ones."""
    return [_proof(one, block, names) for one in block.pembuktian]


def _proof(one: Pembuktian, block: Blok, names: Mapping[str, str]) -> BuktiKartu:
    cells = [block.sel_of(cell) for cell in one.sel or one.tetap]
    said = labels(cells, names, block.sel)
    return BuktiKartu(
        gettext(SENTENCES[one.kode]) % {"count": len(cells), "rules": len(one.keterangan)},
        [(said[cell.id], shown(cell)) for cell in cells],
        [with_short_names(rule_label(rule), names) for rule in one.keterangan],
    )
