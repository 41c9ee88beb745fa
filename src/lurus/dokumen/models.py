"""Documents, their numbers, their signatures, and the keys of the signers."""

from typing import ClassVar

from django.db import models

from lurus.dokumen.akar import Akar, CapWaktu, JenisAkar, Kebijakan
from lurus.dokumen.cara import Cara, CaraTandaTangan, PemeriksaanPindaian, Pindaian, RincianTandaTangan
from lurus.dokumen.kearsipan import Bundel, Penyusutan, Retensi, Tahanan
from lurus.dokumen.tatanaskah import KodeKlasifikasi, KopNaskah, TeksNaskah
from lurus.dokumen.tekscari import TeksCari
from lurus.files.models import StoredFile
from lurus.kantor.models import Jabatan, Orang
from lurus.kantor.scope import Aggregate, OfOffice
from lurus.perbaikan.models import Lembar, Perbaikan
from lurus.register.models import Laporan

__all__ = [
    "VOID",
    "Akar",
    "Bundel",
    "CapWaktu",
    "Cara",
    "CaraTandaTangan",
    "Dokumen",
    "JenisAkar",
    "Kebijakan",
    "KodeKlasifikasi",
    "KopNaskah",
    "Kunci",
    "Nomor",
    "PemeriksaanPindaian",
    "Penyusutan",
    "Pindaian",
    "PolaNomor",
    "Retensi",
    "RincianTandaTangan",
    "SebabCabut",
    "Tahanan",
    "TandaTangan",
    "TeksCari",
    "TeksNaskah",
]

VOID = "batal"
"""The status of a paper that no longer counts."""


class Dokumen(Aggregate):
    """A paper: the frozen data it is made from, or the signed file that it became.

    Unsigned bytes are made again from `isi`, `templat` and `penyusun` whenever they are wanted; a signed file is
    stored and never remade. `suntingan` is the prose that was worded anew in Word: it stands in `isi` too.
    """

    perbaikan = models.ForeignKey(Perbaikan, on_delete=models.PROTECT, related_name="dokumen")
    lembar = models.ForeignKey(Lembar, null=True, on_delete=models.PROTECT, related_name="dokumen")
    terdampak = models.ForeignKey(Laporan, null=True, on_delete=models.PROTECT, related_name="ralat")
    jenis = models.CharField(max_length=30)
    urut = models.PositiveIntegerField()
    putaran = models.PositiveIntegerField(default=1)
    nomor = models.CharField(max_length=120, blank=True)
    agenda = models.CharField(max_length=120, blank=True)
    isi = models.JSONField(default=dict)
    suntingan = models.JSONField(default=dict)
    sidik_isi = models.CharField(max_length=64)
    templat = models.CharField(max_length=64, blank=True)
    penyusun = models.CharField(max_length=40, blank=True)
    berkas = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(max_length=20, default="konsep")
    kode_periksa = models.CharField(max_length=24, unique=True)
    dibuat = models.DateTimeField()

    unrecorded: ClassVar[frozenset[str]] = frozenset({"isi", "suntingan"})

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["perbaikan", "jenis", "urut"], name="documents_of_a_kind_are_in_order"
            )
        ]


class TandaTangan(OfOffice):
    """A verified signature on a document, and the assignment under which it was given."""

    dokumen = models.ForeignKey(Dokumen, on_delete=models.PROTECT, related_name="tanda_tangan")
    orang = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    jabatan = models.ForeignKey(Jabatan, on_delete=models.PROTECT, related_name="+")
    nama = models.CharField(max_length=200)
    sebutan = models.CharField(max_length=200)
    peran = models.CharField(max_length=20)
    mode = models.CharField(max_length=10)
    serial = models.CharField(max_length=64)
    tersertifikasi = models.BooleanField(default=False)
    berkas = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    private = frozenset({"nama"})
    append_only = True


class Nomor(OfOffice):
    """A number of the office's books: spent once, voided with a reason, never reused.

    `dicadangkan`: set aside before there was a paper; `pemakaian` says for what, when it was used outside.
    """

    buku = models.CharField(max_length=20)
    tahun = models.PositiveIntegerField()
    urut = models.PositiveIntegerField()
    teks = models.CharField(max_length=120)
    tanggal = models.DateField(null=True)
    dicadangkan = models.BooleanField(default=False)
    dokumen = models.ForeignKey(Dokumen, null=True, on_delete=models.PROTECT, related_name="nomor_terpakai")
    keterangan = models.TextField(blank=True)
    batal = models.TextField(null=True)
    pemakaian = models.TextField(null=True)

    private = frozenset({"keterangan", "batal", "pemakaian"})
    append_only = True
    set_once = ("batal", "pemakaian")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kantor", "buku", "tahun", "urut"], name="a_number_is_spent_once")
        ]


class PolaNomor(OfOffice):
    """How the numbers of a book are written from a day on, for one kind of paper or all. The last that began counts.

    An empty form ends an earlier one: numbers are written as for all papers, or as usual.
    """

    buku = models.CharField(max_length=20)
    jenis = models.CharField(max_length=30, blank=True)
    pola = models.CharField(max_length=80)
    dasar = models.CharField(max_length=300)
    mulai = models.DateField()
    pengatur = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    append_only = True


class SebabCabut(models.TextChoices):
    DIGANTI = "diganti", "Diganti kunci baru"
    LUPA_FRASA = "lupa_frasa", "Lupa frasa sandi"
    BOCOR = "bocor", "Diketahui atau dipakai orang lain"
    PINDAH = "pindah", "Tidak lagi menandatangani di kantor ini"


class Kunci(OfOffice):
    """A signer's certificate; the key itself lies encrypted in the home, its passphrase nowhere.

    From `dicabut` on it signs nothing more, and what claims to be signed later is refused; what it signed before
    stays valid.
    """

    orang = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="kunci")
    serial = models.CharField(max_length=64)
    sertifikat = models.TextField()
    tersertifikasi = models.BooleanField(default=False)
    dibuat = models.DateTimeField()
    dicabut = models.DateTimeField(null=True)
    sebab_cabut = models.CharField(max_length=20, choices=SebabCabut.choices, null=True)

    append_only = True
    set_once = ("dicabut", "sebab_cabut")
