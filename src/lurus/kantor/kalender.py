"""The office's working hours and special days, each with the basis it rests on."""

from typing import ClassVar

from django.db import models

from lurus.kantor.scope import OfOffice


class JamKerja(OfOffice):
    """The working hours of one weekday, in ordinary times or in Ramadan."""

    hari = models.PositiveSmallIntegerField()
    musim = models.CharField(max_length=10, default="biasa")
    buka = models.TimeField()
    tutup = models.TimeField()
    istirahat_mulai = models.TimeField(null=True, blank=True)
    istirahat_selesai = models.TimeField(null=True, blank=True)
    berlaku_mulai = models.DateField()
    berlaku_sampai = models.DateField(null=True, blank=True)
    dasar = models.CharField(max_length=200)

    def __str__(self) -> str:
        return f"{self.hari} {self.buka}-{self.tutup}"


class HariKhusus(OfOffice):
    """A holiday, a day of joint leave, or a working day by exception."""

    tanggal = models.DateField()
    jenis = models.CharField(max_length=20)
    nama = models.CharField(max_length=200)
    dasar = models.CharField(max_length=200)
    dicabut = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kantor", "tanggal"], name="one_entry_per_special_day")
        ]

    def __str__(self) -> str:
        return f"{self.tanggal} {self.nama}"


class MasaRamadan(OfOffice):
    """The days on which the Ramadan hours count."""

    mulai = models.DateField()
    sampai = models.DateField()
    dasar = models.CharField(max_length=200)

    def __str__(self) -> str:
        return f"{self.mulai}-{self.sampai}"
