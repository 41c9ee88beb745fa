"""The books read again without the program's own reader: from stored bytes, with nothing but SHA-256 and JSON."""

import hashlib
import hmac
import json
import unicodedata

from lurus.kantor.models import Kantor
from lurus.ledger.audit import check_chain, check_rows
from lurus.ledger.models import Counter, Entry, Transaction

FIRST = "0" * 64
LINK = b"lurus link 1\n"


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def unbroken(kantor: Kantor) -> int:
    """Asserts that the chain of an office follows from its stored bytes; returns how many links it has."""
    rows = list(Transaction.objects.at(kantor).order_by("number"))
    assert [one.number for one in rows] == list(range(1, len(rows) + 1))
    assert [one.at for one in rows] == sorted(one.at for one in rows)
    mark = FIRST
    for one in rows:
        mark = _sha(LINK + mark.encode() + b"\n" + one.body.encode())
        assert one.fingerprint == mark, one.number
        assert json.loads(one.body)["value"] | _said(one) == json.loads(one.body)["value"], one.number
    counter = Counter.objects.at(kantor).get()
    assert (counter.number, counter.fingerprint) == (len(rows), mark)
    return len(rows)


def _said(one: Transaction) -> dict[str, object]:
    """What the chained bytes must say, by the columns that people read."""
    return {
        "nomor": one.number,
        "tindakan": one.act,
        "perkara": one.case,
        "pelaku": one.actor_id,
        "peran": one.role,
        "mode": one.mode,
        "kunci": one.key,
        "nama": _digest(one.actor_name, one.key),
        "alasan": _digest(one.reason, one.key),
        "entri": _entries(one),
    }


def _digest(text: str, salt: str) -> str:
    return hmac.new(salt.encode(), unicodedata.normalize("NFC", text).encode(), "sha256").hexdigest()


def _entries(transaction: Transaction) -> list[str]:
    entries = list(
        Entry.objects.at(transaction.kantor_id).filter(transaction=transaction).order_by("position")
    )
    assert [one.position for one in entries] == list(range(len(entries)))
    for one in entries:
        assert one.fingerprint == _sha(one.body.encode())
    return [one.fingerprint for one in entries]


def whole(kantor: Kantor) -> None:
    """Asserts that chain and rows agree, by this reader and by the program's own."""
    assert unbroken(kantor) > 0
    assert check_chain(kantor).findings == ()
    assert check_rows(kantor).findings == ()
