"""The kept spelling of a read belongs to no connection, and its lock to a transaction."""

import pytest
from django.db import connection, transaction
from django.db.transaction import TransactionManagementError

from lurus.kantor.pemegang import staffing
from lurus.ledger import writer
from lurus.ledger.models import Counter
from tests.cast import MONDAY, Cast


def test_the_counter_is_locked_in_a_transaction_or_not_at_all(stage: Cast) -> None:
    with pytest.raises(TransactionManagementError):
        writer.open_counter(stage.kantor.pk)
    with transaction.atomic():
        assert writer.open_counter(stage.kantor.pk) == Counter.objects.at(stage.kantor).get()


def test_a_spelling_outlives_the_connection_that_it_was_made_on(stage: Cast) -> None:
    asked = stage.kantor.pk, MONDAY.date(), stage.joko.pk
    before = staffing(*asked)
    connection.close()
    assert staffing(*asked) == before != []
