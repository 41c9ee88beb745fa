"""The seals: each day's end as it was, so that a tail which was cut off or written anew is found."""

from collections.abc import Iterator

from lurus.core.chain import GENESIS, ChainError, seal
from lurus.kantor.models import Kantor
from lurus.ledger.audit.finding import Checked, Finding
from lurus.ledger.models import Seal, Transaction


def check_seals(kantor: Kantor) -> Checked:
    """Recompute every seal of an office and compare it with the chain it sealed."""
    seals = list(Seal.objects.at(kantor).order_by("day"))
    marks = dict(
        Transaction.objects.at(kantor)
        .filter(number__in={one.number for one in seals})
        .values_list("number", "fingerprint")
    )
    return Checked("segel", len(seals), tuple(_findings(seals, marks)))


def _findings(seals: list[Seal], marks: dict[int, str]) -> Iterator[Finding]:
    previous = GENESIS
    for one in seals:
        if not _whole(one, previous):
            yield Finding("audit.seal_altered", one.number, {"day": one.day})
        if one.number and marks.get(one.number) != one.fingerprint:
            yield Finding("audit.sealed_otherwise", one.number, {"day": one.day})
        previous = one.value


def _whole(one: Seal, previous: str) -> bool:
    try:
        return seal(one.day, one.number, one.fingerprint, previous) == one.value
    except ChainError:
        return False
