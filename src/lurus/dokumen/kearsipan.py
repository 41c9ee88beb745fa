"""The archive's rows: bundles that were made, how long records are kept, what holds them, and what became of them."""

from typing import ClassVar

from django.db import models

from lurus.kantor.models import Kantor, Orang
from lurus.kantor.scope import Aggregate, OfOffice
from lurus.perbaikan.models import Perbaikan


class Bundel(OfOffice):
    """A bundle that was made of a case: its fingerprints, so that a later one of the same case can be compared."""

    perbaikan = models.ForeignKey(Perbaikan, on_delete=models.PROTECT, related_name="bundel")
    lingkup = models.CharField(max_length=10)
    sidik = models.CharField(max_length=64)
    sidik_berkas = models.CharField(max_length=64)
    ukuran = models.PositiveBigIntegerField()
    jumlah = models.PositiveIntegerField()
    sampai = models.PositiveBigIntegerField()
    pembuat = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    append_only = True


class Nasib(models.TextChoices):
    """What becomes of a record when its time is over."""

    MUSNAH = "musnah", "Musnah"
    PERMANEN = "permanen", "Permanen"


class Keamanan(models.TextChoices):
    """Who may see a record, by its security class."""

    BIASA = "biasa", "Biasa"
    TERBATAS = "terbatas", "Terbatas"
    RAHASIA = "rahasia", "Rahasia"


class Retensi(OfOffice):
    """One row of the office's own schedule (JRA): from a day on, on a legal basis. The last that began counts."""

    golongan = models.CharField(max_length=40)
    aktif = models.PositiveSmallIntegerField()
    inaktif = models.PositiveSmallIntegerField()
    nasib = models.CharField(max_length=10, choices=Nasib.choices)
    keamanan = models.CharField(max_length=10, choices=Keamanan.choices)
    dasar = models.CharField(max_length=300)
    mulai = models.DateField()
    pengatur = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    append_only = True


class Tahanan(OfOffice):
    """A legal hold laid on the records of a case, or lifted; the last row counts."""

    perbaikan = models.ForeignKey(Perbaikan, on_delete=models.PROTECT, related_name="tahanan")
    ditahan = models.BooleanField()
    alasan = models.TextField()
    dasar = models.CharField(max_length=300)
    penahan = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    private = frozenset({"alasan"})
    append_only = True


class KeadaanPenyusutan(models.TextChoices):
    """How a proposal to reduce records stands."""

    DIUSULKAN = "diusulkan", "Diusulkan, menunggu panitia penilai"
    DINILAI = "dinilai", "Dinilai layak, menunggu persetujuan tertulis"
    DISETUJUI = "disetujui", "Disetujui, menunggu pelaksanaan"
    TERLAKSANA = "terlaksana", "Terlaksana dengan Berita Acara"
    DITOLAK = "ditolak", "Dinilai tidak layak"


CLOSED = (KeadaanPenyusutan.TERLAKSANA, KeadaanPenyusutan.DITOLAK)


class Penyusutan(Aggregate):
    """A proposal to destroy the records of a case, or to hand them over: only proposed and recorded here."""

    # Not `perbaikan`: the case has ended, and these acts stand outside its steps.
    asal = models.ForeignKey(Perbaikan, on_delete=models.PROTECT, related_name="penyusutan")
    nasib = models.CharField(max_length=10, choices=Nasib.choices)
    keadaan = models.CharField(
        max_length=12, choices=KeadaanPenyusutan.choices, default=KeadaanPenyusutan.DIUSULKAN
    )
    dasar = models.CharField(max_length=300)
    alasan = models.TextField()
    pengusul = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    diusulkan = models.DateTimeField()
    panitia = models.TextField(blank=True)
    catatan = models.TextField(blank=True)
    penilai = models.ForeignKey(Orang, null=True, on_delete=models.PROTECT, related_name="+")
    dinilai = models.DateTimeField(null=True)
    nomor_persetujuan = models.CharField(max_length=120, blank=True)
    tanggal_persetujuan = models.DateField(null=True)
    pemberi = models.CharField(max_length=200, blank=True)
    penyetuju = models.ForeignKey(Orang, null=True, on_delete=models.PROTECT, related_name="+")
    disetujui = models.DateTimeField(null=True)
    nomor_berita = models.CharField(max_length=120, blank=True)
    tanggal_berita = models.DateField(null=True)
    cara = models.CharField(max_length=300, blank=True)
    saksi = models.TextField(blank=True)
    pelaksana = models.ForeignKey(Orang, null=True, on_delete=models.PROTECT, related_name="+")
    dilaksanakan = models.DateTimeField(null=True)

    private = frozenset({"alasan", "panitia", "catatan", "saksi"})

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["asal"],
                condition=~models.Q(keadaan="ditolak"),
                name="one_proposal_to_reduce_a_case",
            )
        ]

    def __str__(self) -> str:
        return f"{self.asal} ({self.get_nasib_display()})"


def held(case: Perbaikan) -> Tahanan | None:
    """The hold that lies on a case; None when there is none."""
    last: Tahanan | None = case.tahanan.order_by("pk").last()
    return last if last is not None and last.ditahan else None


def destroyed(kantor: "int | Kantor") -> frozenset[int]:
    """The cases whose records were destroyed with a Berita Acara."""
    done = Penyusutan.objects.at(kantor).filter(keadaan=KeadaanPenyusutan.TERLAKSANA, nasib=Nasib.MUSNAH)
    return frozenset(done.values_list("asal_id", flat=True))
