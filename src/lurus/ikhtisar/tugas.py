"""What waits for somebody: for every open case, whom the SOP's next acts wait for, and where each is done."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from lurus.core.calendar import Calendar
from lurus.core.izin import Pelaku, boleh
from lurus.core.izin import Perkara as Facts
from lurus.core.sop import Definition, act, check, definition, next_performers
from lurus.ikhtisar.butir import ItemLook
from lurus.ikhtisar.fakta import FaktaTerbaca, facts_of, open_cases
from lurus.ikhtisar.jam import Jam, clock_of
from lurus.ikhtisar.kalender import Standing
from lurus.ikhtisar.orang import Staffing
from lurus.kantor.models import Penugasan
from lurus.perbaikan.models import Dugaan, Lembar, Perbaikan

OFFICES_REMEMBERED = 16
COLLECTING = "3"
SIGNABLE = ("surat_perintah", "lembar_data", "laporan")


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


@dataclass(frozen=True)
class Ditunggu:
    """A case that waits for others: who they are and what they are to do."""

    case: Perbaikan
    jam: Jam | None
    performers: tuple[tuple[str, Penugasan], ...]


@dataclass(frozen=True)
class Papan:
    """Everything that waits in one office, for one person and for the others."""

    mine: list[Tugas]
    others: list[Ditunggu]
    suspicions: list[Dugaan]


def board(staff: Staffing, pelaku: Pelaku, office: Standing, now: datetime) -> Papan:
    """What waits in the office at `now`; at most five queries beside the staffing and the office's standing."""
    read = _remembered if office.link else _on_their_way
    mine: list[Tugas] = []
    others: list[Ditunggu] = []
    for facts in read(office.link, staff.kantor):
        rules = definition(facts.case.sop)
        jam = running_clock(facts.case, rules, office.calendar, now)
        own = list(tasks_in(facts, pelaku, rules, jam))
        mine += own
        if not own:
            others.append(Ditunggu(facts.case, jam, tuple(performers(facts, staff, rules))))
    waiting = (
        Dugaan.objects.at(staff.kantor).filter(perbaikan__isnull=True).select_related("laporan", "pengaju")
    )
    suspicions = list(waiting.order_by("pk")) if may_order(pelaku) else []
    return Papan(sorted(mine, key=_urgency), others, suspicions)


def _on_their_way(_link: str, kantor: int) -> list[FaktaTerbaca]:
    """The open cases of an office; the same for as long as its chain has no new link."""
    return facts_of(kantor, list(open_cases(kantor)))


_remembered = lru_cache(maxsize=OFFICES_REMEMBERED)(_on_their_way)
forget_boards = _remembered.cache_clear


def running_clock(case: Any, rules: Definition, calendar: Calendar, now: datetime) -> Jam | None:
    """The clock of the step in which the case stands; None for an ended case."""
    if case.opened is None:
        return None
    return clock_of(calendar, rules.step(case.langkah), case.opened, now, asked=case.was_asked)


def may_order(pelaku: Pelaku) -> bool:
    """Whether the person may order a review."""
    return boleh(pelaku, "perintahkan_reviu", Facts(kantor=pelaku.kantor)).boleh


def tasks_in(facts: FaktaTerbaca, pelaku: Pelaku, rules: Definition, jam: Jam | None) -> Iterator[Tugas]:
    """What one person is to do in one case now; the door asks again, with everything it knows."""
    posts = {one.jabatan for one in pelaku.kedudukan}
    for act_id in _awaited(facts, rules):
        for told in _targets(act_id, facts):
            if act(rules, act_id).by_owner(facts.case.langkah) and told.owner not in (None, *posts):
                continue  # whoever may fill in for an owner is not the one who is waited for
            decision = boleh(pelaku, act(rules, act_id), _facts(facts, told))
            if decision.boleh and _open(rules, act_id, facts, decision.peran, told):
                yield Tugas(
                    act_id, facts.case, told.place, told.target, jam, told.count, told.sheet, told.document
                )


def _awaited(facts: FaktaTerbaca, rules: Definition) -> list[str]:
    """The acts that the case waits for; an answer may be reviewed as soon as it is there."""
    found = [one for one, _ in next_performers(rules, facts.case.langkah, facts.has)]
    early = facts.case.langkah == COLLECTING and any(_to_validate(facts, one) for one in facts.looks)
    return list(dict.fromkeys([*found, *(["validasi"] if early else [])]))


def performers(facts: FaktaTerbaca, staff: Staffing, rules: Definition) -> Iterator[tuple[str, Penugasan]]:
    """Whom the case waits for: the act, and who holds the post now."""
    for act_id, role in next_performers(rules, facts.case.langkah, facts.has):
        if act(rules, act_id).by_owner(facts.case.langkah) and role == "PPTK":
            posts = {one.sheet.jabatan_id for one in _targets(act_id, facts) if one.sheet is not None}
            yield from ((act_id, staff.held[post]) for post in sorted(posts) if post in staff.held)
        else:
            yield from ((act_id, one) for one in staff.of_role(role))


@dataclass(frozen=True)
class _Target:
    place: str
    target: int
    items: tuple[ItemLook, ...] = ()
    sheet: Lembar | None = None
    document: str = ""

    @property
    def count(self) -> int:
        return len(self.items)

    @property
    def owner(self) -> int | None:
        """The post that owns the sheet, where there is one."""
        return None if self.sheet is None else self.sheet.jabatan_id


def _open(rules: Definition, act_id: str, facts: FaktaTerbaca, role: str | None, told: _Target) -> bool:
    closed = check(rules, act_id, facts.case.langkah, role, facts.has, kind=told.document or None)
    return closed is None


def _targets(act_id: str, facts: FaktaTerbaca) -> Iterator[_Target]:
    if act_id == "tanda_tangani":
        yield from _papers(facts)
    elif act_id in _PER_SHEET:
        place, wanted = _PER_SHEET[act_id]
        for sheet in facts.sheets:
            items = tuple(
                one for one in facts.looks if one.butir.lembar_id == sheet.pk and wanted(facts, one)
            )
            if items:
                yield _Target(place, sheet.pk, items, sheet)
    elif act_id in _IN_MEETING:
        items = tuple(one for one in facts.looks if _IN_MEETING[act_id](facts, one))
        if items:
            yield _Target("rapat", facts.case.pk, items)
    else:
        yield _Target("perkara", facts.case.pk)


def _papers(facts: FaktaTerbaca) -> Iterator[_Target]:
    for paper in facts.documents:
        if paper.jenis in SIGNABLE and paper.status == "konsep" and paper.putaran == facts.case.putaran:
            yield _Target("dokumen", paper.pk, (), paper.lembar, paper.jenis)


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
_IN_MEETING = {"putuskan": _to_decide, "verifikasi_butir": _to_verify}


def _facts(facts: FaktaTerbaca, told: _Target) -> Facts:
    """What `izin` is told for the list: everything that was read already."""
    case, looks = facts.case, told.items or facts.looks
    owner = told.owner
    signer: str | int | None = owner if told.document == "lembar_data" else "KETUA"
    return Facts(
        kantor=case.kantor_id,
        step=case.langkah,
        perbaikan=case.pk,
        pemilik_jabatan=owner,
        penanda_tangan=signer if told.document else None,
        dokumen=told.document or None,
        penjawab=_people(one.answer.penjawab_id for one in looks if one.answer and not one.answer.diisikan),
        pengisi=_people(one.answer.penjawab_id for one in looks if one.answer and one.answer.diisikan),
        penilai=_people(one.review.penilai_id for one in looks if one.review),
        verifikator=_people(one.orang_id for one in facts.marks if one.jenis == "verifikasi"),
        ketua_bertindak=_people(one.orang_id for one in facts.marks if one.peran == "KETUA"),
        ubahan=case.langkah == "5",
    )


def _people(found: Iterable[int]) -> frozenset[int]:
    return frozenset(found)


def _urgency(task: Tugas) -> tuple[bool, int, int]:
    """Late things first, then what has least time left; without a standard last."""
    clock = None if task.jam is None else task.jam.clock
    left = None if clock is None else clock.left
    return (clock is None or not clock.late, 1_000_000 if left is None else left, task.case.pk)
