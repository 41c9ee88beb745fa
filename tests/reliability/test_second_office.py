"""A second office must stay unseen: no query, no list and no act of one office ever reaches into the other."""

import importlib
import inspect
import itertools
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.db.models import F, Q

from lurus import ikhtisar
from lurus.dokumen.bentuk import AGENDA, MASUK, NASKAH
from lurus.dokumen.models import Dokumen, Nomor
from lurus.files.models import StoredFile
from lurus.ikhtisar.data import Pilihan
from lurus.ikhtisar.kalender import standing
from lurus.ikhtisar.naskah import Saringan
from lurus.ikhtisar.orang import Staffing
from lurus.kantor.home import Home
from lurus.kantor.models import Kantor
from lurus.kantor.scope import OfOffice, UnscopedQueryError
from lurus.kantor.waktu import calendar_of
from lurus.tindakan import door
from lurus.tindakan.contents import catalogue
from lurus.tindakan.request import InvalidInput, Refused, Request, Unknown
from tests.cast import MONDAY, Cast
from tests.kept import kept
from tests.neighbour import MARK, Offices, lived_in, neighbour
from tests.play import STILL_WEAK, WEAKNESS, act, footprint, item, later, order, refused
from tests.reliability.smuggled import smuggled
from tests.stations import Way
from tests.tindakan.matrix import TABLE, act_of
from tests.tindakan.matrix_told import Scene

SCOPED = [one for one in apps.get_models() if issubclass(one, OfOffice)]


@pytest.fixture
def offices(cast: Cast, home: Home) -> Offices:
    made = kept("two offices", lambda: _both(cast, home))
    return replace(made, home=home)


def _both(cast: Cast, home: Home) -> Offices:
    theirs = neighbour(cast)
    return Offices(cast, theirs, lived_in(cast, home, "milik sendiri"), lived_in(theirs, home), home)


def test_every_table_of_an_office_is_asked_for_one_office_and_gives_no_other(offices: Offices) -> None:
    ours, theirs = offices.ours.kantor, offices.theirs.kantor
    for model in SCOPED:
        assert model.objects.at(theirs).exists(), f"{model.__name__}: the second office has none to hide"
        assert {one.kantor_id for one in model.objects.at(ours)} == {ours.pk}
        with pytest.raises(UnscopedQueryError):
            model.objects.all()


def test_no_row_points_into_another_office(offices: Offices) -> None:
    checked = 0
    for model in SCOPED:
        for column in model._meta.concrete_fields:
            if isinstance(column, models.ForeignKey) and issubclass(column.related_model, OfOffice):
                rows = model.across_offices.exclude(**{column.name: None})
                astray = rows.exclude(**{f"{column.name}__kantor": F("kantor")})
                assert not astray.exists(), f"{model.__name__}.{column.name}"
                checked += 1
    assert checked >= 40


# ── lists ──
def reads() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every public function of `ikhtisar` that is told an office, or who sits in it."""
    for module in pkgutil.walk_packages(ikhtisar.__path__, f"{ikhtisar.__name__}."):
        for name, one in inspect.getmembers(importlib.import_module(module.name), inspect.isfunction):
            told = {"kantor", "staff"}.intersection(inspect.signature(one).parameters)
            if one.__module__ == module.name and not name.startswith("_") and told:
                yield f"{module.name.rpartition('.')[2]}.{name}", one


def values(offices: Offices) -> dict[str, list[Any]]:
    """What the parameters are told, by name: above all the other office's own ids."""
    ours, theirs = offices.ours, offices.theirs
    cases = [offices.our_case.case.pk, offices.their_case.case.pk]
    foreign = range(1, 60)
    return {
        "cases": [[offices.our_case.case]],
        "ending": ["selesai", "batal"],
        "number": [1],
        "case": cases,
        "limit": [None],
        "start": [0],
        "count": [1000],
        "asked": [Pilihan(cari=word) for word in ("", MARK)],
        "wanted": [Saringan(perbaikan=one) for one in (None, *cases)],
        "key": [*foreign],
        "pelaku": [_staff(one).pelaku(one.ratna.pk) for one in (ours, theirs)],
        "orang": [ours.ratna.pk, theirs.ratna.pk],
        "calendar": [calendar_of(ours.kantor)],
        "office": [standing(ours.kantor)],
        "now": [later(60)],
        "day": [MONDAY.date()],
        "severity": ["", "salah"],
        "page": [1],
        "rows": [list(Nomor.objects.at(ours.kantor)), list(Dokumen.objects.at(theirs.kantor))],
        "book": [NASKAH, AGENDA, MASUK],
        "year": [MONDAY.year],
        "which": [{"pk": one} for one in cases],
        "staff": [_staff(ours)],
        "asker": [
            door.subject_of(ours.kantor.pk, one.pk, ours.kantor, later(60)) for one in (ours.ratna, ours.joko)
        ],
        "part": [Q()],
    }


def _staff(cast: Cast) -> Staffing:
    return Staffing.read(cast.kantor.pk, MONDAY.date(), cast.ratna.pk)


def calls(one: Callable[..., Any], offices: Offices) -> Iterator[Any]:
    """What a function answers to every combination of what it may be told on behalf of our office."""
    known = values(offices)
    kantor = offices.ours.kantor
    parameters = inspect.signature(one).parameters
    if "facts" in parameters:
        return  # works on rows that another of these functions has read
    known["kantor"] = [
        kantor if parameters.get("kantor") and parameters["kantor"].annotation is Kantor else kantor.pk
    ]
    for combination in itertools.product(*(known[name] for name in parameters)):
        told = dict(zip(parameters, combination, strict=True))
        yield one(**(told | told.pop("which", {})))


def leaks(answer: Any, kantor: int, seen: set[int]) -> Iterator[str]:
    """Every row of another office and every marked text in an answer, however deep."""
    if isinstance(answer, str):
        if MARK in answer:
            yield answer
        return
    if answer is None or isinstance(answer, int | float) or id(answer) in seen:
        return
    seen.add(id(answer))
    if isinstance(answer, models.Model) and getattr(answer, "kantor_id", kantor) not in (kantor, None):
        yield f"{type(answer).__name__} {answer.pk} of office {answer.kantor_id}"  # type: ignore[attr-defined]
    for part in _parts(answer):
        yield from leaks(part, kantor, seen)


def _parts(answer: Any) -> Iterable[Any]:
    if isinstance(answer, models.Model):
        return [*vars(answer).values(), *answer._state.fields_cache.values()]
    if isinstance(answer, Mapping):
        return [*answer.keys(), *answer.values()]
    if isinstance(answer, models.QuerySet | Iterator | list | tuple | set | frozenset):
        return list(answer)
    inside = type(answer).__module__.startswith("lurus.") and not isinstance(answer, type)
    return list(getattr(answer, "__dict__", {}).values()) if inside else []


def test_no_list_of_ours_shows_anything_of_theirs(offices: Offices) -> None:
    ours = offices.ours.kantor.pk
    found = [
        (name, leak)
        for name, one in reads()
        for answer in calls(one, offices)
        for leak in leaks(answer, ours, set())
    ]
    assert found == []


def test_the_search_for_leaks_finds_one(offices: Offices) -> None:
    theirs = offices.theirs
    case = offices.their_case.case
    assert list(leaks({"x": [theirs.wulan]}, offices.ours.kantor.pk, set()))
    assert list(leaks((case,), offices.ours.kantor.pk, set()))
    assert len(list(reads())) >= 12


# ── acts ──
def test_our_people_can_do_nothing_to_their_objects_and_learn_nothing_of_them(offices: Offices) -> None:
    ours, theirs = offices.ours, offices.theirs
    theirs.orang["tanpa_jabatan"] = theirs.sari
    scene = Scene(theirs, offices.home, offices.their_case.case)
    before = footprint()
    for row in (one for one in TABLE if one != "komunikasikan"):
        target = scene.target(row)
        if target is None:
            continue
        for who in (ours.ratna, ours.wulan, ours.tono):
            for kantor in (ours.kantor.pk, theirs.kantor.pk):
                with pytest.raises(Unknown) as refusal:
                    _ask(who, row, target, scene, kantor)
                assert MARK not in str(refusal.value)
    assert footprint() == before
    assert {act_of(row) for row in TABLE} == set(catalogue())


def _ask(who: Any, row: str, target: Any, scene: Scene, kantor: int) -> None:
    asked = Request(
        act=act_of(row),
        kantor=kantor,
        orang=who.pk,
        target=target.pk,
        data=scene.told(row),
        key="k",
        at=MONDAY,
    )
    if isinstance(target, Kantor) and kantor != target.pk:
        raise Unknown("door.unknown_target")  # an act on an office names only that office
    door.perform(asked)


def test_evidence_of_theirs_supports_no_answer_of_ours(offices: Offices) -> None:
    case = Way(offices.ours, case=order(offices.ours, "ikm.realisasi")).to("3-terkirim").case
    theirs = StoredFile.objects.at(offices.theirs.kantor).latest("pk")
    told = {"benar": True, "bukti_lama": [theirs.pk]}
    with refused("jawab.unknown_evidence"):
        act(offices.ours.sari, "jawab", item(case, offices.ours.angka["ikm.realisasi"]), told)


def test_a_post_of_theirs_owes_no_follow_up_of_ours(offices: Offices) -> None:
    way = Way(offices.ours, case=order(offices.ours, "ikm.realisasi")).to("3-terkirim")
    answered = item(way.case, offices.ours.angka["ikm.realisasi"])
    act(offices.ours.sari, "jawab", answered, {"benar": True})
    owed = WEAKNESS | {"jabatan": offices.theirs.jabatan["joko"].pk}
    with refused("nilai_kumpulan.unknown_post"):
        act(offices.ours.wulan, "nilai_kumpulan", answered.lembar, STILL_WEAK | {"kelemahan": [owed]})


def test_nothing_of_theirs_can_be_named_in_an_act_of_ours(offices: Offices) -> None:
    for what, (who, name, target, told) in smuggled(offices).items():
        before = footprint()
        with pytest.raises(Refused) as refusal:
            act(offices.ours.orang[who], name, target, told)
        assert not isinstance(refusal.value, InvalidInput), (what, refusal.value.params)
        assert refusal.value.status in (422, 403), what
        assert MARK not in str(refusal.value), what
        assert footprint() == before, what
