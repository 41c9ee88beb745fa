"""Letters that came in: the lines of the agenda book that say where a suspicion came from."""

from typing import ClassVar, Final

from django.db import models
from django.utils.translation import gettext_lazy as _

from lurus.core.izin import Pelaku
from lurus.files.models import StoredFile
from lurus.kantor.models import Orang
from lurus.kantor.scope import OfOffice


class SifatSurat(models.TextChoices):
    """How a letter is to be treated, in the words of tata naskah dinas."""

    BIASA = "Biasa", _("Biasa")
    PENTING = "Penting", _("Penting")
    SEGERA = "Segera", _("Segera")
    RAHASIA = "Rahasia", _("Rahasia")


UNNUMBERED: Final = "-"
"""The number of a letter that has none."""
READERS: Final = ("KETUA", "SEKRETARIS", "ANGGOTA", "STAF", "PENGAWAS")
"""Who reads the books of numbers and letters."""
OPENS_ALL: Final = ("KETUA", "SEKRETARIS", "STAF")
"""Who reads confidential letters too."""


class SuratMasuk(OfOffice):
    """A letter with its line in the agenda book, and its scan where there is one."""

    agenda = models.CharField(max_length=120)
    dari = models.CharField(max_length=300)
    nomor = models.CharField(max_length=120)
    tanggal = models.DateField()
    diterima = models.DateField()
    sifat = models.CharField(max_length=20, choices=SifatSurat.choices, default=SifatSurat.BIASA)
    hal = models.CharField(max_length=300)
    berkas = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    pencatat = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    private = frozenset({"dari", "nomor", "hal"})
    append_only = True

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["kantor", "dari", "nomor", "tanggal"],
                condition=~models.Q(nomor=UNNUMBERED),
                name="a_letter_comes_in_once",
            )
        ]

    def open_to(self, pelaku: Pelaku) -> bool:
        """Whether the person reads more of the letter than its line: a confidential one is for few."""
        return pelaku.reads_as(*(OPENS_ALL if self.sifat == SifatSurat.RAHASIA else READERS))
