"""`lurus backup FILE`: database, files and keys in one archive."""

from argparse import Namespace
from pathlib import Path

from django.utils.translation import gettext as _

from lurus.cli.archive import SQLITE, Manifest, pack, vendor
from lurus.cli.exits import DONE
from lurus.cli.offices import check_free, present, ready_home
from lurus.cli.reader import Commands, command, json_option
from lurus.cli.saying import complain, emit, progress
from lurus.core.errors import CoreError


def add(commands: Commands) -> None:
    one = command(commands, "backup", _("cadangkan basis data, berkas, dan kunci ke satu arsip"))
    one.add_argument("file", type=Path, metavar="BERKAS", help=_("arsip yang dibuat, misalnya kantor.tar.gz"))
    one.add_argument(
        "--tanpa-basis-data",
        action="store_true",
        help=_("hanya berkas dan kunci; basis data PostgreSQL dicadangkan pengelolanya sendiri"),
    )
    json_option(one)
    one.set_defaults(run=run)


def run(options: Namespace) -> int:
    here = ready_home()
    check_free(options.file)
    if options.tanpa_basis_data and vendor() == SQLITE:
        raise CoreError("cli.backup_needs_database")
    manifest = pack(here, options.file, present(), progress, database=not options.tanpa_basis_data)
    if not manifest.holds_database:
        complain(
            _(
                "Perhatian: basis data PostgreSQL tidak ikut; arsip ini hanya memuat berkas dan kunci. Cadangkan basis"
                " datanya dengan pg_dump --format=custom sesaat SEBELUM arsip ini, dan pulihkan keduanya bersama."
            )
        )
    emit(_told(options.file, manifest), _lines(options.file, manifest), as_json=options.json)
    return DONE


def _told(file: Path, manifest: Manifest) -> dict[str, object]:
    return {
        "berkas": str(file),
        "jumlah": len(manifest.isi),
        "ukuran": sum(one.size for one in manifest.isi),
        "basis_data": manifest.basis_data,
        "rantai": manifest.rantai,
    }


def _lines(file: Path, manifest: Manifest) -> list[str]:
    counted = _("{file}: {count} berkas dengan daftar sidik SHA-256.").format(
        file=file, count=len(manifest.isi)
    )
    chains = [
        _("  {office}: sampai transaksi {number}").format(office=office, number=number)
        for office, number in manifest.rantai.items()
    ]
    return [counted, *chains, _("Arsip ini memuat kunci tanda tangan: simpan seperti menyimpan cap kantor.")]
