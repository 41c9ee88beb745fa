"""The follow-up register: weaknesses that remained when an owner's set was judged. An entry outlives its case."""

from datetime import date
from typing import ClassVar

from django.db import models

from lurus.kantor.models import Jabatan, Orang
from lurus.kantor.scope import Aggregate
from lurus.perbaikan.isian import PenilaianLembar
from lurus.perbaikan.perkara import Perbaikan


class KeadaanTindakLanjut(models.TextChoices):
    """How an entry stands."""

    TERBUKA = "terbuka", "Terbuka"
    DILAPORKAN = "dilaporkan", "Dilaporkan selesai"
    SELESAI = "selesai", "Selesai"
    DIGANTI = "diganti", "Diganti penilaian yang lebih baru"


class TindakLanjut(Aggregate):
    """What a case leaves to be done: what, by the holder of which post, until when, and what was done.

    A weakness that the review of an owner's set left, or (without `penilaian`) a document that must be issued again.
    """

    asal = models.ForeignKey(Perbaikan, on_delete=models.PROTECT, related_name="tindak_lanjut")
    penilaian = models.ForeignKey(
        PenilaianLembar, null=True, on_delete=models.PROTECT, related_name="tindak_lanjut"
    )
    kelemahan = models.CharField(max_length=300)
    tindakan = models.CharField(max_length=300)
    jabatan = models.ForeignKey(Jabatan, on_delete=models.PROTECT, related_name="+")
    batas = models.DateField()
    keadaan = models.CharField(
        max_length=20, choices=KeadaanTindakLanjut.choices, default=KeadaanTindakLanjut.TERBUKA
    )
    hasil = models.TextField(blank=True)
    pelaksana = models.ForeignKey(Orang, null=True, on_delete=models.PROTECT, related_name="+")
    dilaksanakan = models.DateTimeField(null=True)
    penerima = models.ForeignKey(Orang, null=True, on_delete=models.PROTECT, related_name="+")
    diterima = models.DateTimeField(null=True)
    catatan = models.TextField(blank=True)

    private = frozenset({"kelemahan", "tindakan", "hasil", "catatan"})

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(keadaan__in=["terbuka", "diganti"]) | models.Q(pelaksana__isnull=False),
                name="a_follow_up_that_is_done_names_who_did_it",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["kantor", "keadaan", "batas"], name="follow_up_by_due_day")]

    def late(self, day: date) -> bool:
        """Whether it is still to be done after its last day."""
        return self.keadaan == KeadaanTindakLanjut.TERBUKA and self.batas < day
