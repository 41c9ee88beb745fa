"""The commands, in the order in which an office meets them; only the one that is asked for is loaded."""

from collections.abc import Iterable, Sequence
from importlib import import_module

from django.utils.translation import gettext as _

from lurus import __version__
from lurus.cli.main import LANGUAGES
from lurus.cli.reader import Reader

COMMANDS = {
    "run": "lurus.cli.run",
    "init": "lurus.cli.init",
    "invite": "lurus.cli.invite",
    "import": "lurus.cli.import_table",
    "check": "lurus.cli.check",
    "whatif": "lurus.cli.whatif",
    "rehearse": "lurus.cli.rehearse",
    "clock": "lurus.cli.clock",
    "esign-stub": "lurus.cli.esign_stub",
    "verify": "lurus.cli.verify",
    "print": "lurus.cli.printing",
    "archive": "lurus.cli.bundle",
    "index": "lurus.cli.index",
    "backup": "lurus.cli.backup",
    "restore": "lurus.cli.restore",
    "doctor": "lurus.cli.doctor",
    "tsa": "lurus.cli.tsa",
}


def reader(told: Sequence[str] = ()) -> Reader:
    """The command line; whole when no command is named in `told`."""
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
    for name in _asked(told):
        import_module(COMMANDS[name]).add(commands)
    return whole


def _asked(told: Sequence[str]) -> Iterable[str]:
    named = next((one for one in told if one in COMMANDS), None)
    return COMMANDS if named is None else [named]
