"""What `izin` must know of a case before it can answer: whose item it is, who already did what."""

from typing import Any

from lurus.core.izin import Perkara
from lurus.dokumen.models import Dokumen
from lurus.ledger.models import Transaction
from lurus.perbaikan.models import Butir, Jawaban, Lembar, Penilaian, Perbaikan, Tanda, VerifikasiButir
from lurus.tindakan.act import Act, Subject
from lurus.tindakan.request import Input

SEPARATED = frozenset(
    {
        "validasi",
        "nilai_kumpulan",
        "verifikasi",
        "verifikasi_butir",
        "tanda_tangani",
        "putuskan",
        "reviu_laporan",
    }
)
"""Acts in which the maker may not be the checker: only they need to know who did what."""


def perkara(act: Act[Any], subject: Subject, told: Input | None) -> Perkara:
    """The facts for permission to do `act` on the subject's target."""
    facts: dict[str, Any] = {"kantor": subject.kantor.pk}
    if subject.case is not None:
        facts |= {"step": subject.case.langkah, "perbaikan": subject.case.pk}
        if act.id in SEPARATED:
            facts |= _provenance(subject.case, subject.target)
    facts |= _ownership(subject.target)
    if act.perkara is not None:
        facts |= act.perkara(subject, told)
    return Perkara(**facts)


def _ownership(target: Any) -> dict[str, Any]:
    if isinstance(target, Lembar):
        return {"pemilik_jabatan": target.jabatan_id}
    if isinstance(target, Butir):
        return {"pemilik_jabatan": target.lembar.jabatan_id, "ubahan": target.menunggu_ubahan}
    if isinstance(target, Dokumen):
        owner = None if target.lembar is None else target.lembar.jabatan_id
        signer = owner if target.jenis == "lembar_data" else "KETUA"
        return {"pemilik_jabatan": owner, "penanda_tangan": signer, "dokumen": target.jenis}
    return {}


def _provenance(case: Perbaikan, target: Any) -> dict[str, frozenset[int]]:
    answers = Jawaban.objects.at(case.kantor_id).filter(butir__perbaikan=case)
    reviews = Penilaian.objects.at(case.kantor_id).filter(jawaban__butir__perbaikan=case)
    if isinstance(target, Butir):
        answers, reviews = answers.filter(butir=target), reviews.filter(jawaban__butir=target)
    if isinstance(target, Lembar):
        answers = answers.filter(butir__lembar=target)
    marks = Tanda.objects.at(case.kantor_id).filter(perbaikan=case, jenis="verifikasi")
    again = VerifikasiButir.objects.at(case.kantor_id).filter(jawaban__butir__perbaikan=case)
    heads = Transaction.objects.at(case.kantor_id).filter(case=case.pk, role="KETUA")
    made = list(answers.values_list("penjawab", "diisikan"))
    return {
        "penjawab": frozenset(person for person, filled in made if not filled),
        "pengisi": frozenset(person for person, filled in made if filled),
        "penilai": frozenset(reviews.values_list("penilai", flat=True)),
        "verifikator": frozenset(marks.values_list("orang", flat=True))
        | frozenset(again.values_list("verifikator", flat=True)),
        "ketua_bertindak": frozenset(one for one in heads.values_list("actor", flat=True) if one is not None),
    }
