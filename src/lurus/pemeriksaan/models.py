"""What checks found, what people said about it, and which rules the office has switched off."""

from typing import ClassVar

from django.db import models

from lurus.core.editing import Severity
from lurus.kantor.models import Orang
from lurus.kantor.scope import OfOffice


class Pemeriksaan(OfOffice):
    """One run over the register as it stood after transaction `dasar`; nobody's when the schedule ran it.

    `sidik` are the fingerprints of everything found, explained or not, `selesai` those of the run before that are
    gone. `hasil` is what the page draws: of runs in a row with one `sidik_hasil` only the first keeps it, and the
    ledger holds its fingerprint alone. `simpanan.result_of` reads it back.
    """

    urut = models.PositiveIntegerField()
    waktu = models.DateTimeField()
    pemeriksa = models.ForeignKey(Orang, null=True, on_delete=models.PROTECT, related_name="+")
    dasar = models.PositiveBigIntegerField()
    sidik = models.JSONField(default=list)
    jumlah = models.JSONField(default=dict)
    selesai = models.JSONField(default=list)
    hasil = models.JSONField(default=dict)
    sidik_hasil = models.CharField(max_length=64, blank=True)

    append_only = True
    unrecorded: ClassVar[frozenset[str]] = frozenset({"hasil"})

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kantor", "urut"], name="one_check_per_number_and_office")
        ]


class Indikasi(OfOffice):
    """A broken rule over these very values, and the run that found it first; other values are another one."""

    sidik = models.CharField(max_length=64)
    aturan = models.CharField(max_length=200)
    tempat = models.CharField(max_length=400, blank=True)
    keparahan = models.CharField(max_length=20, choices=[(str(one), str(one)) for one in Severity])
    isi = models.JSONField(default=dict)
    pertama = models.ForeignKey(Pemeriksaan, on_delete=models.PROTECT, related_name="indikasi_baru")

    append_only = True

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kantor", "sidik"], name="one_indication_per_rule_and_values")
        ]


class Penjelasan(OfOffice):
    """Why what was found is right all the same: it does not fire again for these values."""

    indikasi = models.ForeignKey(Indikasi, on_delete=models.PROTECT, related_name="penjelasan")
    alasan = models.TextField()
    penjelas = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    private = frozenset({"alasan"})
    append_only = True

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["indikasi"], name="one_explanation_per_indication")
        ]


class AturanKantor(OfOffice):
    """A rule of the catalogue switched off, or on again, with the reason; the last word counts."""

    aturan = models.CharField(max_length=200)
    dipakai = models.BooleanField()
    alasan = models.TextField()
    pengatur = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    private = frozenset({"alasan"})
    append_only = True

    class Meta:
        indexes: ClassVar = [models.Index(fields=["kantor", "aturan"], name="words_on_a_rule")]
