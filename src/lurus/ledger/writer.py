"""The only writer of the chain; only the door calls it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lurus.core.chain import canonical, link, salted
from lurus.kantor.models import Kantor
from lurus.kantor.prepared import Prepared, Slot
from lurus.ledger.models import Counter, Entry, Salt, Transaction
from lurus.ledger.pen import Line, Pen

_COUNTER = Prepared(lambda: Counter.objects.at(Slot("kantor")).select_for_update())


@dataclass(frozen=True)
class Heading:
    """Who did what under which position, and why."""

    act: str
    key: str
    actor: int | None
    actor_name: str
    role: str = ""
    mode: str = ""
    case: int | None = None
    reason: str = ""


def open_counter(kantor: int) -> Counter:
    """The office's counter, locked: from here on nobody else writes in this office until the act ends."""
    found = _COUNTER.first(kantor=kantor)
    return found if found is not None else Counter.across_offices.create(kantor_id=kantor)


def start_chain(kantor: Kantor) -> Counter:
    """The empty chain of a new office."""
    counter: Counter = Counter.across_offices.create(kantor=kantor)
    return counter


def instant(counter: Counter, now: datetime) -> datetime:
    """The instant of the next transaction: it never runs backwards."""
    return now if counter.at is None or now > counter.at else counter.at


def append(
    counter: Counter, pen: Pen, heading: Heading, at: datetime, outcome: Mapping[str, Any]
) -> Transaction:
    """Write the transaction with its entries and move the counter; the caller holds the counter's lock."""
    body = _body(counter, pen, heading, at)
    transaction = Transaction(
        kantor_id=counter.kantor_id,
        number=pen.number,
        at=at,
        actor_id=heading.actor,
        actor_name=heading.actor_name,
        role=heading.role,
        mode=heading.mode,
        act=heading.act,
        case=heading.case,
        key=heading.key,
        reason=heading.reason,
        outcome=dict(outcome),
        body=body.decode(),
        fingerprint=link(counter.fingerprint, body),
    )
    transaction.save(force_insert=True)
    _write_entries(transaction, pen.lines)
    counter.number, counter.fingerprint, counter.at = pen.number, transaction.fingerprint, at
    counter.save(update_fields=["number", "fingerprint", "at"])
    return transaction


def _body(counter: Counter, pen: Pen, heading: Heading, at: datetime) -> bytes:
    return canonical(
        {
            "kantor": counter.kantor_id,
            "nomor": pen.number,
            "waktu": at,
            "pelaku": heading.actor,
            "nama": salted(heading.actor_name, heading.key),
            "peran": heading.role,
            "mode": heading.mode,
            "tindakan": heading.act,
            "perkara": heading.case,
            "kunci": heading.key,
            "alasan": salted(heading.reason, heading.key),
            "entri": [line.fingerprint for line in pen.lines],
        }
    )


def _write_entries(transaction: Transaction, lines: list[Line]) -> None:
    entries = Entry.across_offices.bulk_create(
        Entry(
            kantor_id=transaction.kantor_id,
            transaction=transaction,
            position=position,
            model=line.model,
            object=line.object,
            body=line.body,
            fingerprint=line.fingerprint,
        )
        for position, line in enumerate(lines)
    )
    Salt.objects.bulk_create(
        Salt(entry=entry, value=line.salt) for entry, line in zip(entries, lines, strict=True) if line.salt
    )
