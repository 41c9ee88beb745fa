"""The check that the schedule runs: the office's own act, through the pen, in the chain.

Nobody stands at the door: no person presses the button, so no permission is asked.
"""

from datetime import datetime
from secrets import token_hex

from django.db import transaction

from lurus.core.errors import CoreError
from lurus.kantor.models import Kantor
from lurus.ledger import writer
from lurus.ledger.pen import Pen
from lurus.pemeriksaan.hasil import HasilPeriksa
from lurus.pemeriksaan.models import Pemeriksaan
from lurus.pemeriksaan.pencatatan import Perubahan, is_stale, record

ACT = "periksa_data"
ACTOR = "Jadwal kantor"


def record_scheduled(kantor: Kantor, found: HasilPeriksa, at: datetime) -> tuple[Pemeriksaan, Perubahan]:
    """Record a run that was computed before; returns it with what is new, found again and gone.

    Raises CoreError `periksa_data.stale` when what it read has changed meanwhile.
    """
    with transaction.atomic():
        counter = writer.open_counter(kantor.pk)
        if is_stale(kantor, found.dasar):
            raise CoreError("periksa_data.stale", nomor=found.dasar)
        pen, instant = Pen(kantor.pk, counter.number + 1), writer.instant(counter, at)
        run, moved = record(pen, kantor, None, instant, found)
        heading = writer.Heading(act=ACT, key=token_hex(16), actor=None, actor_name=ACTOR)
        writer.append(counter, pen, heading, instant, {"pemeriksaan": run.pk, **moved.counts()})
    return run, moved
