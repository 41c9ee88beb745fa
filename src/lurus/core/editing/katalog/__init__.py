"""The shipped catalogue: rules of performance data as templates in TOML files, for an office to switch on and off.

Each template has a label in Indonesian, a severity, a basis, and the class of error (K01-K22) a broken rule
points to. Classes that no rule over figures can see (K03, K04, K12-K14, K18, K19, K21) have none.
"""

from collections.abc import Collection
from functools import cache
from importlib.resources import files

from lurus.core.editing.sources import read_toml
from lurus.core.editing.structure import Structure
from lurus.core.editing.templates import Expansion, Template, expand, read_templates


@cache
def catalogue() -> tuple[Template, ...]:
    """Return every template that ships, in the order of the files.

    >>> catalogue()[0].id, catalogue()[0].error
    ('pagu-jumlah', 'K05')
    """
    texts = sorted(
        (one for one in files(__name__).iterdir() if one.name.endswith(".toml")), key=lambda one: one.name
    )
    tables = [table for text in texts for table in _templates(text.read_text(encoding="utf-8"))]
    return read_templates({"template": tables})


def catalogue_rules(
    structure: Structure, *, off: Collection[str] = frozenset(), at: Collection[str] | None = None
) -> Expansion:
    """Return the catalogue's rules for an office's structure, without the templates it switched off.

    `off` holds template ids, `at` the nodes for which rules are made (None: all).

    Raises RuleError `editing.unknown_template` for one that does not exist.
    """
    return expand(catalogue(), structure, off=off, at=at)


def _templates(text: str) -> list[object]:
    tables = read_toml(text)["template"]
    return list(tables) if isinstance(tables, list) else []
