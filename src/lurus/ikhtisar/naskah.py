"""Papers as pages show them: lists, one paper, what became of it, and who may read a stored file."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from lurus.core.izin import Pelaku
from lurus.core.sop import definition
from lurus.dokumen.models import VOID, Dokumen
from lurus.dokumen.penanda import initial_mark, kind_of, signed_kinds
from lurus.dokumen.terbit import UNSIGNED
from lurus.files.models import StoredFile
from lurus.ikhtisar.fakta import facts_of, with_course, with_signature
from lurus.ikhtisar.tugas import Tugas, tasks_in
from lurus.kantor.models import Kantor
from lurus.ledger.models import Transaction
from lurus.perbaikan.models import AnggotaTim, Bukti, CatatanMutu, Perbaikan, Tanda
from lurus.perbaikan.surat import bearing
from lurus.tindakan.act import Subject

PAGE = 30
SIGNED = "ditandatangani"
ON_A_PAPER = ("tanda_tangani", "periksa_pindaian")
STANDINGS = {
    "semua": Q(),
    "menunggu": Q(status__in=UNSIGNED),
    "ditandatangani": Q(status=SIGNED),
    "batal": Q(status=VOID),
}
INSPECTORATE = "PENGAWAS"
CLOSED_TO_INSPECTORATE = "C.d"


@dataclass(frozen=True)
class Saringan:
    """Which papers are wanted: how they stand, of which kind, of which case."""

    keadaan: str = "semua"
    jenis: str = ""
    perbaikan: int | None = None


def papers(kantor: Kantor, wanted: Saringan, number: int) -> tuple[list[Dokumen], int]:
    """One page of papers, the latest first, and how many there are; two queries."""
    rows = Dokumen.objects.at(kantor).filter(STANDINGS[wanted.keadaan])
    if wanted.keadaan == "menunggu":
        rows = rows.filter(jenis__in=signed_kinds(kantor.sop))
    if wanted.jenis:
        rows = rows.filter(jenis=wanted.jenis)
    if wanted.perbaikan is not None:
        rows = rows.filter(perbaikan=wanted.perbaikan)
    start = (number - 1) * PAGE
    shown = with_signature(rows.defer("isi").select_related("perbaikan", "lembar__jabatan")).order_by("-pk")
    return list(shown[start : start + PAGE]), rows.count()


def cases_with_papers(kantor: int) -> list[Perbaikan]:
    """The cases that may be chosen in the list, the latest first."""
    return list(Perbaikan.objects.at(kantor).order_by("-pk")[:200])


def paper(kantor: int, key: int) -> Dokumen | None:
    """One paper of the office."""
    found: Dokumen | None = _whole(Dokumen.objects.at(kantor)).filter(pk=key).first()
    return found


def paper_by_code(code: str) -> Dokumen | None:
    """The paper that bears this code; whoever holds the paper may ask, whatever the office."""
    found: Dokumen | None = _whole(Dokumen.across_offices.all()).filter(kode_periksa=code).first()
    return found


def paper_by_mark(mark: str) -> Dokumen | None:
    """The paper whose signed file has exactly these bytes."""
    rows = _whole(Dokumen.across_offices.all())
    found: Dokumen | None = rows.filter(tanda_tangan__berkas__fingerprint=mark).order_by("pk").last()
    return found


def _whole(rows: "QuerySet[Dokumen]") -> "QuerySet[Dokumen]":
    return rows.select_related(
        "kantor", "perbaikan__kantor", "perbaikan__laporan", "lembar__jabatan", "berkas", "terdampak"
    )


def successor(one: Dokumen) -> Dokumen | None:
    """The later paper that stands in place of this one, in its case or in a later case over the same report."""
    replaces = kind_of(one).replaces
    if replaces == "none":
        return None
    same = Q(perbaikan=one.perbaikan_id, lembar=one.lembar_id, pk__gt=one.pk)
    if replaces == "round":
        same &= Q(putaran=one.putaran)
    again = Q(perbaikan__sebelum=one.perbaikan_id, status=SIGNED)
    wanted = same | again if one.jenis == "laporan" else same
    rows = Dokumen.objects.at(one.kantor_id).filter(wanted, jenis=one.jenis).exclude(status=VOID)
    found: Dokumen | None = rows.defer("isi").order_by("pk").last()
    return found


def initials(one: Dokumen) -> list[Tanda]:
    """The initials on a paper, in their order."""
    if not kind_of(one).initials:
        return []
    rows = Tanda.objects.at(one.kantor_id).filter(
        perbaikan=one.perbaikan_id, jenis=initial_mark(one.jenis), putaran=one.putaran
    )
    return list(rows.select_related("orang").order_by("pk"))


def acts_on(one: Dokumen) -> list[Transaction]:
    """The acts that wrote the paper, the last first."""
    rows = Transaction.objects.at(one.kantor_id).filter(
        entries__kantor=one.kantor_id, entries__model=Dokumen._meta.label_lower, entries__object=one.pk
    )
    return list(rows.defer("body", "outcome").order_by("-number").distinct())


def task_on(one: Dokumen, asker: Subject) -> Tugas | None:
    """What this person is to do with the paper now: sign it, or set initials."""
    if one.status not in UNSIGNED:
        return None
    case = with_course(Perbaikan.objects.at(one.kantor_id)).get(pk=one.perbaikan_id)
    (facts,) = facts_of(one.kantor_id, [case])
    return next(
        (told for told in tasks_in(facts, asker, definition(case.sop), None) if _about(told, one)), None
    )


def _about(told: Tugas, one: Dokumen) -> bool:
    if told.act == "paraf":
        return bool(kind_of(one).initials)
    return told.act in ON_A_PAPER and told.target == one.pk


def readable_file(kantor: int, key: int, pelaku: Pelaku) -> StoredFile | None:
    """A stored file, when it is evidence, a quality record or a letter that this person may read; otherwise nothing.

    Letters are open to whoever reads the line of the agenda book that bears the scan. The team and the owner of
    the sheet may; so may the inspectorate, but for individual performance reports.
    """
    file: StoredFile | None = StoredFile.objects.at(kantor).filter(pk=key).first()
    if file is None:
        return None
    proofs = Bukti.objects.at(kantor).filter(berkas=file).select_related("jawaban__butir__lembar")
    for proof in proofs:
        sheet = proof.jawaban.butir.lembar
        if _owns(sheet, pelaku) or reads_evidence(kantor, sheet.perbaikan_id, pelaku):
            return file
    for letter in bearing(kantor, berkas=file):
        if any(one.berkas_id == file.pk for one in letter.read_by(pelaku)):
            return file
    for record in CatatanMutu.objects.at(kantor).filter(berkas=file):
        case = record.perbaikan_id
        inspector = record.jenis != CLOSED_TO_INSPECTORATE and _inspects(case, pelaku)
        if inspector or in_team(kantor, case, pelaku):
            return file
    return None


def reads_evidence(kantor: int, case: int, pelaku: Pelaku) -> bool:
    """Whether the evidence of a case is open to the person; one query at most."""
    return _inspects(case, pelaku) or in_team(kantor, case, pelaku)


def _inspects(case: int, pelaku: Pelaku) -> bool:
    return pelaku.reads_as(INSPECTORATE, perbaikan=case)


def _owns(sheet: Any, pelaku: Pelaku) -> bool:
    return any(one.jabatan == sheet.jabatan_id for one in pelaku.reads_from(sheet.perbaikan_id))


def in_team(kantor: int, case: int, pelaku: Pelaku) -> bool:
    """Whether the person sits in the team: by name, by a post held today, or as a substitute in this case."""
    if any(one.perbaikan == case for one in pelaku.membaca):
        return True
    return AnggotaTim.objects.at(kantor).filter(seat_of(pelaku), perbaikan=case).exists()


def seat_of(pelaku: Pelaku) -> Q:
    """The seats in a team that are the person's: by name, or by a post held today; a Surat Tugas gives none."""
    return Q(orang=pelaku.orang) | Q(jabatan__in=[one.jabatan for one in pelaku.reads_from()])
