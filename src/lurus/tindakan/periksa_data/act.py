"""Outside any case: a run that was computed before the door is recorded, if the register still stands as it read it."""

from lurus.core.errors import CoreError
from lurus.kantor.models import Kantor
from lurus.pemeriksaan.hasil import HasilPeriksa
from lurus.pemeriksaan.pencatatan import is_stale, record
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.request import Empty


def perform(context: Context, told: Empty) -> Result:
    """Record the run, and what it found for the first time."""
    # It comes as evidence: locating and proposing take seconds, and nothing slow happens inside the door.
    found = context.evidence
    if not isinstance(found, HasilPeriksa) or found.dasar is None:
        raise CoreError("periksa_data.not_computed")
    if is_stale(context.kantor, found.dasar):
        raise CoreError("periksa_data.stale", nomor=found.dasar)
    run, moved = record(context.pen, context.kantor, context.orang, context.at, found)
    return Result(data={"pemeriksaan": run.pk, **moved.counts()})


ACT = Act(id="periksa_data", input=Empty, target=Kantor, perform=perform)
