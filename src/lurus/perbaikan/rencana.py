"""The plan of a case; a plan that is drawn up again stands beside the earlier one and replaces it."""

from django.db.models import Max

from lurus.perbaikan.perkara import KegiatanRencana, Perbaikan


def last_edition(case: Perbaikan) -> int:
    """The number of the last plan, kept in `putaran` of its lines; 0 before the first."""
    return case.rencana.aggregate(last=Max("putaran"))["last"] or 0


def current_plan(case: Perbaikan) -> list[KegiatanRencana]:
    """The lines of the plan that counts, in order."""
    return list(case.rencana.filter(putaran=last_edition(case)).order_by("urut"))
