"""`lurus restore FILE`: an archive becomes this home again, and no spent number is spent twice."""

import re
import sys
from argparse import Namespace
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from shutil import rmtree
from tarfile import TarFile
from tempfile import mkdtemp

from django.core.management import call_command
from django.db import DatabaseError, connection, connections
from django.utils.translation import gettext as _

from lurus.cli.archive import DUMP, SQLITE, Manifest, vendor
from lurus.cli.exits import DONE
from lurus.cli.offices import home, kind_in_words, offices, present
from lurus.cli.postgres import is_empty, load
from lurus.cli.reader import Commands, command, json_option
from lurus.cli.saying import emit, progress
from lurus.cli.unpacking import open_archive, put_in_place, unpack
from lurus.core.errors import CoreError
from lurus.tindakan.pulihkan import BOOKS, last_numbers, resume

Numbers = dict[tuple[str, int], int]


def add(commands: Commands) -> None:
    one = command(
        commands, "restore", _("pulihkan dari arsip cadangan ke folder ini (hentikan “lurus run” dahulu)")
    )
    one.add_argument("file", type=Path, metavar="BERKAS", help=_("arsip buatan “lurus backup”"))
    one.add_argument(
        "--nomor-terakhir",
        metavar="BUKU=N,…",
        help=_("nomor terakhir menurut buku kertas, misalnya naskah=12,agenda=9 atau naskah/2025=40"),
    )
    json_option(one)
    one.set_defaults(run=run)


def run(options: Namespace) -> int:
    archive, manifest = open_archive(options.file)
    _fits(manifest)
    here, now = home(), present()
    told = None if options.nomor_terakhir is None else numbers(options.nomor_terakhir, now.year)
    spent = _spent(told, now)
    here.path.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = Path(mkdtemp(prefix=".pulih-", dir=here.path))
    with archive:
        _open_out(archive, manifest, draft)
    connections.close_all()
    aside = put_in_place(here, draft, now)
    progress(_("menyesuaikan basis data"))
    call_command("migrate", interactive=False, verbosity=0)
    gaps = _resume(spent, manifest, options.file.name)
    emit(
        {
            "rumah": str(here.path),
            "cadangan": manifest.dibuat,
            "celah": gaps,
            "lama": str(aside) if aside else None,
        },
        _lines(gaps, manifest, aside),
        as_json=options.json,
    )
    return DONE


def _open_out(archive: TarFile, manifest: Manifest, draft: Path) -> None:
    """The files into `draft`, the database where it belongs; of what is refused nothing stays."""
    dump = draft / DUMP
    try:
        unpack(archive, manifest, draft, progress)
        if dump.exists():
            progress(_("mengisi basis data"))
            load(dump)
            dump.unlink()
    except BaseException:  # whatever stopped it: there are keys in what was unpacked
        rmtree(draft, ignore_errors=True)
        raise


def numbers(text: str, year: int) -> Numbers:
    """`naskah=12,agenda/2025=40` by book and year."""
    found: Numbers = {}
    for part in filter(None, (one.strip() for one in text.split(","))):
        read = re.fullmatch(r"([a-z_]+)(?:/(\d{4}))?=(\d{1,7})", part)
        if read is None:
            raise CoreError("cli.numbers_unreadable", text=part)
        if read[1] not in BOOKS:
            raise CoreError("pulihkan.unknown_book", book=read[1], books=list(BOOKS))
        found[read[1], int(read[2] or year)] = int(read[3])
    return found


def _fits(manifest: Manifest) -> None:
    kind = home().kind
    if kind is not None and kind != manifest.jenis:
        raise CoreError(
            "cli.backup_other_kind",
            found=kind_in_words(manifest.jenis),
            home=home().path,
            kind=kind_in_words(kind),
        )
    if manifest.basis_data != vendor():
        raise CoreError("cli.backup_other_database", found=manifest.basis_data, expected=vendor())
    if vendor() != SQLITE and manifest.holds_database != is_empty():
        code = "cli.database_not_empty" if manifest.holds_database else "cli.database_first"
        raise CoreError(code, name=connection.settings_dict["NAME"])


def _spent(told: Numbers | None, now: datetime) -> Mapping[str, Numbers]:
    """By office: what the home that is being replaced still knows, and above it what the paper books say."""
    before = _of_this_home()
    if told is None and not before:
        told = _asked(now.year)
    return {code: _higher(before.get(code, {}), told or {}) for code in before} or {"": told or {}}


def _of_this_home() -> dict[str, Numbers]:
    if home().kind is None:
        return {}
    try:
        return {one.kode: last_numbers(one) for one in offices()}
    except DatabaseError:
        return {}  # spoilt: that is why it is being restored


def _asked(year: int) -> Numbers:
    if not sys.stdin.isatty():
        raise CoreError("cli.numbers_needed")
    answers = [
        (book, input(_("Nomor terakhir di buku {book} (0 bila belum ada): ").format(book=book)))
        for book in BOOKS
    ]
    return numbers(",".join(f"{book}={answer.strip()}" for book, answer in answers), year)


def _higher(one: Numbers, other: Numbers) -> Numbers:
    return {place: max(one.get(place, 0), other.get(place, 0)) for place in one | other}


def _resume(spent: Mapping[str, Numbers], manifest: Manifest, name: str) -> dict[str, int]:
    backup = f"{name} ({manifest.dibuat})"
    found = {}
    for kantor in offices():
        _done, gap = resume(kantor, spent.get(kantor.kode, spent.get("", {})), present(), backup)
        found[kantor.kode] = gap
    return found


def _lines(gaps: Mapping[str, int], manifest: Manifest, aside: Path | None) -> list[str]:
    lines = [
        _("Dipulihkan dari cadangan {made}; semua berkas cocok dengan daftarnya.").format(
            made=manifest.dibuat
        )
    ]
    lines += [
        _("  {office}: {count} nomor ditandai celah pemulihan dan tidak dipakai lagi.").format(
            office=code, count=count
        )
        for code, count in gaps.items()
    ]
    if aside is not None:
        lines.append(_("Isi sebelumnya disimpan di {path}.").format(path=aside))
    return lines
