"""What else moves when a proposal is taken: computed figures, typed ones that must follow, conclusions."""

from collections.abc import Iterator, Mapping
from datetime import date

from lurus.core.capaian import Aturan, Rounding, Rumus, ZeroRule, skala
from lurus.core.editing.fields import Given
from lurus.core.editing.proposal import Proposal, shown
from lurus.core.errors import CoreError
from lurus.core.impact import Conclusion, Growth, Impact, Move, Setting, What, impact
from lurus.pemeriksaan.bahan import IndikatorBahan
from lurus.pemeriksaan.cells import SPAN, node_of
from lurus.pemeriksaan.hasil import Akibat
from lurus.pemeriksaan.susunan import Susunan

PERCENT_DECIMALS = 2
CONCLUSIONS = {
    What.PREDICATE: "akibat.predicate",
    What.MET: "akibat.met",
    What.COLOUR: "akibat.colour",
    What.GROWTH: "akibat.growth",
}


def consequences(susunan: Susunan, found: Proposal) -> tuple[Akibat, ...]:
    """Everything that a proposal moves beside its own cells; nothing where a value is still to be asked for."""
    if not found.determined:
        return ()
    changes: dict[str, Given] = dict(found.values)
    moved = impact(susunan.rules, susunan.record, changes, setting_of(susunan, changes))
    return tuple(_told(susunan, moved))


def _told(susunan: Susunan, moved: Impact) -> Iterator[Akibat]:
    for one in moved.recalculated:
        yield _move(susunan, one, "akibat.terhitung")
    for further in moved.further:
        several = len(further.alternatives) > 1
        for way in further.alternatives:
            for one in way.moves:
                yield _move(susunan, one, "akibat.salah_satu" if several else "akibat.ikut")
    for judged in moved.conclusions:
        if judged.changed:
            yield Akibat(
                sel="",
                nama=judged.label,
                semula=judged.before,
                menjadi=judged.after,
                material=True,
                kode=CONCLUSIONS[judged.what],
            )


def _move(susunan: Susunan, one: Move, code: str) -> Akibat:
    label = susunan.rules.fields[susunan.rules.position[one.cell]].label
    return Akibat(sel=one.cell, nama=label, semula=shown(one.old), menjadi=shown(one.new), kode=code)


def setting_of(susunan: Susunan, changes: Mapping[str, object]) -> Setting:
    """The conclusions that a reader draws from the nodes of the changed cells."""
    nodes = dict.fromkeys(node_of(susunan.figure(cell)) for cell in changes)
    return Setting(published=tuple(one for node in nodes for one in _published(susunan, node)))


def _published(susunan: Susunan, node: str) -> Iterator[Conclusion | Growth]:
    line, year = susunan.cells.nodes[node]
    of = susunan.cells.of_node[node]
    known = susunan.rules.position
    realised, target = of.get("realisasi", ""), of.get("target") or of.get("pagu", "")
    if realised in known and target in known and SPAN not in year and line.golongan == "kinerja":
        scale = None
        if line.skala:
            try:
                scale = skala(line.skala, date(int(year), 12, 31))
            except CoreError:
                scale = None  # a scale that was not in force that year concludes nothing
        yield Conclusion(f"{line.nama} {year}", target, realised, rule_of(line), scale)
    base = of.get("dasar", "")
    if realised in known and base in known:
        yield Growth(f"{line.nama} {year}", realised, base)


def rule_of(line: IndikatorBahan) -> Aturan:
    """The indicator's own formula with its caps."""
    return Aturan(
        rumus=Rumus(line.rumus),
        nol=ZeroRule(line.nol),
        batas_atas=line.batas_atas,
        batas_bawah=line.batas_bawah,
        desimal=PERCENT_DECIMALS,
        pembulatan=Rounding(line.pembulatan),
    )
