"""A plug-in of pytest: of a parametrised test one case is asked, any; for a second run of what was asked in full."""

import pytest


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep the first of each, in whatever order they were shuffled."""
    first = {one.nodeid.partition("[")[0]: one for one in reversed(items)}
    kept = set(map(id, first.values()))
    config.hook.pytest_deselected(items=[one for one in items if id(one) not in kept])
    items[:] = [one for one in items if id(one) in kept]
