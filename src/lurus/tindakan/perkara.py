"""What `izin` must know of a case before it can answer: whose item it is, who already did what."""

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from lurus.core.izin import Perkara
from lurus.dokumen.models import Dokumen
from lurus.ledger.models import Transaction
from lurus.perbaikan.models import (
    Butir,
    Jawaban,
    Lembar,
    Penilaian,
    PenilaianLembar,
    Perbaikan,
    Tanda,
    VerifikasiButir,
)
from lurus.tindakan.act import Act, Subject
from lurus.tindakan.bersama import role_still_missing
from lurus.tindakan.request import Input

Answers = tuple[tuple[int, int, int, bool], ...]
"""(item, sheet, person, filled in for the owner)."""
Reviews = tuple[tuple[int, int], ...]
"""(item, person)."""


class Makers(Protocol):
    """Who did what in one case."""

    @property
    def answers(self) -> Answers: ...
    @property
    def reviews(self) -> Reviews: ...
    @property
    def verified(self) -> frozenset[int]: ...
    @property
    def heads(self) -> frozenset[int]: ...


@dataclass(frozen=True)
class Made:
    """Who did what, read already: a page that asks about many acts reads it once."""

    answers: Answers
    reviews: Reviews
    verified: frozenset[int]
    heads: frozenset[int]


class MadeIn:
    """Who did what in a case: each kind read once, and only when a rule asks for it."""

    def __init__(self, case: Perbaikan) -> None:
        self.case = case

    @cached_property
    def answers(self) -> Answers:
        rows = Jawaban.objects.at(self.case.kantor_id).filter(butir__perbaikan=self.case)
        return tuple(rows.values_list("butir", "butir__lembar", "penjawab", "diisikan"))

    @cached_property
    def reviews(self) -> Reviews:
        """Who judged an answer; who judged an owner's set judged every item on the sheet."""
        items = Penilaian.objects.at(self.case.kantor_id).filter(jawaban__butir__perbaikan=self.case)
        sets = PenilaianLembar.objects.at(self.case.kantor_id).filter(lembar__perbaikan=self.case)
        return tuple(
            items.values_list("jawaban__butir", "penilai").union(
                sets.values_list("lembar__butir", "penilai"), all=True
            )
        )

    @cached_property
    def verified(self) -> frozenset[int]:
        marks = Tanda.objects.at(self.case.kantor_id).filter(perbaikan=self.case, jenis="verifikasi")
        again = VerifikasiButir.objects.at(self.case.kantor_id).filter(jawaban__butir__perbaikan=self.case)
        items = frozenset(again.values_list("verifikator", flat=True))
        return items.union(marks.values_list("orang", flat=True))

    @cached_property
    def heads(self) -> frozenset[int]:
        rows = Transaction.objects.at(self.case.kantor_id).filter(case=self.case.pk, role="KETUA")
        return frozenset(one for one in rows.values_list("actor", flat=True) if one is not None)


class People(Set[int]):
    """Ids of people, found when somebody asks."""

    def __init__(self, find: Callable[[], Iterable[int]]) -> None:
        self._find = find

    @cached_property
    def _found(self) -> frozenset[int]:
        return frozenset(self._find())

    def __contains__(self, person: object) -> bool:
        return person in self._found

    def __iter__(self) -> Iterator[int]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def about(made: Makers, target: Any) -> dict[str, Set[int]]:
    """What `izin` asks about: the target's own item or sheet, else the whole case."""
    item = target.pk if isinstance(target, Butir) else None
    sheet = target.pk if isinstance(target, Lembar) else None

    def by(*, filled: bool) -> Iterator[int]:
        for one, its_sheet, person, filled_in in made.answers:
            if filled_in is filled and item in (None, one) and sheet in (None, its_sheet):
                yield person

    return {
        "penjawab": People(lambda: by(filled=False)),
        "pengisi": People(lambda: by(filled=True)),
        "penilai": People(lambda: (person for one, person in made.reviews if item in (None, one))),
        "verifikator": People(lambda: made.verified),
        "ketua_bertindak": People(lambda: made.heads),
    }


def perkara(act: Act[Any], subject: Subject, told: Input | None, made: Makers | None = None) -> Perkara:
    """The facts for permission to do `act` on the subject's target."""
    facts: dict[str, Any] = {"kantor": subject.kantor.pk}
    if subject.case is not None:
        facts |= {"step": subject.case.langkah, "perbaikan": subject.case.pk}
        facts |= about(made or MadeIn(subject.case), subject.target)
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
