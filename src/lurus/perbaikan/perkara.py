"""The case itself, its steps, its team, its quality records, and the marks people set on it."""

from typing import ClassVar

from django.db import models

from lurus.files.models import StoredFile
from lurus.kantor.models import Jabatan, Orang
from lurus.kantor.scope import Aggregate, OfOffice
from lurus.perbaikan.surat import SuratMasuk
from lurus.register.models import Angka, Laporan

ENDED = ("selesai", "batal")


class Perbaikan(Aggregate):
    """One run of the procedure over one submitted report."""

    urut = models.PositiveIntegerField()
    tahun = models.PositiveIntegerField()
    judul = models.CharField(max_length=200)
    laporan = models.ForeignKey(Laporan, on_delete=models.PROTECT, related_name="perbaikan")
    perintah = models.TextField(blank=True)
    batas = models.DateField(null=True, blank=True)
    sop = models.CharField(max_length=80)
    langkah = models.CharField(max_length=10, default="1")
    putaran = models.PositiveIntegerField(default=1)
    sebelum = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="sesudah"
    )

    private = frozenset({"perintah"})

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kantor", "tahun", "urut"], name="one_case_per_number_and_year")
        ]

    def __str__(self) -> str:
        return f"{self.tahun}-{self.urut:03d}"

    @property
    def perbaikan_id(self) -> int:
        return int(self.pk)


class Dugaan(Aggregate):
    """A suspicion that a reported figure is wrong, put before the head."""

    laporan = models.ForeignKey(Laporan, on_delete=models.PROTECT, related_name="dugaan")
    uraian = models.TextField()
    pengaju = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    diajukan = models.DateTimeField()
    angka = models.ManyToManyField(Angka, through="DugaanAngka", related_name="+")
    perbaikan = models.ForeignKey(Perbaikan, null=True, on_delete=models.PROTECT, related_name="dugaan")
    surat = models.ForeignKey(SuratMasuk, null=True, on_delete=models.PROTECT, related_name="dugaan")

    private = frozenset({"uraian"})


class DugaanAngka(OfOffice):
    """A figure that a suspicion names."""

    dugaan = models.ForeignKey(Dugaan, on_delete=models.PROTECT, related_name="+")
    angka = models.ForeignKey(Angka, on_delete=models.PROTECT, related_name="+")

    append_only = True


class Langkah(OfOffice):
    """One passage through one step: what its clock runs on."""

    perbaikan = models.ForeignKey(Perbaikan, on_delete=models.PROTECT, related_name="perjalanan")
    langkah = models.CharField(max_length=10)
    putaran = models.PositiveIntegerField()
    dibuka = models.DateTimeField()
    ditutup = models.DateTimeField(null=True)
    akhir = models.CharField(max_length=20, blank=True)

    append_only = True
    set_once = ("ditutup", "akhir")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["perbaikan"], condition=models.Q(ditutup__isnull=True), name="one_open_step_per_case"
            )
        ]


class AnggotaTim(OfOffice):
    """A member of the team, with the names as the order prints them."""

    perbaikan = models.ForeignKey(Perbaikan, on_delete=models.PROTECT, related_name="tim")
    orang = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    jabatan = models.ForeignKey(Jabatan, on_delete=models.PROTECT, related_name="+")
    peran = models.CharField(max_length=20)
    kedudukan = models.CharField(max_length=120)

    append_only = True

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["perbaikan", "orang", "jabatan"], name="one_seat_per_person_and_post_in_a_team"
            )
        ]


class CatatanMutu(OfOffice):
    """A quality record of the SOP: attached, generated, or not available because …"""

    perbaikan = models.ForeignKey(Perbaikan, on_delete=models.PROTECT, related_name="catatan_mutu")
    jenis = models.CharField(max_length=4)
    berkas = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    dihasilkan = models.BooleanField(default=False)
    alasan = models.TextField(blank=True)

    private = frozenset({"alasan"})
    append_only = True


class KegiatanRencana(OfOffice):
    """One line of the plan: what, who, when, what comes of it."""

    perbaikan = models.ForeignKey(Perbaikan, on_delete=models.PROTECT, related_name="rencana")
    putaran = models.PositiveIntegerField(default=1)
    urut = models.PositiveIntegerField()
    kegiatan = models.CharField(max_length=300)
    penanggung_jawab = models.CharField(max_length=200)
    waktu = models.CharField(max_length=120)
    keluaran = models.CharField(max_length=200)

    private = frozenset({"penanggung_jawab"})
    append_only = True


class JenisTanda(models.TextChoices):
    """The marks that the SOP's people set on a case."""

    SARANA = "sarana", "Sarana disiapkan"
    RENCANA = "rencana", "Rencana disusun"
    PARAF_RENCANA = "paraf_rencana", "Paraf rencana"
    PENGIRIMAN_DIPASTIKAN = "pengiriman_dipastikan", "Pengiriman dipastikan"
    HIMPUNAN = "himpunan", "Himpunan selesai"
    KONSEP = "konsep", "Konsep disusun"
    LAPORAN = "laporan", "Dilaporkan"
    VERIFIKASI = "verifikasi", "Diverifikasi"
    KEPUTUSAN = "keputusan", "Keputusan disampaikan"
    PENERIMAAN = "penerimaan", "Keputusan diterima"
    FINAL = "final", "Data final ditetapkan"
    PARAF = "paraf", "Paraf laporan"
    AGENDA = "agenda", "Diagendakan"
    REVIU = "reviu", "Direviu Kepala Dinas"
    DOKUMENTASI = "dokumentasi", "Didokumentasikan"
    PENYAMPAIAN = "penyampaian", "Disampaikan"
    PENGEMBALIAN = "pengembalian", "Dikembalikan"
    PEMBATALAN = "pembatalan", "Dibatalkan"
    PENGESAMPINGAN = "pengesampingan", "Aturan dikesampingkan"
    KOMUNIKASI = "komunikasi", "Komunikasi"


class Tanda(OfOffice):
    """A mark of one person on a case in one round; `isi` fixes what was marked (a fingerprint of the content)."""

    perbaikan = models.ForeignKey(Perbaikan, on_delete=models.PROTECT, related_name="tanda")
    jenis = models.CharField(max_length=30, choices=JenisTanda.choices)
    peran = models.CharField(max_length=20)
    putaran = models.PositiveIntegerField()
    langkah = models.CharField(max_length=10)
    orang = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()
    catatan = models.TextField(blank=True)
    isi = models.JSONField(default=dict)

    private = frozenset({"catatan"})
    append_only = True

    class Meta:
        indexes: ClassVar = [models.Index(fields=["perbaikan", "jenis"], name="marks_of_a_case")]
