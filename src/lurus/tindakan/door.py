"""The one door: lock, version, arrow, permission, rule, write, ledger, in that order and in one transaction.

Pages, the command line and rehearsals all come through `perform`; no act does any of these things itself. The
office's ledger counter is locked first: within one office acts follow each other, and no two of them can deadlock.
What takes long to see is seen before that, and only counts if no transaction came between.
"""

from dataclasses import fields, replace
from functools import cache
from typing import Any

from django.db import transaction
from pydantic import ValidationError

from lurus.core.errors import CoreError
from lurus.core.izin import Keputusan, boleh
from lurus.core.sop import act as act_rule
from lurus.core.sop import advance, check, definition
from lurus.kantor.models import Kantor, Orang, Penugasan
from lurus.kantor.pemegang import pelaku_of, staffing
from lurus.kantor.prepared import Prepared, Slot
from lurus.kantor.scope import Aggregate
from lurus.kantor.waktu import day_of
from lurus.ledger import writer
from lurus.ledger.models import Counter, Transaction
from lurus.ledger.pen import Pen
from lurus.perbaikan.models import Perbaikan
from lurus.perbaikan.perjalanan import move
from lurus.tindakan import contents
from lurus.tindakan.act import Act, Context, Result, Seen, Subject
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

LOOKS = 3
"""How often an act looks first before it gives up, when others act all the while."""
_SPENT = Prepared(lambda: Transaction.objects.at(Slot("kantor")).filter(key=Slot("key")))


def perform(request: Request) -> Outcome:
    """Let one act through, or refuse it and leave no trace.

    Raises a subclass of Refused; its code and parameters are rendered by `bahasa`.
    """
    act = contents.find(request.act)
    told = read_input(act, request)
    for _ in range(LOOKS):
        seen = _look_first(act, request)
        with transaction.atomic():
            counter = writer.open_counter(request.kantor)
            earlier = _replay(request)
            if earlier is not None:
                return earlier
            if seen is not None and seen.number != counter.number:
                continue
            subject = replace(_subject(act, request, counter), seen=seen)
            _still_current(subject, request)
            facts = None if subject.case is None else Fakta(subject.case)
            decision = _permitted(act, subject, told, facts)
            context = _let_in(subject, decision, counter)
            result = _rule(act, context, told)
            return _journal(request, context, result, counter, facts)
    raise Stale("door.moved_on", act=act.id)


def perform_and_look_again(request: Request) -> Outcome:
    """`perform`; then, when nobody waits for the lock any more, what the act makes one look at twice.

    The act is done by then: what cannot be looked at becomes a warning itself.
    """
    done = perform(request)
    act = contents.find(request.act)
    if act.look_again is None or done.replayed:
        return done
    target = act.rows(request.kantor).get(pk=request.target)
    try:
        seen = act.look_again(target, day_of(request.at, target.kantor))
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


def _look_first(act: Act[Any], request: Request) -> Seen | None:
    """What the act judges by and takes long to see: before the lock, so that nobody waits for it."""
    if act.look_first is None:
        return None
    counter = Counter.objects.at(request.kantor).first()
    target = act.rows(request.kantor).filter(pk=request.target).first()
    if counter is None or target is None:
        return None  # the lock will not find it either
    today = day_of(writer.instant(counter, request.at), target.kantor)
    return Seen.by(act.look_first, target, today, counter.number)


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
        lambda: act.rows(Slot("kantor")).filter(pk=Slot("target")).select_for_update(of=("self",))
    )


def _compose(office: Kantor, orang: int, target: Any, at: Any, evidence: object | None) -> Subject:
    today = day_of(at, office)
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
