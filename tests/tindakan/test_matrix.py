"""Every act × every state of a case × every person, at the real door, against a table written from the SOP."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from secrets import token_hex
from typing import Any

import pytest
from django.db import transaction

from lurus.core.izin import Keputusan
from lurus.kantor.home import Home
from lurus.tindakan import door
from lurus.tindakan.act import Subject
from lurus.tindakan.contents import catalogue
from lurus.tindakan.fakta import Fakta
from lurus.tindakan.request import Refused, Request, RuleBroken
from tests.cast import MONDAY, Cast
from tests.play import again
from tests.stations import STATIONS, Way
from tests.tindakan.matrix import KNOWN, TABLE, act_of, cell, kind_of, letters, rows, stations_named
from tests.tindakan.matrix_people import ALLOWED, CAST, OTHERS, WORLDS, Who, others
from tests.tindakan.matrix_told import Scene, follow_ups

Verdict = tuple[str, str]


@dataclass
class Look:
    """A scene as everybody sees it: who each person is and what is true of the case is read once."""

    scene: Scene
    facts: Fakta | None
    known: dict[str, Subject] = field(default_factory=dict)

    def verdict(self, row: str, target: Any, key: str) -> str:
        """What a page would show."""
        if key not in self.known:
            person = self.scene.cast.orang[key]
            self.known[key] = door.subject_of(self.scene.cast.kantor.pk, person.pk, self.scene.case, MONDAY)
        case = None if self.facts is None else self.facts.case
        answer = door.may(act_of(row), replace(self.known[key], target=target, case=case), self.facts)
        return ALLOWED if isinstance(answer, Keputusan) and answer.boleh else type(answer).__name__


def tried(row: str, scene: Scene, target: Any, key: str) -> Verdict:
    """The verdict of the act itself, which is then undone."""
    who = scene.cast.orang[key]
    request = Request(
        act=act_of(row),
        kantor=scene.cast.kantor.pk,
        orang=who.pk,
        target=target.pk,
        data=scene.told(row),
        key=token_hex(8),
        at=MONDAY,
        evidence=scene.evidence(row, target, who),
    )
    mark = transaction.savepoint()
    try:
        door.perform(request)
    except RuleBroken as broken:
        return ALLOWED, broken.code
    except Refused as refusal:
        return type(refusal).__name__, ""
    else:
        return ALLOWED, ""
    finally:
        transaction.savepoint_rollback(mark)


def tries(row: str, station: str, who: Who) -> bool:
    """Whether the person presses the button: everybody where somebody may, elsewhere those who may another day.

    Who says what to whom follows from the kind alone: once per step is enough.
    """
    if act_of(row) == "komunikasikan":
        return bool(kind_of(row)) and "-" not in station[1:]
    return cell(row, station).open or bool(letters(row).intersection(who.letters.split()))


def differences(scene: Scene, station: str, people: tuple[Who, ...], names: list[str]) -> Iterator[str]:
    """Where the door says something else than the table."""
    look = Look(scene, None if station == "-" else Fakta(again(scene.case)))
    for row in names:
        target = scene.target(row)
        if target is None:
            if cell(row, station).open:
                yield f"{row} at {station}: there is no such paper"
            continue
        for who in people:
            yield from _compared(row, station, look, (target, who))


def _compared(row: str, station: str, look: Look, at: tuple[Any, Who]) -> Iterator[str]:
    target, who = at
    expected = who.expected(row, station)
    if act_of(row) != "komunikasikan" or not kind_of(row):
        seen = look.verdict(row, target, who.key)
        if seen != expected[0]:
            yield f"{row} at {station}, {who.key}: table {expected[0]}, may {seen}"
    if tries(row, station, who):
        done = tried(row, look.scene, target, who.key)
        if done != expected:
            yield f"{row} at {station}, {who.key}: table {expected}, perform {done}"


@pytest.mark.parametrize("station", STATIONS)
def test_everybody_may_here_what_the_sop_gives_him_and_nothing_else(
    cast: Cast, home: Home, station: str
) -> None:
    case = Way(cast).to(station).case
    found: list[str] = []
    for casting, people in WORLDS.values():
        mark = transaction.savepoint()
        casting(cast, case)
        _ = cast.orang.setdefault("tanpa_jabatan", cast.sari)
        found += differences(Scene(cast, home, case), station, people, rows())
        transaction.savepoint_rollback(mark)
        cast.orang.pop("tanpa_jabatan")
    assert found == []


def test_outside_a_case_everybody_may_what_his_role_gives_him(cast: Cast, home: Home) -> None:
    case = Way(cast, "tumbuh.realisasi").case
    follow_ups(cast)
    others(cast, case)
    assert list(differences(Scene(cast, home, case), "-", CAST + OTHERS, rows(outside=True))) == []


def test_the_table_knows_every_act_and_every_station() -> None:
    assert {act_of(row) for row in TABLE} == set(catalogue())
    assert stations_named() <= KNOWN
    assert {kind_of(row) for row in TABLE if act_of(row) == "komunikasikan"} >= {"arahan", "tanggapan"}


def test_no_row_of_the_table_stands_there_for_nothing() -> None:
    never = {row for row in TABLE if not any("" in cell(row, one).may.values() for one in KNOWN)}
    papers = {"rencana", "daftar_isian", "konsep", "notulen", "lembar_paraf"}
    done_or_not_yet = {
        "laporkan_tindak_lanjut:dilaporkan",
        "selesaikan_tindak_lanjut:terbuka",
        "nilai_penyusutan:disetujui",
        "setujui_penyusutan:diusulkan",
        "laksanakan_penyusutan:dinilai",
        # Nothing falls due on the day it is archived: tests/tindakan/test_penyusutan.py waits two years.
        "usulkan_penyusutan",
    }
    # The cast's figures break no rule: tests/tindakan/test_kesampingkan_aturan.py has some that do.
    unbroken = {"kesampingkan_aturan"}
    # No case stands with a scan that waits: tests/tindakan/test_pindaian.py has some that do.
    unbroken |= {f"periksa_pindaian:{kind}" for kind in ("surat_perintah", "lembar_data", "laporan")}
    without_key = {"cabut_kunci"}
    expected = {f"tanda_tangani:{kind}" for kind in papers} | done_or_not_yet | unbroken | without_key
    assert never == expected
