"""What the acts about the archive share: the case they name, and what keeps its records from being reduced."""

from datetime import date
from typing import Annotated

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.arsip.retensi import DUE, Masa, Simpanan, record_of
from lurus.dokumen.kearsipan import Nasib, Penyusutan, held
from lurus.kantor.models import Kantor
from lurus.perbaikan.models import Perbaikan
from lurus.perbaikan.perkara import ENDED

Case = Annotated[int, Field(json_schema_extra={"kind": "ended_case"})]
"""An ended case of the office."""


def ended_case(kantor: Kantor, key: int) -> Perbaikan:
    """The ended case with that key.

    Raises CoreError `arsip.unknown_case`, `arsip.not_ended`.
    """
    found: Perbaikan | None = Perbaikan.objects.at(kantor).select_related("kantor").filter(pk=key).first()
    if found is None:
        raise CoreError("arsip.unknown_case")
    if found.langkah not in ENDED:
        raise CoreError("arsip.not_ended", perbaikan=str(found))
    return found


def check_free(case: Perbaikan) -> None:
    """Nothing of what is held is reduced.

    Raises CoreError `penyusutan.held`.
    """
    hold = held(case)
    if hold is not None:
        raise CoreError("penyusutan.held", perbaikan=str(case), dasar=hold.dasar, alasan=hold.alasan)


def check_due(case: Perbaikan, day: date) -> Simpanan:
    """The records of a case whose time is over.

    Raises CoreError `penyusutan.not_due`, `penyusutan.proposed`, `penyusutan.held`.
    """
    check_free(case)
    found = record_of(case, day)
    if found is None or found.masa not in DUE:
        raise CoreError(
            "penyusutan.not_due", perbaikan=str(case), sampai=None if found is None else found.sampai
        )
    if found.usulan is not None:
        raise CoreError("penyusutan.proposed", perbaikan=str(case))
    return found


def fate(found: Simpanan) -> Nasib:
    """What is proposed: permanent records are handed over, and never destroyed."""
    return Nasib.PERMANEN if found.masa == Masa.DISERAHKAN else Nasib.MUSNAH


def check_still(proposal: Penyusutan, day: date) -> None:
    """A proposal that may still be carried out: nothing holds the records, and no rule made them permanent since.

    Raises CoreError `penyusutan.held`, `penyusutan.permanent`.
    """
    check_free(proposal.asal)
    found = record_of(proposal.asal, day)
    if proposal.nasib == Nasib.MUSNAH and (found is None or found.masa != Masa.USUL_MUSNAH):
        raise CoreError("penyusutan.permanent", perbaikan=str(proposal.asal))
