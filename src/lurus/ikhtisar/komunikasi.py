"""The messages of a case as threads: what answers what, and who is still to answer, until when."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from lurus.core.izin import Keputusan
from lurus.core.sop import Definition
from lurus.ikhtisar.fakta import FaktaTerbaca
from lurus.perbaikan.models import JenisTanda, Perbaikan, Tanda
from lurus.tindakan import door
from lurus.tindakan.act import Subject


@dataclass(frozen=True)
class Message:
    """One message: what it responds to, who was asked to answer it, and who wrote beneath it."""

    case: Perbaikan
    mark: Tanda
    above: Tanda | None
    voices: frozenset[int]

    @property
    def asked(self) -> tuple[int, ...]:
        """The people who were asked to answer, as the message named them."""
        return tuple(self.mark.isi.get("penjawab", ()))

    @property
    def to_team(self) -> bool:
        """Whether it names nobody: it goes to the whole team."""
        return not self.mark.isi.get("tujuan")

    @property
    def due(self) -> date | None:
        """The last day on which an answer is in time."""
        told = self.mark.isi.get("jawab_sebelum")
        return date.fromisoformat(told) if told else None

    @property
    def awaited(self) -> tuple[int, ...]:
        """Who is still to answer: everybody who was named, but of a whole team one answer is enough."""
        left = tuple(one for one in self.asked if one not in self.voices)
        return () if self.to_team and len(left) < len(self.asked) else left

    def late(self, day: date) -> bool:
        """Whether an answer is still awaited on a `day` after the last one."""
        return bool(self.awaited) and self.due is not None and self.due < day


def threads(facts: FaktaTerbaca) -> list[list[Message]]:
    """Every thread from its first message to its last; the one in which somebody wrote last is the first."""
    said = {one.pk: one for one in facts.marks if one.jenis == JenisTanda.KOMUNIKASI}
    voices: dict[int, set[int]] = {key: set() for key in said}
    chains = {key: list(_above(one, said)) for key, one in said.items()}
    found: dict[int, list[Tanda]] = {}
    for key, above in chains.items():
        for one in above:
            voices[one.pk].add(said[key].orang_id)
        found.setdefault(above[-1].pk if above else key, []).append(said[key])
    return [
        [
            Message(facts.case, one, next(iter(chains[one.pk]), None), frozenset(voices[one.pk]))
            for one in thread
        ]
        for thread in sorted(found.values(), key=lambda thread: -thread[-1].pk)
    ]


def _above(one: Tanda, said: Mapping[int, Tanda]) -> Iterator[Tanda]:
    """What a message responds to, and what that responds to; each is older than what responds to it."""
    while (key := one.isi.get("menanggapi")) in said:
        one = said[key]
        yield one


def to_answer(facts: FaktaTerbaca, asker: Subject, rules: Definition) -> list[Message]:
    """The messages of a case that wait for this person's answer, if the door would let it in."""
    every = (one for thread in threads(facts) for one in thread)
    waiting = [one for one in every if asker.orang.pk in one.awaited]
    return waiting if waiting and may_answer(facts, asker, rules) else []


def may_answer(facts: FaktaTerbaca, asker: Subject, rules: Definition) -> bool:
    """The door's own answer, out of what was read already."""
    place = replace(asker, target=facts.case, case=facts.case, definition=rules)
    return isinstance(door.may("komunikasikan", place, facts, facts.made), Keputusan)
