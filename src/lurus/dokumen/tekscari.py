"""What may be found again: the words of ended cases and of their papers, one row each; made from them, never told."""

from typing import ClassVar

from django.db import models

from lurus.kantor.models import Kantor
from lurus.perbaikan.models import Perbaikan


class TeksCari(models.Model):
    """The words of one thing. Derived: the ledger does not follow it, and it can be made again at any time.

    The full-text index beside it (FTS5, or a `tsvector` column) is kept by the database itself.
    """

    kantor = models.ForeignKey(Kantor, on_delete=models.PROTECT, related_name="+")
    perbaikan = models.ForeignKey(Perbaikan, on_delete=models.PROTECT, related_name="+")
    jenis = models.CharField(max_length=30)
    kunci = models.BigIntegerField()
    judul = models.TextField()
    isi = models.TextField()
    kata = models.TextField()
    """The words of both, cut the same way for every database: small letters and digits, a space between."""
    tertutup = models.BooleanField(default=False)
    nomor = models.PositiveBigIntegerField()
    """The last act of the case that was seen when this was made: a later one makes it stale."""
    waktu = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kantor", "jenis", "kunci"], name="one_text_per_thing")
        ]
        indexes: ClassVar = [models.Index(fields=["kantor", "perbaikan"], name="texts_of_a_case")]
