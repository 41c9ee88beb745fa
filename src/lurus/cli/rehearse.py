"""`lurus rehearse`: one whole case as all its people, in a home of its own."""

from argparse import Namespace
from pathlib import Path

from django.utils.translation import gettext as _

from lurus.cli.exits import BROKEN, DONE
from lurus.cli.inspection import inspect
from lurus.cli.offices import present
from lurus.cli.reader import Commands, command
from lurus.cli.rehearsal.leaving import leave_documents, summary, write_summaries
from lurus.cli.rehearsal.player import Player
from lurus.cli.rehearsal.script import Script, load
from lurus.cli.rehearsal.stage import SAMPLE, clear, set_stage
from lurus.cli.saying import progress, say, spelled
from lurus.core.errors import CoreError
from lurus.ledger.sealing import seal_days


def add(commands: Commands) -> None:
    one = command(
        commands, "rehearse", _("mainkan satu perkara utuh sebagai semua orangnya, di kantor latihan sendiri")
    )
    one.add_argument(
        "--out", type=Path, required=True, metavar="FOLDER", help=_("tempat hasil dan kantor latihan")
    )
    one.add_argument(
        "--script", type=Path, default=SAMPLE / "latihan.toml", metavar="NASKAH", help=_("naskah lain")
    )
    one.add_argument(
        "--table", type=Path, metavar="TABEL", help=_("tabel yang menjadi laporan yang disampaikan")
    )
    one.add_argument("--map", metavar="PEMETAAN", help=_("cara membaca tabel itu (TOML)"))
    one.add_argument("--json", action="store_true", help=_("keluaran untuk program"))
    one.set_defaults(run=run)


def run(options: Namespace) -> int:
    if (options.table is None) != (options.map is None):
        raise CoreError("cli.script_needs_both")
    script = load(options.script)
    clear(options.out)
    player = _player(options, script)
    player.play()
    progress(_("menulis dokumen"))
    kantor = player.memory.kantor
    papers = leave_documents(kantor, options.out)
    seal_days(kantor, present())
    books = inspect(kantor, progress)
    told = summary(script.judul, player.played, papers, books)
    lines = write_summaries(options.out, told, player.played, books)
    say(spelled(told)) if options.json else say(*lines[-3:], _("Hasil: {folder}").format(folder=options.out))
    return DONE if told["berhasil"] else BROKEN


def _player(options: Namespace, script: Script) -> Player:
    beside = options.script.resolve().parent
    table = options.table or beside / script.tabel.berkas
    mapping = options.map or str(beside / script.tabel.peta)
    memory = set_stage(script, other_table=options.table is not None, tell=progress)
    return Player(script, memory, table, mapping, progress)
