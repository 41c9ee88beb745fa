"""What would move if other values stood in place of some figures of the register; nothing is written.

What the trial leaves no choice in is put in with it: figures that the register works out itself, and typed ones
that the rules force. Conclusions are drawn with these in place. What the rules leave a choice in is only told.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from typing import Any

from lurus.core.editing import RuleSet, Severity
from lurus.core.editing.fields import Given, Value
from lurus.core.editing.proposal import shown
from lurus.core.editing.ruleset import touching
from lurus.core.impact import Impact, Judged, Move, Turn, impact
from lurus.kantor.models import Kantor
from lurus.pemeriksaan.akibat import FOLLOWS, common, setting_of, settled
from lurus.pemeriksaan.bahan import Bahan, Fact
from lurus.pemeriksaan.cells import year_of
from lurus.pemeriksaan.dari_register import dari_register, name_of
from lurus.pemeriksaan.gejala import symptoms
from lurus.pemeriksaan.gerak import Facts, Gerak
from lurus.pemeriksaan.hasil import Gejala
from lurus.pemeriksaan.hitung_ulang import HitungUlang
from lurus.pemeriksaan.konteks import SIGNED
from lurus.pemeriksaan.pencatatan import switched_off
from lurus.pemeriksaan.periksa import as_asked, rule_of
from lurus.pemeriksaan.sekitar import Fakta, with_values
from lurus.pemeriksaan.susunan import Susunan, susun


@dataclass(frozen=True, kw_only=True)
class Andaian:
    """One trial. `dicoba`: what was typed; `terhitung`: what the register works out from it; `harus`: typed figures
    that the rules leave no choice in; `pilihan`: for every knot of rules the ways to mend it, one of which is needed.

    `muncul`: findings that would arise; `tercegah`: those that would as long as what must follow does not; `hilang`
    and `tetap`: those that vanish or stand already about the figures tried and computed. `buntu` are the sentences
    of rules that nothing but another trial would mend. `simpulan` are conclusions before and after, changed or not.
    """

    dasar: int
    dicoba: tuple[Gerak, ...]
    terhitung: tuple[Gerak, ...] = ()
    harus: tuple[Gerak, ...] = ()
    pilihan: tuple[tuple[tuple[Gerak, ...], ...], ...] = ()
    buntu: tuple[str, ...] = ()
    muncul: tuple[Gejala, ...] = ()
    tercegah: tuple[Gejala, ...] = ()
    hilang: tuple[Gejala, ...] = ()
    tetap: tuple[Gejala, ...] = ()
    simpulan: tuple[Judged, ...] = ()

    @property
    def ditetapkan(self) -> bool:
        """Whether a signed agreement prints a figure that moves."""
        return any(
            one.jenis == SIGNED and one.disampaikan != "" for each in self.pasti for one in each.cetakan
        )

    @property
    def pasti(self) -> tuple[Gerak, ...]:
        """Everything that moves for certain."""
        return (*self.dicoba, *self.terhitung, *self.harus)

    @property
    def material(self) -> bool:
        """Whether a published conclusion changes (`core.impact.material` states the rule)."""
        return any(one.changed for one in self.simpulan)

    def to_dict(self) -> dict[str, Any]:
        """Return everything as plain data."""
        told = asdict(self) | {"simpulan": [one.to_dict() for one in self.simpulan]}
        return told | {"material": self.material}


def coba(kantor: Kantor, values: Mapping[Fakta, Decimal]) -> Andaian:
    """What comes of these values (by indicator's key, period and measure); six queries, nothing is written."""
    bahan = dari_register(kantor)
    trial = Percobaan(bahan, switched_off(kantor))
    return trial.of(
        {(name_of(key), period, measure): value for (key, period, measure), value in values.items()}
    )


class Percobaan:
    """An office's facts with some figures imagined otherwise."""

    def __init__(self, bahan: Bahan, off: Collection[str]) -> None:
        self._bahan, self._off = bahan, off
        self._facts = Facts(bahan)
        self._arithmetic = HitungUlang(self._facts)

    def of(self, tried: Mapping[Fact, Decimal]) -> Andaian:
        """Everything that comes of the values tried."""
        first = {**self._arithmetic.after(tried), **tried}
        around = self._around(first)
        laid, before = self._laid(around, first), self._laid(around)
        was, would = _findings(before), _findings(laid)
        laid = _without(laid, was.keys() & would.keys())
        moved = self._impact(laid, first)
        forced = self._forced(laid, moved, first)
        computed = self._arithmetic.after(
            {**tried, **{f: v for f, v in forced.items() if f[2] not in FOLLOWS}}
        )
        forced = {fact: value for fact, value in forced.items() if fact not in computed}
        closed = self._impact(laid, {**forced, **computed, **tried}) if forced else moved
        words = self._arithmetic.words({**forced, **computed, **tried})
        fresh = {rule: one for rule, one in would.items() if rule not in was}
        left = {one.rule for one in closed.rules if one.turn is not Turn.FIXED}
        own, known = self._facts, {*tried, *computed, *words, *forced}
        only = (one for further in closed.further for one in common(further))
        return Andaian(
            dasar=self._bahan.dasar or 0,
            dicoba=tuple(own.moved(fact, value) for fact, value in tried.items()),
            terhitung=_moving(own.moved(fact, value) for fact, value in (computed | words).items()),
            harus=(
                *(own.moved(fact, value) for fact, value in forced.items()),
                *(own.of_cell(laid, one) for one in only if not _told(laid, one, known)),
            ),
            pilihan=tuple(self._choices(laid, closed)),
            buntu=tuple(_hopeless(laid, closed)),
            muncul=tuple(one for rule, one in fresh.items() if rule in left),
            tercegah=tuple(one for rule, one in fresh.items() if rule not in left),
            hilang=tuple(one for rule, one in was.items() if rule not in would),
            tetap=tuple(one for rule, one in would.items() if rule in was and _speaks(laid, one, first)),
            simpulan=closed.conclusions,
        )

    def _laid(self, around: Collection[Fact], new: Mapping[Fact, Decimal] | None = None) -> Susunan:
        figures = self._bahan.angka if new is None else tuple(with_values(self._bahan.angka, new))
        return susun(replace(self._bahan, angka=figures), off=self._off, touching=around)

    def _around(self, facts: Collection[Fact]) -> list[Fact]:
        """The figures of these lines and of all above them, in the years spoken of: a total moves with its parts."""
        above = {one.id: one.induk for one in self._bahan.simpul}
        years = {year_of(period) for _line, period, _measure in facts}
        lines: set[str] = set()
        for line, _period, _measure in facts:
            at = line
            while at and at not in lines:
                lines.add(at)
                at = above.get(at, "")
        return [
            one.fakta for one in self._bahan.angka if one.indikator in lines and year_of(one.periode) in years
        ]

    def _impact(self, laid: Susunan, new: Mapping[Fact, Decimal]) -> Impact:
        """The impact on the record as it counts now, in the cells as they lie with the trial in place."""
        place = laid.rules.position
        own = {laid.figure(cell).fakta: cell for cell in place if not laid.figure(cell).dokumen}
        changes: dict[str, Given] = {own[fact]: value for fact, value in new.items() if fact in own}
        held = {own[fact]: one.nilai for fact, one in self._facts.held.items() if fact in new and fact in own}
        before = laid.rules.record(held)
        changed = {place[cell] for cell in changes}
        record = [before[n] if n in changed else value for n, value in enumerate(laid.record)]
        return impact(laid.rules, record, changes, setting_of(laid, changes))

    def _forced(self, laid: Susunan, moved: Impact, known: Collection[Fact]) -> dict[Fact, Decimal]:
        """The register's own figures that the rules leave no choice in, where they are numbers."""
        found = {}
        for cell, value in settled(moved).items():
            figure, number = laid.figure(cell), _decimal(value)
            if not figure.dokumen and figure.fakta not in known and number is not None:
                found[figure.fakta] = number
        return found

    def _choices(self, laid: Susunan, moved: Impact) -> Iterator[tuple[tuple[Gerak, ...], ...]]:
        """The knots that may be mended in several ways; what belongs to every way, or follows, is said elsewhere."""
        for knot in moved.further:
            sure = common(knot)
            ways = [[one for one in way.moves if one not in sure] for way in knot.alternatives]
            told = [tuple(self._facts.of_cell(laid, one) for one in way) for way in ways]
            bare = [tuple(one for one in way if one.ukuran not in FOLLOWS) or way for way in told]
            if any(bare):
                yield tuple(dict.fromkeys(bare))


def _findings(laid: Susunan) -> dict[str, Gejala]:
    """The broken rules, by rule."""
    failed = laid.rules.check(laid.record).failed
    return {rule_of(one): one for one in (as_asked(laid, each) for each in symptoms(laid, failed))}


def _speaks(laid: Susunan, one: Gejala, facts: Collection[Fact]) -> bool:
    return any(laid.figure(cell).fakta in facts for cell in one.sel)


def _without(laid: Susunan, rules: Collection[str]) -> Susunan:
    """The layout without rules that are broken either way: what they ask is no consequence of the trial."""
    kept = tuple(one for one in laid.rules.rules if one.id not in rules)
    fields = laid.rules.fields
    return replace(laid, rules=RuleSet(fields, kept, laid.rules.position, touching(kept, len(fields))))


def _told(laid: Susunan, move: Move, known: Collection[Fact]) -> bool:
    figure = laid.figure(move.cell)
    return not figure.dokumen and figure.fakta in known


def _moving(figures: Iterable[Gerak]) -> tuple[Gerak, ...]:
    return tuple(one for one in figures if one.semula != one.menjadi)


def _hopeless(laid: Susunan, moved: Impact) -> Iterator[str]:
    """The rules that nothing which may change would mend, where they say that something is wrong."""
    hopeless = {rule for one in moved.further if not one.alternatives for rule in one.rules}
    for rule in laid.rules.rules:
        if rule.id in hopeless and rule.severity is Severity.SALAH:
            yield rule.label


def _decimal(value: Value) -> Decimal | None:
    try:
        return Decimal(shown(value) or "")
    except ArithmeticError:
        return None  # a word, or a fraction that no decimal is
