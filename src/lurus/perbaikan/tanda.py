"""Marks on a case: setting one, and finding the last of a kind."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from lurus.kantor.models import Orang
from lurus.ledger.pen import Pen
from lurus.perbaikan.perkara import JenisTanda, Perbaikan, Tanda


def mark(  # noqa: PLR0913 - who, what, when, in which role, and what it was set on
    pen: Pen,
    case: Perbaikan,
    kind: JenisTanda,
    *,
    peran: str,
    orang: Orang,
    at: datetime,
    catatan: str = "",
    isi: Mapping[str, Any] | None = None,
) -> Tanda:
    """Set one mark of one person, in the case's present round and step."""
    return pen.add(
        Tanda(
            kantor_id=case.kantor_id,
            perbaikan=case,
            jenis=kind,
            peran=peran,
            putaran=case.putaran,
            langkah=case.langkah,
            orang=orang,
            waktu=at,
            catatan=catatan,
            isi=dict(isi or {}),
        )
    )


def last_mark(case: Perbaikan, kind: JenisTanda) -> Tanda | None:
    """The last mark of a kind in the present round."""
    found: Tanda | None = case.tanda.filter(jenis=kind, putaran=case.putaran).order_by("pk").last()
    return found
