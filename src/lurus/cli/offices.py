"""Which home and which office a command speaks of, and whether it can be spoken of at all."""

import re
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import gettext, gettext_noop

from lurus.core.errors import CoreError
from lurus.kantor.clock import now
from lurus.kantor.home import Home
from lurus.kantor.models import Kantor
from lurus.perbaikan.models import Perbaikan

NUMBER = re.compile(r"(\d{4})-(\d{1,9})")
KINDS = {
    "sample": gettext_noop("contoh"),
    "rehearsal": gettext_noop("latihan"),
    "real": gettext_noop("nyata"),
}


def kind_in_words(kind: str) -> str:
    """The word for a kind of home; an unknown kind as it is."""
    return gettext(KINDS[kind]) if kind in KINDS else kind


def home() -> Home:
    """This installation's home."""
    found: Home = settings.HOME
    return found


def present() -> datetime:
    """The instant by this home's clock: simulated only where nothing is real."""
    return now(None if home().kind == "real" else home().clock)


def pending_migrations() -> list[str]:
    """Migrations that the database has not seen."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{one.app_label}.{one.name}" for one, _ in plan]


def ready_home() -> Home:
    """The home, once it was set up and its database fits this program."""
    here = home()
    if here.kind is None:
        raise CoreError("cli.no_home", home=here.path)
    if pending_migrations():
        raise CoreError("cli.not_migrated", home=here.path)
    return here


def offices() -> list[Kantor]:
    """Every office of this home."""
    return list(Kantor.objects.order_by("pk"))


def office(code: str = "") -> Kantor:
    """The one office, or the one of that code."""
    found = offices()
    known = [one.kode for one in found]
    if code and code not in known:
        raise CoreError("cli.unknown_office", office=code, offices=known)
    if not found:
        raise CoreError("cli.no_home", home=home().path)
    if not code and len(found) > 1:
        raise CoreError("cli.which_office", offices=known)
    return found[known.index(code)] if code else found[0]


def case_of_number(kantor: Kantor, number: str) -> Perbaikan:
    """The case that people call 2026-001."""
    read = NUMBER.fullmatch(number)
    rows = Perbaikan.objects.at(kantor).select_related("kantor", "laporan")
    found = None if read is None else rows.filter(tahun=int(read[1]), urut=int(read[2])).first()
    if found is None:
        raise CoreError("arsipkan.unknown_case", nomor=number)
    case: Perbaikan = found
    return case


def check_free(file: Path) -> None:
    """Refuse a file to be made whose name is taken, or whose folder is not there."""
    if file.exists():
        raise CoreError("cli.file_exists", file=file)
    if not file.resolve().parent.is_dir():
        raise CoreError("cli.no_file", file=file.parent)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file that a command names."""
    try:
        return path.read_bytes()
    except OSError as missing:
        raise CoreError("cli.no_file", file=path) from missing
