"""How an office signs, what is kept beside a signature, and paper signed in ink: scanned, then checked."""

from typing import ClassVar

from django.db import models

from lurus.files.models import StoredFile
from lurus.kantor.models import Jabatan, Orang
from lurus.kantor.scope import OfOffice


class Cara(models.TextChoices):
    """The ways of signing."""

    KANTOR = "kantor", "Kunci kantor sendiri"
    ESIGN_V1 = "esign_v1", "e-Sign BSrE versi 1"
    ESIGN_V2 = "esign_v2", "e-Sign BSrE versi 2"
    LUAR = "luar", "Ditandatangani di luar, lalu diunggah"
    BASAH = "basah", "Tanda tangan basah, dipindai"


class CaraTandaTangan(OfOffice):
    """A way of signing taken into use or given up, by which decision; the last word on a way counts."""

    cara = models.CharField(max_length=20, choices=Cara.choices)
    dipakai = models.BooleanField()
    dasar = models.CharField(max_length=300)
    alasan = models.TextField()
    pengatur = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    private = frozenset({"alasan"})
    append_only = True

    class Meta:
        indexes: ClassVar = [models.Index(fields=["kantor", "cara"], name="words_on_a_way_of_signing")]


class RincianTandaTangan(OfOffice):
    """How a signature was made, and what the service told of it; nothing of it is secret."""

    tanda_tangan = models.OneToOneField(
        "dokumen.TandaTangan", on_delete=models.PROTECT, related_name="rincian"
    )
    cara = models.CharField(max_length=20, choices=Cara.choices)
    rujukan = models.JSONField(default=dict)

    append_only = True


class Pindaian(OfOffice):
    """A paper that was printed, signed in ink and scanned: it counts for nothing until a second person checked it.

    `tanggal` is the day that the paper bears; `isi` the data it was printed from.
    """

    dokumen = models.ForeignKey("dokumen.Dokumen", on_delete=models.PROTECT, related_name="pindaian")
    berkas = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    tanggal = models.DateField()
    halaman = models.PositiveIntegerField()
    isi = models.JSONField(default=dict)
    sidik_isi = models.CharField(max_length=64)
    penanda = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    jabatan = models.ForeignKey(Jabatan, on_delete=models.PROTECT, related_name="+")
    pengunggah = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    append_only = True
    unrecorded: ClassVar[frozenset[str]] = frozenset({"isi"})


class PemeriksaanPindaian(OfOffice):
    """What the second person found, point by point, and whether the scan counts."""

    pindaian = models.OneToOneField(Pindaian, on_delete=models.PROTECT, related_name="pemeriksaan")
    pemeriksa = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    sah = models.BooleanField()
    temuan = models.JSONField(default=dict)
    catatan = models.TextField(blank=True)
    waktu = models.DateTimeField()

    private = frozenset({"catatan"})
    append_only = True
