"""One check: from facts to blocks of findings, with what must be wrong, why, and what could be put right."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from lurus.core.editing import Severity
from lurus.core.editing.budget import Budget
from lurus.core.editing.locate import locate
from lurus.core.editing.proposal import Proposal
from lurus.core.editing.propose import propose
from lurus.core.editing.result import Block, Localization, Proof
from lurus.pemeriksaan.akibat import consequences
from lurus.pemeriksaan.bahan import Bahan
from lurus.pemeriksaan.gambar import figures, proof, proposed
from lurus.pemeriksaan.gejala import Groups, symptoms
from lurus.pemeriksaan.hasil import Blok, Gejala, HasilPeriksa
from lurus.pemeriksaan.susunan import Susunan, susun

BUDGET = Budget(checks=3000, solutions=256)
SHOWN_PROPOSALS = 12
SHOWN_PROOFS = 8
SHOWN_SETS = 64


def periksa(bahan: Bahan, *, off: Collection[str] = (), budget: Budget = BUDGET) -> HasilPeriksa:
    """Check these facts; nothing is changed. `off`: rules of the catalogue that the office does not use."""
    return periksa_susunan(susun(bahan, off=off), bahan, budget=budget)


def periksa_susunan(susunan: Susunan, bahan: Bahan, *, budget: Budget = BUDGET) -> HasilPeriksa:
    """Check what was laid out already."""
    report = susunan.rules.check(susunan.record)
    rules = [one.rule.id for one in report.failed]
    told = (as_asked(susunan, one) for one in symptoms(susunan, report.failed))
    found = dict(zip(rules, told, strict=True))
    located = locate(susunan.rules, susunan.record, budget=budget)
    proposals = propose(susunan.rules, susunan.record, susunan.context, budget=budget, located=located)
    parts = _parts(susunan, found, located, proposals)
    held = len(susunan.rules.rules) - len(report.broken) - len(report.undecided)
    return HasilPeriksa(
        sumber=bahan.sumber,
        dasar=bahan.dasar,
        sel=len(susunan.rules.fields),
        aturan=len(susunan.rules.rules),
        terpenuhi=held,
        belum_tahu=len(report.undecided),
        blok=tuple(_blok(susunan, number, part) for number, part in enumerate(parts, start=1)),
        bentrok=_contradiction(susunan, located),
    )


def as_asked(susunan: Susunan, one: Gejala) -> Gejala:
    """A finding that follows from a guess is asked about, whatever the rule's own severity."""
    guess = one.keparahan is Severity.SALAH and rule_of(one) in susunan.guessed
    return replace(one, keparahan=Severity.KLARIFIKASI) if guess else one


@dataclass(frozen=True)
class Part:
    """Findings that hang together, with what localisation and the search for explanations say of them."""

    gejala: Sequence[Gejala]
    blocks: Sequence[Block]
    proposals: Sequence[Proposal]


def _parts(
    susunan: Susunan,
    found: Mapping[str, Gejala],
    located: Localization,
    proposals: Sequence[Proposal],
) -> list[Part]:
    groups = Groups(list(found))
    by_cell: dict[str, list[str]] = {}
    for rule, one in found.items():
        for cell in one.sel:
            by_cell.setdefault(cell, []).append(rule)
    for rules in by_cell.values():
        groups.join(rules)
    for block in located.blocks:
        groups.join(_rules_of(susunan, block, by_cell))
    for proposal in proposals:
        own = [*proposal.block, *proposal.resolves]
        groups.join(own or [rule for one in proposal.changes for rule in by_cell.get(one.cell, ())])
    return [_part(susunan, [found[rule] for rule in rules], located, proposals) for rules in groups.all()]


def _rules_of(susunan: Susunan, block: Block, by_cell: Mapping[str, Sequence[str]]) -> list[str]:
    """The broken rules that a block of localisation is about."""
    cells = (susunan.rules.fields[place].id for place in block.cells)
    return [
        *(susunan.rules.rules[place].id for place in block.rules),
        *(rule for cell in cells for rule in by_cell.get(cell, ())),
    ]


def _part(
    susunan: Susunan, gejala: Sequence[Gejala], located: Localization, proposals: Sequence[Proposal]
) -> Part:
    rules = {rule_of(one) for one in gejala}
    by_cell: dict[str, list[str]] = {}
    for one in gejala:
        for cell in one.sel:
            by_cell.setdefault(cell, []).append(rule_of(one))
    return Part(
        gejala,
        [block for block in located.blocks if rules.intersection(_rules_of(susunan, block, by_cell))],
        sorted((one for one in proposals if _concerns(one, rules, by_cell)), key=_rank),
    )


def _rank(one: Proposal) -> tuple[bool, bool, Fraction]:
    """What stands alone, then what is explained in full, then what is explained best."""
    return not one.alone, not one.explained, one.score


def rule_of(one: Gejala) -> str:
    """The rule's id in the rule set: the catalogue's, then the place it was made for."""
    return f"{one.aturan}/{one.tempat}" if one.tempat else one.aturan


def _concerns(one: Proposal, rules: Collection[str], cells: Collection[str]) -> bool:
    """A proposal of broken rules goes with them; a hint that mends none goes with the cells it names."""
    own = {*one.block, *one.resolves}
    return bool(own.intersection(rules)) if own else any(change.cell in cells for change in one.changes)


def _blok(susunan: Susunan, number: int, part: Part) -> Blok:
    names = susunan.rules.fields
    sets = [tuple(names[cell].id for cell in one.cells) for block in part.blocks for one in block.solutions]
    every = [one for block in part.blocks for one in block.proofs]
    proofs = [proof(susunan, one) for one in _shortest(every)]
    shown = part.proposals[:SHOWN_PROPOSALS]
    usulan = [proposed(one, consequences(susunan, one)) for one in shown]
    cells = {cell for one in part.gejala for cell in one.sel}
    cells |= {cell for one in proofs for cell in (*one.sel, *one.tetap)}
    cells |= {cell for one in sets for cell in one}
    cells |= {change.cell for one in shown for change in one.changes}
    cells |= {one.sel for each in usulan for one in each.akibat if one.sel}
    cells |= {cell for each in usulan for cell in each.saksi if cell in susunan.rules.position}
    reasons = [block.reason.value for block in part.blocks if block.reason is not None]
    return Blok(
        nomor=number,
        gejala=tuple(part.gejala),
        sel=figures(
            susunan,
            cells,
            suspects={cell for one in sets for cell in one},
            certain={names[cell].id for block in part.blocks for cell in block.forced},
        ),
        tersangka=tuple(sets[:SHOWN_SETS]),
        pembuktian=tuple(proofs),
        jumlah_pembuktian=len(every),
        usulan=tuple(usulan),
        lengkap=not reasons,
        berhenti=reasons[0] if reasons else "",
    )


def _shortest(proofs: Sequence[Proof]) -> list[Proof]:
    """The proofs that are shown, in the order in which they were found: those of fewest figures and rules."""
    order = sorted(range(len(proofs)), key=lambda n: (len(proofs[n].cells), len(proofs[n].rules), n))
    return [proofs[n] for n in sorted(order[:SHOWN_PROOFS])]


def _contradiction(susunan: Susunan, located: Localization) -> tuple[str, ...]:
    found = located.contradiction
    return () if found is None else tuple(susunan.rules.rules[place].id for place in found.rules)
