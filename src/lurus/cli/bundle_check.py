"""`lurus verify BUNDLE`: a bundle checked with nothing but itself; no office, no database, no network."""

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from lurus.bahasa import sentence, shown
from lurus.cli.exits import BROKEN, DONE
from lurus.cli.offices import read_bytes
from lurus.cli.saying import emit, progress
from lurus.dokumen.arsip.checking import Judged, check_bundle
from lurus.dokumen.sign import SignatureReport

SHOWN = 50


def run(options: Namespace) -> int:
    roots = [read_bytes(one) for one in options.root or ()]
    lists = [read_bytes(one) for one in options.crl or ()]
    found = check_bundle(options.file, roots, progress, lists=lists)
    emit(_told(found), list(_lines(found)), as_json=options.json)
    return DONE if found.whole else BROKEN


def _lines(found: Judged) -> Iterator[str]:
    counted = _("{name}: {files} berkas, {links} catatan jurnal, {entries} entri, {signatures} tanda tangan.")
    yield counted.format(
        name=found.name,
        files=found.files,
        links=found.journal.links,
        entries=found.journal.entries,
        signatures=len(found.signatures),
    )
    yield from (_signature(path, one) for path, one in found.signatures)
    if found.sealed:
        yield _("Segel: {name}.").format(name=found.sealed)
    yield _("Sidik yang disegel: {mark}").format(mark=found.mark or "–")
    if found.whole:
        yield _("UTUH: setiap berkas, tanda tangan, dan catatan seperti ketika diarsipkan.")
    else:
        yield _("TIDAK UTUH, {count} hal:").format(count=len(found.problems))
        yield from (f"  {sentence(one.code, one.told)}" for one in found.problems[:SHOWN])
    yield from _about_roots(found)


def _about_roots(found: Judged) -> Iterator[str]:
    if found.root_given:
        yield _("Diperiksa terhadap akar yang Anda berikan: {marks}").format(marks=", ".join(found.roots))
        return
    yield _(
        "Semuanya diperiksa terhadap sertifikat akar di dalam bundel sendiri, yang belum membuktikan siapa penyusunnya."
        " Bandingkan sidiknya dengan yang diumumkan kantor, atau berikan akarnya dengan --root:"
    )
    yield from (f"  {one}" for one in found.roots)


def _signature(path: str, one: SignatureReport) -> str:
    told = {"path": path, "nama": one.signer, "jabatan": one.post or "–", "waktu": shown(one.at)}
    state = _("utuh") if one.intact else _("TIDAK UTUH")
    known = _("dikenal akarnya") if one.trusted else _("TIDAK DIKENAL akarnya")
    return _("{path}: {nama} ({jabatan}), {waktu}:").format(**told) + f" {state}, {known}."


def _told(found: Judged) -> dict[str, Any]:
    return {
        "berkas": found.name,
        "utuh": found.whole,
        "jumlah": found.files,
        "ukuran": found.size,
        "sidik": found.mark,
        "info": dict(found.info),
        "segel": found.sealed,
        "akar": {"sidik": list(found.roots), "diberikan": found.root_given},
        "jurnal": vars(found.journal),
        "tanda_tangan": [
            {"berkas": path, "nama": one.signer, "jabatan": one.post, "waktu": one.at, "utuh": one.intact,
             "dikenal": one.trusted}
            for path, one in found.signatures
        ],
        "temuan": [
            {"kode": one.code, "berkas": one.path, "kalimat": sentence(one.code, one.told)}
            for one in found.problems
        ],
    }  # fmt: skip
