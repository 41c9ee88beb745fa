"""*Tugas saya* and the door never disagree: at every station, for everybody, what is offered is what is let in.

What the list says comes out of rows read at once; here the same is told from the rows of the case itself, one by
one, at the real door.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.db import transaction

from lurus.core.izin import Keputusan
from lurus.core.sop import ENDS, act, definition, next_performers
from lurus.dokumen.models import Dokumen
from lurus.ikhtisar.fakta import facts_of, with_course
from lurus.ikhtisar.tugas import tasks_in
from lurus.perbaikan.keadaan import ItemState
from lurus.perbaikan.models import Lembar, Perbaikan
from lurus.tindakan import door
from lurus.tindakan.act import Subject
from lurus.tindakan.fakta import Fakta, sheet_judged
from tests.cast import MONDAY, Cast
from tests.play import again
from tests.stations import STATIONS, Way
from tests.tindakan.matrix_people import WORLDS

Offers = dict[tuple[str, int], int]
"""(act, key of what it is done on) → how many items it concerns, 0 where it is done on the whole."""
PER_ITEM = ("jawab", "validasi", "putuskan", "verifikasi_butir")
IN_MEETING = ("putuskan", "verifikasi_butir")


def offered(case: Perbaikan, asker: Subject) -> Offers:
    """What *Tugas saya* says."""
    read = with_course(Perbaikan.objects.at(case.kantor_id)).filter(pk=case.pk)
    (facts,) = facts_of(case.kantor_id, list(read))
    found = list(tasks_in(facts, asker, definition(case.sop), None))
    assert len({(one.act, one.target) for one in found}) == len(found)
    return {(one.act, one.target): one.count for one in found}


def let_in(case: Perbaikan, asker: Subject) -> Offers:
    """What the door lets this person do, of that for which the case waits for him."""
    facts, rules = Fakta(case), definition(case.sop)
    found: Counter[tuple[str, int]] = Counter()
    for act_id, roles in awaited(case, facts).items():
        for target, owner in left_to_do(act_id, case, facts):
            posts = asker.pelaku.kedudukan
            kind = target.jenis if isinstance(target, Dokumen) else None
            own = act(rules, act_id).by_owner(case.langkah, kind)
            due = any(one.jabatan == owner if own else one.peran in roles for one in posts)
            here = replace(asker, target=again(target), case=case, definition=rules)
            if due and isinstance(door.may(act_id, here), Keputusan):
                place = target.lembar if act_id in PER_ITEM and act_id not in IN_MEETING else target
                found[act_id, case.pk if act_id in IN_MEETING else place.pk] += act_id in PER_ITEM
    return dict(found)


def awaited(case: Perbaikan, facts: Fakta) -> dict[str, set[str]]:
    """The acts that the SOP waits for now, with the roles; answers are reviewed as they come in."""
    if case.langkah in ENDS:
        return {}
    found: dict[str, set[str]] = {"validasi": {"ANGGOTA"}} if case.langkah == "3" else {}
    for act_id, role in next_performers(definition(case.sop), case.langkah, facts.has):
        found.setdefault(act_id, set()).add(role)
    return found


def left_to_do(act_id: str, case: Perbaikan, facts: Fakta) -> Iterator[tuple[Any, int | None]]:
    """The rows on which an act is still to be done, each with the post that owns it."""
    if act_id in PER_ITEM:
        yield from (
            (one.butir, one.butir.lembar.jabatan_id) for one in facts.items if waits(act_id, one, case)
        )
    elif act_id == "nilai_kumpulan":
        sheets = Lembar.objects.at(case.kantor_id).filter(perbaikan=case, butir__terbuka=True).distinct()
        yield from ((one, one.jabatan_id) for one in sheets if not sheet_judged(one, facts.items))
    elif act_id == "tanda_tangani":
        for paper in facts.documents:
            if paper.status == "konsep" and paper.putaran == case.putaran:
                yield paper, None if paper.lembar is None else paper.lembar.jabatan_id
    else:
        yield case, None


def waits(act_id: str, one: ItemState, case: Perbaikan) -> bool:
    """Whether the act is still to be done on an item."""
    asked_again, met = one.butir.menunggu_ubahan, case.langkah == "5"
    decision = one.decision(case.putaran)
    reviewed = one.answer is None or one.review is not None
    amended = one.amended(case.putaran)
    return {
        "jawab": asked_again if met else one.butir.lembar.dikirim is not None and not one.answered,
        "validasi": not reviewed and (not met or (amended and not asked_again)),
        "putuskan": not asked_again and (decision is None or decision.pilihan == "ubah"),
        "verifikasi_butir": amended and one.valid and not one.verified_again,
    }[act_id]


@pytest.mark.parametrize("station", STATIONS)
def test_what_is_offered_is_what_the_door_lets_in(cast: Cast, station: str) -> None:
    case, wrong, compared = Way(cast).to(station).case, [], 0
    for name, (casting, people) in WORLDS.items():
        mark = transaction.savepoint()
        casting(cast, case)
        for who in people:
            if not who.known:
                continue
            asker = door.subject_of(cast.kantor.pk, cast.orang[who.key].pk, cast.kantor, MONDAY)
            told, true = offered(case, asker), let_in(again(case), asker)
            compared += len(true)
            if told != true:
                wrong.append(f"{name}, {who.key}: offered {told}, let in {true}")
        transaction.savepoint_rollback(mark)
        cast.orang.pop("tanpa_jabatan", None)
    assert wrong == []
    assert compared or station in ENDS


def test_who_validated_an_earlier_answer_is_not_offered_to_verify_the_later_one(cast: Cast) -> None:
    """The door remembers every review, not the last alone: so does the list."""
    way = Way(cast).to("5-divalidasi")
    casting, _people = WORLDS["planner for secretary"]
    casting(cast, way.case)
    wulan = door.subject_of(cast.kantor.pk, cast.wulan.pk, cast.kantor, MONDAY)
    assert ("verifikasi_butir", way.case.pk) not in offered(way.case, wulan)
