"""Plays a script scene by scene: the clock is set, the person acts through the door, the result is compared."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from typing import Any

from lurus.bahasa import sentence
from lurus.cli.offices import home
from lurus.cli.rehearsal.claims import check
from lurus.cli.rehearsal.memory import Memory
from lurus.cli.rehearsal.played import Played
from lurus.cli.rehearsal.references import Setting, resolved, span
from lurus.cli.rehearsal.script import Scene, Script
from lurus.cli.rehearsal.signing import Passphrases, signature
from lurus.cli.rehearsal.targets import sheet_of, targets
from lurus.cli.tables import bring_in, compared, incoming
from lurus.core.errors import CoreError
from lurus.kantor.clock import simulate
from lurus.kantor.models import Kantor, Orang
from lurus.perbaikan.models import Perbaikan
from lurus.register.models import Laporan
from lurus.tindakan import door
from lurus.tindakan.request import InvalidInput, Outcome, Refused, Request

IMPORT = "impor_tabel"
SIGN = "tanda_tangani"


@dataclass
class Player:
    """The play: its script, the table it corrects, and what has happened."""

    script: Script
    memory: Memory
    table: Path
    mapping: str
    tell: Callable[[str], None]
    passphrases: Passphrases = field(default_factory=Passphrases)
    played: list[Played] = field(default_factory=list)

    def play(self) -> bool:
        """Every scene in order, up to the first that does not end as it must."""
        for number, scene in enumerate(self.script.adegan, start=1):
            if scene.hanya and (scene.hanya == "tabel") != self.memory.other_table:
                continue
            self._set_clock(scene)
            for done in self._scene(number, scene):
                self.played.append(done)
                self.tell(done.line())
                if not done.good:
                    return False
            self.memory.mark(scene.nama)
        return True

    def _set_clock(self, scene: Scene) -> None:
        later = scene.waktu if isinstance(scene.waktu, datetime) else self.memory.at + span(scene.waktu)
        self.memory.at = later
        simulate(home().clock, later)

    def _scene(self, number: int, scene: Scene) -> Iterator[Played]:
        if not scene.tindakan:
            yield self._played(number, scene)
            return
        for target in targets(scene, self.memory):
            who = self.memory.who(scene.oleh, sheet_of(target))
            yield self._act(number, scene, who, target)

    def _act(self, number: int, scene: Scene, who: Orang, target: Any) -> Played:
        try:
            done = self._perform(scene, who, target)
        except (Refused, CoreError) as refusal:
            return self._played(number, scene, who, refusal=refusal)
        self._remember(done)
        return self._played(number, scene, who, done=done)

    def _perform(self, scene: Scene, who: Orang, target: Any) -> Outcome:
        if scene.tindakan == IMPORT:
            return self._bring_in(scene, who)
        evidence = None
        if scene.tindakan == SIGN:
            evidence = signature(target, who, self.passphrases, self.memory)
        about = scene.pada.get("butir", "") if isinstance(scene.pada, dict) else ""
        return door.perform(
            Request(
                act=scene.tindakan,
                kantor=self.memory.kantor.pk,
                orang=who.pk,
                target=target.pk,
                data=resolved(scene.isi, Setting(self.memory, about)),
                key=token_hex(16),
                at=self.memory.at,
                version=None if isinstance(target, Kantor) else target.version,
                evidence=evidence,
            )
        )

    def _bring_in(self, scene: Scene, who: Orang) -> Outcome:
        kantor = self.memory.kantor
        report = resolved(scene.isi, Setting(self.memory))
        table = incoming(kantor, self.table, self.mapping, report)
        return bring_in(kantor, who, table, compared(kantor, table), self.memory.at)

    def _remember(self, done: Outcome) -> None:
        self.memory.data |= dict(done.data)
        if done.act == IMPORT:
            self.memory.laporan = Laporan.objects.at(self.memory.kantor).get(pk=done.data["laporan"])
        if done.case is not None and self.memory.case is None:
            self.memory.case = Perbaikan.objects.at(self.memory.kantor).get(pk=done.case)

    def _played(
        self,
        number: int,
        scene: Scene,
        who: Orang | None = None,
        *,
        done: Outcome | None = None,
        refusal: Refused | CoreError | None = None,
    ) -> Played:
        code = "" if refusal is None else refusal.code
        step = None if done is None else done.step
        return Played(
            scene=number,
            at=self.memory.at,
            who="" if who is None else who.nama_lengkap,
            act=scene.tindakan,
            number=None if done is None else done.number,
            step=step,
            refused=code,
            said=scene.keterangan if refusal is None else _said(refusal),
            expected=code == scene.ditolak and (not scene.langkah or scene.langkah == step),
            claims=tuple(check(one, self.memory) for one in scene.periksa),
        )


def _said(refusal: Refused | CoreError) -> str:
    said = sentence(refusal.code, refusal.params)
    faults = refusal.faults if isinstance(refusal, InvalidInput) else ()
    return " ".join([said, *(f"{one.path}: {sentence(one.code, one.params)}" for one in faults)])
