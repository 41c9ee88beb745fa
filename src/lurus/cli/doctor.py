"""`lurus doctor`: is this installation fit to work."""

from argparse import Namespace

from django.utils.translation import gettext as _

from lurus.cli.ailments import Ailment, examine
from lurus.cli.exits import BROKEN, DONE
from lurus.cli.offices import home
from lurus.cli.reader import Commands, command, json_option
from lurus.cli.saying import emit


def add(commands: Commands) -> None:
    one = command(commands, "doctor", _("periksa kesehatan pemasangan ini"))
    json_option(one)
    one.set_defaults(run=run)


def run(options: Namespace) -> int:
    found = list(examine())
    healthy = all(one.good for one in found)
    emit(
        {"sehat": healthy, "rumah": str(home().path), "pemeriksaan": [one.told() for one in found]},
        [str(home().path), *(_line(one) for one in found)],
        as_json=options.json,
    )
    return DONE if healthy else BROKEN


def _line(one: Ailment) -> str:
    return f"  {_('baik ') if one.good else _('BURUK')}  {one.what}: {one.said}"
