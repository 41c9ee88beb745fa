"""What happened, in the order in which it counts."""

from typing import ClassVar

from django.db import models

from lurus.core.chain import GENESIS
from lurus.kantor.models import Orang
from lurus.kantor.scope import OfOffice


class Counter(OfOffice):
    """Where an office's chain stands; locked by every act before it writes."""

    number = models.PositiveBigIntegerField(default=0)
    fingerprint = models.CharField(max_length=64, default=GENESIS)
    at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["kantor"], name="one_chain_per_office")]


class Transaction(OfOffice):
    """One act of one person at one instant, with the fingerprint of everything it wrote."""

    number = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    actor = models.ForeignKey(Orang, null=True, on_delete=models.PROTECT, related_name="+")
    actor_name = models.CharField(max_length=200)
    role = models.CharField(max_length=20, blank=True)
    mode = models.CharField(max_length=10, blank=True)
    act = models.CharField(max_length=40)
    case = models.BigIntegerField(null=True)
    key = models.CharField(max_length=64)
    reason = models.TextField(blank=True)
    outcome = models.JSONField(default=dict)
    body = models.TextField()
    fingerprint = models.CharField(max_length=64)

    append_only = True

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kantor", "number"], name="one_transaction_per_number"),
            models.UniqueConstraint(fields=["kantor", "key"], name="one_transaction_per_idempotency_key"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["kantor", "at", "number"], name="transactions_by_instant"),
            models.Index(fields=["kantor", "case", "number"], name="transactions_of_a_case"),
        ]


class Entry(OfOffice):
    """One row that a transaction wrote: its canonical bytes and their fingerprint."""

    transaction = models.ForeignKey(Transaction, on_delete=models.PROTECT, related_name="entries")
    position = models.PositiveIntegerField()
    model = models.CharField(max_length=60)
    object = models.BigIntegerField()
    body = models.TextField()
    fingerprint = models.CharField(max_length=64)

    append_only = True

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["transaction", "position"], name="entries_are_in_order")
        ]
        indexes: ClassVar = [models.Index(fields=["kantor", "model", "object"], name="entries_of_an_object")]


class Salt(models.Model):
    """The salt of an entry's private texts, kept apart so that lawful destruction leaves the chain whole."""

    entry = models.OneToOneField(Entry, primary_key=True, on_delete=models.PROTECT)
    value = models.CharField(max_length=32)


class Seal(OfOffice):
    """The state of the chain at the end of a day."""

    day = models.DateField()
    number = models.PositiveBigIntegerField()
    fingerprint = models.CharField(max_length=64)
    value = models.CharField(max_length=64)

    append_only = True

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["kantor", "day"], name="one_seal_per_day")]
