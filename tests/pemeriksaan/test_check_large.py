"""Large tables are checked in bounded work, and what is kept of them stays small."""

import json
from itertools import pairwise

from lurus.pemeriksaan.hasil import HasilPeriksa
from lurus.pemeriksaan.periksa import SHOWN_PROOFS
from tests.pemeriksaan.checked import budget


def flat(parts: int, off: int) -> HasilPeriksa:
    """One sum over many parts, too large by `off`; some parts are smaller than that."""
    values = [1000 + 7 * n for n in range(parts)]
    lines = [f"induk;;program;{sum(values) - off};0"]
    return budget(*lines, *(f"bagian {n};induk;kegiatan;{value};0" for n, value in enumerate(values)))


def test_of_many_proofs_a_few_are_kept_and_all_are_counted() -> None:
    (block,) = flat(40, 1200).blok
    assert len(block.pembuktian) == SHOWN_PROOFS
    assert block.jumlah_pembuktian > SHOWN_PROOFS
    assert {cell for one in block.tersangka for cell in one} <= {one.id for one in block.sel}


def test_all_of_a_few_proofs_are_kept() -> None:
    (block,) = flat(3, 5).blok
    assert len(block.pembuktian) == block.jumlah_pembuktian == 1


def test_what_is_kept_of_a_check_grows_no_faster_than_the_table() -> None:
    sizes = [len(json.dumps(flat(parts, 1200).to_dict())) for parts in (50, 100, 200)]
    assert all(two < 3 * one for one, two in pairwise(sizes))
    assert sizes[-1] < 300_000


def test_a_tree_of_wrong_sums_stops_and_says_that_it_is_not_finished() -> None:
    lines = [f"u{n};{f'u{(n - 1) // 3}' if n else ''};k;{(n * 7919) % 1000 + 1};0" for n in range(200)]
    found = budget(*lines)
    assert [(one.lengkap, one.berhenti) for one in found.blok if not one.lengkap][:1] == [(False, "checks")]
