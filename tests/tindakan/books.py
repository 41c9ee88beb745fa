"""What the acts about the books are told, and a number that stands reserved."""

from lurus.dokumen.models import Nomor
from lurus.dokumen.nomor import reserve, reserved
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
