"""The archive as pages show it: the records of ended cases, what is due, what waits for whom, the bundles."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from lurus.core.izin import Keputusan, Pelaku
from lurus.dokumen.arsip.lingkup import Lingkup
from lurus.dokumen.arsip.retensi import Simpanan, records
from lurus.dokumen.kearsipan import KeadaanPenyusutan
from lurus.dokumen.models import Bundel, Penyusutan
from lurus.kantor.models import Kantor
from lurus.tindakan import door
from lurus.tindakan.act import Subject

PAGE: Final = 30
READERS: Final = ("KETUA", "SEKRETARIS", "ANGGOTA", "STAF", "PENGAWAS", "PENGELOLA")
OWN: Final = ("KETUA", "SEKRETARIS", "STAF")
INSPECTORATE: Final = "PENGAWAS"
NEXT: Final = {
    KeadaanPenyusutan.DIUSULKAN: "nilai_penyusutan",
    KeadaanPenyusutan.DINILAI: "setujui_penyusutan",
    KeadaanPenyusutan.DISETUJUI: "laksanakan_penyusutan",
}
"""How a proposal stands → the act that it waits for."""
OPEN: Final = tuple(NEXT)


@dataclass(frozen=True)
class Shelf:
    """The records of an office on a day, by the part of the list in which they stand."""

    all: tuple[Simpanan, ...]

    @property
    def parts(self) -> dict[str, list[Simpanan]]:
        """What is due; what was proposed and is under way; what is held; everything."""
        return {
            "jatuh_tempo": [one for one in self.all if one.due],
            "proses": [one for one in self.all if one.usulan is not None and one.usulan.keadaan in OPEN],
            "ditahan": [one for one in self.all if one.tahanan is not None],
            "semua": list(self.all),
        }


def shelf(kantor: Kantor, day: date) -> Shelf:
    """The records of every ended case."""
    return Shelf(tuple(records(kantor, day)))


def next_act(proposal: Penyusutan, asker: Subject) -> str:
    """The act on a proposal that the door would let this person do now; empty for none."""
    act = NEXT.get(KeadaanPenyusutan(proposal.keadaan), "")
    answer = door.may(act, replace(asker, target=proposal, case=None)) if act else None
    return act if isinstance(answer, Keputusan) and answer.boleh else ""


def may_office(act: str, asker: Subject) -> bool:
    """Whether the person may do one of the acts about the whole archive."""
    answer = door.may(act, asker)
    return isinstance(answer, Keputusan) and answer.boleh


def readable(pelaku: Pelaku) -> tuple[Lingkup, ...]:
    """The bundles that a person may take: what is closed to him he cannot take either."""
    if pelaku.reads_as(*OWN):
        return tuple(Lingkup)
    return (Lingkup.PENGAWAS, Lingkup.PENERIMA) if pelaku.reads_as(INSPECTORATE) else ()


def bundles(kantor: int, case: int) -> list[Bundel]:
    """The bundles that were made of a case, the latest first."""
    rows = Bundel.objects.at(kantor).filter(perbaikan=case)
    return list(rows.select_related("pembuat", "perbaikan__kantor", "perbaikan__laporan").order_by("-pk"))
