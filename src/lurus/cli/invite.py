"""`lurus invite`: a link with which somebody sets a new password; only whoever runs the machine can make it."""

from argparse import Namespace

from django.utils.translation import gettext as _

from lurus.cli.exits import DONE
from lurus.cli.init import link_of
from lurus.cli.offices import offices
from lurus.cli.reader import Commands, command, json_option
from lurus.cli.saying import emit
from lurus.core.errors import CoreError
from lurus.kantor.models import Akun


def add(commands: Commands) -> None:
    one = command(commands, "invite", _("buat tautan untuk kata sandi baru, bila pemilik akun lupa"))
    one.add_argument("email", metavar="SUREL", help=_("surel pemilik akun"))
    json_option(one)
    one.set_defaults(run=run)


def run(options: Namespace) -> int:
    offices()
    account = Akun.objects.filter(email=options.email).first()
    if account is None:
        raise CoreError("cli.unknown_person", email=options.email)
    link = link_of(account)
    said = _("Tautan kata sandi baru untuk {email} (berlaku tujuh hari, sekali pakai):")
    emit(
        {"email": account.email, "tautan": link},
        [said.format(email=account.email), f"  {link}"],
        as_json=options.json,
    )
    return DONE
