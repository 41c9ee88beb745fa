"""What a form already knows when it is opened: the report that was chosen, what the suspicion named."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from django.utils.translation import gettext as _

from lurus.dokumen.isi.baku import HEAD, letterhead, text_of
from lurus.dokumen.teks import BY_KEY
from lurus.perbaikan.models import DugaanAngka
from lurus.register.models import Laporan
from lurus.web.fields import Field
from lurus.web.form import Typed
from lurus.web.keys import key_of
from lurus.web.meja import Desk

REPORT = "laporan"
ABOUT_A_REPORT = ("perintahkan_reviu", "ajukan_dugaan")


def prefilled(desk: Desk, said: Typed) -> Typed | None:
    """What stands in the form at first; None when a report must be chosen before."""
    if desk.act.id in KNOWN:
        return replace(said, values={**KNOWN[desk.act.id](desk, said.values), **said.values})
    if desk.act.id not in ABOUT_A_REPORT:
        return said
    chosen = key_of(said.values.get(REPORT, ""))
    rows = Laporan.objects.at(desk.visitor.kantor).filter(disampaikan__isnull=False)
    report = None if chosen is None else rows.filter(pk=chosen).first()
    if report is None:
        return None
    if desk.act.id == "ajukan_dugaan":
        return said
    values = {"judul": (_("Perbaikan data %(report)s") % {"report": report.judul})[:200], **said.values}
    return replace(said, values=values, lists={**said.lists, **_named(desk, said)})


def _named(desk: Desk, said: Typed) -> dict[str, list[str]]:
    """The figures that the suspicion names, ticked."""
    suspicion = key_of(said.values.get("dugaan", ""))
    if suspicion is None or "angka" in said.lists:
        return {}
    rows = DugaanAngka.objects.at(desk.visitor.kantor).filter(dugaan=suspicion)
    return {"angka": [str(one) for one in rows.values_list("angka", flat=True)]}


def _head(desk: Desk, _said: Mapping[str, str]) -> dict[str, str]:
    """The letterhead as it is now."""
    head = letterhead(desk.visitor.kantor, desk.visitor.today)
    return {name: head[name] for name in HEAD}


def _text(desk: Desk, said: Mapping[str, str]) -> dict[str, str]:
    """The wording of the text that was chosen, as it is now."""
    key = said.get("bagian", "")
    return {"teks": text_of(desk.visitor.kantor, key, desk.visitor.today)} if key in BY_KEY else {}


KNOWN: Mapping[str, Callable[[Desk, Mapping[str, str]], dict[str, str]]] = {
    "atur_kop": _head,
    "atur_teks": _text,
}
"""By act, what is now: its form begins with it."""


def settled(one: Field) -> Field:
    """A report that was chosen on the page before is not asked again: its figures are offered below."""
    label = next((choice.label for choice in one.choices if choice.value == one.value), "")
    if one.name != REPORT or not label or one.error:
        return one
    return replace(one, kind="hidden", label=label)
