"""Setting the stage of a rehearsal: a home of its own, the sample's office without its figures, its own keys."""

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from django.core.management import call_command

import lurus
from lurus.cli.offices import home
from lurus.cli.rehearsal.memory import Memory
from lurus.cli.rehearsal.script import Script
from lurus.core.errors import CoreError
from lurus.dokumen.kunci import make_authority
from lurus.kantor.clock import simulate
from lurus.kantor.home import Home
from lurus.kantor.models import Kantor
from lurus.tindakan.contoh import sample_office
from lurus.tindakan.dirikan import establish

SAMPLE = Path(lurus.__file__).parent / "sample"
BEFORE = timedelta(days=1)
LEFT = frozenset({"rumah", "dokumen", "laporan.pdf", "ringkasan.txt", "summary.json"})
"""Everything that a rehearsal leaves in its folder."""


def clear(folder: Path) -> None:
    """Make room for a rehearsal: an earlier one is taken away, anything else is not touched.

    Raises CoreError `cli.folder_taken`.
    """
    if not folder.exists() or not any(folder.iterdir()):
        return
    earlier = Home(folder / "rumah")
    names = {one.name for one in folder.iterdir()}
    known = earlier.kind == "rehearsal" and names <= LEFT
    # Reading the settings has made the home's secret; nothing else may be there.
    fresh = names == {"rumah"} and {one.name for one in earlier.path.iterdir()} <= {"secret_key"}
    if not (known or fresh):
        raise CoreError("cli.folder_taken", folder=folder)
    for name in LEFT & names:
        path = folder / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def set_stage(script: Script, *, other_table: bool, tell: Callable[[str], None]) -> Memory:
    """The office on the day before the script begins, and a memory to play with."""
    home().set_up("rehearsal")
    tell("basis data")
    call_command("migrate", interactive=False, verbosity=0)
    office = found(script.mulai - BEFORE)
    tell(office.nama)
    simulate(home().clock, script.mulai)
    return Memory(office, dict(script.angka), script.mulai, other_table=other_table)


def found(at: datetime) -> Kantor:
    """The sample's office with its people and hours."""
    office = establish(sample_office(), at)
    make_authority(office, at)
    return office
