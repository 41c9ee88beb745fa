"""What the acts about the archive are told, and an ended case whose records may be reduced."""

from pathlib import Path
from typing import Any

from lurus.dokumen.arsip.lingkup import Lingkup
from lurus.dokumen.arsip.packing import Packed
from lurus.dokumen.arsip.susun import Bundle
from lurus.dokumen.models import Penyusutan, Retensi
from lurus.perbaikan.models import Perbaikan
from tests.cast import MONDAY, Cast, written
from tests.stations import Way

ON_A_PROPOSAL = ("nilai_penyusutan", "setujui_penyusutan", "laksanakan_penyusutan")
RULE = {
    "golongan": "LKJIP",
    "aktif": 1,
    "inaktif": 1,
    "nasib": "musnah",
    "keamanan": "biasa",
    "mulai": "2020-01-01",
    "dasar": "JRA Kabupaten, Perbup 1/2020",
}
HOLD = {"ditahan": True, "dasar": "Surat Inspektorat 700/1", "alasan": "Sedang diaudit."}
WHY = {"alasan": "Masa simpan sudah lewat."}
ASSESSED = {"panitia": "Rina, Arsiparis\nBudi, Sekretariat\nSiti, Bagian Hukum", "layak": True}
APPROVED = {"nomor": "045/12", "tanggal": "2026-03-02", "pemberi": "Bupati Wanasari"}
DONE = {
    "nomor": "BA/1/2026",
    "tanggal": "2026-03-05",
    "cara": "Dicacah; berkas digital dihapus.",
    "saksi": "Rina, Arsiparis",
}


def ended(cast: Cast) -> Perbaikan:
    """An ended case of the office: one of its own where there is none yet."""
    rows = Perbaikan.objects.at(cast.kantor).filter(langkah__in=("selesai", "batal"))
    found = rows.select_related("kantor", "laporan").order_by("pk").first()
    return found if found is not None else Way(cast, "ikm.realisasi").to("batal").case


def bundle(cast: Cast) -> Bundle:
    """What making a bundle outside the door would hand in."""
    packed = Packed("a" * 64, "b" * 64, 1000, 10)
    return Bundle(ended(cast).pk, Lingkup.KANTOR, packed, 5, Path("arsip.zip"))


def proposal(cast: Cast, state: str) -> Any:
    """A proposal about an ended case whose schedule says that its time is over, as it stands in that state."""
    case = ended(cast)
    found = Penyusutan.objects.at(cast.kantor).filter(asal=case).first()
    if found is None:
        with written(cast.kantor, MONDAY) as pen:
            found = pen.add(
                Penyusutan(
                    kantor=cast.kantor,
                    asal=case,
                    nasib="permanen",
                    dasar="JRA Kabupaten, Perbup 1/2020",
                    alasan=WHY["alasan"],
                    pengusul=cast.dewi,
                    diusulkan=MONDAY,
                )
            )
    # Set beside the ledger: the tests of the door count what it writes.
    Penyusutan.objects.at(cast.kantor).filter(pk=found.pk).update(keadaan=state)
    found.refresh_from_db()
    return found


def kept_a_year(cast: Cast) -> Retensi:
    """The office's own row: a year active, a year inactive, then destroyed."""
    with written(cast.kantor, MONDAY) as pen:
        told: dict[str, Any] = RULE | {"mulai": "2020-01-01"}
        return pen.add(Retensi(kantor=cast.kantor, pengatur=cast.tono, waktu=MONDAY, **told))
