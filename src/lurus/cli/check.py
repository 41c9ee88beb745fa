"""`lurus check [TABLE… --map MAP…]`: rules over tables or the whole register; nothing is changed by it."""

from argparse import Namespace
from collections.abc import Sequence
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
from lurus.pemeriksaan.dari_tabel import dari_berkas
from lurus.pemeriksaan.hasil import HasilPeriksa
from lurus.pemeriksaan.kantor import check_office
from lurus.pemeriksaan.pencatatan import Perubahan, explained, switched_off
from lurus.pemeriksaan.periksa import periksa
from lurus.register.tabel import Hasil, load, open_table, read_printed
from lurus.tindakan.terjadwal import record_scheduled


def add(commands: Commands) -> None:
    one = command(commands, "check", _("periksa tabel, atau seluruh register, dengan aturan data kinerja"))
    one.add_argument(
        "tables", type=Path, nargs="*", metavar="TABEL", help=_("beberapa tabel diperiksa bersama-sama")
    )
    one.add_argument(
        "--map",
        dest="maps",
        action="append",
        default=[],
        metavar="PEMETAAN",
        help=_(
            "berkas TOML, atau nama pemetaan tersimpan; satu untuk semua tabel, atau satu untuk tiap tabel"
        ),
    )
    one.add_argument(
        "--record", action="store_true", help=_("catat hasilnya sebagai pemeriksaan kantor (untuk jadwal)")
    )
    one.add_argument("--kantor", default="", metavar="KODE", help=_("bila ada lebih dari satu kantor"))
    json_option(one)
    one.set_defaults(run=run)


def run(options: Namespace) -> int:
    _sensible(options)
    return _tables(options) if options.tables else _register(options)


def _sensible(options: Namespace) -> None:
    tables, maps = options.tables, options.maps
    if tables and not maps:
        raise CoreError("check.map_needed", table=tables[0])
    if maps and not tables:
        raise CoreError("check.table_needed")
    if tables and len(maps) not in (1, len(tables)):
        raise CoreError("check.maps_differ", tables=len(tables), maps=len(maps))
    if tables and options.record:
        raise CoreError("check.record_register")


def _tables(options: Namespace) -> int:
    """Tables need no home unless a mapping is one that an office saved."""
    maps = options.maps if len(options.maps) > 1 else options.maps * len(options.tables)
    kantor = None if all(Path(one).is_file() for one in maps) else _office(options.kantor)
    read = [(table, _read(table, one, kantor)) for table, one in zip(options.tables, maps, strict=True)]
    unread = [(table, one) for table, one in read if one.problems]
    names = _names(options.tables)
    if unread:
        return _unread([(names[table], one) for table, one in unread], as_json=options.json)
    found = periksa(
        dari_berkas([(names[table], one.figures) for table, one in read]),
        off=switched_off(kantor) if kantor is not None else (),
    )
    emit(found.to_dict(), lines_of(found), as_json=options.json)
    return ended(found)


def _read(table: Path, mapping: str, kantor: Kantor | None) -> Hasil:
    saved = kantor is not None and not Path(mapping).is_file()
    text = mapping_text(kantor, mapping) if kantor is not None and saved else _text(mapping)
    progress(_("membaca {table}").format(table=table))
    return read_printed(open_table(read_bytes(table), table.name), load(text))


def _text(mapping: str) -> str:
    return read_bytes(Path(mapping)).decode("utf-8", "replace")


def _names(tables: Sequence[Path]) -> dict[Path, str]:
    """What each file is called: its own name, or its whole path where two have the same."""
    own = [one.name for one in tables]
    return {one: one.name if own.count(one.name) == 1 else str(one) for one in tables}


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


def _unread(unread: Sequence[tuple[str, Hasil]], *, as_json: bool) -> int:
    told, lines = [], []
    for table, read in unread:
        lines.append(
            _("Tabel {table} belum dapat dibaca, {count} hal:").format(table=table, count=len(read.problems))
        )
        for one in read.problems:
            said = sentence(one.code, one.params)
            told.append({"berkas": table, "sel": one.ref, "kode": one.code, "kalimat": said})
            lines.append(f"  {one.ref}: {said}")
    emit({"penolakan": told}, lines, as_json=as_json)
    return REFUSED
