"""The chain: every transaction ties to the one before, says what its columns say, and names its entries."""

import json
from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from lurus.core.chain import GENESIS, ChainError, canonical, fingerprint, link, salted
from lurus.kantor.models import Kantor
from lurus.ledger.audit.finding import Checked, Finding
from lurus.ledger.audit.reading import rows_of
from lurus.ledger.models import Counter, Entry, Transaction

CHUNK = 2000


@dataclass
class _Walk:
    """Where the walk along the chain stands."""

    number: int = 0
    mark: str = GENESIS
    at: datetime | None = None
    counted: int = 0


def check_chain(kantor: Kantor, erased: Set[int] = frozenset()) -> Checked:
    """Recompute the chain of an office from its stored bytes, and compare it with its counter.

    Of the `erased` cases, whose records were lawfully destroyed, the reasons may be gone: their digests stay.
    """
    walk = _Walk()
    findings = [*_transactions(kantor, walk, erased), *_counter(kantor, walk), *_strays(kantor)]
    return Checked("rantai", walk.counted, tuple(findings))


def _transactions(kantor: Kantor, walk: _Walk, erased: Set[int]) -> Iterator[Finding]:
    entries = _entries(kantor)
    for key, one in rows_of(Transaction.objects.at(kantor).order_by("number")):
        walk.counted += 1
        if one is None:
            yield Finding(
                "audit.row_unreadable", walk.number + 1, {"model": "ledger.transaction", "object": key}
            )
            continue
        yield from _link(one, walk)
        gone = {"alasan"} if one.case in erased and not one.reason else set()
        yield from _heading(one, entries.get(one.pk, []), gone)
        walk.number, walk.mark, walk.at = one.number, one.fingerprint, one.at or walk.at


def _entries(kantor: Kantor) -> dict[int, list[tuple[str, bool]]]:
    """By transaction, in order: each entry's fingerprint, and whether its bytes have it."""
    rows = Entry.objects.at(kantor).order_by("transaction_id", "position")
    columns = rows.values_list("transaction_id", "body", "fingerprint").iterator(CHUNK)
    return {
        key: [(mark, fingerprint(body.encode()) == mark) for _, body, mark in group]
        for key, group in groupby(columns, key=lambda row: row[0])
    }


def _link(one: Transaction, walk: _Walk) -> Iterator[Finding]:
    if one.number != walk.number + 1:
        yield Finding("audit.number_gap", one.number, {"expected": walk.number + 1})
    if not _tied(walk.mark, one):
        yield Finding("audit.link_broken", one.number, {"act": one.act, "at": one.at})
    # A text that is no instant is read as none; the heading's check names it.
    if walk.at is not None and one.at is not None and one.at < walk.at:
        yield Finding("audit.time_backwards", one.number, {"at": one.at, "before": walk.at})


def _tied(previous: str, one: Transaction) -> bool:
    try:
        return link(previous, one.body.encode()) == one.fingerprint
    except ChainError:
        return False  # what stands before is no digest any more: its own link was named


def _heading(one: Transaction, entries: list[tuple[str, bool]], gone: Set[str]) -> Iterator[Finding]:
    told = _told(one.body)
    for name, value in _columns(one).items():
        if told.get(name) != value and name not in gone:
            yield Finding("audit.heading_altered", one.number, {"column": name, "act": one.act})
    for position, (_, whole) in enumerate(entries, start=1):
        if not whole:
            yield Finding("audit.entry_altered", one.number, {"position": position, "act": one.act})
    if told.get("entri") != [mark for mark, _ in entries]:
        yield Finding("audit.entries_differ", one.number, {"act": one.act, "found": len(entries)})


def _told(body: str) -> dict[str, Any]:
    try:
        found = json.loads(body)["value"]
    except (ValueError, KeyError, TypeError):
        return {}
    return found if isinstance(found, dict) else {}


def _columns(one: Transaction) -> dict[str, Any]:
    """What the body must say, from the columns that people read."""
    plain = {
        "kantor": one.kantor_id,
        "nomor": one.number,
        "waktu": one.at,
        "pelaku": one.actor_id,
        "nama": salted(one.actor_name, one.key),
        "peran": one.role,
        "mode": one.mode,
        "tindakan": one.act,
        "perkara": one.case,
        "kunci": one.key,
        "alasan": salted(one.reason, one.key),
    }
    return _told(canonical(plain).decode())


def _counter(kantor: Kantor, walk: _Walk) -> Iterator[Finding]:
    """The counter is the chain's end: a tail that was cut off is missed here first.

    Its instant is the earliest of the next act: set back or far ahead, it would date what is done from then on.
    """
    counter = Counter.objects.at(kantor).first()
    stands = (0, GENESIS, None) if counter is None else (counter.number, counter.fingerprint, counter.at)
    if stands != (walk.number, walk.mark, walk.at):
        yield Finding("audit.counter_differs", walk.number, {"counter": stands[0]})


def _strays(kantor: Kantor) -> Iterator[Finding]:
    """Entries of this office inside another office's transaction."""
    found = Entry.objects.at(kantor).exclude(transaction__kantor=kantor)
    for one in found.select_related("transaction"):
        yield Finding("audit.entry_astray", one.transaction.number, {"model": one.model})
