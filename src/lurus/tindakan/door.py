"""The one door: lock, version, arrow, permission, rule, write, ledger, in that order and in one transaction.

Pages, the command line and rehearsals all come through `perform`; no act does any of these things itself. The
office's ledger counter is locked first: within one office acts follow each other, and no two of them can deadlock.
"""

from dataclasses import fields, replace
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from django.db import models, transaction
from pydantic import ValidationError

from lurus.core.errors import CoreError
from lurus.core.izin import Keputusan, boleh
from lurus.core.sop import act as act_rule
from lurus.core.sop import advance, check, definition
from lurus.kantor.models import Kantor, Orang, Penugasan
from lurus.kantor.pemegang import pelaku_of, staffing
from lurus.kantor.prepared import Prepared, Slot
from lurus.kantor.scope import Aggregate
from lurus.ledger import writer
from lurus.ledger.models import Counter, Transaction
from lurus.ledger.pen import Pen
from lurus.perbaikan.models import Perbaikan
from lurus.perbaikan.perjalanan import move
from lurus.tindakan import contents
from lurus.tindakan.act import Act, Context, Result, Subject
from lurus.tindakan.changes import since_version
from lurus.tindakan.fakta import Fakta
from lurus.tindakan.makers import Makers
from lurus.tindakan.perkara import perkara
from lurus.tindakan.request import (
    Forbidden,
    Input,
    InvalidInput,
    NotNow,
    Outcome,
    Refused,
    Request,
    RuleBroken,
    Stale,
    Unknown,
    faults_in,
)

KIN = frozenset({"kantor", "perbaikan", "lembar"})
"""What a target belongs to: read together with it."""
_SPENT = Prepared(lambda: Transaction.objects.at(Slot("kantor")).filter(key=Slot("key")))


def perform(request: Request) -> Outcome:
    """Let one act through, or refuse it and leave no trace.

    Raises a subclass of Refused; its code and parameters are rendered by `bahasa`.
    """
    act = contents.find(request.act)
    told = read_input(act, request)
    with transaction.atomic():
        counter = writer.open_counter(request.kantor)
        earlier = _replay(request)
        if earlier is not None:
            return earlier
        subject = _subject(act, request, counter)
        _still_current(subject, request)
        facts = None if subject.case is None else Fakta(subject.case)
        decision = _permitted(act, subject, told, facts)
        context = _let_in(subject, decision, counter)
        result = _rule(act, context, told)
        return _journal(request, context, result, counter, facts)


def perform_and_look_again(request: Request) -> Outcome:
    """`perform`; then, when nobody waits for the lock any more, what the act makes one look at twice.

    The act is done by then: what cannot be looked at becomes a warning itself.
    """
    done = perform(request)
    act = contents.find(request.act)
    if act.look_again is None or done.replayed:
        return done
    target = _rows(act, request.kantor).get(pk=request.target)
    today = request.at.astimezone(ZoneInfo(target.kantor.zona)).date()
    try:
        seen = act.look_again(target, today)
    except CoreError as unseen:
        seen = ((unseen.code, unseen.params),)
    return replace(done, warnings=(*done.warnings, *seen))


def may(
    act_id: str, subject: Subject, facts_of_case: Fakta | None = None, made: Makers | None = None
) -> Keputusan | Refused:
    """Whether the act is open to this person now, without performing it: what pages show, and why not.

    A page that asks about many acts hands in one `Fakta` and one `Made`, so that everything is read once.
    """
    act = contents.find(act_id)
    try:
        return _permitted(act, subject, None, facts_of_case, made)
    except Refused as refusal:
        return refusal


def subject_of(kantor: int, orang: int, target: Any, at: Any, evidence: object | None = None) -> Subject:
    """The subject for an unlocked look: what the pages ask `may` about."""
    office = Kantor.objects.get(pk=kantor)
    return _compose(office, orang, target, at, evidence)


def read_input(act: Act[Any], request: Request) -> Input:
    """What was typed, in the act's own input type.

    Raises InvalidInput with every fault and its path.
    """
    try:
        told: Input = act.input.model_validate(dict(request.data))
    except ValidationError as invalid:
        raise InvalidInput(faults_in(invalid)) from invalid
    return told


def _replay(request: Request) -> Outcome | None:
    done = _SPENT.first(kantor=request.kantor, key=request.key)
    if done is None:
        return None
    if done.act != request.act or done.actor_id != request.orang:
        raise Stale("door.key_spent", key=request.key)
    return Outcome(
        act=done.act,
        number=done.number,
        case=done.case,
        step=done.outcome.get("step"),
        data=done.outcome.get("data", {}),
        replayed=True,
    )


def _subject(act: Act[Any], request: Request, counter: Counter) -> Subject:
    target = Kantor.objects.get(pk=request.kantor) if act.target is Kantor else _locked(act, request)
    office = target if isinstance(target, Kantor) else target.kantor
    return _compose(office, request.orang, target, writer.instant(counter, request.at), request.evidence)


def _locked(act: Act[Any], request: Request) -> Any:
    target = _locking(act).first(kantor=request.kantor, target=request.target)
    if target is None:
        raise Unknown("door.unknown_target", act=act.id)
    return target


@cache
def _locking(act: Act[Any]) -> Prepared[Any]:
    return Prepared(
        lambda: _rows(act, Slot("kantor")).select_for_update(of=("self",)).filter(pk=Slot("target"))
    )


def _rows(act: Act[Any], kantor: int | Slot) -> "models.QuerySet[Any]":
    rows: models.QuerySet[Any] = act.target.objects.at(kantor)  # type: ignore[attr-defined]
    kin = sorted(one.name for one in act.target._meta.concrete_fields if one.is_relation and one.name in KIN)
    return rows.select_related(*kin, *act.follows)


def _compose(office: Kantor, orang: int, target: Any, at: Any, evidence: object | None) -> Subject:
    today = at.astimezone(ZoneInfo(office.zona)).date()
    seats = staffing(office.pk, today, orang, acting_only=True)
    person = _person(orang, seats)
    return Subject(
        kantor=office,
        orang=person,
        pelaku=pelaku_of(seats, orang, office.pk, today),
        target=target,
        case=_case(target),
        definition=definition(_revision(office, target)),
        at=at,
        today=today,
        evidence=evidence,
    )


def _person(orang: int, seats: list[Penugasan]) -> Orang:
    found = next((one.orang for one in seats if one.orang_id == orang), None)
    person: Orang | None = found or Orang.across_offices.filter(pk=orang).first()
    if person is None:
        raise Unknown("door.unknown_person")
    return person


def _case(target: Any) -> Perbaikan | None:
    if isinstance(target, Perbaikan):
        return target
    case: Perbaikan | None = getattr(target, "perbaikan", None)
    return case


def _revision(office: Kantor, target: Any) -> str:
    case = _case(target)
    return office.sop if case is None else case.sop


def _still_current(subject: Subject, request: Request) -> None:
    target = subject.target
    if request.version is None or not isinstance(target, Aggregate) or target.version == request.version:
        return
    raise Stale("door.stale", changes=since_version(target, request.version))


def _permitted(
    act: Act[Any],
    subject: Subject,
    told: Input | None,
    facts_of_case: Fakta | None = None,
    made: Makers | None = None,
) -> Keputusan:
    if facts_of_case is None and subject.case is not None:
        facts_of_case = Fakta(subject.case)
    facts = perkara(act, subject, told, facts_of_case, made)
    rule = act_rule(subject.definition, act.id)
    if not subject.pelaku.membaca and not subject.pelaku.berakhir:
        raise Unknown("door.unknown_target", act=act.id)
    decision = boleh(subject.pelaku, rule, facts)
    if subject.case is not None and facts_of_case is not None:
        step, has = subject.case.langkah, facts_of_case.has
        closed = check(subject.definition, act.id, step, decision.peran, has, kind=facts.kind)
        if closed is not None:
            raise NotNow(closed.code, **closed.params)
    shut = None if act.closed is None else act.closed(subject.target)
    if shut is not None:
        raise NotNow(shut.code, **shut.params)
    if not decision.boleh:
        raise Forbidden(decision.code, act=act.id, **decision.params)
    return decision


def _let_in(subject: Subject, decision: Keputusan, counter: Counter) -> Context:
    shared = {one.name: getattr(subject, one.name) for one in fields(Subject)}
    pen = Pen(subject.kantor.pk, counter.number + 1)
    return Context(
        **shared, peran=decision.peran or "", mode=decision.mode or "", jabatan=decision.jabatan, pen=pen
    )


def _rule(act: Act[Any], context: Context, told: Input) -> Result:
    try:
        return act.perform(context, told)
    except CoreError as broken:
        raise RuleBroken(broken.code, **broken.params) from broken


def _journal(
    request: Request, context: Context, result: Result, counter: Counter, before: Fakta | None
) -> Outcome:
    case = result.case or context.case
    if isinstance(context.target, Aggregate):
        context.pen.touch(context.target)
    if case is not None:
        _advance(context, case, before)
    step = None if case is None else case.langkah
    heading = writer.Heading(
        act=request.act,
        key=request.key,
        actor=context.orang.pk,
        actor_name=context.orang.nama_lengkap,
        role=context.peran,
        mode=context.mode,
        case=None if case is None else case.pk,
        reason=result.reason,
    )
    kept = {"step": step, "data": dict(result.data)}
    done = writer.append(counter, context.pen, heading, context.at, kept)
    return Outcome(request.act, done.number, done.case, step, result.data, result.warnings)


def _advance(context: Context, case: Perbaikan, before: Fakta | None) -> None:
    """Close every step that this act completed and open the next."""
    while (following := _following(context, case, before)) is not None:
        move(context.pen, case, following, context.at)


def _following(context: Context, case: Perbaikan, before: Fakta | None) -> str | None:
    """The step that follows when the present one is complete; marks are asked first, for they rule out most."""
    facts = Fakta(case) if before is None or before.case is not case else before.after(context.pen)
    if not facts.marks_allow(context.definition, case.langkah):
        return None
    return advance(context.definition, case.langkah, facts.has)
