"""Sheets per owner, the figures asked about, the answers, and what became of them in review."""

from typing import ClassVar

from django.db import models

from lurus.files.models import StoredFile
from lurus.kantor.fields import ExactDecimalField
from lurus.kantor.models import Jabatan, Orang
from lurus.kantor.scope import Aggregate, OfOffice
from lurus.perbaikan.perkara import Perbaikan
from lurus.register.models import Angka, Versi


class Lembar(Aggregate):
    """The form of one activity owner in one case."""

    perbaikan = models.ForeignKey(Perbaikan, on_delete=models.PROTECT, related_name="lembar")
    jabatan = models.ForeignKey(Jabatan, on_delete=models.PROTECT, related_name="+")
    cara = models.CharField(max_length=20, blank=True)
    dikirim = models.DateTimeField(null=True)
    dibuka = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["perbaikan", "jabatan"], name="one_sheet_per_owner_and_case")
        ]


class Butir(Aggregate):
    """One figure under review. `semula` is the version it was asked about: the base of the correction."""

    perbaikan = models.ForeignKey(Perbaikan, on_delete=models.PROTECT, related_name="butir")
    lembar = models.ForeignKey(Lembar, on_delete=models.PROTECT, related_name="butir")
    angka = models.ForeignKey(Angka, on_delete=models.PROTECT, related_name="butir")
    semula = models.ForeignKey(Versi, on_delete=models.PROTECT, related_name="+")
    mengapa = models.TextField(blank=True)
    terbuka = models.BooleanField(default=True)
    menunggu_ubahan = models.BooleanField(default=False)

    private = frozenset({"mengapa"})

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["angka"], condition=models.Q(terbuka=True), name="one_open_item_per_figure"
            )
        ]


class Jawaban(OfOffice):
    """What the owner states: corrected or confirmed, with class, cause and what removes the cause."""

    butir = models.ForeignKey(Butir, on_delete=models.PROTECT, related_name="jawaban")
    urut = models.PositiveIntegerField()
    benar = models.BooleanField()
    nilai = ExactDecimalField(null=True)
    pembilang = ExactDecimalField(null=True)
    penyebut = ExactDecimalField(null=True)
    kelas = models.CharField(max_length=4, blank=True)
    sebab = models.TextField(blank=True)
    pencegahan = models.TextField(blank=True)
    penjawab = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    diisikan = models.BooleanField(default=False)
    waktu = models.DateTimeField()

    private = frozenset({"sebab", "pencegahan"})
    append_only = True

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["butir", "urut"], name="answers_to_an_item_are_in_order")
        ]


class Bukti(OfOffice):
    """A file that supports an answer."""

    jawaban = models.ForeignKey(Jawaban, on_delete=models.PROTECT, related_name="bukti")
    berkas = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")

    append_only = True


class Penilaian(OfOffice):
    """Review and validation of one answer; it counts only while that answer is the last one."""

    jawaban = models.ForeignKey(Jawaban, on_delete=models.PROTECT, related_name="penilaian")
    valid = models.BooleanField()
    alasan = models.TextField(blank=True)
    penilai = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    private = frozenset({"alasan"})
    append_only = True


class PenilaianLembar(OfOffice):
    """The three questions of 5.3.d over one owner's whole set, tied to the answers that it judged."""

    lembar = models.ForeignKey(Lembar, on_delete=models.PROTECT, related_name="penilaian")
    cukup = models.BooleanField()
    sebab_hilang = models.BooleanField()
    dapat_ditindaklanjuti = models.BooleanField()
    catatan = models.TextField(blank=True)
    jawaban = models.JSONField(default=list)
    penilai = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    private = frozenset({"catatan"})
    append_only = True
