"""A check of the register: everything planted is found, in few queries, now and as it was known."""

from dataclasses import replace
from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries

from lurus.kantor.home import Home
from lurus.kantor.models import Kantor
from lurus.pemeriksaan.dari_register import dari_register
from lurus.pemeriksaan.kantor import check_office
from lurus.pemeriksaan.periksa import periksa
from lurus.register.models import Angka, Indikator, Versi
from lurus.tindakan.contoh import load_sample
from tests.cast import MONDAY, Cast
from tests.pemeriksaan.checked import UNSEEN, planted, rules
from tests.world import build_world, their_figure


@pytest.fixture
def sample(db: None, home: Home) -> Kantor:
    """The sample, loaded."""
    return load_sample(MONDAY)


def test_the_planted_slips_are_found_in_the_register(sample: Kantor) -> None:
    found = check_office(sample)
    named = {cell for one in found.gejala for cell in one.sel}
    keys = {one.angka for block in found.blok for one in block.sel if one.id in named}
    figures = Angka.objects.at(sample).select_related("indikator")
    seen = {(one.indikator.kode, one.periode, one.ukuran) for one in figures if one.pk in keys}
    missed = [
        one
        for one in planted()
        if "akibat" not in one and (one["kode"], one["periode"], one["ukuran"]) not in seen
    ]
    assert {(one["jenis"], one["kode"]) for one in missed} == UNSEEN


def test_the_facts_take_five_queries(
    sample: Kantor, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(5):
        facts = dari_register(sample)
    assert len(facts.angka) >= Versi.objects.at(sample).filter(until__isnull=True).count()


def test_an_empty_office_has_nothing_to_check(cast: Cast) -> None:
    before_everything = dari_register(cast.kantor, at=0)
    assert (before_everything.angka, before_everything.dasar) == ((), 0)


def test_the_other_office_is_not_looked_at(cast: Cast, home: Home) -> None:
    world = build_world(cast, home)
    own, theirs = dari_register(cast.kantor), dari_register(cast.tetangga)
    assert {one.kunci for one in own.angka} == set(Angka.objects.at(cast.kantor).values_list("pk", flat=True))
    assert {one.kunci for one in theirs.angka} == {their_figure(world).pk}


def test_a_neighbourhood_holds_only_its_indicators(sample: Kantor) -> None:
    one = Indikator.objects.at(sample).filter(golongan="kinerja").first()
    assert one is not None
    facts = dari_register(sample, only=[one.pk])
    assert {line.kunci for line in facts.indikator} == {one.pk}
    assert {figure.indikator for figure in facts.angka} == {facts.indikator[0].id}


def test_a_rule_that_is_switched_off_says_nothing(sample: Kantor) -> None:
    facts = dari_register(sample)
    assert "pagu-jumlah" in rules(periksa(facts))
    assert "pagu-jumlah" not in rules(periksa(facts, off={"pagu-jumlah"}))


def test_a_signed_agreement_tells_what_its_own_table_cannot(sample: Kantor) -> None:
    facts = dari_register(sample)
    line = next(one for one in facts.indikator if one.kode == "3.30.04" and one.golongan == "kinerja")
    target = next(o for o in facts.angka if o.fakta == (line.id, "2024", "target"))
    signed = replace(target, dokumen="PK", nilai=Decimal("8.75"), tercetak="8,75", dipatok=True)
    found = periksa(replace(facts, angka=(*facts.angka, signed)))
    block = next(b for b in found.blok if "target-pk" in [g.aturan for g in b.gejala])
    proposed = {block.sel_of(part.sel).ukuran: part.menjadi for part in block.usulan[0].pengganti}
    assert proposed["target"] == "8.75"
    assert [one.dipatok for one in block.sel if one.dokumen == "PK"] == [True]
