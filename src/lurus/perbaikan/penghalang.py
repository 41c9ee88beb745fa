"""What keeps the draft of a case from being closed: rules that fail on the values as answered."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from lurus.core.editing import Severity
from lurus.core.errors import CoreError
from lurus.pemeriksaan.hasil import Gejala
from lurus.pemeriksaan.pencatatan import explained
from lurus.pemeriksaan.sekitar import Fakta, Sekitar
from lurus.perbaikan.hasil import Hasil, results
from lurus.perbaikan.keadaan import ItemState
from lurus.perbaikan.models import Butir, JenisTanda, Perbaikan

Values = Mapping[Fakta, Decimal | None]


def blocking(case: Perbaikan, on: date, outcome: Hasil | None = None) -> tuple[Gejala, ...]:
    """The findings on the case's figures, as they would stand, that are wrong and that nobody explained or waived.

    Whoever has the outcome already hands it in.
    """
    values = _values(results(case, decided=False, on=on) if outcome is None else outcome)
    found = _around(case, values).findings(values)
    settled = waived(case) | explained(case.kantor_id)
    return tuple(one for one in found if one.keparahan is Severity.SALAH and one.sidik not in settled)


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


def waived(case: Perbaikan) -> frozenset[str]:
    """The fingerprints of the findings that were waived in this round."""
    marks = case.tanda.filter(jenis=JenisTanda.PENGESAMPINGAN, putaran=case.putaran)
    return frozenset(str(one.get("sidik", "")) for one in marks.values_list("isi", flat=True))


def refuse_blocked(found: Iterable[Gejala]) -> None:
    """Raise CoreError `susun_konsep.rule_broken` for the first of them, with how many there are."""
    wrong = list(found)
    for one in wrong:
        raise CoreError("susun_konsep.rule_broken", keterangan=one.keterangan, jumlah=len(wrong))


def _around(case: Perbaikan, values: Values) -> Sekitar:
    return Sekitar.of(case.kantor_id, {key[0] for key in values})


def _values(outcome: Hasil) -> dict[Fakta, Decimal | None]:
    return {(row.indikator.pk, row.periode, row.ukuran): row.menjadi for row in outcome.baris}
