"""`lurus import TABLE --map MAP`: a table comes into the register through the one door, or is shown as a difference."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from lurus.bahasa import sentence, shown
from lurus.cli.exits import DONE, REFUSED
from lurus.cli.offices import office, present, ready_home
from lurus.cli.people import holder_of, person
from lurus.cli.reader import Commands, Reader, command, json_option
from lurus.cli.saying import emit, progress
from lurus.cli.tables import Incoming, bring_in, compared, incoming
from lurus.register.impor import Diff
from lurus.register.tabel import Problem

LISTED = 20


def add(commands: Commands) -> None:
    one = command(commands, "import", _("masukkan tabel target, realisasi, atau anggaran (.xlsx atau .csv)"))
    one.add_argument("table", type=Path, metavar="TABEL")
    one.add_argument(
        "--map", required=True, metavar="PEMETAAN", help=_("berkas TOML, atau nama pemetaan tersimpan")
    )
    one.add_argument(
        "--preview", action="store_true", help=_("tampilkan perbedaannya saja; tidak ada yang ditulis")
    )
    one.add_argument(
        "--as", dest="email", metavar="SUREL", help=_("atas nama siapa; bila kosong: pejabat pelaporan")
    )
    one.add_argument("--kantor", default="", metavar="KODE", help=_("bila ada lebih dari satu kantor"))
    _report_options(one)
    json_option(one)
    one.set_defaults(run=run)


def _report_options(one: Reader) -> None:
    report = one.add_argument_group(_("Laporan tempat tabel itu berasal"))
    report.add_argument(
        "--laporan", default="", metavar="JUDUL", help=_("judulnya; bila kosong: jenis dan periode")
    )
    report.add_argument("--jenis", default="", help=_("PK, LKJIP, TW, …; bila kosong: menurut pemetaan"))
    report.add_argument(
        "--periode", default="", help=_("misalnya 2025; bila kosong: tahun terakhir di tabel")
    )
    report.add_argument("--nomor", default="", help=_("nomor laporan"))
    report.add_argument(
        "--tanggal", default="", metavar="TANGGAL", help=_("tanggal laporan, misalnya 2026-01-30")
    )
    report.add_argument(
        "--disampaikan", default="", metavar="TANGGAL", help=_("bila sudah disampaikan: tanggalnya")
    )
    report.add_argument("--penerima", default="", help=_("disampaikan kepada siapa"))
    report.add_argument(
        "--pengampu", default="", metavar="JABATAN", help=_("pengampu bila tabel tidak menyebutnya")
    )


def run(options: Namespace) -> int:
    ready_home()
    kantor, at = office(options.kantor), present()
    who = person(kantor, options.email) if options.email else holder_of(kantor, "ANGGOTA", at)
    progress(_("membaca {table}").format(table=options.table))
    table = incoming(kantor, options.table, options.map, _report(options))
    if table.prepared.hasil.problems:
        return _unread(table, as_json=options.json)
    diff = compared(kantor, table)
    if options.preview or not diff.importable:
        emit(_told(diff, written=False), _lines(diff, table), as_json=options.json)
        return DONE if diff.importable else REFUSED
    progress(_("menulis"))
    done = bring_in(kantor, who, table, diff, at)
    warned = [sentence(code, params) for code, params in done.warnings]
    emit(
        _told(diff, written=True) | {"transaksi": done.number, "perhatian": warned},
        [*_lines(diff, table), _("Ditulis sebagai transaksi {number}.").format(number=done.number), *warned],
        as_json=options.json,
    )
    return DONE


def _unread(table: Incoming, *, as_json: bool) -> int:
    """Cells that cannot be read stand before everything else, the report's name included."""
    problems = table.prepared.hasil.problems
    told = {"laporan": table.data["judul"], "ditulis": False, "penolakan": _refusals(problems)}
    emit(told, [table.upload.name, *_refusal_lines(problems)], as_json=as_json)
    return REFUSED


def _report(options: Namespace) -> dict[str, Any]:
    names = ("jenis", "periode", "nomor", "tanggal", "disampaikan", "penerima", "pengampu")
    return {"judul": options.laporan} | {name: getattr(options, name) for name in names}


def _told(diff: Diff, *, written: bool) -> dict[str, Any]:
    return {
        "laporan": diff.kepala.judul,
        "ditulis": written,
        "ringkasan": dict(diff.counts()),
        "penolakan": _refusals(diff.refusals),
    }


def _lines(diff: Diff, table: Incoming) -> list[str]:
    counted = _(
        "  {indikator} indikator baru, {baru} angka baru, {berubah} berubah, {sama} sama, {pernyataan} pernyataan"
    )
    changes = [
        f"  {one.baris.ref}: {one.baris.indikator.nama} {one.baris.periode} {one.baris.ukuran}:"
        f" {shown(one.semula)} → {shown(one.menjadi)}"
        for one in diff.berubah[:LISTED]
    ]
    head = f"{table.upload.name} → {diff.kepala.judul}"
    return [head, counted.format(**diff.counts()), *changes, *_refusal_lines(diff.refusals)]


def _refusals(problems: Sequence[Problem]) -> list[dict[str, str]]:
    return [{"sel": one.ref, "kode": one.code, "kalimat": sentence(one.code, one.params)} for one in problems]


def _refusal_lines(problems: Sequence[Problem]) -> list[str]:
    if not problems:
        return []
    head = _("Tidak dapat dimasukkan, {count} hal:").format(count=len(problems))
    return [head, *(f"  {one.ref}: {sentence(one.code, one.params)}" for one in problems[:LISTED])]
