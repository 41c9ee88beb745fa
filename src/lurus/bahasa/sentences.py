"""The sentence of every code: what happened, what was expected, what to do next."""

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from django.utils.translation import gettext

from lurus.bahasa import kalimat
from lurus.bahasa.values import shown
from lurus.bahasa.words import in_words


class _Shown(dict[str, str]):
    """A parameter that a sentence names and a refusal did not give is shown as a dash."""

    def __missing__(self, key: str) -> str:
        return "–"


def _collect() -> dict[str, str]:
    found: dict[str, str] = {}
    for module in iter_modules(kalimat.__path__):
        found |= import_module(f"{kalimat.__name__}.{module.name}").SENTENCES
    return found


CODES: dict[str, str] = _collect()
"""Code → Indonesian sentence with named places for its parameters."""


def sentence(code: str, params: Mapping[str, Any] | None = None) -> str:
    """The sentence of a refusal in the reader's language.

    An unknown code is told as such, with its parameters: nothing is hidden from whoever must mend it.
    """
    values = _Shown({name: in_words(name, value) or shown(value) for name, value in (params or {}).items()})
    template = CODES.get(code)
    if template is None:
        return f"{code} ({', '.join(f'{name}: {value}' for name, value in values.items())})"
    return gettext(template).format_map(values)
