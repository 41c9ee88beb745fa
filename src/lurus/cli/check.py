"""`lurus check [TABLE --map MAP]`: rules over a table or the whole register; nothing is changed by it."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from lurus.bahasa import sentence
from lurus.cli.check_text import lines_of, moved_line
from lurus.cli.exits import BROKEN, DONE, REFUSED
from lurus.cli.offices import office, present, read_bytes, ready_home
from lurus.cli.reader import Commands, command, json_option
from lurus.cli.saying import emit, progress
from lurus.cli.tables import mapping_text
from lurus.core.editing import Severity
from lurus.core.errors import CoreError
from lurus.kantor.models import Kantor
from lurus.pemeriksaan.dari_tabel import dari_tabel
from lurus.pemeriksaan.hasil import HasilPeriksa
from lurus.pemeriksaan.kantor import check_office
from lurus.pemeriksaan.pencatatan import Perubahan, explained, switched_off
from lurus.pemeriksaan.periksa import periksa
from lurus.register.tabel import Hasil, load, open_table, read_printed
from lurus.tindakan.terjadwal import record_scheduled


def add(commands: Commands) -> None:
    one = command(commands, "check", _("periksa tabel, atau seluruh register, dengan aturan data kinerja"))
    one.add_argument("table", type=Path, nargs="?", metavar="TABEL")
    one.add_argument(
        "--map", default="", metavar="PEMETAAN", help=_("berkas TOML, atau nama pemetaan tersimpan")
    )
    one.add_argument(
        "--record", action="store_true", help=_("catat hasilnya sebagai pemeriksaan kantor (untuk jadwal)")
    )
    one.add_argument("--kantor", default="", metavar="KODE", help=_("bila ada lebih dari satu kantor"))
    json_option(one)
    one.set_defaults(run=run)


def run(options: Namespace) -> int:
    _sensible(options)
    return _table(options) if options.table is not None else _register(options)


def _sensible(options: Namespace) -> None:
    if options.table is not None and not options.map:
        raise CoreError("check.map_needed", table=options.table)
    if options.table is None and options.map:
        raise CoreError("check.table_needed")
    if options.table is not None and options.record:
        raise CoreError("check.record_register")


def _table(options: Namespace) -> int:
    """A table needs no home unless its mapping is one that an office saved."""
    kantor = None if Path(options.map).is_file() else _office(options.kantor)
    text = read_bytes(Path(options.map)).decode("utf-8", "replace") if kantor is None else None
    progress(_("membaca {table}").format(table=options.table))
    mapping = load(text if text is not None else mapping_text(_office(options.kantor), options.map))
    read = read_printed(open_table(read_bytes(options.table), options.table.name), mapping)
    if read.problems:
        return _unread(read, as_json=options.json)
    found = periksa(
        dari_tabel(read.figures, options.table.name), off=switched_off(kantor) if kantor is not None else ()
    )
    emit(found.to_dict(), lines_of(found), as_json=options.json)
    return ended(found)


def _register(options: Namespace) -> int:
    kantor = _office(options.kantor)
    progress(_("memeriksa register"))
    found = check_office(kantor)
    known = explained(kantor)
    told: dict[str, Any] = found.to_dict() | {"dijelaskan": sorted(known)}
    lines = list(lines_of(found, known))
    if options.record:
        run_, moved = record_scheduled(kantor, found, present())
        told |= {"pemeriksaan": run_.urut, **moved_of(moved)}
        lines.append(moved_line(moved))
    emit(told, lines, as_json=options.json)
    return ended(found, known)


def _office(code: str) -> Kantor:
    ready_home()
    return office(code)


def moved_of(moved: Perubahan) -> dict[str, list[str]]:
    """What a recorded run says beside the run before."""
    return {"baru": list(moved.baru), "berulang": list(moved.berulang), "selesai": list(moved.selesai)}


def ended(found: HasilPeriksa, known: frozenset[str] = frozenset()) -> int:
    """Whether anything is wrong that nobody explained."""
    wrong = any(one.keparahan is Severity.SALAH and one.sidik not in known for one in found.gejala)
    return BROKEN if wrong or found.bentrok else DONE


def _unread(read: Hasil, *, as_json: bool) -> int:
    told = [
        {"sel": one.ref, "kode": one.code, "kalimat": sentence(one.code, one.params)} for one in read.problems
    ]
    head = _("Tabel belum dapat dibaca, {count} hal:").format(count=len(read.problems))
    emit({"penolakan": told}, [head, *(f"  {one['sel']}: {one['kalimat']}" for one in told)], as_json=as_json)
    return REFUSED
