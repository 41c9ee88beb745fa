"""How papers write dates, figures, posts and places: one way each."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from django.conf import settings

from lurus.bahasa.kata import MINUS
from lurus.bahasa.periode import period
from lurus.core.numbers import write
from lurus.dokumen.isi.baku import letterhead
from lurus.dokumen.models import Dokumen
from lurus.kantor.models import Kantor, Penugasan
from lurus.kantor.penugasan import Mode
from lurus.register.models import Angka, Indikator

MARKS = {"sample": "CONTOH", "rehearsal": "LATIHAN"}
MEASURES = {
    "target": "Target",
    "target_bawah": "Target, batas bawah",
    "target_atas": "Target, batas atas",
    "rentang": "Target",
    "realisasi": "Realisasi",
    "pembilang": "Pembilang",
    "penyebut": "Penyebut",
    "pagu": "Pagu",
    "capaian": "Capaian (%)",
    "nilai": "Nilai",
}
EMPTY = "–"


def long_date(day: date) -> str:
    """5 Januari 2026"""
    return format_date(day, "d MMMM y", locale="id")


def long_moment(at: datetime, kantor: Kantor) -> str:
    """5 Januari 2026 pukul 09.15, in the office's zone."""
    return format_datetime(at.astimezone(ZoneInfo(kantor.zona)), "d MMMM y 'pukul' HH.mm", locale="id")


def weekday(at: datetime, kantor: Kantor) -> str:
    """Senin, 5 Januari 2026"""
    return format_datetime(at.astimezone(ZoneInfo(kantor.zona)), "EEEE, d MMMM y", locale="id")


def figure(value: Decimal | None, decimals: int | None = None) -> str:
    """A figure in Indonesian form, as it stands or with so many decimals; nothing reported is a dash."""
    return EMPTY if value is None else write(value, decimals=decimals)


def most_decimals(*values: Decimal | None) -> int:
    """The decimals of the value that has most of them, so that a computed figure is told alike before and after."""
    exponents = (value.as_tuple().exponent for value in values if value is not None)
    return max((-one for one in exponents if isinstance(one, int) and one < 0), default=0)


def range_of(ends: Sequence[Decimal | None]) -> str:
    """80–90; nothing while an end is missing."""
    return EMPTY if None in ends else "–".join(map(figure, ends))


def difference(before: Decimal | None, after: Decimal | None) -> str:
    """The signed difference, where both are there."""
    if before is None or after is None:
        return EMPTY
    gap = after - before
    sign = "+" if gap > 0 else MINUS if gap < 0 else ""
    return f"{sign}{write(abs(gap))}"


def measure(name: str) -> str:
    """The word for a measure."""
    return MEASURES.get(name, name)


def names_of(
    indikator: Indikator, angka: Angka | None = None, ukuran: str = "", periode: str = ""
) -> dict[str, str]:
    """The columns that say which figure is meant."""
    return {
        "indikator": indikator.nama,
        "satuan": indikator.satuan,
        "periode": period(angka.periode if angka else periode, str),
        "ukuran": measure(angka.ukuran if angka else ukuran),
    }


def official(held: Penugasan | None, box: str) -> dict[str, str]:
    """A post that signs, with its present holder."""
    if held is None:
        return {"sebutan": "", "jabatan": EMPTY, "nama": EMPTY, "pangkat": "", "nip": "", "kotak": box}
    title = "" if held.mode in (Mode.DEFINITIF, Mode.TUGAS) else held.get_mode_display()
    return {
        "sebutan": title,
        "jabatan": held.jabatan.nama,
        "nama": held.orang.nama_lengkap,
        "pangkat": held.orang.pangkat,
        "nip": held.orang.nip,
        "kotak": box,
    }


def frame(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """What every paper has."""
    kantor = paper.kantor
    return {
        "kop": letterhead(kantor, at),
        "tanda": MARKS.get(settings.HOME.kind or "", ""),
        "nomor": paper.nomor,
        "tempat": kantor.tempat,
        "sop": " revisi ".join(paper.perbaikan.sop.rsplit("-", 1)),
        **dated(kantor, at),
        **identity(paper),
    }


def dated(kantor: Kantor, at: datetime) -> dict[str, str]:
    """The day that a paper bears."""
    day = at.astimezone(ZoneInfo(kantor.zona)).replace(hour=0, minute=0, second=0, microsecond=0)
    return {"tanggal": long_date(day.date()), "tanggal_jam": day.isoformat()}


def identity(paper: Dokumen) -> dict[str, str]:
    """What names the very paper."""
    return {
        "id_dokumen": f"{paper.perbaikan}/{paper.jenis}/{paper.urut}",
        "url_verifikasi": f"{settings.ADDRESS}/periksa/{paper.kode_periksa}",
    }


def numbered(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows with their running number."""
    return [{"no": str(number), **row} for number, row in enumerate(rows, start=1)]
