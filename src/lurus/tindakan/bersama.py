"""Joint acts of two posts that one person may hold: the mark still missing says in which role he acts."""

from lurus.perbaikan.models import JenisTanda
from lurus.tindakan.act import Subject
from lurus.tindakan.fakta import Fakta

JOINT = {
    ("selesaikan_himpunan", "3"): JenisTanda.HIMPUNAN,
    ("susun_konsep", "3"): JenisTanda.KONSEP,
    ("tetapkan_data_final", "5"): JenisTanda.FINAL,
    ("paraf", "6"): JenisTanda.PARAF,
}
IN_ORDER = ("ANGGOTA", "SEKRETARIS")


def role_still_missing(act: str, subject: Subject, facts: Fakta) -> str | None:
    """The role in which somebody who holds both posts sets his next mark; None for everybody else."""
    held = {one.peran for one in subject.pelaku.kedudukan if one.mode != "tugas"}
    case = subject.case
    if case is None or (act, case.langkah) not in JOINT or not held.issuperset(IN_ORDER):
        return None
    kind = JOINT[act, case.langkah]
    marked = {one.peran for one in facts.marks if one.jenis == kind and one.putaran == case.putaran}
    return next((role for role in IN_ORDER if role not in marked), None)
