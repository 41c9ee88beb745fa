"""`lurus run`: everything that is missing is made, then the pages are served."""

import ipaddress
import json
import multiprocessing
import os
import socket
from argparse import Namespace
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.utils.translation import gettext as _

from lurus.bahasa import role_label
from lurus.cli.exits import DONE
from lurus.cli.offices import home, kind_in_words, offices, pending_migrations, present
from lurus.cli.reader import Commands, command
from lurus.cli.saying import complain, progress, say
from lurus.cli.statics import collect
from lurus.core.errors import CoreError
from lurus.kantor.models import Kantor
from lurus.ledger import triggers
from lurus.ledger.sealing import seal_days

THREADS = 4
LOOPBACK_NAMES = ("localhost",)


def add(commands: Commands) -> None:
    one = command(commands, "run", _("siapkan yang belum ada, lalu buka halaman-halamannya"))
    one.add_argument("--host", default="127.0.0.1", metavar="ALAMAT", help=_("alamat yang dilayani"))
    one.add_argument("--port", type=int, default=None, help=_("porta; bila kosong: PORT, atau 8000"))
    one.add_argument("--no-serve", action="store_true", help=_("hanya menyiapkan, tanpa melayani"))
    one.set_defaults(run=run)


def run(options: Namespace) -> int:
    port = options.port or settings.ENVIRONMENT.port
    _allowed(options.host)
    if not options.no_serve:
        _free(options.host, port)
    prepare()
    if options.no_serve:
        return DONE
    _announce(options.host, port)
    _serve(options.host, port)
    return DONE


def prepare() -> None:
    """Database, office, keys, seals and static files; what is there already costs next to nothing."""
    if home().kind is None:
        home().set_up("sample")
    if pending_migrations() or triggers.missing():
        progress(_("menyiapkan basis data"))
        call_command("migrate", interactive=False, verbosity=0)
    if not offices() and home().kind == "sample":
        _load_sample()
    for kantor in offices():
        _authority(kantor)
        seal_days(kantor, present())
    collect(progress)


def _load_sample() -> None:
    from lurus.tindakan.contoh import load_sample

    progress(_("memuat kantor contoh"))
    load_sample(present())


def _authority(kantor: Kantor) -> None:
    """The office's own CA; what signs is slow to load and therefore loaded only when it is missing."""
    if not (home().keys / kantor.kode / "ca.key.pem").exists():
        from lurus.dokumen.kunci import make_authority

        make_authority(kantor, present())


def loopback(host: str) -> bool:
    """Whether only this machine can reach that address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host in LOOPBACK_NAMES


def _allowed(host: str) -> None:
    """A sample's accounts and passwords are published: it stays on this machine."""
    kind = home().kind or "sample"
    if kind != "real" and not loopback(host):
        raise CoreError("cli.loopback_only", kind=kind_in_words(kind), host=host)


def _free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as taken:
            raise CoreError("cli.port_taken", port=str(port), other=str(port + 1)) from taken


def _announce(host: str, port: int) -> None:
    shown = f"[{host}]" if ":" in host else host
    say(_("Lurus terbuka di http://{host}:{port}/").format(host=shown, port=port))
    if home().kind == "sample":
        say(_("Kantor contoh: tidak ada yang nyata di sini. Akun, satu per peran:"))
        say(*_accounts())
    say(_("Hentikan dengan Ctrl+C."))


def _accounts() -> list[str]:
    told = _known_accounts()
    rows = [(email, role_label(role), name) for email, role, name in told["akun"]]
    wide = max((len(email) for email, *_rest in rows), default=0)
    lines = [f"  {email:<{wide}}  {role} – {name}" for email, role, name in rows]
    return [*lines, _("  Kata sandi semuanya: {password}").format(password=told["sandi"])]


def _known_accounts() -> dict[str, Any]:
    """Published with the sample; kept in the cache, so that a second start need not load the sample's maker."""
    place = home().cache / "akun.json"
    if not place.is_file():
        from lurus.tindakan.contoh import PASSWORD, accounts

        told = {"sandi": PASSWORD, "akun": [[one.email, one.peran, one.nama] for one in accounts()]}
        place.write_text(json.dumps(told))
    found: dict[str, Any] = json.loads(place.read_text())
    return found


def _serve(host: str, port: int) -> None:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    if not loopback(host) and "LURUS_HOSTS" not in os.environ:
        # The workers read the settings anew: they must know the name they are called by.
        os.environ["LURUS_HOSTS"] = ",".join([*settings.ALLOWED_HOSTS, host])
        if ipaddress.ip_address(host).is_unspecified:
            complain(
                _("Sebutkan nama alamat kantor dalam LURUS_HOSTS, misalnya LURUS_HOSTS=lurus.kantor.go.id.")
            )
    # A worker begins anew: the first start composed papers here, and a fork would wait for their threads for ever.
    multiprocessing.set_start_method("spawn", force=True)
    Granian(
        "lurus.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=THREADS,
        log_level=LogLevels.warning,
    ).serve()
