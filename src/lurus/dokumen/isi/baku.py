"""What an office decided of its papers, as of a day: letterhead and standing texts; until it did, what is usual."""

from collections.abc import Callable
from datetime import date, datetime

from lurus.dokumen.models import Dokumen
from lurus.dokumen.tatanaskah import KopNaskah, TeksNaskah
from lurus.dokumen.teks import BY_KEY, Wording
from lurus.kantor.models import Kantor
from lurus.kantor.waktu import day_of

HEAD = ("pemerintah", "nama", "alamat", "telepon", "laman", "pos_el")
"""The lines of a letterhead."""


def head_of(kantor: Kantor, day: date) -> KopNaskah | None:
    """The letterhead that the office decided on, where it did."""
    began = KopNaskah.objects.at(kantor).filter(mulai__lte=day).select_related("lambang")
    return began.order_by("-mulai", "-pk").first()


def letterhead(kantor: Kantor, day: date) -> dict[str, str]:
    """The letterhead of that day as papers hold it; `lambang` is the fingerprint of the emblem's file."""
    decided = head_of(kantor, day)
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


def text_of(kantor: Kantor, key: str, day: date) -> str:
    """The wording of a standing text on that day, with its names in braces."""
    began = TeksNaskah.objects.at(kantor).filter(bagian=key, mulai__lte=day)
    last = began.order_by("-mulai", "-pk").first()
    return last.teks if last is not None and last.teks else BY_KEY[key].lazim


def wording(kantor: Kantor, key: str, day: date, **facts: str) -> list[str]:
    """The paragraphs of a standing text, with what the case fills in."""
    return Wording.read(text_of(kantor, key, day), BY_KEY[key]).write(facts)


def worded(paper: Dokumen, at: datetime) -> Callable[..., list[str]]:
    """The standing texts of a paper by their fields, as of now."""

    def said(field: str, **facts: str) -> list[str]:
        return wording(paper.kantor, f"{paper.jenis}.{field}", day_of(at, paper.kantor), **facts)

    return said
