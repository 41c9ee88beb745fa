"""Which ways of signing an office uses: by its own decisions, the last word on each way; without one, the usual."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings

from lurus.core.errors import CoreError
from lurus.dokumen.cara import Cara, CaraTandaTangan
from lurus.dokumen.penandatangan.esign.driver import Esign
from lurus.dokumen.penandatangan.esign.versions import First, Second
from lurus.dokumen.penandatangan.port import Driver
from lurus.dokumen.penandatangan.sendiri import OwnKey
from lurus.kantor.models import Kantor, Orang

HERE = (Cara.KANTOR, Cara.ESIGN_V1, Cara.ESIGN_V2)
"""The ways in which one signs on the page itself: one of them is in use at a time, the one that was taken up last."""
ALWAYS = frozenset({Cara.LUAR, Cara.BASAH})
VERSIONS: dict[Cara, type[First] | type[Second]] = {Cara.ESIGN_V1: First, Cara.ESIGN_V2: Second}


@dataclass(frozen=True)
class Ways:
    """The ways in use. `here`: how one signs on the page, None where the office has not decided."""

    here: Cara | None
    every: frozenset[Cara]


def last_words(kantor: Kantor | int) -> dict[Cara, CaraTandaTangan]:
    """The last decision on each way, in the order in which they were taken."""
    found: dict[Cara, CaraTandaTangan] = {}
    for one in CaraTandaTangan.objects.at(kantor).order_by("pk"):
        found.pop(Cara(one.cara), None)
        found[Cara(one.cara)] = one
    return found


def ways_of(kantor: Kantor | int) -> Ways:
    """The ways that an office uses.

    A signature of the office's own CA is not certified: a sample or rehearsal uses it unasked, a real office only by
    its own decision in writing. Uploads and ink are open until an office closes them.
    """
    decided = last_words(kantor)
    usual = ALWAYS if settings.HOME.kind == "real" else ALWAYS | {Cara.KANTOR}
    taken = {one for one in usual if one not in decided}
    taken |= {one for one, word in decided.items() if word.dipakai}
    order = [one for one in HERE if one not in decided] + [one for one in decided if one in HERE]
    here = [one for one in order if one in taken]
    return Ways(here[-1] if here else None, frozenset(taken))


def counts(kantor: Kantor | int, cara: Cara, *, certified: bool) -> CoreError | None:
    """Why a signature made in this way does not count in this office; None when it does."""
    ways = ways_of(kantor)
    if cara not in ways.every:
        return CoreError("tanda_tangani.way_not_in_use")
    if not certified and cara != Cara.BASAH and Cara.KANTOR not in ways.every:
        return CoreError("tanda_tangani.not_certified")
    return None


def driver_of(cara: Cara, kantor: Kantor, orang: Orang, at: datetime) -> Driver:
    """What signs in this way. Raises CoreError `tanda_tangani.way_not_in_use` for a way that no page signs in."""
    if cara == Cara.KANTOR:
        return OwnKey(kantor, orang, at)
    if cara not in VERSIONS:
        raise CoreError("tanda_tangani.way_not_in_use")
    return Esign(settings.ESIGN, VERSIONS[cara](), settings.HOME.path, Path(settings.HOME.files))
