"""Offices, posts, people, and who holds which post."""

from typing import ClassVar

from django.db import models

from lurus.kantor.scope import Aggregate


class Kantor(models.Model):
    """An office: the root of everything it owns."""

    kode = models.SlugField(max_length=40, unique=True)
    nama = models.CharField(max_length=200)
    pemerintah = models.CharField(max_length=200)
    alamat = models.CharField(max_length=300, blank=True)
    tempat = models.CharField(max_length=100)
    telepon = models.CharField(max_length=100, blank=True)
    kode_unit = models.CharField(max_length=40)
    klasifikasi = models.CharField(max_length=40, default="000.8.6.3")
    zona = models.CharField(max_length=40, default="Asia/Jakarta")
    sop = models.CharField(max_length=80, default="SOP/459/438.5.20/2021-0")
    ambang_material = models.PositiveIntegerField(default=5)
    version = models.PositiveIntegerField(default=1)

    private: ClassVar[frozenset[str]] = frozenset()
    append_only: ClassVar[bool] = False
    set_once: ClassVar[tuple[str, ...]] = ()
    unrecorded: ClassVar[frozenset[str]] = frozenset()

    def __str__(self) -> str:
        return self.nama


class Jabatan(Aggregate):
    """A post; `peran` is the role of the SOP that its holder plays."""

    peran = models.CharField(max_length=20)
    nama = models.CharField(max_length=200)
    unit = models.CharField(max_length=200, blank=True)
    atasan = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="bawahan"
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kantor", "nama"], name="one_post_of_a_name_per_office")
        ]

    def __str__(self) -> str:
        return self.nama


class Orang(Aggregate):
    """A person, with the titles that letters print."""

    nama = models.CharField(max_length=200)
    gelar_depan = models.CharField(max_length=40, blank=True)
    gelar_belakang = models.CharField(max_length=60, blank=True)
    nip = models.CharField(max_length=18, blank=True)
    pangkat = models.CharField(max_length=80, blank=True)
    email = models.EmailField()

    private = frozenset({"nama", "gelar_depan", "gelar_belakang", "nip", "email"})

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kantor", "email"], name="one_person_of_an_email_per_office")
        ]

    def __str__(self) -> str:
        return self.nama

    @property
    def nama_lengkap(self) -> str:
        """The name with its titles, as letters print it."""
        front = f"{self.gelar_depan} " if self.gelar_depan else ""
        back = f", {self.gelar_belakang}" if self.gelar_belakang else ""
        return f"{front}{self.nama}{back}"


class Mode(models.TextChoices):
    DEFINITIF = "definitif", "Definitif"
    PLT = "plt", "Plt."
    PLH = "plh", "Plh."
    PJ = "pj", "Pj."
    TUGAS = "tugas", "Surat Tugas"


class Penugasan(Aggregate):
    """Somebody holds a post from a day to a day, in a mode, on the basis of a letter."""

    orang = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="penugasan")
    jabatan = models.ForeignKey(Jabatan, on_delete=models.PROTECT, related_name="penugasan")
    mode = models.CharField(max_length=10, choices=Mode.choices, default=Mode.DEFINITIF)
    mulai = models.DateField()
    sampai = models.DateField(null=True, blank=True)
    dasar_nomor = models.CharField(max_length=120)
    dasar_tanggal = models.DateField()
    ditetapkan_oleh = models.CharField(max_length=200)
    tugas = models.CharField(max_length=40, blank=True)
    perkara = models.BigIntegerField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(sampai__isnull=True) | models.Q(sampai__gte=models.F("mulai")),
                name="an_assignment_ends_after_it_begins",
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["kantor", "orang", "mulai"], name="assignments_of_a_person")
        ]

    def __str__(self) -> str:
        return f"{self.get_mode_display()} {self.jabatan}"
