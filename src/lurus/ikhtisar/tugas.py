"""What waits for somebody: for every open case, whom the SOP's next acts wait for, and where each is done."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from lurus.core.calendar import Calendar
from lurus.core.izin import Keputusan, Pelaku
from lurus.core.sop import ActRule, Definition, act, definition, next_performers
from lurus.dokumen.penanda import signable
from lurus.ikhtisar.butir import ItemLook
from lurus.ikhtisar.fakta import FaktaTerbaca, facts_of, open_cases
from lurus.ikhtisar.jam import Jam, clock_of
from lurus.ikhtisar.kalender import Standing
from lurus.ikhtisar.komunikasi import Message, to_answer
from lurus.ikhtisar.orang import Staffing
from lurus.kantor.models import Penugasan
from lurus.perbaikan.models import Dugaan, Lembar, Perbaikan, Tanda
from lurus.perbaikan.perjalanan import return_in_force
from lurus.tindakan import door
from lurus.tindakan.act import Subject
from lurus.tindakan.request import Forbidden, Refused

OFFICES_REMEMBERED = 16
COLLECTING = "3"


@dataclass(frozen=True)
class Tugas:
    """One thing that waits: the act, where it is done (`place`, `target`), and how many items it concerns."""

    act: str
    case: Perbaikan
    place: str
    target: int
    jam: Jam | None = None
    count: int = 0
    sheet: Lembar | None = None
    document: str = ""
    back: tuple[ItemLook, ...] = ()
    """The items among them that came back to their owner, each with the reason in its review or amendment."""
    returned: Tanda | None = None
    """The return of the whole case that is being worked off."""


@dataclass(frozen=True)
class Ditunggu:
    """A case that waits for others: who they are and what they are to do."""

    case: Perbaikan
    jam: Jam | None
    performers: tuple[tuple[str, Penugasan], ...]
    barred: Forbidden | None = None
    """Why the asker, whose post it waits for, may not do it himself."""


@dataclass(frozen=True)
class Papan:
    """Everything that waits in one office, for one person and for the others."""

    mine: list[Tugas]
    others: list[Ditunggu]
    suspicions: list[Dugaan]
    messages: list[Message]


def board(staff: Staffing, asker: Subject, office: Standing) -> Papan:
    """What waits in the office for the asker; at most six queries beside the staffing and the office's standing."""
    mine: list[Tugas] = []
    others: list[Ditunggu] = []
    messages: list[Message] = []
    for facts in on_their_way(staff.kantor, office):
        rules = definition(facts.case.sop)
        jam = running_clock(facts.case, rules, office.calendar, asker.at)
        own = list(tasks_in(facts, asker, rules, jam))
        mine += own
        messages += to_answer(facts, asker, rules)
        if not own:
            held = tuple(performers(facts, staff, rules))
            others.append(Ditunggu(facts.case, jam, held, barred_in(facts, asker, rules)))
    waiting = (
        Dugaan.objects.at(staff.kantor).filter(perbaikan__isnull=True).select_related("laporan", "pengaju")
    )
    suspicions = list(waiting.order_by("pk")) if may_order(asker) else []
    return Papan(sorted(mine, key=_urgency), others, suspicions, sorted(messages, key=_last_day))


def on_their_way(kantor: int, office: Standing) -> list[FaktaTerbaca]:
    """The open cases of an office, the oldest first; the same for as long as its chain has no new link."""
    read = _remembered if office.link else _read
    return read(office.link, kantor)


def _read(_link: str, kantor: int) -> list[FaktaTerbaca]:
    return facts_of(kantor, list(open_cases(kantor)))


_remembered = lru_cache(maxsize=OFFICES_REMEMBERED)(_read)
forget_boards = _remembered.cache_clear


def running_clock(case: Any, rules: Definition, calendar: Calendar, now: datetime) -> Jam | None:
    """The clock of the step in which the case stands; None for an ended case."""
    if case.opened is None:
        return None
    return clock_of(calendar, rules.step(case.langkah), case.opened, now, asked=case.was_asked)


def may_order(asker: Subject) -> bool:
    """Whether the person may order a review."""
    return isinstance(door.may("perintahkan_reviu", asker), Keputusan)


def tasks_in(facts: FaktaTerbaca, asker: Subject, rules: Definition, jam: Jam | None) -> Iterator[Tugas]:
    """What one person is to do in one case now: the case waits for him, and the door would let him in."""
    for act_id, told, answers in _answers(facts, asker, rules):
        open_ = [one for one, answer in answers if isinstance(answer, Keputusan)]
        if open_:
            yield Tugas(
                act_id,
                facts.case,
                told.place,
                told.target,
                jam,
                len(open_) if told.items else 0,
                told.sheet,
                told.document,
                tuple(_came_back(act_id, facts, open_)),
                return_in_force(facts.case, facts.marks),
            )


def barred_in(facts: FaktaTerbaca, asker: Subject, rules: Definition) -> Forbidden | None:
    """Why somebody may not do what the case waits for from his post; None where nothing is kept from him."""
    answers = (answer for _act, _told, found in _answers(facts, asker, rules) for _one, answer in found)
    return next((answer for answer in answers if isinstance(answer, Forbidden)), None)


def _answers(
    facts: FaktaTerbaca, asker: Subject, rules: Definition
) -> Iterator[tuple[str, "_Target", list[tuple[Any, Keputusan | Refused]]]]:
    """The door's own answers, out of what was read already, wherever the case waits for this person."""
    place = replace(asker, case=facts.case, definition=rules)
    for act_id, roles in _awaited(facts, rules).items():
        for told in _targets(act_id, facts):
            if _is_waited_for(asker.pelaku, rules, act_id, roles, facts, told):
                answers = (
                    door.may(act_id, replace(place, target=one), facts, facts.made) for one in told.asked
                )
                yield act_id, told, list(zip(told.asked, answers, strict=True))


def _came_back(act_id: str, facts: FaktaTerbaca, open_: list[Any]) -> Iterator[ItemLook]:
    if act_id == "jawab":
        keys = {one.pk for one in open_}
        yield from (
            one for one in facts.looks if one.butir.pk in keys and (one.returned or one.butir.menunggu_ubahan)
        )


def _awaited(facts: FaktaTerbaca, rules: Definition) -> dict[str, set[str]]:
    """The acts that the case waits for, by whom; an answer may be reviewed as soon as it is there."""
    found: dict[str, set[str]] = {}
    for act_id, role in next_performers(rules, facts.case.langkah, facts.has):
        found.setdefault(act_id, set()).add(role)
    if facts.case.langkah == COLLECTING and any(_to_validate(facts, one) for one in facts.looks):
        found.setdefault("validasi", set()).update(act(rules, "validasi").roles(COLLECTING))
    return found


def _is_waited_for(
    pelaku: Pelaku, rules: Definition, act_id: str, roles: set[str], facts: FaktaTerbaca, told: "_Target"
) -> bool:
    """Whoever may do it besides (fill in for an owner, help to send) is not the one who is waited for."""
    if act(rules, act_id).by_owner(facts.case.langkah, told.document or None):
        return told.owner is None or any(one.jabatan == told.owner for one in pelaku.kedudukan)
    return any(one.peran in roles for one in pelaku.kedudukan)


def performers(facts: FaktaTerbaca, staff: Staffing, rules: Definition) -> Iterator[tuple[str, Penugasan]]:
    """Whom the case waits for: the act, and who holds the post; nobody for an act that has nothing to be done on."""
    found = (
        (act_id, held)
        for act_id, roles in _awaited(facts, rules).items()
        for told in _targets(act_id, facts)
        if told.asked
        for held in _awaited_at(told, staff, act(rules, act_id), roles, facts.case.langkah)
    )
    yield from dict.fromkeys(found)


def _awaited_at(
    told: "_Target", staff: Staffing, rule: ActRule, roles: set[str], step: str
) -> Iterable[Penugasan]:
    kind = told.document or None
    if rule.by_owner(step, kind) and told.owner is not None:
        return [staff.held[told.owner]] if told.owner in staff.held else []
    return staff.of_roles(one for one in rule.roles(step, kind) if one in roles)


def holders_of(facts: FaktaTerbaca, staff: Staffing, rules: Definition) -> list[Penugasan]:
    """Each person whom the case waits for, once."""
    return list(dict.fromkeys(held for _act, held in performers(facts, staff, rules)))


@dataclass(frozen=True)
class _Target:
    """Where something is done, and the rows that the door is asked about: there is a task when it lets in at one."""

    place: str
    target: int
    asked: tuple[Any, ...]
    items: bool = False
    sheet: Lembar | None = None
    document: str = ""

    @property
    def owner(self) -> int | None:
        """The post that owns the sheet, where there is one."""
        return None if self.sheet is None else self.sheet.jabatan_id


def _targets(act_id: str, facts: FaktaTerbaca) -> Iterator[_Target]:
    if act_id in _PAPERS:
        yield from _papers(facts, *_PAPERS[act_id])
    elif act_id in _PER_SHEET:
        yield from _sheets(act_id, facts)
    elif act_id in _IN_MEETING:
        items = tuple(one.butir for one in facts.looks if _IN_MEETING[act_id](facts, one))
        yield _Target("rapat", facts.case.pk, items, items=True)
    else:
        yield _Target("perkara", facts.case.pk, (facts.case,))


def _sheets(act_id: str, facts: FaktaTerbaca) -> Iterator[_Target]:
    place, wanted = _PER_SHEET[act_id]
    for sheet in facts.sheets:
        items = tuple(
            one.butir for one in facts.looks if one.butir.lembar_id == sheet.pk and wanted(facts, one)
        )
        if items:
            whole = act_id in _OF_WHOLE_SHEETS
            yield _Target(place, sheet.pk, (sheet,) if whole else items, items=not whole, sheet=sheet)


def _papers(facts: FaktaTerbaca, place: str, status: str) -> Iterator[_Target]:
    for paper in facts.documents:
        if signable(paper) and paper.status == status and paper.putaran == facts.case.putaran:
            yield _Target(place, paper.pk, (paper,), sheet=paper.lembar, document=paper.jenis)


def _to_answer(facts: FaktaTerbaca, item: ItemLook) -> bool:
    if facts.case.langkah == "5":
        return item.butir.menunggu_ubahan
    return item.butir.lembar.dikirim is not None and not item.answered


def _to_validate(facts: FaktaTerbaca, item: ItemLook) -> bool:
    if facts.case.langkah == "5":
        amended = item.amended(facts.case.putaran) and not item.butir.menunggu_ubahan
        return amended and item.review is None
    return item.answer is not None and item.review is None


def _to_judge(facts: FaktaTerbaca, item: ItemLook) -> bool:
    return not facts.judged(item)


def _to_decide(facts: FaktaTerbaca, item: ItemLook) -> bool:
    decision = item.decision(facts.case.putaran)
    return (decision is None or decision.pilihan == "ubah") and not item.butir.menunggu_ubahan


def _to_verify(facts: FaktaTerbaca, item: ItemLook) -> bool:
    return item.amended(facts.case.putaran) and item.valid and not item.verified_again


_PER_SHEET = {
    "jawab": ("lembar", _to_answer),
    "validasi": ("validasi", _to_validate),
    "nilai_kumpulan": ("validasi", _to_judge),
}
_OF_WHOLE_SHEETS = frozenset({"nilai_kumpulan"})
_PAPERS = {"tanda_tangani": ("dokumen", "konsep"), "periksa_pindaian": ("pindaian", "dipindai")}
_IN_MEETING = {"putuskan": _to_decide, "verifikasi_butir": _to_verify}


def _last_day(one: Message) -> tuple[date, int]:
    return one.due or date.max, one.mark.pk


def _urgency(task: Tugas) -> tuple[bool, int, int]:
    """Late things first, then what has least time left; without a standard last."""
    clock = None if task.jam is None else task.jam.clock
    left = None if clock is None else clock.left
    return (clock is None or not clock.late, 1_000_000 if left is None else left, task.case.pk)
