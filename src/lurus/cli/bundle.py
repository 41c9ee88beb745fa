"""`lurus archive CASE --out FILE`: the bundle of an ended case, and its fingerprint in the ledger."""

from argparse import Namespace
from pathlib import Path
from secrets import token_hex

from django.utils.translation import gettext as _

from lurus.cli.exits import DONE
from lurus.cli.offices import case_of_number, check_free, office, present, ready_home
from lurus.cli.people import holder_of, person
from lurus.cli.reader import Commands, command, json_option
from lurus.cli.saying import emit, progress
from lurus.dokumen.arsip.lingkup import Lingkup
from lurus.dokumen.arsip.susun import Bundle, build
from lurus.tindakan.door import perform
from lurus.tindakan.request import Outcome, Request

KEY_BYTES = 16
ACT = "arsipkan"


def add(commands: Commands) -> None:
    one = command(commands, "archive", _("susun bundel arsip sebuah perbaikan yang sudah berakhir"))
    one.add_argument("case", metavar="PERBAIKAN", help=_("nomornya, misalnya 2026-001"))
    one.add_argument("--out", required=True, type=Path, metavar="BERKAS", help=_("berkas ZIP yang dibuat"))
    one.add_argument(
        "--untuk",
        choices=[each.value for each in Lingkup],
        default=Lingkup.KANTOR.value,
        help=_("bagi siapa: kantor (lengkap), pengawas (tanpa SKP), penerima (yang ditandatangani)"),
    )
    one.add_argument(
        "--as", dest="email", metavar="SUREL", help=_("atas nama siapa; bila kosong: staf pelaporan")
    )
    one.add_argument("--kantor", default="", metavar="KODE", help=_("bila ada lebih dari satu kantor"))
    json_option(one)
    one.set_defaults(run=run)


def run(options: Namespace) -> int:
    ready_home()
    check_free(options.out)
    kantor, at = office(options.kantor), present()
    who = person(kantor, options.email) if options.email else holder_of(kantor, "STAF", at)
    made = build(case_of_number(kantor, options.case), Lingkup(options.untuk), options.out, _tell)
    request = Request(
        act=ACT,
        kantor=kantor.pk,
        orang=who.pk,
        target=kantor.pk,
        data={},
        key=token_hex(KEY_BYTES),
        at=at,
        evidence=made,
    )
    try:
        done = perform(request)
    except Exception:
        options.out.unlink()  # what the ledger does not know is no archive
        raise
    emit(_told(options.out, made, done), _lines(options.out, made, done), as_json=options.json)
    return DONE


def _tell(path: str, number: int, total: int) -> None:
    progress(f"{number}/{total} {path}")


def _told(file: Path, made: Bundle, done: Outcome) -> dict[str, object]:
    return {
        "berkas": str(file),
        "untuk": made.lingkup.value,
        "jumlah": made.packed.files,
        "ukuran": made.packed.size,
        "sidik": made.packed.mark,
        "sidik_berkas": made.packed.fingerprint,
        "sampai": made.until,
        "transaksi": done.number,
    }


def _lines(file: Path, made: Bundle, done: Outcome) -> list[str]:
    told = {
        "file": file,
        "count": made.packed.files,
        "until": made.until,
        "mark": made.packed.mark,
        "number": done.number,
    }
    return [
        _("{file}: {count} berkas, jurnal sampai catatan {until}.").format(**told),
        _("Sidik yang disegel: {mark}").format(**told),
        _("Dicatat sebagai transaksi {number}. Periksa dengan: lurus verify {file}").format(**told),
    ]
