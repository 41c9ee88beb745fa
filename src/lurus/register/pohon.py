"""Tujuan → sasaran → program → kegiatan → sub kegiatan, their indicators, and who answers for each."""

from typing import ClassVar

from django.db import models

from lurus.kantor.fields import ExactDecimalField
from lurus.kantor.models import Jabatan
from lurus.kantor.scope import Aggregate


class Simpul(Aggregate):
    """A node of the planning tree."""

    jenis = models.CharField(max_length=20)
    kode = models.CharField(max_length=60, blank=True)
    nama = models.CharField(max_length=400)
    induk = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="anak")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["kantor", "jenis", "kode", "nama"], name="one_node_of_a_name_per_kind"
            )
        ]

    def __str__(self) -> str:
        return self.nama


class Indikator(Aggregate):
    """An indicator or a budget line, with everything needed to compute its achievement."""

    simpul = models.ForeignKey(
        Simpul, null=True, blank=True, on_delete=models.PROTECT, related_name="indikator"
    )
    golongan = models.CharField(max_length=10, default="kinerja")
    kode = models.CharField(max_length=60, blank=True)
    nama = models.CharField(max_length=400)
    definisi = models.TextField(blank=True)
    satuan = models.CharField(max_length=60, blank=True)
    tipe = models.CharField(max_length=20, default="angka")
    polaritas = models.CharField(max_length=12, default="maximize")
    rumus = models.CharField(max_length=12, default="F-MAX")
    agregasi = models.CharField(max_length=24, default="NILAI_AKHIR")
    nol = models.CharField(max_length=24, default="KOSONG")
    batas_atas = ExactDecimalField(null=True, blank=True)
    batas_bawah = ExactDecimalField(null=True, blank=True)
    desimal = models.PositiveSmallIntegerField(default=2)
    pembulatan = models.CharField(max_length=12, default="HALF_UP")
    skala = models.CharField(max_length=40, default="permendagri")
    sumber = models.CharField(max_length=300, blank=True)
    pembilang = models.CharField(max_length=300, blank=True)
    penyebut = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["kantor", "golongan", "kode", "nama"], name="one_indicator_of_a_name_per_office"
            )
        ]

    def __str__(self) -> str:
        return self.nama


class Pengampu(Aggregate):
    """The post that answers for an indicator, from a day to a day."""

    indikator = models.ForeignKey(Indikator, on_delete=models.PROTECT, related_name="pengampu")
    jabatan = models.ForeignKey(Jabatan, on_delete=models.PROTECT, related_name="+")
    mulai = models.DateField()
    sampai = models.DateField(null=True, blank=True)
    dasar = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["indikator"],
                condition=models.Q(sampai__isnull=True),
                name="one_present_owner_per_indicator",
            )
        ]
