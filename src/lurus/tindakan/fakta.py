"""What is true of a case: the facts on which the SOP's steps and acts depend, each computed when asked for."""

from collections.abc import Callable
from datetime import date
from functools import cached_property

from django.db import models

from lurus.core.sop import ENDS, Definition
from lurus.dokumen.models import VOID, Dokumen
from lurus.kantor.prepared import Prepared, Slot
from lurus.ledger.pen import Pen
from lurus.perbaikan.hasil import results
from lurus.perbaikan.keadaan import ItemState, item_states
from lurus.perbaikan.models import JenisTanda, Lembar, PenilaianLembar, Perbaikan, Rapat, Tanda

FACTS: dict[str, Callable[["Fakta"], bool]] = {}
IN_THIS_ROUND = {
    "dilaporkan": (JenisTanda.LAPORAN, None),
    "diverifikasi": (JenisTanda.VERIFIKASI, None),
    "keputusan_disampaikan": (JenisTanda.KEPUTUSAN, None),
    "keputusan_diterima": (JenisTanda.PENERIMAAN, None),
    "himpunan_anggota": (JenisTanda.HIMPUNAN, "ANGGOTA"),
    "himpunan_sekretaris": (JenisTanda.HIMPUNAN, "SEKRETARIS"),
    "konsep_anggota": (JenisTanda.KONSEP, "ANGGOTA"),
    "konsep_sekretaris": (JenisTanda.KONSEP, "SEKRETARIS"),
    "final_anggota": (JenisTanda.FINAL, "ANGGOTA"),
    "final_sekretaris": (JenisTanda.FINAL, "SEKRETARIS"),
    "paraf_anggota": (JenisTanda.PARAF, "ANGGOTA"),
    "paraf_sekretaris": (JenisTanda.PARAF, "SEKRETARIS"),
    "direviu_ketua": (JenisTanda.REVIU, None),
}
IN_ANY_ROUND = {
    "rencana_diparaf": JenisTanda.PARAF_RENCANA,
    "didokumentasikan": JenisTanda.DOKUMENTASI,
    "disampaikan": JenisTanda.PENYAMPAIAN,
}

_MARKS = Prepared(lambda: Tanda.across_offices.filter(perbaikan=Slot("case")).order_by("pk"))


class Fakta:
    """The facts of one case at one moment."""

    def __init__(self, case: Perbaikan) -> None:
        self.case = case

    def has(self, name: str) -> bool:
        """Whether the fact holds."""
        if name in IN_THIS_ROUND:
            return self._marked(*IN_THIS_ROUND[name])
        if name in IN_ANY_ROUND:
            return any(one.jenis == IN_ANY_ROUND[name] for one in self.marks)
        return FACTS[name](self)

    def after(self, pen: Pen) -> "Fakta":
        """The facts once the pen has written; the marks are read again only when it set one."""
        fresh = Fakta(self.case)
        if "marks" in self.__dict__ and all(line.model != Tanda._meta.label_lower for line in pen.lines):
            fresh.marks = self.marks
        return fresh

    def marks_allow(self, definition: Definition, step: str) -> bool:
        """Whether every mark that the step needs is set: if not, nothing else need be read to know it is open."""
        if step in ENDS:
            return False
        needed = definition.step(step).complete_when
        return all(self.has(one) for one in needed if one in IN_THIS_ROUND or one in IN_ANY_ROUND)

    @cached_property
    def marks(self) -> list[Tanda]:
        return _MARKS.all(case=self.case.pk)

    @cached_property
    def sheets(self) -> list[Lembar]:
        return list(self.case.lembar.filter(butir__terbuka=True).distinct().order_by("pk"))

    @cached_property
    def items(self) -> list[ItemState]:
        return item_states(self.case)

    @cached_property
    def documents(self) -> list[Dokumen]:
        """Those that still count; their data stay in the database."""
        found = Dokumen.objects.at(self.case.kantor_id).filter(perbaikan=self.case).exclude(status=VOID)
        return list(found.defer("isi").order_by("pk"))

    def conclusion_moves(self, day: date) -> bool:
        """Whether the report, by the meeting's decisions, changes a conclusion."""
        return results(self.case, decided=True, on=day, items=self.items).changes_conclusion

    def of_kind(self, kind: str) -> list[Dokumen]:
        """The documents of a kind, of this round when the round makes them anew."""
        return [one for one in self.documents if one.jenis == kind and one.putaran == self.case.putaran]

    def _marked(self, kind: str, role: str | None) -> bool:
        return any(
            one.jenis == kind and one.putaran == self.case.putaran and role in (None, one.peran)
            for one in self.marks
        )


def _fact(check: Callable[[Fakta], bool]) -> Callable[[Fakta], bool]:
    FACTS[check.__name__] = check
    return check


@_fact
def surat_perintah_ditandatangani(facts: Fakta) -> bool:
    return any(one.jenis == "surat_perintah" and one.status == "ditandatangani" for one in facts.documents)


@_fact
def rencana_disusun(facts: Fakta) -> bool:
    return facts.case.rencana.exists()


@_fact
def daftar_terkirim(facts: Fakta) -> bool:
    return bool(facts.sheets) and all(one.dikirim is not None for one in facts.sheets)


def sending(facts: Fakta) -> list[list[object]]:
    """What was sent, as the secretary confirms it."""
    return [[one.pk, one.dikirim.isoformat() if one.dikirim else None] for one in facts.sheets]


@_fact
def pengiriman_dipastikan(facts: Fakta) -> bool:
    seen = [one for one in facts.marks if one.jenis == JenisTanda.PENGIRIMAN_DIPASTIKAN]
    return bool(seen) and seen[-1].isi.get("kiriman") == sending(facts)


@_fact
def semua_terjawab(facts: Fakta) -> bool:
    return bool(facts.items) and all(one.answered for one in facts.items)


@_fact
def semua_valid(facts: Fakta) -> bool:
    return bool(facts.items) and all(one.valid for one in facts.items)


@_fact
def kumpulan_dinilai(facts: Fakta) -> bool:
    return bool(facts.sheets) and all(sheet_judged(one, facts.items) for one in facts.sheets)


def answers_of(sheet: Lembar, items: list[ItemState]) -> list[int]:
    """The last answers of one owner's set."""
    return [one.answer.pk for one in items if one.butir.lembar_id == sheet.pk and one.answer is not None]


def sheet_judged(sheet: Lembar, items: list[ItemState]) -> bool:
    """The set was found sufficient, and has not changed since."""
    last = PenilaianLembar.objects.at(sheet.kantor_id).filter(lembar=sheet).order_by("pk").last()
    return last is not None and last.cukup and last.jawaban == answers_of(sheet, items)


@_fact
def rapat_diundang(facts: Fakta) -> bool:
    return _meetings(facts).exists()


@_fact
def rapat_diadakan(facts: Fakta) -> bool:
    return _meetings(facts).filter(hadir__isnull=False).exists()


def _meetings(facts: Fakta) -> "models.QuerySet[Rapat]":
    return Rapat.objects.at(facts.case.kantor_id).filter(perbaikan=facts.case, putaran=facts.case.putaran)


@_fact
def semua_diputuskan(facts: Fakta) -> bool:
    decisions = [one.decision(facts.case.putaran) for one in facts.items]
    return bool(decisions) and all(one is not None and one.pilihan != "ubah" for one in decisions)


@_fact
def ubahan_tuntas(facts: Fakta) -> bool:
    changed = [one for one in facts.items if one.amended(facts.case.putaran)]
    return all(one.valid and one.verified_again and not one.butir.menunggu_ubahan for one in changed)


@_fact
def diagendakan(facts: Fakta) -> bool:
    return any(one.agenda for one in facts.of_kind("laporan"))


@_fact
def pindaian_menunggu(facts: Fakta) -> bool:
    return any(one.status == "dipindai" for one in facts.documents)


@_fact
def lembar_ditandatangani(facts: Fakta) -> bool:
    papers = facts.of_kind("lembar_data")
    return bool(papers) and all(one.status == "ditandatangani" for one in papers)


@_fact
def laporan_ditandatangani(facts: Fakta) -> bool:
    return any(one.status == "ditandatangani" for one in facts.of_kind("laporan"))
