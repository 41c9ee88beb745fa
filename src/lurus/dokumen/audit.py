"""The papers: frozen data as fingerprinted, signed files verified again, and the ledger's mark that reports print."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from lurus.core.errors import CoreError
from lurus.dokumen.kearsipan import destroyed
from lurus.dokumen.models import Cara, Dokumen, Kunci, TandaTangan
from lurus.dokumen.recorded import beside_the_books
from lurus.dokumen.sign import Verification, verify
from lurus.dokumen.terbit import mark_of
from lurus.dokumen.vouching import trust_of
from lurus.files.store import Store
from lurus.kantor.models import Kantor
from lurus.ledger.audit import Checked, Finding
from lurus.ledger.models import Transaction

SIGNED = "ditandatangani"


def check_documents(kantor: Kantor) -> Checked:
    """Look at every paper that an office keeps, and verify every signature again."""
    kept = Dokumen.objects.at(kantor).exclude(perbaikan__in=destroyed(kantor))
    papers = kept.select_related("perbaikan", "berkas").order_by("pk")
    counted = 0
    findings: list[Finding] = []
    for paper in papers.iterator(200):
        counted += 1
        findings += _paper(paper)
    return Checked("dokumen", counted, tuple(findings))


def _paper(paper: Dokumen) -> Iterator[Finding]:
    told = {"document": f"{paper.perbaikan}-{paper.jenis}-{paper.urut}"}
    worded_there = paper.isi | paper.suntingan == paper.isi
    if mark_of(paper.isi) != paper.sidik_isi or not worded_there:
        yield Finding("audit.document_altered", None, told)
    if paper.status == SIGNED:
        yield from _signed(paper, told)
    printed = paper.isi.get("segel", {})
    if printed.get("nomor"):
        yield from _chain(paper, printed, told)


def _signed(paper: Dokumen, told: dict[str, str]) -> Iterator[Finding]:
    signature = paper.tanda_tangan.order_by("pk").last()
    if signature is None or paper.berkas is None:
        yield Finding("audit.signature_unrecorded", None, told)
        return
    try:
        data = Store(Path(settings.HOME.files)).get(paper.berkas.fingerprint)
        if _way(signature) == Cara.BASAH:
            yield from _ink(paper, told)
            return
        verified = verify(data, trust_of(paper.kantor))
    except CoreError as broken:
        yield Finding("audit.signature_unverifiable", None, told | {"why": broken.code})
        return
    yield from _judged(verified, signature, told)


def _way(signature: TandaTangan) -> str:
    """How it was made; before the ways were told apart there was one."""
    how = getattr(signature, "rincian", None)
    return Cara.KANTOR if how is None else str(how.cara)


def _ink(paper: Dokumen, told: dict[str, str]) -> Iterator[Finding]:
    """A signature in ink counts by a second person's check, and by nothing else."""
    scans = paper.pindaian.filter(berkas=paper.berkas, pemeriksaan__sah=True)
    if not any(one.pemeriksaan.pemeriksa_id not in (one.pengunggah_id, one.penanda_id) for one in scans):
        yield Finding("audit.ink_unchecked", None, told)


def _judged(verified: Verification, signature: TandaTangan, told: dict[str, str]) -> Iterator[Finding]:
    if not (verified.intact and verified.trusted):
        yield Finding("audit.signature_broken", None, told | {"why": ", ".join(verified.codes)})
        return
    owned = Kunci.objects.at(signature.kantor_id).filter(orang=signature.orang, serial=signature.serial)
    here = signature.serial in {one.serial for one in verified.signatures}
    if not here or (_way(signature) == Cara.KANTOR and not owned.exists()):
        yield Finding("audit.signature_other_key", None, told | {"serial": signature.serial})
    elif wrong := beside_the_books(verified, signature.dokumen):
        yield Finding("audit.signature_unlike_the_books", None, told | {"codes": sorted(set(wrong))})


def _chain(paper: Dokumen, printed: dict[str, str], told: dict[str, str]) -> Iterator[Finding]:
    """The report prints the ledger's mark at the head's review: a chain written anew does not bear it."""
    number = int(printed["nomor"])
    found = Transaction.objects.at(paper.kantor_id).filter(number=number).first()
    if found is None or found.fingerprint != printed["nilai"]:
        yield Finding("audit.printed_mark", number, told)
