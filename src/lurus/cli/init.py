"""`lurus init`: a real office, from a file or from answers, with an invitation for its first administrator."""

from argparse import Namespace
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.urls import reverse
from django.utils.translation import gettext as _

from lurus.cli.asking import asked_office
from lurus.cli.exits import DONE
from lurus.cli.offices import home, kind_in_words, offices, pending_migrations, read_bytes
from lurus.cli.reader import Commands, command, json_option
from lurus.cli.saying import emit, progress
from lurus.core.errors import CoreError
from lurus.dokumen.kunci import make_authority
from lurus.kantor.clock import now
from lurus.kantor.models import Akun
from lurus.kantor.undangan import token
from lurus.tindakan.berkas_kantor import OfficeFile, read_office
from lurus.tindakan.dirikan import administrators, establish

ANSWERS = "jawaban.toml"
"""Where answers wait that did not fit."""


def add(commands: Commands) -> None:
    one = command(commands, "init", _("dirikan kantor nyata: dari berkas, atau dengan menjawab pertanyaan"))
    one.add_argument(
        "--file", type=Path, metavar="BERKAS", help=_("kantor, jabatan, orang, penugasan, jam kerja (TOML)")
    )
    json_option(one)
    one.set_defaults(run=run)


def run(options: Namespace) -> int:
    _empty()
    data = _office(options.file)
    home().set_up("real")
    if pending_migrations():
        progress(_("menyiapkan basis data"))
        call_command("migrate", interactive=False, verbosity=0)
    if offices():
        raise CoreError("cli.office_exists", home=home().path)
    at = now()
    kantor = establish(data, at)
    make_authority(kantor, at)
    links = {one.email: link_of(one) for one in Akun.objects.filter(email__in=administrators(data))}
    emit(
        {"kantor": kantor.kode, "rumah": str(home().path), "undangan": links},
        [
            _("{office} berdiri di {home}.").format(office=kantor.nama, home=home().path),
            _("Undangan pengelola pertama (berlaku tujuh hari, sekali pakai):"),
            *(f"  {email}: {link}" for email, link in links.items()),
            _("Jalankan “lurus run”, lalu buka undangan itu untuk membuat kata sandi."),
        ],
        as_json=options.json,
    )
    return DONE


def _empty() -> None:
    kind = home().kind
    if kind not in (None, "real"):
        raise CoreError("cli.not_a_real_home", home=home().path, kind=kind_in_words(kind))
    if kind == "real" and not pending_migrations() and offices():
        raise CoreError("cli.office_exists", home=home().path)


def _office(file: Path | None) -> OfficeFile:
    if file is None:
        return asked_office(home().path / ANSWERS)
    try:
        return read_office(read_bytes(file).decode("utf-8"))
    except UnicodeDecodeError as garbled:
        raise CoreError("cli.setup_unreadable", file=file, why="UTF-8") from garbled


def link_of(akun: Akun) -> str:
    return f"{settings.ADDRESS}{reverse('web:undangan', args=[token(akun)])}"
