"""A figure is a fact; its versions say what was held true, from which transaction to which."""

from typing import ClassVar

from django.db import models

from lurus.kantor.fields import ExactDecimalField
from lurus.kantor.scope import Aggregate, OfOffice
from lurus.register.pohon import Indikator


class Angka(Aggregate):
    """Indicator or budget line × period × measure."""

    indikator = models.ForeignKey(Indikator, on_delete=models.PROTECT, related_name="angka")
    periode = models.CharField(max_length=12)
    ukuran = models.CharField(max_length=12)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["indikator", "periode", "ukuran"], name="one_figure_per_fact")
        ]
        indexes: ClassVar = [models.Index(fields=["kantor", "periode"], name="figures_of_a_period")]


class Status(models.TextChoices):
    TETAP = "tetap", "Angka tetap"
    SEMENTARA = "sementara", "Angka sementara (*)"
    SANGAT_SEMENTARA = "sangat_sementara", "Angka sangat sementara (**)"


class Versi(OfOffice):
    """A value that counted from transaction `since` until transaction `until` (empty: still counts)."""

    angka = models.ForeignKey(Angka, on_delete=models.PROTECT, related_name="versi")
    urut = models.PositiveIntegerField()
    nilai = ExactDecimalField(null=True)
    teks = models.CharField(max_length=60, blank=True)
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.TETAP)
    asal = models.CharField(max_length=20)
    perkara = models.BigIntegerField(null=True)
    since = models.PositiveBigIntegerField()
    until = models.PositiveBigIntegerField(null=True)

    append_only = True
    set_once = ("until",)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["angka", "urut"], name="versions_of_a_figure_are_in_order"),
            models.UniqueConstraint(
                fields=["angka"],
                condition=models.Q(until__isnull=True),
                name="one_current_version_per_figure",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["kantor", "since", "until"], name="versions_as_known"),
        ]
