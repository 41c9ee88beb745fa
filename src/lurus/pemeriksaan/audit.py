"""The runs of checks: what each says that it found must still be found, as fingerprinted."""

from lurus.kantor.models import Kantor
from lurus.ledger.audit import Checked, Finding
from lurus.pemeriksaan.models import Pemeriksaan
from lurus.pemeriksaan.simpanan import mark_of


def check_runs(kantor: Kantor) -> Checked:
    """Look at every kept result, and for every run that kept none at the one it relies on."""
    counted = 0
    whole: set[str] = set()
    findings: list[Finding] = []
    for run in Pemeriksaan.objects.at(kantor).exclude(sidik_hasil="").order_by("urut").iterator(20):
        counted += 1
        if run.hasil and mark_of(run.hasil) == run.sidik_hasil:
            whole.add(run.sidik_hasil)
        elif run.hasil or run.sidik_hasil not in whole:
            findings.append(Finding("audit.run_altered", None, {"order": run.urut}))
    return Checked("pemeriksaan", counted, tuple(findings))
