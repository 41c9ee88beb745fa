"""The rows: each must be what its entries say, and none may stand without one."""

import json
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models

from lurus.core.chain import canonical
from lurus.kantor.models import Akun, Kantor
from lurus.ledger.audit.finding import Checked, Finding
from lurus.ledger.audit.reading import rows_of
from lurus.ledger.models import Entry, Salt
from lurus.ledger.pen import content, recorded_fields

CHUNK = 2000
OWN = "ledger"


@dataclass(frozen=True)
class _Said:
    """The last word of the ledger on one field: the value, its salt, and the transaction that wrote it."""

    value: Any
    salt: str
    number: int
    erased: bool = False


Fold = dict[str, dict[int, dict[str, _Said]]]


def followed_models() -> list[type[models.Model]]:
    """The models whose rows the ledger follows."""
    return [one for one in apps.get_models() if hasattr(one, "unrecorded") and one._meta.app_label != OWN]


def check_rows(kantor: Kantor, erased: Set[int] = frozenset()) -> Checked:
    """Fold the entries of every object and compare them with the row as it stands.

    Of the `erased` cases, whose records were lawfully destroyed, salts and private texts may be gone, both together.

    A column that a later migration added is not compared until an act writes it.
    """
    said = _fold(kantor, erased)
    counted = 0
    findings: list[Finding] = []
    for model in followed_models():
        objects = said.get(model._meta.label_lower, {})
        for key, row in rows_of(_rows(model, kantor)):
            counted += 1
            findings += (
                _row(row, objects.pop(key, None))
                if row
                else [_about("audit.row_unreadable", model, key, objects.pop(key, {}))]
            )
        findings += [_about("audit.row_missing", model, key, fields) for key, fields in objects.items()]
    return Checked("baris", counted, tuple(sorted(findings, key=lambda one: one.number or 0)))


def _fold(kantor: Kantor, erased: Set[int]) -> Fold:
    salts = dict(Salt.objects.filter(entry__kantor=kantor).values_list("entry_id", "value"))
    rows = Entry.objects.at(kantor).order_by("transaction__number", "position")
    found: Fold = {}
    columns = ("pk", "model", "object", "body", "transaction__number", "transaction__case")
    for key, model, pk, body, number, case in rows.values_list(*columns).iterator(CHUNK):
        fields = found.setdefault(model, {}).setdefault(pk, {})
        salt = salts.get(key, "")
        for name, value in _content(body).items():
            fields[name] = _Said(value, salt, number, erased=not salt and case in erased)
    return found


def _content(body: str) -> dict[str, Any]:
    try:
        found = json.loads(body)["value"]["isi"]
    except (ValueError, KeyError, TypeError):
        return {}  # the chain's own check has named this entry
    return found if isinstance(found, dict) else {}


def _rows(model: type[models.Model], kantor: Kantor) -> "models.QuerySet[Any]":
    every = model._base_manager.order_by("pk")
    if model is Kantor:
        return every.filter(pk=kantor.pk)
    if model is Akun:
        return every.filter(orang__kantor=kantor)
    return every.filter(kantor_id=kantor.pk)


def _row(row: models.Model, said: dict[str, _Said] | None) -> Iterator[Finding]:
    label = row._meta.label_lower
    if said is None:
        # The office itself must stand before its chain can begin.
        if not isinstance(row, Kantor):
            yield Finding("audit.row_without_entry", None, {"model": label, "object": row.pk})
        return
    names = [name for name in recorded_fields(type(row)) if name in said]
    actual = _actual(row, names, said)
    for name in names:
        if actual[name] != said[name].value and not _erased(row, name, said[name]):
            told = {"model": label, "object": row.pk, "field": name}
            yield Finding("audit.row_differs", said[name].number, told)


def _erased(row: models.Model, name: str, said: _Said) -> bool:
    """A private text that is gone together with its salt."""
    private: frozenset[str] = getattr(type(row), "private", frozenset())
    return said.erased and name in private and getattr(row, name) in ("", None)


def _actual(row: models.Model, names: Iterable[str], said: dict[str, _Said]) -> dict[str, Any]:
    """The fields as an entry would say them now, each under the salt it was written with."""
    by_salt: dict[str, list[str]] = {}
    for name in names:
        by_salt.setdefault(said[name].salt, []).append(name)
    found: dict[str, Any] = {}
    for salt, group in by_salt.items():
        told = group if salt else [name for name in group if not _hidden(row, name)]
        body = canonical(content(row, told, salt))
        found |= dict.fromkeys(group) | json.loads(body)["value"]
    return found


def _hidden(row: models.Model, name: str) -> bool:
    """A private text whose salt is gone: nothing can be said of it."""
    private: frozenset[str] = getattr(type(row), "private", frozenset())
    return name in private and getattr(row, name) not in ("", None)


def _about(code: str, model: type[models.Model], key: int, said: dict[str, _Said]) -> Finding:
    """A finding about a whole row, with the transaction that wrote it last."""
    last = max((one.number for one in said.values()), default=None)
    return Finding(code, last, {"model": model._meta.label_lower, "object": key})
