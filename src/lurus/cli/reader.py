"""Reading the command line, in Indonesian also where argparse would speak English."""

import re
from argparse import ArgumentParser, HelpFormatter, _SubParsersAction
from collections.abc import Iterable
from typing import Any, NoReturn, TypeAlias

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from lurus.cli.exits import REFUSED
from lurus.cli.saying import complain


class Formatter(HelpFormatter):
    """Says "Pemakaian" where argparse says "usage"."""

    def add_usage(
        self, usage: str | None, actions: Iterable[Any], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, _("Pemakaian: ") if prefix is None else prefix)


class Reader(ArgumentParser):
    """A parser that refuses with a sentence and the exit code of a refusal."""

    def __init__(self, **told: Any) -> None:
        defaults: dict[str, Any] = {"formatter_class": Formatter, "allow_abbrev": False, "add_help": False}
        super().__init__(**(defaults | told))
        self._positionals.title = _("Argumen")
        self._optionals.title = _("Pilihan")
        self.add_argument("-h", "--help", action="help", help=_("tampilkan penjelasan ini"))

    def error(self, message: str) -> NoReturn:
        complain(f"{in_indonesian(message)} {_('Lihat: {command} --help').format(command=self.prog)}")
        raise SystemExit(REFUSED)


Commands: TypeAlias = "_SubParsersAction[Reader]"


def command(commands: Commands, name: str, purpose: str) -> Reader:
    """A new command with its purpose."""
    found: Reader = commands.add_parser(name, help=purpose, description=purpose)
    return found


def json_option(one: Reader) -> None:
    one.add_argument("--json", action="store_true", help=_("keluaran untuk program"))


def in_indonesian(message: str) -> str:
    """What argparse would have said."""
    for pattern, sentence in _MESSAGES:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return _(sentence).format(*found.groups())
    return message


_MESSAGES = (
    (
        r"the following arguments are required: (.+)",
        gettext_noop("Perintah belum lengkap: {0} wajib disebut."),
    ),
    (r"unrecognized arguments: (.+)", gettext_noop("“{0}” tidak dikenal oleh perintah ini.")),
    (r"argument (.+?): expected (?:one|at least one) argument.*", gettext_noop("{0} memerlukan isi.")),
    (
        r"argument (.+?): invalid choice: '?(.+?)'? \(choose from (.+)\)",
        gettext_noop("“{1}” bukan pilihan; pilih: {2}."),
    ),
    (r"argument (.+?): invalid \w+ value: '(.*)'", gettext_noop("“{1}” tidak dapat dipakai untuk {0}.")),
    (r"argument (.+?): not allowed with argument (.+)", gettext_noop("{0} dan {1} tidak dipakai bersama.")),
    (r"one of the arguments (.+) is required", gettext_noop("Sebutkan salah satu: {0}.")),
)
