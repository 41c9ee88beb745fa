"""`lurus index`: read the words of every ended case anew, for search."""

from argparse import Namespace

from django.utils.translation import gettext as _

from lurus.cli.exits import DONE
from lurus.cli.offices import offices, ready_home
from lurus.cli.reader import Commands, command, json_option
from lurus.cli.saying import emit, progress
from lurus.dokumen.arsip.cari import rebuild


def add(commands: Commands) -> None:
    one = command(
        commands, "index", _("baca ulang kata setiap perbaikan yang sudah berakhir, untuk pencarian")
    )
    json_option(one)
    one.set_defaults(run=run)


def run(options: Namespace) -> int:
    ready_home()
    read = {}
    for kantor in offices():
        progress(kantor.kode)
        read[kantor.kode] = rebuild(kantor)
    line = _("{office}: {count} perbaikan dibaca.")
    emit(
        {"kantor": read},
        [line.format(office=office, count=count) for office, count in read.items()],
        as_json=options.json,
    )
    return DONE
