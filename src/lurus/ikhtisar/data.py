"""The register as a page shows it: indicators of one period, in one of three states."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q

from lurus.kantor.models import Kantor
from lurus.perbaikan.models import Butir
from lurus.register.as_of import current, known, transaction_at
from lurus.register.models import Angka, Indikator, Pengampu, Pernyataan

PAGE = 60


@dataclass(frozen=True)
class Pilihan:
    """What is to be shown: the state ("terkini", "disampaikan" or "tanggal"), the period, and a search."""

    keadaan: str = "terkini"
    tanggal: date | None = None
    periode: str = ""
    cari: str = ""
    halaman: int = 1


@dataclass(frozen=True)
class Sel:
    """One figure as shown: its id, value, word and status."""

    angka: int
    nilai: Decimal | None
    teks: str = ""
    status: str = "tetap"


@dataclass(frozen=True)
class Baris:
    """One indicator of the period: its figures by measure."""

    indikator: Indikator
    pengampu: str
    sel: dict[str, Sel] = field(default_factory=dict)
    ditinjau: bool = False


@dataclass(frozen=True)
class Daftar:
    """One page of the register."""

    baris: Sequence[Baris]
    periode: str
    semua_periode: Sequence[str]
    jumlah: int
    halaman_terakhir: int


def listing(kantor: Kantor, asked: Pilihan) -> Daftar:
    """The indicators of one period that have a figure in the state asked for."""
    periods = list(Angka.objects.at(kantor).values_list("periode", flat=True).distinct().order_by("-periode"))
    period = asked.periode if asked.periode in periods else _latest_year(periods)
    cells = _cells(kantor, asked, period)
    indicators = _indicators(kantor, asked.cari, cells)
    first = (asked.halaman - 1) * PAGE
    shown = indicators[first : first + PAGE]
    owners = _owners(kantor, shown)
    reviewed = _under_review(kantor)
    rows = [
        Baris(one, owners.get(one.pk, ""), cells[one.pk], _touched(cells[one.pk], reviewed)) for one in shown
    ]
    return Daftar(rows, period, periods, len(indicators), max(1, -(-len(indicators) // PAGE)))


def _latest_year(periods: Sequence[str]) -> str:
    years = [one for one in periods if one.isdecimal()]
    return next(iter(years or periods), "")


def _cells(kantor: Kantor, asked: Pilihan, period: str) -> dict[int, dict[str, Sel]]:
    rows = _submitted(kantor, period) if asked.keadaan == "disampaikan" else _versions(kantor, asked, period)
    found: dict[int, dict[str, Sel]] = {}
    for indicator, measure, figure, value, word, status in rows:
        found.setdefault(indicator, {}).setdefault(measure, Sel(figure, value, word, status))
    return found


def _versions(kantor: Kantor, asked: Pilihan, period: str) -> Any:
    held = current(kantor.pk)
    if asked.keadaan == "tanggal" and asked.tanggal is not None:
        held = known(kantor.pk, transaction_at(kantor, asked.tanggal))
    return held.filter(angka__periode=period).values_list(
        "angka__indikator", "angka__ukuran", "angka", "nilai", "teks", "status"
    )


def _submitted(kantor: Kantor, period: str) -> Any:
    """What submitted reports printed; of several the last one submitted."""
    stated = Pernyataan.objects.at(kantor).filter(
        laporan__disampaikan__isnull=False, angka__periode=period, angka__isnull=False
    )
    columns = ("angka__indikator", "angka__ukuran", "angka", "nilai", "teks")
    rows = stated.order_by("-laporan__disampaikan", "-pk").values_list(*columns)
    return [(*row[:4], "" if row[3] is not None else row[4], "tetap") for row in rows]


def _indicators(kantor: Kantor, search: str, cells: dict[int, Any]) -> list[Indikator]:
    rows = Indikator.objects.at(kantor).select_related("simpul").order_by("golongan", "simpul__kode", "nama")
    if search:
        rows = rows.filter(
            Q(nama__icontains=search) | Q(kode__icontains=search) | Q(simpul__nama__icontains=search)
        )
    return [one for one in rows if one.pk in cells]


def _owners(kantor: Kantor, shown: Sequence[Indikator]) -> dict[int, str]:
    rows = Pengampu.objects.at(kantor).filter(sampai__isnull=True, indikator__in=[one.pk for one in shown])
    return dict(rows.values_list("indikator", "jabatan__nama"))


def _under_review(kantor: Kantor) -> frozenset[int]:
    rows = Butir.objects.at(kantor).filter(terbuka=True)
    return frozenset(rows.values_list("angka", flat=True))


def _touched(cells: dict[str, Sel], reviewed: frozenset[int]) -> bool:
    return any(one.angka in reviewed for one in cells.values())
