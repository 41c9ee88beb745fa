"""The sample office's register: every slip that was planted in it is found, and nothing else is called wrong."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest

from lurus.core.editing import Given, Severity, exact_text, to_exact
from lurus.core.impact import Move, impact
from lurus.core.numbers import Locale, read_marked
from lurus.kantor.home import Home
from lurus.kantor.models import Kantor
from lurus.pemeriksaan.dari_register import dari_register
from lurus.pemeriksaan.hasil import Blok, HasilPeriksa
from lurus.pemeriksaan.kantor import check_office
from lurus.pemeriksaan.susunan import Susunan, susun
from lurus.register.models import Angka
from lurus.tindakan.contoh import load_sample
from tests.cast import MONDAY
from tests.pemeriksaan.checked import planted

Place = tuple[str, str, str]
ONLY_ASKED = ("IKU.2", "2025", "realisasi")
"""Last year's figure stands in it: that is seen, but what belongs there only the statistics office can say."""
SWAPPED = {
    ("3.30.04", "2024", "target"): "8.75",
    ("3.30.04", "2024", "realisasi"): "8.92",
    ("3.30.04", "2024", "capaian"): "98.06",
}


@pytest.fixture
def sample(db: None, home: Home) -> Kantor:
    """The sample, loaded."""
    return load_sample(MONDAY)


def place(one: Mapping[str, Any]) -> Place:
    return one["kode"], one["periode"], one["ukuran"]


def right(one: Mapping[str, Any]) -> str:
    """The right value in plain notation."""
    value = read_marked(one["benar"], locale=Locale.ID).value
    assert value is not None
    return exact_text(to_exact(value))


def places(sample: Kantor) -> dict[int, Place]:
    figures = Angka.objects.at(sample).select_related("indikator")
    return {one.pk: (one.indikator.kode, one.periode, one.ukuran) for one in figures}


def named(found: HasilPeriksa, known: Mapping[int, Place]) -> dict[Place, list[Blok]]:
    """The blocks that speak of a figure: in a broken rule, or in their first proposal."""
    blocks: dict[Place, list[Blok]] = {}
    for block in found.blok:
        cells = {cell for one in block.gejala for cell in one.sel}
        cells |= {part.sel for one in block.usulan[:1] for part in one.pengganti}
        for one in block.sel:
            if one.id in cells and one.angka is not None:
                blocks.setdefault(known[one.angka], []).append(block)
    return blocks


def proposed(block: Blok, known: Mapping[int, Place]) -> dict[Place, str | None]:
    """The values of a block's first proposal."""
    parts = [
        (block.sel_of(part.sel).angka, part.menjadi) for one in block.usulan[:1] for part in one.pengganti
    ]
    return {known[figure]: value for figure, value in parts if figure is not None}


def test_every_planted_slip_is_found_and_its_right_value_is_proposed_first(sample: Kantor) -> None:
    known = places(sample)
    blocks = named(check_office(sample), known)
    causes = [one for one in planted() if "akibat" not in one]
    assert [place(one) for one in causes if place(one) not in blocks] == []
    first = {
        spot: value for many in blocks.values() for b in many for spot, value in proposed(b, known).items()
    }
    missed = {place(one) for one in causes if first.get(place(one)) != right(one)}
    assert missed == {ONLY_ASKED}


def test_what_follows_from_a_planted_slip_is_found_with_it_or_moves_to_its_right_value(
    sample: Kantor,
) -> None:
    known, facts = places(sample), susun(dari_register(sample))
    blocks = named(check_office(sample), known)
    followers = [one for one in planted() if one.get("akibat") == "ya"]
    assert len(followers) == 5
    for one in followers:
        moved = moves(facts, known, [other for other in planted() if place(other)[:1] == place(one)[:1]])
        seen = place(one) in blocks
        assert seen or may_be(moved[place(one)], right(one)), one


def moves(facts: Susunan, known: Mapping[int, Place], slips: list[dict[str, Any]]) -> dict[Place, Move]:
    """What moves, printed results too, when the causes among some slips are put right."""
    cells = {known[one.kunci]: cell for cell, one in facts.cells.figures.items() if one.kunci is not None}
    changes: dict[str, Given] = {cells[place(one)]: right(one) for one in slips if "akibat" not in one}
    found = impact(facts.rules, facts.record, changes)
    every = [
        *found.recalculated,
        *(m for one in found.further for way in one.alternatives for m in way.moves),
    ]
    spots = {cell: spot for spot, cell in cells.items()}
    return {spots[one.cell]: one for one in every if one.cell in spots}


def may_be(moved: Move, value: str) -> bool:
    """Whether a figure moves to a value, or to a range of one unit in the last digit around it."""
    exact = to_exact(value)
    if moved.new is not None or moved.low is None or moved.high is None:
        return moved.new == exact
    return moved.low <= exact <= moved.high and moved.high - moved.low <= Fraction(2, 100)


def test_nothing_else_in_the_sample_is_called_wrong(sample: Kantor) -> None:
    known, slips = places(sample), {place(one) for one in planted()}
    for block in check_office(sample).blok:
        spots = {one.id: known[one.angka] for one in block.sel if one.angka is not None}
        for one in block.gejala:
            assert slips & {spots[cell] for cell in one.sel}, one.aturan


def test_a_table_that_agrees_with_itself_is_told_from_the_signed_agreement(sample: Kantor) -> None:
    known = places(sample)
    block = next(b for b in check_office(sample).blok if "target-pk" in {one.aturan for one in b.gejala})
    assert block.keparahan is Severity.SALAH and block.usulan[0].tunggal
    assert proposed(block, known) == SWAPPED
    assert {part.slip for part in block.usulan[0].pengganti} == {"swapped", "follows"}
    assert [block.sel_of(one).dokumen for one in block.usulan[0].saksi] == ["PK"]
    assert [one.dipatok for one in block.sel if one.dokumen == "PK"] == [True]
