"""The sentence of every code: what happened, what was expected, what to do next."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from pkgutil import iter_modules
from string import Formatter
from typing import Any

from django.utils.translation import gettext

from lurus.bahasa import kalimat
from lurus.bahasa.aturan import rule_label
from lurus.bahasa.values import shown, shown_bytes
from lurus.bahasa.words import in_words

BYTES = "bytes"
"""The only format a place may name: `{size:bytes}` is shown as a file's size."""
RULE = "keterangan"
"""A parameter that holds the label of a rule."""
_CODES_INSIDE = frozenset({"codes", "problems", "why"})


class _Sentence(Formatter):
    """Shows each value in the reader's language; what a refusal did not give is shown as a dash."""

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        return str(key), kwargs.get(str(key))

    def format_field(self, value: Any, format_spec: str) -> str:
        name, given = value
        if format_spec == BYTES:
            return shown_bytes(given)
        if name in _CODES_INSIDE:
            return _inside(given)
        if name == RULE:
            return rule_label(shown(given))
        return in_words(name, given) or shown(given)


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
    template = CODES.get(code)
    if template is None:
        told = ", ".join(f"{name}: {shown(value)}" for name, value in (params or {}).items())
        return f"{code} ({told})" if told else code
    told = _Sentence().vformat(gettext(template), (), params or {})
    return told.replace("  ", " ").strip()


def _inside(given: Any) -> str:
    """The sentences of codes that stand in a parameter: `sign.altered:FIELD`, or a code with its values."""
    many = given.split(", ") if isinstance(given, str) else given
    if not isinstance(many, list | tuple) or (many is not given and many[0].partition(":")[0] not in CODES):
        return "" if given is None else shown(given)
    pairs = ((one, {}) if isinstance(one, str) else one for one in many)
    return " ".join(sentence(code.partition(":")[0], params) for code, params in pairs)
