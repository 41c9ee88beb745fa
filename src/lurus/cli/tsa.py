"""`lurus tsa`: a time-stamp authority of this home, on this machine alone, for trials."""

from argparse import Namespace

from django.utils.translation import gettext as _

from lurus.cli.exits import DONE
from lurus.cli.offices import offices, present, ready_home
from lurus.cli.reader import Commands, command
from lurus.cli.saying import progress, say
from lurus.core.errors import CoreError
from lurus.dokumen.sign.tsa import TimeAuthority, server
from lurus.dokumen.vouching import authority

PORT = 3161


def add(commands: Commands) -> None:
    one = command(commands, "tsa", _("jalankan penyedia cap waktu percobaan di komputer ini"))
    one.add_argument("--port", type=int, default=PORT, metavar="PORTA", help=_("porta (bawaan 3161)"))
    one.set_defaults(run=run)


def run(options: Namespace) -> int:
    if ready_home().kind == "real":
        raise CoreError("cli.stamps_of_real_office")
    stamps = TimeAuthority(authority(offices()[0]), present)
    try:
        running = server(stamps, options.port)
    except (OSError, OverflowError) as taken:
        raise CoreError("cli.port_taken", port=options.port) from taken
    say(_("Cap waktu percobaan: http://127.0.0.1:{port}/").format(port=running.server_port))
    progress(_("Hentikan dengan Ctrl-C. Waktunya mengikuti jam rumah ini; bukan bukti bagi orang luar."))
    with running:
        running.serve_forever()
    return DONE
