"""A check of the register: few queries, now and as it was known, and nobody else's figures."""

import pytest
from pytest_django import DjangoAssertNumQueries

from lurus.kantor.home import Home
from lurus.kantor.models import Kantor
from lurus.pemeriksaan.dari_register import dari_register
from lurus.pemeriksaan.periksa import periksa
from lurus.register.models import Angka, Indikator, Versi
from lurus.tindakan.contoh import load_sample
from tests.cast import MONDAY, Cast
from tests.pemeriksaan.checked import rules
from tests.world import build_world, their_figure


@pytest.fixture
def sample(db: None, home: Home) -> Kantor:
    """The sample, loaded."""
    return load_sample(MONDAY)


def test_the_facts_take_five_queries(
    sample: Kantor, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(5):
        facts = dari_register(sample)
    assert len(facts.angka) >= Versi.objects.at(sample).filter(until__isnull=True).count()


def test_no_indicators_are_nothing_to_check(cast: Cast) -> None:
    nothing = dari_register(cast.kantor, only=[])
    assert (nothing.indikator, nothing.angka) == ((), ())


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
