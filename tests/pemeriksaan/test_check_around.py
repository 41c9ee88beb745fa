"""The rules around a few figures: no guess refuses a draft, and what lies further away is not laid out."""

from collections.abc import Iterator
from decimal import Decimal

from lurus.core.editing import Severity
from lurus.pemeriksaan.bahan import AngkaBahan, Bahan, IndikatorBahan, SimpulBahan
from lurus.pemeriksaan.periksa import periksa
from lurus.pemeriksaan.sekitar import Sekitar
from lurus.pemeriksaan.susunan import susun
from lurus.pemeriksaan.views import QUARTERS

ADDING = ((1, 2, 3, 4, 10), (2, 2, 2, 2, 8), (5, 1, 1, 1, 8))
AVERAGE = (70, 72, 74, 76, 73)


def year(name: str, values: tuple[int, ...]) -> Iterator[AngkaBahan]:
    """Four quarters and the year."""
    for part, value in zip((*(f"2025-{one.upper()}" for one in QUARTERS), "2025"), values, strict=True):
        yield AngkaBahan(indikator=name, periode=part, ukuran="realisasi", nilai=Decimal(value))


def form() -> Bahan:
    """Four indicators that say nothing; three of them add up, the fourth is an average."""
    rows = (*ADDING, AVERAGE)
    return Bahan(
        sumber="register",
        simpul=(),
        indikator=tuple(
            IndikatorBahan(id=f"i{n}", nama=f"Indikator {n}", agregasi="NILAI_AKHIR", satuan="poin")
            for n in range(1, 5)
        ),
        angka=tuple(one for n, values in enumerate(rows, start=1) for one in year(f"i{n}", values)),
    )


def test_a_guess_about_quarters_is_asked_and_never_called_wrong() -> None:
    found = periksa(form())
    own = [one for one in found.gejala if one.aturan == "triwulan-jumlah"]
    assert [(one.tempat, one.keparahan) for one in own] == [("i4_2025", Severity.KLARIFIKASI)]
    assert found.jumlah["salah"] == 0


def test_a_guess_about_quarters_refuses_no_draft() -> None:
    around = Sekitar(form(), frozenset())
    assert around.findings({(4, "2025", "realisasi"): Decimal(73)}) == ()


def budget(siblings: int) -> Bahan:
    """A line, many below it, and one below the first of those; the sum is wrong."""
    names = ["i1", *(f"i{n}" for n in range(2, siblings + 2)), "i9999"]
    above = {"i1": "", "i9999": "i2"}
    return Bahan(
        sumber="register",
        simpul=tuple(SimpulBahan(id=one, nama=one, induk=above.get(one, "i1")) for one in names),
        indikator=tuple(
            IndikatorBahan(id=one, nama=one, golongan="anggaran", simpul=one, satuan="Rp") for one in names
        ),
        angka=tuple(
            AngkaBahan(indikator=one, periode="2025", ukuran=measure, nilai=Decimal(value))
            for one in names
            for measure, value in (("pagu", 100), ("realisasi", 50))
        ),
    )


FACT = ("i2", "2025", "pagu")


def test_the_rules_laid_around_a_figure_do_not_grow_with_its_siblings() -> None:
    few, many = (len(susun(budget(n), touching=[FACT]).rules.rules) for n in (5, 200))
    assert few == many
    assert many < len(susun(budget(200)).rules.rules) // 20


def test_every_rule_that_speaks_of_the_figure_is_among_those_laid_around_it() -> None:
    whole, near = susun(budget(20)), susun(budget(20), touching=[FACT])
    cell = whole.rules.position["i2_2025.pagu"]
    speaking = {rule.id for rule in whole.rules.rules if cell in rule.cells}
    assert speaking <= {rule.id for rule in near.rules.rules}
    assert any(rule.startswith("pagu-jumlah/i1_2025") for rule in speaking)
