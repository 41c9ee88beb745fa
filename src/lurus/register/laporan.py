"""Reports as submitted, what they printed and where, and the tables they came from."""

from typing import ClassVar

from django.db import models

from lurus.files.models import StoredFile
from lurus.kantor.fields import ExactDecimalField
from lurus.kantor.scope import Aggregate, OfOffice
from lurus.register.angka import Angka, Versi


class JenisLaporan(models.TextChoices):
    PK = "PK", "Perjanjian Kinerja"
    RENSTRA = "RENSTRA", "Renstra"
    RENAKSI = "RENAKSI", "Rencana Aksi"
    E81 = "E81", "Evaluasi Renja (E.81)"
    TW = "TW", "Laporan Kinerja Triwulan"
    LKJIP = "LKJIP", "LKjIP"
    SKP = "SKP", "Laporan Kinerja Individu"
    LRA = "LRA", "Laporan Realisasi Anggaran"
    DPA = "DPA", "DPA/DPPA"


class Laporan(Aggregate):
    """A report; once submitted its statements are frozen and change only through a case."""

    jenis = models.CharField(max_length=10, choices=JenisLaporan.choices)
    periode = models.CharField(max_length=12)
    judul = models.CharField(max_length=300)
    nomor = models.CharField(max_length=120, blank=True)
    tanggal = models.DateField(null=True, blank=True)
    disampaikan = models.DateField(null=True, blank=True)
    penerima = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kantor", "judul"], name="one_report_of_a_title_per_office")
        ]

    def __str__(self) -> str:
        return self.judul


class Pernyataan(OfOffice):
    """What a report printed in one place."""

    laporan = models.ForeignKey(Laporan, on_delete=models.PROTECT, related_name="pernyataan")
    halaman = models.CharField(max_length=20, blank=True)
    tabel = models.CharField(max_length=60, blank=True)
    baris = models.CharField(max_length=400, blank=True)
    kolom = models.CharField(max_length=120, blank=True)
    sel = models.CharField(max_length=80, blank=True)
    teks = models.CharField(max_length=120)
    nilai = ExactDecimalField(null=True)
    angka = models.ForeignKey(Angka, null=True, on_delete=models.PROTECT, related_name="pernyataan")
    versi = models.ForeignKey(Versi, null=True, on_delete=models.PROTECT, related_name="+")

    append_only = True

    class Meta:
        indexes: ClassVar = [models.Index(fields=["kantor", "angka"], name="statements_of_a_figure")]


class Pemetaan(Aggregate):
    """How a table is read: saved once, used again next quarter."""

    nama = models.CharField(max_length=120)
    isi = models.TextField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kantor", "nama"], name="one_mapping_of_a_name_per_office")
        ]

    def __str__(self) -> str:
        return self.nama


class Impor(OfOffice):
    """A table that came in: the file, the mapping as it was, and the report it belongs to."""

    berkas = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    laporan = models.ForeignKey(Laporan, on_delete=models.PROTECT, related_name="impor")
    pemetaan = models.TextField()
    ringkasan = models.JSONField(default=dict)
    since = models.PositiveBigIntegerField()

    append_only = True
