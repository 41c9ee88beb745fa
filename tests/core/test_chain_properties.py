"""What holds of the chain whatever is put into it."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from lurus.core.chain import GENESIS, Link, canonical, canonical_decimal, link, verify

decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20)
instants = st.datetimes(
    min_value=datetime(1900, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=7)), timezone(timedelta(hours=9))]),
)
plain = (
    st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.text() | decimals | st.dates() | instants
)
values = st.recursive(
    plain, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4)
)
bodies = st.lists(st.binary(max_size=40), min_size=1, max_size=8)


def canonical_or_skip(value: object) -> bytes:
    try:
        return canonical(value)
    except ValueError:  # two keys that are one when normalised
        assume(condition=False)
        raise


def as_stored(value: Any) -> Any:
    """The value as its bytes tell it: read back, a decimal or a date is a text."""
    if isinstance(value, list):
        return [as_stored(item) for item in value]
    if isinstance(value, dict):
        return {key: as_stored(item) for key, item in value.items()}
    if isinstance(value, (Decimal, date)):
        return json.loads(canonical(value))["value"]
    return value


def chained(parts: list[bytes]) -> list[Link]:
    links: list[Link] = []
    previous = GENESIS
    for number, body in enumerate(parts, start=1):
        links.append(Link(number, previous, body, link(previous, body)))
        previous = links[-1].digest
    return links


@given(values)
def test_canonical_bytes_are_stable_when_read_and_written_again(value: object) -> None:
    first = canonical_or_skip(value)
    assert canonical(json.loads(first)["value"]) == first


@given(values)
def test_nothing_but_the_type_of_a_leaf_is_lost(value: object) -> None:
    first = canonical_or_skip(value)
    assert canonical(as_stored(value)) == first


@given(st.dictionaries(st.text(max_size=5), plain, max_size=6), st.randoms())
def test_the_order_of_keys_never_counts(value: dict[str, object], chance: Any) -> None:
    items = list(value.items())
    chance.shuffle(items)
    assert canonical_or_skip(value) == canonical(dict(items))


@given(decimals, decimals)
def test_decimals_are_equal_exactly_when_their_spellings_are(one: Decimal, other: Decimal) -> None:
    assert (one == other) == (canonical_decimal(one) == canonical_decimal(other))


@given(decimals)
def test_the_spelling_of_a_decimal_is_the_decimal(value: Decimal) -> None:
    assert Decimal(canonical_decimal(value)) == value


@given(bodies)
def test_an_untouched_chain_always_verifies(parts: list[bytes]) -> None:
    assert verify(chained(parts)) is None


@given(bodies, st.data())
def test_one_flipped_bit_is_found_where_it_is(parts: list[bytes], data: st.DataObject) -> None:
    links = chained(parts)
    place = data.draw(st.integers(0, len(links) - 1))
    body = links[place].body
    assume(body)
    spot = data.draw(st.integers(0, len(body) * 8 - 1))
    flipped = bytearray(body)
    flipped[spot // 8] ^= 1 << spot % 8
    links[place] = Link(place + 1, links[place].previous, bytes(flipped), links[place].digest)
    broken = verify(links)
    assert broken is not None
    assert broken.number == place + 1


@given(bodies, st.data())
def test_a_link_taken_out_before_the_end_is_found(parts: list[bytes], data: st.DataObject) -> None:
    links = chained(parts)
    place = data.draw(st.integers(0, len(links) - 1))
    assume(place < len(links) - 1)
    broken = verify(links[:place] + links[place + 1 :])
    assert broken is not None
    assert broken.number == place + 2
