"""Whatever is typed into whichever field: what is wrong with it has a sentence."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from lurus.bahasa import CODES
from lurus.tindakan import contents
from lurus.tindakan.door import read_input
from lurus.tindakan.request import InvalidInput, Request

RUBBISH: tuple[object, ...] = (
    "", "x", "0", "x" * 6_000, "x" * 300_000, "1.234", "31-12-2026", "2026-13-45", "25:99", "\ud800", None,
    True, 7, 1.5, 10**30, [], ["x"], [7] * 2_000, {}, {"x": "y"}, [{}], [{"orang": "x"}], b"\xff",
)  # fmt: skip
ACTS = sorted(contents.catalogue())


def faults(act: str, data: dict[str, object]) -> Iterator[tuple[str, str]]:
    """Path and code of everything that is wrong with the data."""
    at = datetime(2026, 1, 5, 9, tzinfo=UTC)
    request = Request(act=act, kantor=1, orang=1, target=1, data=data, key="k", at=at)
    try:
        read_input(contents.find(act), request)
    except InvalidInput as refused:
        yield from ((fault.path, fault.code) for fault in refused.faults)


@pytest.mark.parametrize("act", ACTS)
def test_whatever_is_typed_the_refusal_has_a_sentence(act: str) -> None:
    fields = contents.find(act).input.model_fields
    tried: list[dict[str, object]] = [{name: rubbish} for name in (*fields, "hantu") for rubbish in RUBBISH]
    found = {fault for data in tried for fault in faults(act, data)}
    assert ("hantu", "input.extra_forbidden") in found
    assert sorted(fault for fault in found if fault[1] not in CODES) == []
