"""A plug-in of pytest: of every file some tests are asked, any, for a second run of what was asked in full."""

from collections import Counter

import pytest

MOST = 4
"""Of one file."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep one case of a parametrised test and a few tests of a file, the first ones in the order they got by lot."""
    first = {one.nodeid.partition("[")[0]: one for one in reversed(items)}
    asked, kept = Counter[str](), set[int]()
    for one in items:
        name = one.nodeid.partition("[")[0]
        file = name.partition("::")[0]
        if first[name] is one and asked[file] < MOST:
            asked[file] += 1
            kept.add(id(one))
    config.hook.pytest_deselected(items=[one for one in items if id(one) not in kept])
    items[:] = [one for one in items if id(one) in kept]
