"""What `izin` must know of a case before it can answer: whose item it is, who already did what."""

from collections.abc import Callable, Iterable, Iterator, Set
from functools import cached_property
from typing import Any

from lurus.core.izin import Perkara
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penanda import signer
from lurus.perbaikan.models import Butir, Lembar, TindakLanjut
from lurus.tindakan.act import Act, Subject
from lurus.tindakan.bersama import role_still_missing
from lurus.tindakan.fakta import Fakta
from lurus.tindakan.makers import MadeIn, Makers
from lurus.tindakan.request import Input

REPORT = "laporan"


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


class Whether:
    """A yes or no that costs something to know: found when somebody asks, and once."""

    def __init__(self, find: Callable[[], bool]) -> None:
        self._find = find

    @cached_property
    def _found(self) -> bool:
        return self._find()

    def __bool__(self) -> bool:
        return self._found


def perkara(
    act: Act[Any],
    subject: Subject,
    told: Input | None,
    facts_of_case: Fakta | None,
    made: Makers | None = None,
) -> Perkara:
    """The facts for permission to do `act` on the subject's target: for the door, and for every list of tasks."""
    facts: dict[str, Any] = {"kantor": subject.kantor.pk}
    if subject.case is not None:
        facts |= {"step": subject.case.langkah, "perbaikan": subject.case.pk}
        facts |= about(made or MadeIn(subject.case), subject.target)
    facts |= _ownership(subject.target)
    if facts_of_case is not None:
        facts["peran_diminta"] = role_still_missing(act.id, subject, facts_of_case)
        if signs_the_report(subject.target):
            facts["simpulan_berubah"] = Whether(lambda: facts_of_case.conclusion_moves(subject.today))
    if act.perkara is not None:
        facts |= act.perkara(subject, told)
    return Perkara(**facts)


def signs_the_report(target: Any) -> bool:
    """Whether the act is about the report itself: then it matters whether a conclusion changes."""
    return isinstance(target, Dokumen) and target.jenis == REPORT


def _ownership(target: Any) -> dict[str, Any]:
    if isinstance(target, Lembar):
        return {"pemilik_jabatan": target.jabatan_id}
    if isinstance(target, Butir):
        return {"pemilik_jabatan": target.lembar.jabatan_id, "ubahan": target.menunggu_ubahan}
    if isinstance(target, Dokumen):
        owner = None if target.lembar is None else target.lembar.jabatan_id
        return {"pemilik_jabatan": owner, "penanda_tangan": signer(target), "dokumen": target.jenis}
    if isinstance(target, TindakLanjut):
        done_by = () if target.pelaksana_id is None else (target.pelaksana_id,)
        return {"pemilik_jabatan": target.jabatan_id, "pelaksana": frozenset(done_by)}
    return {}
