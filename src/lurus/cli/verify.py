"""`lurus verify`: are the books whole; or: what is this file; or: is this bundle as it was archived."""

from argparse import Namespace
from pathlib import Path

from django.utils.translation import gettext as _

from lurus.cli import bundle_check
from lurus.cli.exits import BROKEN, DONE
from lurus.cli.inspection import Inspection, in_words, inspect
from lurus.cli.offices import offices, present, read_bytes, ready_home
from lurus.cli.one_file import Judgement, judge, judge_apart
from lurus.cli.reader import Commands, command, json_option
from lurus.cli.saying import emit, progress
from lurus.core.errors import CoreError
from lurus.dokumen.arsip.checking import is_bundle
from lurus.dokumen.sign import Trust
from lurus.dokumen.sign.standing import certificates_in
from lurus.ledger.sealing import seal_days

SHOWN = 3


def add(commands: Commands) -> None:
    one = command(
        commands, "verify", _("periksa keutuhan buku, versi, berkas, dan naskah, atau satu berkas saja")
    )
    one.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="BERKAS",
        help=_("periksa satu berkas, atau satu bundel arsip, saja"),
    )
    one.add_argument(
        "--root",
        action="append",
        type=Path,
        metavar="PEM",
        help=_("periksa berkas atau bundel itu dengan sertifikat induk ini saja, tanpa kantor"),
    )
    one.add_argument(
        "--crl", action="append", type=Path, metavar="PEM", help=_("daftar pencabutan; bersama --root")
    )
    json_option(one)
    one.set_defaults(run=run)


def run(options: Namespace) -> int:
    if options.file is not None and is_bundle(options.file):
        return bundle_check.run(options)  # needs no home
    if options.root or options.crl:
        return _without_an_office(options)
    if options.file is not None:
        return _one_file(options)
    ready_home()
    found = [inspect(kantor, progress) for kantor in offices()]
    whole = all(one.whole for one in found)
    if whole:  # a day is sealed only while everything still holds
        for kantor in offices():
            seal_days(kantor, present())
    emit(
        {"utuh": whole, "kantor": [one.told() for one in found]},
        [line for one in found for line in _lines(one)],
        as_json=options.json,
    )
    return DONE if whole else BROKEN


def _lines(found: Inspection) -> list[str]:
    counted = ", ".join(f"{part.counted} {part.what}" for part in found.checked)
    head = f"{found.kantor.nama}: {counted}"
    if found.whole:
        return [head, _("Utuh: semuanya sama seperti ketika ditulis.")]
    first, *others = found.findings
    lines = [head, _("TIDAK UTUH. Yang pertama tidak cocok:"), f"  {in_words(first)}"]
    if others:
        lines.append(_("Selain itu {count} temuan lain, di antaranya:").format(count=len(others)))
        lines += [f"  {in_words(one)}" for one in others[:SHOWN]]
    return lines


def _one_file(options: Namespace) -> int:
    data = read_bytes(options.file)  # before any office is asked for: the place may be mistyped
    ready_home()
    return _say(judge(options.file.name, data), options)


def _without_an_office(options: Namespace) -> int:
    if options.file is None or not options.root:
        raise CoreError("cli.root_needs_file")
    roots = [cert for one in options.root for cert in certificates_in(read_bytes(one))]
    trust = Trust(roots, roots, lists=[read_bytes(one) for one in options.crl or ()])
    return _say(judge_apart(options.file.name, read_bytes(options.file), trust), options)


def _say(judgement: Judgement, options: Namespace) -> int:
    emit(judgement.told(), _judged(judgement), as_json=options.json)
    return DONE if judgement.holds else BROKEN


def _judged(judgement: Judgement) -> list[str]:
    return [judgement.name, *(f"  {line}" for line in judgement.lines())]
