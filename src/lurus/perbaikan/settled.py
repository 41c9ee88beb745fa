"""Broken rules that no longer keep a draft open, or that somebody explained: how, why, and who stands for it.

A waiver is a mark of the case. What else stood when the draft was marked (a rule that the office has switched off, a
finding that was explained) is kept on that mark, so that switching the rule on again hides nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lurus.pemeriksaan.hasil import Gejala
from lurus.pemeriksaan.models import AturanKantor, Penjelasan
from lurus.perbaikan.perkara import JenisTanda, Perbaikan, Tanda

WAIVED, OFF, EXPLAINED = "dikesampingkan", "dimatikan", "dijelaskan"
KEPT = "tetap"
"""Under this name a mark on the draft keeps what stood all the same."""


@dataclass(frozen=True)
class Settled:
    """One broken rule; `how`: waived, switched off in the office, or explained. `key`: of the word that says why."""

    how: str
    key: int
    sidik: str
    aturan: str
    keterangan: str
    dasar: str
    alasan: str
    oleh: str
    waktu: datetime

    def kept(self) -> dict[str, object]:
        """What a mark keeps of it: reason and name stay where they were written, and are read from there."""
        names = ("how", "key", "sidik", "aturan", "keterangan", "dasar")
        return {name: getattr(self, name) for name in names}


def beside_waivers(kantor: int, wrong: Iterable[Gejala]) -> tuple[Settled, ...]:
    """Of these broken rules those that the office has switched off, and those that somebody explained."""
    found = list(wrong)
    if not found:
        return ()
    words = _switched_off(kantor, {one.aturan for one in found})
    said = _explained(kantor, [one.sidik for one in found])
    off = [_told(OFF, words[one.aturan], _about(one)) for one in found if one.aturan in words]
    return (*off, *(_told(EXPLAINED, said[one.sidik], _about(one)) for one in found if one.sidik in said))


def waivers(case: Perbaikan) -> list[Settled]:
    """What was waived in this round."""
    marks = _marks(case, JenisTanda.PENGESAMPINGAN)
    return [
        Settled(
            WAIVED,
            one.pk,
            **_facts(one.isi),
            alasan=one.catatan,
            oleh=one.orang.nama_lengkap,
            waktu=one.waktu,
        )
        for one in marks
    ]


def on_record(case: Perbaikan) -> list[Settled]:
    """What was waived in this round, and what else stood when its draft was marked."""
    return [*waivers(case), *_kept(case)]


def _kept(case: Perbaikan) -> Iterator[Settled]:
    rows = {
        (str(row["how"]), str(row["sidik"])): row
        for mark in _marks(case, JenisTanda.KONSEP)
        for row in mark.isi.get(KEPT, [])
    }
    off = _by_key(AturanKantor, case.kantor_id, (row["key"] for row in rows.values() if row["how"] == OFF))
    said = _by_key(
        Penjelasan, case.kantor_id, (row["key"] for row in rows.values() if row["how"] == EXPLAINED)
    )
    for (how, _sidik), row in rows.items():
        yield _told(how, (off if how == OFF else said)[row["key"]], _facts(row))


def _marks(case: Perbaikan, kind: JenisTanda) -> Iterable[Tanda]:
    return case.tanda.filter(jenis=kind, putaran=case.putaran).select_related("orang").order_by("pk")


def _by_key(model: Any, kantor: int, keys: Iterable[int]) -> dict[int, Any]:
    wanted = list(keys)
    who = "pengatur" if model is AturanKantor else "penjelas"
    rows = model.objects.at(kantor).filter(pk__in=wanted).select_related(who) if wanted else ()
    return {one.pk: one for one in rows}


def _switched_off(kantor: int, rules: set[str]) -> dict[str, AturanKantor]:
    words = AturanKantor.objects.at(kantor).filter(aturan__in=rules).select_related("pengatur").order_by("pk")
    return {rule: word for rule, word in {one.aturan: one for one in words}.items() if not word.dipakai}


def _explained(kantor: int, marks: list[str]) -> dict[str, Penjelasan]:
    rows = Penjelasan.objects.at(kantor).filter(indikasi__sidik__in=marks)
    return {one.indikasi.sidik: one for one in rows.select_related("indikasi", "penjelas")}


def _about(one: Gejala) -> dict[str, str]:
    return {"sidik": one.sidik, "aturan": one.aturan, "keterangan": one.keterangan, "dasar": one.dasar}


def _facts(kept: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(kept.get(name, "")) for name in ("sidik", "aturan", "keterangan", "dasar")}


def _told(how: str, word: AturanKantor | Penjelasan, facts: Mapping[str, str]) -> Settled:
    who = word.pengatur if isinstance(word, AturanKantor) else word.penjelas
    return Settled(how, word.pk, **facts, alasan=word.alasan, oleh=who.nama_lengkap, waktu=word.waktu)
