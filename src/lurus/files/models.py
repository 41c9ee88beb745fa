"""What was handed in: a file is known by the fingerprint of its bytes."""

from typing import ClassVar

from django.db import models

from lurus.kantor.models import Orang
from lurus.kantor.scope import OfOffice


class StoredFile(OfOffice):
    """A file that the office keeps; its bytes lie in the home, named by their SHA-256."""

    fingerprint = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=100)
    uploader = models.ForeignKey(Orang, null=True, on_delete=models.PROTECT, related_name="+")

    private = frozenset({"name"})
    append_only = True

    class Meta:
        indexes: ClassVar = [models.Index(fields=["kantor", "fingerprint"], name="files_by_fingerprint")]

    def __str__(self) -> str:
        return self.name
