"""What an office decided of its papers, as of an instant: letterhead and standing texts; until it did, what is usual.

A paper asks once, when it is issued, and keeps what it was told: what is decided later does not reword it.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from lurus.dokumen.models import Dokumen
from lurus.dokumen.tatanaskah import KopNaskah, TeksNaskah
from lurus.dokumen.teks import BY_KEY, TEXTS, Wording
from lurus.kantor.models import Kantor
from lurus.kantor.waktu import day_of

HEAD = ("pemerintah", "nama", "alamat", "telepon", "laman", "pos_el")
"""The lines of a letterhead."""
LATEST = ("-mulai", "-pk")
"""Of decisions in this order the first that began is in force."""


def head_of(kantor: Kantor, at: datetime) -> KopNaskah | None:
    """The letterhead that the office had decided on, where it had."""
    began = KopNaskah.objects.at(kantor).filter(mulai__lte=day_of(at, kantor))
    return began.select_related("lambang").order_by(*LATEST).first()


def letterhead(kantor: Kantor, at: datetime) -> dict[str, str]:
    """The letterhead as papers hold it; `lambang` is the fingerprint of the emblem's file."""
    decided = head_of(kantor, at)
    if decided is None:
        return {
            "pemerintah": kantor.pemerintah,
            "nama": _without_region(kantor),
            "alamat": kantor.alamat,
            "telepon": kantor.telepon,
            "laman": "",
            "pos_el": "",
        }
    emblem = {} if decided.lambang is None else {"lambang": decided.lambang.fingerprint}
    return {name: getattr(decided, name) for name in HEAD} | emblem


def _without_region(kantor: Kantor) -> str:
    """The office's name as a letterhead has it: the line above it names the government already."""
    region = kantor.pemerintah.removeprefix("Pemerintah ")
    return kantor.nama.removesuffix(f" {region}")


def text_of(kantor: Kantor, key: str, at: datetime) -> str:
    """The wording of a standing text, with its names in braces."""
    began = TeksNaskah.objects.at(kantor).filter(bagian=key, mulai__lte=day_of(at, kantor))
    last = began.order_by(*LATEST).first()
    return last.teks if last is not None and last.teks else BY_KEY[key].lazim


def paragraphs_of(kantor: Kantor, key: str, at: datetime, **facts: str) -> list[str]:
    """The paragraphs of a standing text, with what the case fills in."""
    return Wording.read(text_of(kantor, key, at), BY_KEY[key]).write(facts)


def texts_of(paper: Dokumen, at: datetime) -> Callable[..., list[str]]:
    """The standing texts of a paper by their fields, as of now."""

    def said(field: str, **facts: str) -> list[str]:
        return paragraphs_of(paper.kantor, f"{paper.jenis}.{field}", at, **facts)

    return said


def kept(paper: Dokumen) -> dict[str, Any]:
    """What an issued paper keeps of it, though its data are made anew for its signature; nothing before its issue."""
    fields = ("kop", *(one.bidang for one in TEXTS if paper.jenis in (one.jenis, one.juga)))
    return {name: paper.isi[name] for name in fields if name in paper.isi}
