"""The meeting that determines the final data."""

from datetime import datetime
from typing import ClassVar

from django.db import models

from lurus.kantor.fields import ExactDecimalField
from lurus.kantor.models import Orang
from lurus.kantor.scope import OfOffice
from lurus.perbaikan.isian import Butir, Jawaban
from lurus.perbaikan.perkara import Perbaikan


class Rapat(OfOffice):
    """An invitation, and later who was there and what was said."""

    perbaikan = models.ForeignKey(Perbaikan, on_delete=models.PROTECT, related_name="rapat")
    putaran = models.PositiveIntegerField()
    waktu = models.DateTimeField()
    tempat = models.CharField(max_length=200)
    acara = models.TextField()
    hadir = models.JSONField(null=True)
    risalah = models.TextField(blank=True, null=True)

    private = frozenset({"risalah"})
    append_only = True
    set_once = ("hadir", "risalah")

    def begun(self, at: datetime) -> bool:
        """Whether the hour for which it was called has come."""
        return self.waktu <= at


def last_meeting(case: Perbaikan) -> Rapat | None:
    """The meeting that was called last in this round."""
    found: Rapat | None = case.rapat.filter(putaran=case.putaran).order_by("pk").last()
    return found


class PilihanPutusan(models.TextChoices):
    TERIMA = "terima", "Diterima"
    UBAH = "ubah", "Diubah, dinyatakan kembali oleh pengampu"
    TOLAK = "tolak", "Ditolak, angka semula tetap"
    TUNDA = "tunda", "Ditunda, tidak ikut laporan ini"


class Putusan(OfOffice):
    """The meeting's decision on one item, tied to the answer on which it was taken."""

    butir = models.ForeignKey(Butir, on_delete=models.PROTECT, related_name="putusan")
    jawaban = models.ForeignKey(Jawaban, on_delete=models.PROTECT, related_name="+")
    putaran = models.PositiveIntegerField()
    pilihan = models.CharField(max_length=10, choices=PilihanPutusan.choices)
    usulan = ExactDecimalField(null=True)
    alasan = models.TextField(blank=True)
    pendapat_lain = models.TextField(blank=True)
    pemutus = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    peran = models.CharField(max_length=20)
    waktu = models.DateTimeField()

    private = frozenset({"alasan", "pendapat_lain"})
    append_only = True

    class Meta:
        indexes: ClassVar = [models.Index(fields=["butir", "putaran"], name="decisions_on_an_item")]


class VerifikasiButir(OfOffice):
    """Verification of an answer that the meeting amended: tiered review has no short cut."""

    jawaban = models.ForeignKey(Jawaban, on_delete=models.PROTECT, related_name="verifikasi")
    verifikator = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()
    catatan = models.TextField(blank=True)

    private = frozenset({"catatan"})
    append_only = True
