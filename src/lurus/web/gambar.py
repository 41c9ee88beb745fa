"""The picture of a case from what was read of it: seven stations, the posts of each, how long each took.

The posts, as the paper has them: who holds a post today need not be who did the step.
"""

from django.utils.translation import gettext as _

from lurus.bahasa import step_label
from lurus.bahasa.kata import SHORT_POSTS
from lurus.gambar.way import CasePicture, Progress, Return, Station
from lurus.ikhtisar.perkara import Perkara, Stasiun
from lurus.perbaikan.perjalanan import is_behind
from lurus.web.kata import running, stopped


def picture_of(found: Perkara) -> CasePicture:
    """Everything the picture shows, in the reader's words."""
    return CasePicture(
        title=_("Jalannya perbaikan %(number)s") % {"number": found.case},
        stations=[_station(one, found) for one in found.stations],
        returns=[_return(*one) for one in found.returns],
        key=f"perkara-{found.case.pk}",
    )


def _station(one: Stasiun, found: Perkara) -> Station:
    clock = None if one.jam is None else one.jam.clock
    return Station(
        number=one.step.id,
        name=step_label(one.step.id),
        holder=", ".join(_(SHORT_POSTS[role]) for role in one.step.who),
        progress=_progress(one, found),
        clock=_words(one, found),
        elapsed=None if clock is None else clock.elapsed,
        standard=None if clock is None else clock.allowed,
    )


def _progress(one: Stasiun, found: Perkara) -> Progress:
    if one.open:
        late = one.jam is not None and one.jam.clock.late
        return Progress.LATE if late else Progress.NOW
    done = one.passed and is_behind(found.case, one.step.id)
    return Progress.DONE if done else Progress.AHEAD


def _words(one: Stasiun, found: Perkara) -> str:
    progress = _progress(one, found)
    if progress is Progress.AHEAD:
        return ""
    if progress is Progress.DONE:
        return stopped(one.jam)
    clock = running(one.jam)
    return "" if clock is None else clock.utama


def _return(source: str, target: str, count: int) -> Return:
    told = _("Dikembalikan %(count)d kali dari langkah %(source)s ke langkah %(target)s.")
    return Return(source, target, count, told % {"count": count, "source": source, "target": target})
