"""Which fields of a paper the office words itself: its prose. Figures, names, numbers and dates are none of them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_noop as _

Prose = Mapping[str, tuple[str, ...]]
"""By field, its paragraphs; a paragraph may hold line breaks."""

_ENDS = re.compile("\r\n|[\r\x0b\x0c\u2028\u2029]")
_UNHOLDABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\ud800-\udfff\ufffc\ufffe\uffff]")


@dataclass(frozen=True)
class Bidang:
    """One field; `alinea`: it has any number of paragraphs, else one text. `tetap`: its numbers stay as they are."""

    nama: str
    judul: str
    alinea: bool = True
    tetap: bool = False

    def paragraphs(self, isi: Mapping[str, Any]) -> tuple[str, ...]:
        """The field as it stands in a paper's data; papers frozen before it was thought of have none."""
        found = isi.get(self.nama, "")
        return tidied([found] if isinstance(found, str) else found)

    def kept(self, paragraphs: Iterable[str]) -> str | list[str]:
        """The paragraphs as the paper's data hold them."""
        return list(paragraphs) if self.alinea else "\n".join(paragraphs)


_NOTE = (
    Bidang("uraian", _("Uraian")),
    Bidang("penutup", _("Penutup"), alinea=False),
)
EDITABLE: Mapping[str, tuple[Bidang, ...]] = {
    "konsep": (
        Bidang("uraian", _("Uraian latar belakang")),
        Bidang("maksud", _("Maksud dan tujuan")),
        Bidang("saran", _("Saran")),
    ),
    "nota_rencana": _NOTE,
    "nota_laporan": _NOTE,
    "undangan": (
        Bidang("pembuka", _("Pembuka"), alinea=False, tetap=True),
        Bidang("penutup", _("Penutup"), alinea=False),
    ),
    "notulen": (
        Bidang("catatan", _("Catatan rapat"), tetap=True),
        Bidang("penutup", _("Penutup"), tetap=True),
    ),
}
"""By kind of paper; a kind that is not here is not edited in Word."""


def holdable(text: str) -> str:
    """The text as a word processor can hold it: what cannot be written is dropped, ends of lines are one sign.

    >>> holdable("satu\\r\\ndua\\x00")
    'satu\\ndua'
    """
    return _UNHOLDABLE.sub("", _ENDS.sub("\n", text))


def tidied(paragraphs: Iterable[str]) -> tuple[str, ...]:
    """The paragraphs without what stands around them, and without the empty ones."""
    return tuple(kept for one in paragraphs if (kept := holdable(one).strip()))


def prose_of(kind: str, isi: Mapping[str, Any]) -> Prose:
    """The prose of a paper."""
    return {one.nama: one.paragraphs(isi) for one in EDITABLE[kind]}


def worded_anew(kind: str, isi: Mapping[str, Any], prose: Prose) -> dict[str, str | list[str]]:
    """The fields that now say something else, as the paper's data hold them."""
    before = prose_of(kind, isi)
    return {
        one.nama: one.kept(prose[one.nama]) for one in EDITABLE[kind] if prose[one.nama] != before[one.nama]
    }
