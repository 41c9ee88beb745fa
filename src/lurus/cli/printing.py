"""`lurus print CASE --out FILE`: the papers of a case as one file for the printer."""

import os
from argparse import Namespace
from pathlib import Path

from django.utils.translation import gettext as _

from lurus.bahasa import sentence
from lurus.bahasa.kata import DOCUMENTS
from lurus.bahasa.words import document_label
from lurus.cli.exits import BROKEN, DONE
from lurus.cli.offices import case_of_number, check_free, office, ready_home
from lurus.cli.reader import Commands, command, json_option
from lurus.cli.saying import emit, progress
from lurus.core.errors import CoreError
from lurus.dokumen.cetak import Printed, bind, printable
from lurus.dokumen.models import Dokumen


def add(commands: Commands) -> None:
    one = command(commands, "print", _("satukan naskah sebuah perbaikan dalam satu berkas untuk dicetak"))
    one.add_argument("case", metavar="PERBAIKAN", help=_("nomornya, misalnya 2026-001"))
    one.add_argument("--out", required=True, type=Path, metavar="BERKAS", help=_("berkas PDF yang dibuat"))
    one.add_argument(
        "--jenis", choices=sorted(DOCUMENTS), default="", help=_("jenis naskah; bila kosong: semuanya")
    )
    one.add_argument(
        "--bolak-balik",
        action="store_true",
        help=_("setiap naskah mulai di lembar baru bila dicetak bolak-balik"),
    )
    one.add_argument("--kantor", default="", metavar="KODE", help=_("bila ada lebih dari satu kantor"))
    json_option(one)
    one.set_defaults(run=run)


def run(options: Namespace) -> int:
    ready_home()
    check_free(options.out)
    kantor = office(options.kantor)
    papers = list(printable(kantor, case_of_number(kantor, options.case).pk, options.jenis))
    if not papers:
        raise CoreError("cetak.nothing", nomor=options.case)
    done = _written(options.out, papers, both_sides=options.bolak_balik)
    emit(_told(options.out, done), _lines(options.out, done), as_json=options.json)
    return BROKEN if done.lost else DONE


def _written(file: Path, papers: list[Dokumen], *, both_sides: bool) -> Printed:
    """The file gets its name only when it is whole."""
    draft = file.with_name(f".{file.name}.draft")
    try:
        with draft.open("wb") as out:
            done = bind(papers, out, _tell, processes=os.cpu_count() or 1, both_sides=both_sides)
        if done.pages:
            draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
    return done


def _tell(number: int, total: int) -> None:
    progress(_("{number} dari {total} naskah disusun").format(number=number, total=total))


def _told(file: Path, done: Printed) -> dict[str, object]:
    lost = [{"naskah": one.pk, "jenis": one.jenis, "kode": why.code} for one, why in done.lost]
    return {"berkas": str(file), "naskah": done.papers, "halaman": done.pages, "tidak_terbuka": lost}


def _lines(file: Path, done: Printed) -> list[str]:
    line = _("{file}: {papers} naskah, {pages} halaman.")
    missing = _("Tidak ikut: {paper} ke-{place}. {why}")
    return [
        line.format(file=file, papers=done.papers, pages=done.pages),
        *(
            missing.format(
                paper=document_label(one.jenis), place=one.urut, why=sentence(why.code, why.params)
            )
            for one, why in done.lost
        ),
    ]
