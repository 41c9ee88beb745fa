"""What takes long is seen before the office is locked, and judged by only if nobody acted since."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lurus.core.errors import CoreError
from lurus.kantor.models import Orang
from lurus.ledger.models import Counter
from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.perbaikan.penghalang import blocking
from lurus.tindakan import door
from lurus.tindakan.act import Seen
from lurus.tindakan.request import Outcome, RuleBroken, Stale
from tests.blocked import blocked_case, with_line_above
from tests.cast import MONDAY, Cast
from tests.play import act

LAID_OUT = "pemeriksaan_aturankantor"
"""The table that is read whenever the rules around a case are laid out."""
OFF = {"aturan": "realisasi-anggaran-jumlah", "alasan": "LRA dicetak terpisah."}
Do = Callable[[], object]


@pytest.fixture
def summed(cast: Cast) -> Cast:
    return with_line_above(cast)


@pytest.fixture
def blocked(summed: Cast) -> Perbaikan:
    """A case whose draft a rule keeps open."""
    return blocked_case(summed)


class Others:
    """People who act when somebody else's rules have been read: one thing after each of the first looks."""

    def __init__(self, *deeds: Do) -> None:
        self.deeds = list(deeds)
        self.looks = 0
        self.due: Do | None = None
        self.acting = False

    def __call__(self, execute: Any, sql: str, params: Any, many: Any, context: Any) -> Any:
        if not self.acting:
            self._meanwhile(sql)
        return execute(sql, params, many, context)

    def _meanwhile(self, sql: str) -> None:
        deed, self.due = self.due, None
        if deed is not None:
            self.acting = True
            deed()
            self.acting = False
        if sql.startswith("SELECT") and LAID_OUT in sql and "JOIN" not in sql:
            self.looks += 1
            self.due = self.deeds.pop(0) if self.deeds else None


def draws_up(who: Orang, case: Perbaikan, others: Others) -> Outcome:
    with connection.execute_wrapper(others):
        return act(who, "susun_konsep", case)


def waives(who: Orang, case: Perbaikan, sidik: str) -> Outcome:
    return act(who, "kesampingkan_aturan", case, {"sidik": sidik, "alasan": "LRA perubahan terbit kemudian."})


def switches(cast: Cast, *, used: bool) -> Do:
    return lambda: act(cast.wulan, "atur_aturan", cast.kantor, OFF | {"dipakai": used})


def suspects(cast: Cast) -> Do:
    said = {"laporan": cast.lkjip.pk, "angka": [], "uraian": "Angka tampak janggal."}
    return lambda: act(cast.dewi, "ajukan_dugaan", cast.kantor, said)


def drafts(case: Perbaikan) -> int:
    return case.tanda.filter(jenis=JenisTanda.KONSEP).count()


def laid_out_before_the_lock(do: Do) -> bool:
    with CaptureQueriesContext(connection) as asked_for:
        do()
    statements = [one["sql"] for one in asked_for.captured_queries]
    locked = next(place for place, sql in enumerate(statements) if sql.startswith("SAVEPOINT"))
    looked = [place for place, sql in enumerate(statements) if LAID_OUT in sql]
    return bool(looked) and max(looked) < locked


def test_both_acts_lay_the_rules_out_before_the_lock_and_never_under_it(
    summed: Cast, blocked: Perbaikan
) -> None:
    (found,) = blocking(blocked, MONDAY.date())
    assert laid_out_before_the_lock(lambda: waives(summed.wulan, blocked, found.sidik))
    assert laid_out_before_the_lock(lambda: act(summed.wulan, "susun_konsep", blocked))


def test_a_rule_switched_off_while_the_draft_is_judged_no_longer_blocks_it(
    summed: Cast, blocked: Perbaikan
) -> None:
    others = Others(switches(summed, used=False))
    draws_up(summed.wulan, blocked, others)
    assert (drafts(blocked), others.looks > 1) == (1, True)


def test_a_rule_switched_on_while_the_draft_is_judged_blocks_it(summed: Cast, blocked: Perbaikan) -> None:
    switches(summed, used=False)()
    with pytest.raises(RuleBroken, match="rule_broken"):
        draws_up(summed.wulan, blocked, Others(switches(summed, used=True)))
    assert drafts(blocked) == 0


def test_what_somebody_else_did_once_does_not_keep_the_draft_away(summed: Cast, blocked: Perbaikan) -> None:
    switches(summed, used=False)()
    done = draws_up(summed.wulan, blocked, Others(suspects(summed)))
    assert done.number == Counter.objects.at(summed.kantor).get().number
    assert drafts(blocked) == 1


def test_while_others_never_rest_the_draft_is_refused_and_leaves_no_trace(
    summed: Cast, blocked: Perbaikan
) -> None:
    switches(summed, used=False)()
    before = Counter.objects.at(summed.kantor).get().number
    others = Others(*[suspects(summed)] * 9)
    with pytest.raises(Stale) as caught:
        draws_up(summed.wulan, blocked, others)
    acted = 9 - len(others.deeds)
    assert (caught.value.code, caught.value.params) == ("door.moved_on", {"act": "susun_konsep"})
    assert Counter.objects.at(summed.kantor).get().number == before + acted
    assert (drafts(blocked), acted >= door.LOOKS) == (0, True)


def test_what_could_not_be_seen_is_refused_only_where_it_is_asked_for(
    summed: Cast, blocked: Perbaikan
) -> None:
    subject = door.subject_of(summed.kantor.pk, summed.wulan.pk, blocked, MONDAY)
    unseen = replace(subject, seen=Seen(1, CoreError("pemeriksaan.unreadable")))
    with pytest.raises(CoreError, match="unreadable"):
        unseen.looked(blocking)
    assert subject.looked(blocking) == blocking(blocked, MONDAY.date())
