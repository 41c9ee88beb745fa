"""What `izin` must know of a case before it can answer: whose item it is, who already did what."""

from dataclasses import dataclass
from typing import Any

from lurus.core.izin import Perkara
from lurus.dokumen.models import Dokumen
from lurus.ledger.models import Transaction
from lurus.perbaikan.models import Butir, Jawaban, Lembar, Penilaian, Perbaikan, Tanda, VerifikasiButir
from lurus.tindakan.act import Act, Subject
from lurus.tindakan.bersama import role_still_missing
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


@dataclass(frozen=True)
class Made:
    """Who did what in one case; a page that asks about many acts reads it once.

    `answers`: (item, sheet, person, filled in for the owner); `reviews`: (item, person).
    """

    answers: tuple[tuple[int, int, int, bool], ...]
    reviews: tuple[tuple[int, int], ...]
    verified: frozenset[int]
    heads: frozenset[int]

    def about(self, target: Any) -> dict[str, frozenset[int]]:
        """What `izin` asks about: the target's own item or sheet, else the whole case."""
        item = target.pk if isinstance(target, Butir) else None
        sheet = target.pk if isinstance(target, Lembar) else None
        made = [one for one in self.answers if item in (None, one[0]) and sheet in (None, one[1])]
        return {
            "penjawab": frozenset(person for _, _, person, filled in made if not filled),
            "pengisi": frozenset(person for _, _, person, filled in made if filled),
            "penilai": frozenset(person for one, person in self.reviews if item in (None, one)),
            "verifikator": self.verified,
            "ketua_bertindak": self.heads,
        }


def made_in(case: Perbaikan) -> Made:
    """Who did what in the case."""
    answers = Jawaban.objects.at(case.kantor_id).filter(butir__perbaikan=case)
    reviews = Penilaian.objects.at(case.kantor_id).filter(jawaban__butir__perbaikan=case)
    marks = Tanda.objects.at(case.kantor_id).filter(perbaikan=case, jenis="verifikasi")
    again = VerifikasiButir.objects.at(case.kantor_id).filter(jawaban__butir__perbaikan=case)
    heads = Transaction.objects.at(case.kantor_id).filter(case=case.pk, role="KETUA")
    return Made(
        answers=tuple(answers.values_list("butir", "butir__lembar", "penjawab", "diisikan")),
        reviews=tuple(reviews.values_list("jawaban__butir", "penilai")),
        verified=frozenset(marks.values_list("orang", flat=True))
        | frozenset(again.values_list("verifikator", flat=True)),
        heads=frozenset(one for one in heads.values_list("actor", flat=True) if one is not None),
    )


def perkara(act: Act[Any], subject: Subject, told: Input | None, made: Made | None = None) -> Perkara:
    """The facts for permission to do `act` on the subject's target."""
    facts: dict[str, Any] = {"kantor": subject.kantor.pk}
    if subject.case is not None:
        facts |= {"step": subject.case.langkah, "perbaikan": subject.case.pk}
        if act.id in SEPARATED:
            facts |= (made or made_in(subject.case)).about(subject.target)
    facts |= _ownership(subject.target)
    missing = role_still_missing(act.id, subject)
    if missing is not None:
        facts["peran_diminta"] = missing
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
