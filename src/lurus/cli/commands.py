"""The commands, in the order in which an office meets them."""

from django.utils.translation import gettext as _

from lurus import __version__
from lurus.cli import backup, clock, doctor, import_table, init, rehearse, restore, run, verify
from lurus.cli.main import LANGUAGES
from lurus.cli.reader import Reader

COMMANDS = (run, init, import_table, rehearse, clock, verify, backup, restore, doctor)


def reader() -> Reader:
    """The whole command line."""
    whole = Reader(
        prog="lurus",
        description=_(
            "Lurus meluruskan data kinerja yang sudah dilaporkan: dari perintah reviu sampai laporan resmi."
        ),
        epilog=_("Keluaran: 0 selesai, 1 ada yang tidak utuh, 2 tidak dapat dijalankan (alasannya ditulis)."),
    )
    whole.add_argument(
        "--version", action="version", version=f"lurus {__version__}", help=_("tampilkan versi")
    )
    whole.add_argument("--bahasa", choices=LANGUAGES, default="id", help=_("bahasa keluaran"))
    commands = whole.add_subparsers(title=_("Perintah"), dest="command", metavar=_("PERINTAH"), required=True)
    for one in COMMANDS:
        one.add(commands)
    return whole
