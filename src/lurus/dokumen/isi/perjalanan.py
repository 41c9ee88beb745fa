"""The way of a case as a table: each closed step, who worked on it, and its time against the standard."""

from typing import Any

from lurus.core.sop import definition
from lurus.dokumen.isi.tulis import EMPTY, long_moment
from lurus.kantor.waktu import calendar_of
from lurus.perbaikan.models import Perbaikan
from lurus.perbaikan.perjalanan import standard_of

MINUTES_PER_HOUR = 60


def timeline(case: Perbaikan) -> list[dict[str, Any]]:
    """Every step that was closed, in order; the present one is not there, so that the paper does not age."""
    rules = definition(case.sop)
    steps = {one.id: one for one in rules.steps}
    calendar = calendar_of(case.kantor)
    asked = case.dugaan.exists()
    rows = []
    for run in case.perjalanan.order_by("pk"):
        if run.ditutup is None:
            continue
        step = steps[run.langkah]
        standard = standard_of(step, asked=asked)
        clock = calendar.remaining(run.dibuka, run.ditutup, standard, closed_at=run.ditutup)
        rows.append(
            {
                "langkah": f"{step.id}. {step.label}",
                "pelaksana": ", ".join(_post(rules, role) for role in step.who),
                "mulai": long_moment(run.dibuka, case.kantor),
                "selesai": long_moment(run.ditutup, case.kantor),
                "lama": duration(clock.elapsed),
                "baku": EMPTY if standard is None else f"{standard.value} {standard.unit}",
                "hasil": _verdict(clock.late, run.akhir, has_standard=standard is not None),
            }
        )
    return rows


def duration(minutes: int) -> str:
    """Working time in words: 2 jam 10 menit."""
    hours, rest = divmod(minutes, MINUTES_PER_HOUR)
    return f"{hours} jam {rest} menit" if hours else f"{rest} menit"


def _post(rules: Any, role: str) -> str:
    return next((one.post for one in rules.roles if one.id == role), role)


def _verdict(late: bool, ending: str, *, has_standard: bool) -> str:  # noqa: FBT001 - what the clock says
    if ending == "dikembalikan":
        return "dikembalikan"
    if not has_standard:
        return EMPTY
    return "melampaui waktu baku" if late else "tepat waktu"
