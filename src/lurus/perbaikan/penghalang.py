"""What keeps the draft of a case from being closed: rules that fail on the values as answered."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from lurus.core.editing import Severity
from lurus.core.errors import CoreError
from lurus.pemeriksaan.dari_register import name_of
from lurus.pemeriksaan.hasil import Gejala
from lurus.pemeriksaan.sekitar import Fakta, Sekitar
from lurus.perbaikan.hasil import Hasil, results
from lurus.perbaikan.keadaan import ItemState
from lurus.perbaikan.models import Butir, Perbaikan
from lurus.perbaikan.settled import Settled, beside_waivers, waivers

Values = Mapping[Fakta, Decimal | None]


def blocking(case: Perbaikan, on: date, outcome: Hasil | None = None) -> tuple[Gejala, ...]:
    """The findings on the case's figures, as they would stand, that are wrong and that nobody waived.

    Whoever has the outcome already hands it in. An explanation waives nothing: it was given outside the case.
    """
    return _unsettled(case, *_wrong(case, on, outcome))


def standing(
    case: Perbaikan, on: date, outcome: Hasil | None = None
) -> tuple[tuple[Gejala, ...], tuple[Settled, ...]]:
    """What keeps the draft open; and what stands all the same by a switch of the office, or was explained."""
    wrong, off = _wrong(case, on, outcome)
    return _unsettled(case, wrong, off), beside_waivers(case.kantor_id, wrong)


def _unsettled(case: Perbaikan, wrong: Iterable[Gejala], off: frozenset[str]) -> tuple[Gejala, ...]:
    done = waived(case)
    return tuple(one for one in wrong if one.aturan not in off and one.sidik not in done)


def _wrong(case: Perbaikan, on: date, outcome: Hasil | None) -> tuple[list[Gejala], frozenset[str]]:
    """Everything wrong on the case's figures as they would stand; and the rules that the office does not use."""
    values = _values(results(case, decided=False, on=on) if outcome is None else outcome)
    around = _around(case, values)
    every = replace(around, off=frozenset()).findings(values)
    return [one for one in every if one.keparahan is Severity.SALAH], around.off


def newly_broken(item: Butir, on: date) -> list[Gejala]:
    """The findings that the last answer to an item brings about: they are not there without it.

    None for an answer that confirms the figure. The rules are laid out once; again only where one is broken.
    """
    case, figure = item.perbaikan, item.angka
    answer = ItemState(item).answer
    if answer is None or answer.benar:
        return []
    values = _values(results(case, decided=False, on=on))
    here = (figure.indikator_id, figure.periode)
    own = {key: value for key, value in values.items() if key[:2] == here}
    others = {key: value for key, value in values.items() if key[:2] != here}
    around = _around(case, own)
    found = around.findings(values, touching=own)
    before = {(one.aturan, one.tempat) for one in around.findings(others, touching=own)} if found else set()
    return [one for one in found if (one.aturan, one.tempat) not in before]


def touches(found: Gejala, indikator: int) -> bool:
    """Whether a finding speaks of a figure of this indicator."""
    return any(cell.startswith(f"{name_of(indikator)}_") for cell in found.sel)


def waived(case: Perbaikan) -> frozenset[str]:
    """The fingerprints of the findings that were waived in this round."""
    return frozenset(one.sidik for one in waivers(case))


def refuse_blocked(found: Iterable[Gejala]) -> None:
    """Raise CoreError `susun_konsep.rule_broken` for the first of them, with how many there are."""
    wrong = list(found)
    for one in wrong:
        raise CoreError("susun_konsep.rule_broken", keterangan=one.keterangan, jumlah=len(wrong))


def _around(case: Perbaikan, values: Values) -> Sekitar:
    return Sekitar.of(case.kantor_id, {key[0] for key in values})


def _values(outcome: Hasil) -> dict[Fakta, Decimal | None]:
    return {(row.indikator.pk, row.periode, row.ukuran): row.menjadi for row in outcome.baris}
