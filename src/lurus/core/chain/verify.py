"""Walking a chain from its beginning to the first link that does not hold."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from lurus.core.chain.digests import GENESIS, link


@dataclass(frozen=True, slots=True)
class Link:
    """One link as stored: its number, the digest it says came before, its bytes, its own digest."""

    number: int
    previous: str
    body: bytes
    digest: str


class Fault(StrEnum):
    """What is wrong with a link."""

    GAP = "gap"  # a number is missing, doubled or out of order
    PREDECESSOR = "predecessor"  # it follows something else than what stands before it
    ALTERED = "altered"  # its bytes are not those that were linked


@dataclass(frozen=True, slots=True)
class Break:
    """The first link that does not hold: its number as stored, the fault, what should be there, what is."""

    number: int
    fault: Fault
    expected: str
    found: str


def verify(links: Iterable[Link], *, start: int = 1, previous: str = GENESIS) -> Break | None:
    """Return the first broken link in order, or None when all hold; links are read one at a time.

    `start` and `previous` are the first number expected and the digest before it, for a part of a chain.
    A cut tail is not seen here: compare the last digest with a seal. Raises ChainError `chain.digest`
    when `previous` is no digest.

    Source: house design, "Ledger"; Haber and Stornetta 1991.

    >>> one = Link(1, GENESIS, b"satu", link(GENESIS, b"satu"))
    >>> two = Link(2, one.digest, b"dua", link(one.digest, b"dua"))
    >>> verify([one, two]) is None
    True
    >>> verify([two])
    Break(number=2, fault=<Fault.GAP: 'gap'>, expected='1', found='2')
    """
    expected = start
    for one in links:
        broken = _broken(one, expected, previous)
        if broken:
            return broken
        expected, previous = expected + 1, one.digest
    return None


def _broken(one: Link, number: int, previous: str) -> Break | None:
    if one.number != number:
        return Break(one.number, Fault.GAP, str(number), str(one.number))
    if one.previous != previous:
        return Break(one.number, Fault.PREDECESSOR, previous, one.previous)
    digest = link(previous, one.body)
    if one.digest != digest:
        return Break(one.number, Fault.ALTERED, digest, one.digest)
    return None
