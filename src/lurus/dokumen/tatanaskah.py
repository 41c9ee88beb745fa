"""What an office itself decides of its papers: letterhead, standing texts, classification codes; each from a day on."""

from django.db import models

from lurus.files.models import StoredFile
from lurus.kantor.models import Orang
from lurus.kantor.scope import OfOffice


class KopNaskah(OfOffice):
    """The letterhead from a day on, whole; the last that began counts. Papers issued before keep theirs."""

    pemerintah = models.CharField(max_length=200)
    nama = models.CharField(max_length=200)
    alamat = models.CharField(max_length=300)
    telepon = models.CharField(max_length=100, blank=True)
    laman = models.CharField(max_length=200, blank=True)
    pos_el = models.CharField(max_length=200, blank=True)
    lambang = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    dasar = models.CharField(max_length=300)
    mulai = models.DateField()
    pengatur = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    append_only = True


class TeksNaskah(OfOffice):
    """A standing text of a kind of paper from a day on; the last that began counts, an empty one is the usual again."""

    bagian = models.CharField(max_length=60)
    teks = models.TextField(blank=True)
    dasar = models.CharField(max_length=300)
    mulai = models.DateField()
    pengatur = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    append_only = True


class KodeKlasifikasi(OfOffice):
    """The classification code of a kind of paper, or of all, from a day on; the last that began counts.

    Without a code the decision ends what was before it. Numbers that were given keep their code.
    """

    jenis = models.CharField(max_length=30, blank=True)
    kode = models.CharField(max_length=40, blank=True)
    uraian = models.CharField(max_length=200, blank=True)
    dasar = models.CharField(max_length=300)
    mulai = models.DateField()
    pengatur = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    append_only = True
