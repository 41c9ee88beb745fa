"""How pages say dates, figures, times and posts in the reader's language."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from lurus.bahasa import measure_label, periode
from lurus.bahasa.kata import MINUS
from lurus.core.calendar import Standard
from lurus.core.numbers import Locale, write
from lurus.ikhtisar.jam import Jam
from lurus.kantor.models import Kantor, Penugasan
from lurus.web.shelf import Clock, Person
from lurus.web.siapa import post_words

HOUR = 60
AFTER_REPORT = ("6", "7")
"""The steps that end with the report's signature or after it: no report can print how long they took."""
period = periode.period


def language() -> str:
    """The language that Babel is asked for."""
    return "en" if get_language() == "en" else "id"


def figure(value: Decimal | None, decimals: int | None = None) -> str:
    """A figure in the reader's form; empty when nothing was reported."""
    if value is None:
        return ""
    return write(value, decimals=decimals, locale=Locale.EN if language() == "en" else Locale.ID)


def range_words(ends: Sequence[Decimal | None]) -> str:
    """80–90; a dash while an end is missing."""
    return "–" if None in ends else "–".join(map(figure, ends))


def difference(before: Decimal | None, after: Decimal | None) -> str:
    """The signed difference; empty unless both are there."""
    if before is None or after is None or before == after:
        return ""
    gap = after - before
    return f"+{figure(gap)}" if gap > 0 else f"{MINUS}{figure(-gap)}"


def day(value: date | None) -> str:
    """5 Januari 2026"""
    return "" if value is None else format_date(value, "d MMMM y", locale=language())


def day_of(iso: str) -> str:
    """The same of a day kept as text; empty for none."""
    return day(date.fromisoformat(iso)) if iso else ""


def moment(value: datetime | None, kantor: Kantor) -> str:
    """5 Januari 2026 pukul 09.15, in the office's zone."""
    if value is None:
        return ""
    pattern = "d MMMM y, HH:mm" if language() == "en" else "d MMMM y 'pukul' HH.mm"
    return format_datetime(value.astimezone(ZoneInfo(kantor.zona)), pattern, locale=language())


def duration(minutes: int) -> str:
    """3 jam 10 menit"""
    hours, rest = divmod(minutes, HOUR)
    parts = []
    if hours:
        parts.append(ngettext("%(n)d jam", "%(n)d jam", hours) % {"n": hours})
    if rest or not hours:
        parts.append(ngettext("%(n)d menit", "%(n)d menit", rest) % {"n": rest})
    return " ".join(parts)


def standard_words(standard: Standard | None) -> str:
    """dari 1 hari kerja"""
    if standard is None:
        return ""
    words = {
        "hari": ngettext("dari %(n)d hari kerja", "dari %(n)d hari kerja", standard.value),
        "jam": ngettext("dari %(n)d jam kerja", "dari %(n)d jam kerja", standard.value),
        "menit": ngettext("dari %(n)d menit", "dari %(n)d menit", standard.value),
    }
    return words[standard.unit] % {"n": standard.value}


def running(jam: Jam | None) -> Clock | None:
    """A clock that runs: what is left, or how late."""
    if jam is None:
        return None
    clock = jam.clock
    if clock.allowed is None or clock.left is None:
        return Clock(_("berjalan %(time)s") % {"time": duration(clock.elapsed)}, _("tanpa waktu baku"), 0)
    percent = 100 if clock.allowed == 0 else min(100, clock.elapsed * 100 // clock.allowed)
    if clock.late:
        late = _("terlambat %(time)s") % {"time": duration(max(1, -clock.left))}
        printed = _("Keterlambatan ini tercetak dalam laporan; langkah berikutnya menunggu langkah ini.")
        next_ = _("Keterlambatan ini tercatat pada perbaikan ini.") if jam.step in AFTER_REPORT else printed
        return Clock(late, standard_words(jam.standard), 100, terlambat=True, berikutnya=next_)
    left = _("sisa %(time)s") % {"time": duration(clock.left)}
    return Clock(left, standard_words(jam.standard), percent)


def stopped(jam: Jam | None) -> str:
    """A clock that stood still: how long the step took."""
    if jam is None:
        return _("selesai")
    clock = jam.clock
    took = _("selesai dalam %(time)s") % {"time": duration(clock.elapsed)}
    if not clock.late or clock.left is None:
        return took
    return _("%(took)s, lewat %(over)s") % {"took": took, "over": duration(max(1, -clock.left))}


def holder(held: Penugasan) -> Person:
    """Somebody with the post held."""
    return Person(held.orang.nama_lengkap, post_words(held))


def measure(name: str) -> str:
    """The word for a measure."""
    return measure_label(name)
