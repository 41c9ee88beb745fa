"""One case as its page shows it: facts, journey, before and after, evidence; seven queries beside the visitor's."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db.models import Exists, F, OuterRef

from lurus.core.calendar import Calendar
from lurus.core.izin import Pelaku
from lurus.core.sop import Definition, Step, definition
from lurus.files.models import StoredFile
from lurus.ikhtisar.butir import ItemLook
from lurus.ikhtisar.fakta import FaktaTerbaca, facts_of, with_course
from lurus.ikhtisar.jam import Jam, clock_of
from lurus.ikhtisar.kalender import Standing
from lurus.ikhtisar.naskah import seat_of
from lurus.ikhtisar.tugas import running_clock
from lurus.perbaikan.hasil import Hasil, results
from lurus.perbaikan.models import AnggotaTim, Bukti, Jawaban, Langkah, Perbaikan
from lurus.perbaikan.perjalanan import returns
from lurus.tindakan.makers import Made

CASES_REMEMBERED = 32
MEETING_ON = ("5", "6", "7", "selesai")


@dataclass(frozen=True)
class Stasiun:
    """One step of the way: its last passage, and how long all its passages took."""

    step: Step
    passages: tuple[Langkah, ...]
    jam: Jam | None

    @property
    def open(self) -> bool:
        return any(one.ditutup is None for one in self.passages)

    @property
    def passed(self) -> bool:
        return bool(self.passages) and not self.open


@dataclass(frozen=True)
class Perkara:
    """Everything the page of a case shows."""

    case: Perbaikan
    rules: Definition
    facts: FaktaTerbaca
    stations: tuple[Stasiun, ...]
    returns: tuple[tuple[str, str, int], ...]
    outcome: Hasil
    evidence: dict[int, list[Bukti]]
    jam: Jam | None

    @property
    def items(self) -> list[ItemLook]:
        return self.facts.looks

    @property
    def made(self) -> Made:
        """Who did what, as the door asks for it."""
        return self.facts.made


@dataclass(frozen=True)
class _Read:
    """What was read of a case; the same for as long as the office's chain has no new link."""

    case: Any
    facts: FaktaTerbaca
    evidence: dict[int, list[Bukti]]
    passages: list[Langkah]
    outcome: Hasil


def read_case(pelaku: Pelaku, office: Standing, now: datetime, **which: int) -> Perkara | None:
    """The one case of the person's office which is told by its key, or by that of one of its rows."""
    calendar = office.calendar
    read = _remembered if office.link else _read
    found = read(office.link, pelaku, calendar.local(now).date(), tuple(which.items()))
    if found is None:
        return None
    case, rules, passages = found.case, definition(found.case.sop), found.passages
    return Perkara(
        case=case,
        rules=rules,
        facts=found.facts,
        stations=tuple(_station(step, case, passages, calendar, now) for step in rules.steps if step.enabled),
        returns=returns(passages, [step.id for step in rules.steps]),
        outcome=found.outcome,
        evidence=found.evidence,
        jam=running_clock(case, rules, calendar, now),
    )


def _read(_link: str, pelaku: Pelaku, day: date, which: tuple[tuple[str, int], ...]) -> _Read | None:
    kantor = pelaku.kantor
    rows = with_course(Perbaikan.objects.at(kantor).select_related("kantor"))
    team = AnggotaTim.across_offices.filter(seat_of(pelaku), perbaikan=OuterRef("pk"))
    case = rows.annotate(seated=Exists(team)).filter(**dict(which)).first()
    if case is None:
        return None
    (facts,) = facts_of(kantor, [case])
    evidence = _full_answers(kantor, facts)
    passages = list(Langkah.objects.at(kantor).filter(perbaikan=case).order_by("pk"))
    outcome = results(case, decided=case.langkah in MEETING_ON, on=day, items=facts.items)
    return _Read(case, facts, evidence, passages, outcome)


_remembered = lru_cache(maxsize=CASES_REMEMBERED)(_read)
forget_cases = _remembered.cache_clear


def _full_answers(kantor: int, facts: FaktaTerbaca) -> dict[int, list[Bukti]]:
    """The last answers with everything they say, in place of their keys; returns their evidence. One query."""
    wanted = [one.last.pk for one in facts.looks if one.last is not None]
    found: dict[int, Jawaban] = {}
    evidence: dict[int, list[Bukti]] = {}
    for one in _with_files(kantor, wanted) if wanted else ():
        found.setdefault(one.pk, one)
        if one.bukti_pk is not None:
            file = StoredFile(pk=one.berkas_pk, name=one.berkas_nama)
            evidence.setdefault(one.pk, []).append(Bukti(pk=one.bukti_pk, jawaban=one, berkas=file))
    full = [replace(one, last=found.get(one.last.pk)) if one.last is not None else one for one in facts.looks]
    facts.looks, facts.items = full, list(full)
    return evidence


def _with_files(kantor: int, answers: list[int]) -> Any:
    """Every answer once per file that supports it, or once without."""
    rows = Jawaban.objects.at(kantor).filter(pk__in=answers).select_related("penjawab")
    files = {"bukti_pk": F("bukti"), "berkas_pk": F("bukti__berkas"), "berkas_nama": F("bukti__berkas__name")}
    return rows.annotate(**files).order_by("bukti")


def _station(step: Step, case: Any, passages: list[Langkah], calendar: Calendar, now: datetime) -> Stasiun:
    own = tuple(one for one in passages if one.langkah == step.id)
    last = own[-1] if own else None
    jam = (
        None
        if last is None
        else clock_of(calendar, step, last.dibuka, now, last.ditutup, asked=case.was_asked)
    )
    return Stasiun(step, own, jam)
