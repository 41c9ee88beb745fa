"""What the office goes by when it verifies: root certificates that were recorded, and who stamps the time."""

from django.db import models

from lurus.kantor.models import Orang
from lurus.kantor.scope import OfOffice


class JenisAkar(models.TextChoices):
    SENDIRI = "sendiri", "CA kantor sendiri"
    LUAR = "luar", "CA di luar kantor"
    CAP_WAKTU = "cap_waktu", "Penyedia cap waktu"


class Akar(OfOffice):
    """A root certificate that the office recorded; none is ever taken away, so that old signatures stay verifiable.

    Of the office's own CA the last one issues; its key lies in the home under the certificate's fingerprint.
    """

    jenis = models.CharField(max_length=10, choices=JenisAkar.choices)
    nama = models.CharField(max_length=300)
    sertifikat = models.TextField()
    sidik = models.CharField(max_length=64)
    tersertifikasi = models.BooleanField(default=False)
    dasar = models.TextField()
    pencatat = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    private = frozenset({"dasar"})
    append_only = True

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kantor", "jenis", "sidik"], name="a_root_is_recorded_once_for_a_purpose"
            )
        ]


class Kebijakan(models.TextChoices):
    TIDAK = "tidak", "Tanpa cap waktu"
    BILA_TERJANGKAU = "bila_terjangkau", "Bila penyedianya terjangkau"
    WAJIB = "wajib", "Wajib"


class CapWaktu(OfOffice):
    """How signatures get their time stamp from now on: the last row counts."""

    kebijakan = models.CharField(max_length=20, choices=Kebijakan.choices)
    alamat = models.CharField(max_length=300, blank=True)
    tingkat = models.CharField(max_length=5, default="B-T")
    alasan = models.TextField()
    pencatat = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    private = frozenset({"alasan"})
    append_only = True
