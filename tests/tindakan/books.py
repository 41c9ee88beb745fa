"""What the acts about the books are told, and a number that stands reserved."""

from collections.abc import Mapping
from typing import Any

from lurus.dokumen.models import Nomor
from lurus.dokumen.nomor import reserve, reserved
from lurus.kantor.models import Orang
from lurus.perbaikan.models import SuratMasuk
from tests.cast import MONDAY, Cast, written

LETTER = {
    "dari": "Inspektorat Kabupaten Wanasari",
    "nomor": "700/12/438.4/2026",
    "tanggal": "2026-03-02",
    "diterima": "2026-03-04",
    "sifat": "Penting",
    "hal": "Hasil evaluasi laporan kinerja",
}
RESERVE = {"jumlah": 2, "untuk": "Surat bidang perdagangan"}
USED = {"akhir": "dipakai", "catatan": "Surat kepada Bappeda, 9 Maret 2026."}


def set_aside(cast: Cast) -> Nomor:
    """A reserved number of the office: one of its own where there is none yet."""
    found = reserved(cast.kantor).first()
    if found is None:
        with written(cast.kantor, MONDAY) as pen:
            (found,) = reserve(pen, cast.kantor, MONDAY.date(), 1, "Surat bidang perdagangan")
    return found


def entered(cast: Cast) -> SuratMasuk:
    """A letter of the office that came in: one of its own where there is none yet."""
    found = SuratMasuk.objects.at(cast.kantor).order_by("pk").first()
    if found is None:
        with written(cast.kantor, MONDAY) as pen:
            made = SuratMasuk(
                kantor=cast.kantor, agenda="0001/2026", pencatat=cast.dewi, waktu=MONDAY, **LETTER
            )
            pen.add(made)
        found = SuratMasuk.objects.at(cast.kantor).get(pk=made.pk)
    return found


def corrector(cast: Cast, told: Mapping[str, Any]) -> Orang:
    """Who puts a line right: the clerk, but a letter is confidential no longer only by the secretary."""
    return cast.hadi if told.get("sifat") == "Biasa" else cast.dewi


def put_right(letter: SuratMasuk, **told: Any) -> dict[str, Any]:
    """What is told when a letter's line is put right: the line as it stands but for what is told otherwise."""
    now = letter.now
    line = {name: str(value) for name, value in now.typed.items()}
    return {
        **line,
        "dilihat": letter.mark,
        "surat": letter.pk,
        "alasan": "Salah ketik.",
        **(told or {"hal": "Hasil evaluasi"}),
    }
