"""A prepared read finds what its query set finds, with every value told anew."""

from datetime import date, timedelta

import pytest
from django.db import NotSupportedError
from django.db.models import Count, DateField, Model
from pytest_django import DjangoAssertNumQueries

from lurus.kantor.models import Jabatan, Penugasan
from lurus.kantor.prepared import Prepared, Slot
from lurus.ledger.models import Transaction
from lurus.register.models import Versi
from lurus.tindakan.makers import Made, MadeIn, made_in
from tests.cast import Cast
from tests.play import act, collecting, correction

SEATS = Prepared(
    lambda: (
        Penugasan.objects.at(Slot("kantor"))
        .filter(mulai__lte=Slot("day", DateField()))
        .select_related("orang", "jabatan__atasan")
        .order_by("pk")
    )
)
POSTS = Prepared(lambda: Jabatan.objects.at(Slot("kantor")).filter(pk=Slot("key")))
PEOPLE = Prepared(lambda: Penugasan.objects.at(Slot("kantor")).values_list("orang__nama", "mulai", "pk"))


def columns(row: Model) -> list[object]:
    """Every value of a row, in the order of its columns."""
    return [getattr(row, one.attname) for one in row._meta.concrete_fields]


def test_instances_come_with_what_they_were_read_together_with(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    day = date(2026, 3, 9)
    wanted = list(Penugasan.objects.at(cast.kantor).filter(mulai__lte=day).order_by("pk"))
    with django_assert_num_queries(1):
        found = SEATS.all(kantor=cast.kantor.pk, day=day)
        told = [(one.orang.nama, one.jabatan.nama, one.jabatan.atasan) for one in found]
    assert list(map(columns, found)) == list(map(columns, wanted))
    assert told == [(one.orang.nama, one.jabatan.nama, one.jabatan.atasan) for one in wanted]
    assert len(told) > 5


def test_every_read_is_told_its_own_values(cast: Cast) -> None:
    day = min(one.mulai for one in SEATS.all(kantor=cast.kantor.pk, day=date.max))
    assert SEATS.all(kantor=cast.kantor.pk, day=day - timedelta(days=1)) == []
    assert SEATS.all(kantor=cast.kantor.pk, day=day) != []
    assert SEATS.all(kantor=cast.kantor.pk + 1000, day=day) == []
    assert SEATS.first(kantor=cast.kantor.pk + 1000, day=day) is None


def test_a_row_that_changed_is_read_as_it_stands_now(cast: Cast) -> None:
    post = cast.jabatan["joko"]
    assert POSTS.first(kantor=cast.kantor.pk, key=post.pk) == post
    Jabatan.objects.at(cast.kantor).filter(pk=post.pk).update(nama="Nama yang lain")
    found = POSTS.first(kantor=cast.kantor.pk, key=post.pk)
    assert found is not None and found.nama == "Nama yang lain"


def test_tuples_are_those_of_the_query_set_in_its_order(cast: Cast) -> None:
    wanted = set(Penugasan.objects.at(cast.kantor).values_list("orang__nama", "mulai", "pk"))
    assert set(PEOPLE.all(kantor=cast.kantor.pk)) == wanted


def test_figures_instants_and_data_come_in_pythons_own_types(cast: Cast) -> None:
    collecting(cast)
    figures = Prepared(lambda: Versi.objects.at(Slot("kantor")).order_by("pk"))
    assert [(one.pk, one.nilai, one.until) for one in figures.all(kantor=cast.kantor.pk)] == list(
        Versi.objects.at(cast.kantor).order_by("pk").values_list("pk", "nilai", "until")
    )
    acts = Prepared(lambda: Transaction.objects.at(Slot("kantor")).order_by("pk"))
    assert [(one.at, one.outcome) for one in acts.all(kantor=cast.kantor.pk)] == list(
        Transaction.objects.at(cast.kantor).order_by("pk").values_list("at", "outcome")
    )


def test_who_did_what_in_one_case_is_what_is_read_for_many(cast: Cast) -> None:
    case = collecting(cast)
    act(cast.joko, "jawab", case.butir.get(), correction("22"))
    act(cast.wulan, "validasi", case.butir.get(), {"putusan": "valid"})
    one = MadeIn(case)
    (many,) = made_in(cast.kantor.pk, [case]).values()
    assert Made(one.answers, one.reviews, one.verified, one.heads) == many
    assert many.answers and many.reviews and many.heads


@pytest.mark.parametrize("key", [2**63, 10**40, -(10**40)])
def test_a_number_that_no_column_holds_matches_nothing(cast: Cast, key: int) -> None:
    assert POSTS.first(kantor=cast.kantor.pk, key=key) is None


def test_nothing_is_no_value_to_be_told(cast: Cast) -> None:
    with pytest.raises(ValueError, match="key"):
        POSTS.first(kantor=cast.kantor.pk, key=None)
    with pytest.raises(KeyError, match="key"):
        POSTS.first(kantor=cast.kantor.pk)


def test_a_read_that_does_more_than_a_spelling_can_keep_is_refused(cast: Cast) -> None:
    rows = Jabatan.objects.at(cast.kantor)
    with pytest.raises(NotSupportedError, match="prepared"):
        Prepared(lambda: rows.annotate(many=Count("penugasan"))).all()
    with pytest.raises(NotSupportedError, match="prepared"):
        Prepared(lambda: rows.prefetch_related("penugasan")).all()
