"""Canonical bytes, digests, the chain and its seal, by example."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import IntEnum, StrEnum

import pytest

from lurus.core.chain import (
    CODES,
    FORMAT,
    GENESIS,
    Break,
    ChainError,
    Fault,
    Link,
    canonical,
    canonical_decimal,
    fingerprint,
    link,
    salted,
    seal,
    verify,
)

WIB = timezone(timedelta(hours=7))


def chain(*bodies: bytes) -> list[Link]:
    links: list[Link] = []
    for number, body in enumerate(bodies, start=1):
        previous = links[-1].digest if links else GENESIS
        links.append(Link(number, previous, body, link(previous, body)))
    return links


def test_the_bytes_carry_the_number_of_their_format() -> None:
    assert json.loads(canonical("isi")) == {"format": FORMAT, "value": "isi"}
    assert FORMAT == 1


def test_the_bytes_of_every_type_are_fixed_for_ever() -> None:
    value = {
        "b": [None, True, False, 0, -7, "teks"],
        "a": {"nilai": Decimal("1000.500"), "hari": date(2026, 3, 2)},
        "waktu": datetime(2026, 3, 2, 7, 30, tzinfo=WIB),
    }
    assert canonical(value) == (
        b'{"format":1,"value":{"a":{"hari":"2026-03-02","nilai":"1000.5"},'
        b'"b":[null,true,false,0,-7,"teks"],"waktu":"2026-03-02T00:30:00.000000Z"}}'
    )


def test_the_order_in_which_keys_were_written_does_not_count() -> None:
    assert canonical({"a": 1, "b": 2}) == canonical({"b": 2, "a": 1})


def test_two_spellings_of_one_letter_have_the_same_bytes() -> None:
    assert canonical({"e\u0301": "e\u0301"}) == canonical({"\u00e9": "\u00e9"})


@pytest.mark.parametrize(
    ("text", "spelling"),
    [("0", "0"), ("-0.000", "0"), ("1.50", "1.5"), ("100", "100"), ("1E+3", "1000"), ("-0.0010", "-0.001")],
)
def test_a_decimal_has_one_spelling(text: str, spelling: str) -> None:
    assert canonical_decimal(Decimal(text)) == spelling


def test_every_digit_of_a_long_decimal_is_kept() -> None:
    assert canonical_decimal(Decimal("1." + "1" * 60)) == "1." + "1" * 60


def test_an_instant_is_told_in_utc_whatever_its_zone() -> None:
    here = datetime(2026, 3, 2, 7, 30, tzinfo=WIB)
    assert canonical(here) == canonical(here.astimezone(UTC))


def test_members_of_enumerations_count_as_what_they_are() -> None:
    class Word(StrEnum):
        ONE = "satu"

    class Figure(IntEnum):
        ONE = 1

    assert canonical([Word.ONE, Figure.ONE]) == canonical(["satu", 1])


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (0.5, "chain.type"),
        ([{"a": 0.5}], "chain.type"),
        (b"bytes", "chain.type"),
        ({1, 2}, "chain.type"),
        (datetime(2026, 3, 2), "chain.naive"),  # noqa: DTZ001 - the very thing that is refused
        (datetime(1, 1, 1, tzinfo=WIB), "chain.instant"),
        ({1: "a"}, "chain.key"),
        ({"e\u0301": 1, "\u00e9": 2}, "chain.key"),
        (Decimal("NaN"), "chain.number"),
        (Decimal("Infinity"), "chain.number"),
        (Decimal("1E+101"), "chain.number"),
        (10**100, "chain.number"),
        ("\ud800", "chain.text"),
        ({"\ud800": 1}, "chain.text"),
    ],
)
def test_what_has_no_canonical_bytes_is_refused(value: object, code: str) -> None:
    with pytest.raises(ChainError) as refusal:
        canonical(value)
    assert refusal.value.code == code
    assert code in CODES


def test_a_value_within_itself_is_refused() -> None:
    value: list[object] = []
    value.append(value)
    with pytest.raises(ChainError) as refusal:
        canonical(value)
    assert refusal.value.code == "chain.depth"


def test_a_fingerprint_is_plain_sha_256() -> None:
    assert fingerprint(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_a_salted_digest_differs_by_salt_and_by_text() -> None:
    digests = {salted(text, salt) for text in ("Rina", "Budi") for salt in ("s1", "s2")}
    assert len(digests) == 4


def test_text_and_salt_are_not_run_together() -> None:
    assert salted("ab", "c") != salted("b", "ca")


def test_a_digest_without_salt_is_refused() -> None:
    with pytest.raises(ChainError) as refusal:
        salted("Rina", "")
    assert refusal.value.code == "chain.salt"


def test_half_a_character_cannot_be_digested() -> None:
    with pytest.raises(ChainError) as refusal:
        salted("\ud800", "s1")
    assert refusal.value.code == "chain.text"


@pytest.mark.parametrize("previous", ["", "0", GENESIS.upper() + "0", "G" * 64, "A" * 64])
def test_a_link_follows_a_digest_and_nothing_else(previous: str) -> None:
    with pytest.raises(ChainError) as refusal:
        link(previous, b"")
    assert refusal.value.code == "chain.digest"


def test_the_digests_of_this_format_never_change() -> None:
    assert link(GENESIS, b"satu") == "3ee2ecfc3a2961004cd3fbd85a0949312e2f78e7d53252fa1dbb5e67cf6e47c4"
    assert (
        seal(date(2026, 3, 2), 1, GENESIS, GENESIS)
        == "99cbfb7612ccf2aefef7f5d2383b11f28fb9336f9c7cb9c187fee1832c766e70"
    )


def test_a_whole_chain_verifies_and_so_does_an_empty_one() -> None:
    assert verify(chain(b"satu", b"dua", b"tiga")) is None
    assert verify([]) is None


def test_an_altered_body_is_named() -> None:
    links = chain(b"satu", b"dua", b"tiga")
    links[1] = Link(2, links[1].previous, b"DUA", links[1].digest)
    broken = verify(links)
    assert broken == Break(2, Fault.ALTERED, link(links[0].digest, b"DUA"), links[1].digest)


def test_an_altered_body_with_a_new_digest_breaks_its_successor() -> None:
    links = chain(b"satu", b"dua", b"tiga")
    forged = link(links[0].digest, b"DUA")
    links[1] = Link(2, links[0].digest, b"DUA", forged)
    assert verify(links) == Break(3, Fault.PREDECESSOR, forged, links[2].previous)


def test_a_missing_link_is_a_gap() -> None:
    links = chain(b"satu", b"dua", b"tiga")
    assert verify([links[0], links[2]]) == Break(3, Fault.GAP, "2", "3")


def test_a_doubled_link_is_a_gap() -> None:
    links = chain(b"satu", b"dua")
    assert verify([links[0], links[0]]) == Break(1, Fault.GAP, "2", "1")


def test_a_removed_link_whose_successors_were_renumbered_is_found() -> None:
    links = chain(b"satu", b"dua", b"tiga")
    moved = Link(2, links[2].previous, links[2].body, links[2].digest)
    assert verify([links[0], moved]) == Break(2, Fault.PREDECESSOR, links[0].digest, links[1].digest)


def test_a_part_of_a_chain_verifies_from_its_own_beginning() -> None:
    links = chain(b"satu", b"dua", b"tiga")
    assert verify(links[1:], start=2, previous=links[0].digest) is None


def test_a_seal_tells_day_number_digest_and_the_seal_before() -> None:
    mark = link(GENESIS, b"satu")
    first = seal(date(2026, 3, 2), 1, mark, GENESIS)
    others = {
        seal(date(2026, 3, 3), 1, mark, GENESIS),
        seal(date(2026, 3, 2), 2, mark, GENESIS),
        seal(date(2026, 3, 2), 1, GENESIS, GENESIS),
        seal(date(2026, 3, 2), 1, mark, first),
    }
    assert len(others) == 4
    assert first not in others
