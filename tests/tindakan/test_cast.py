"""The cast itself: written by the pen, one chain per office."""

from lurus.kantor.models import Orang
from lurus.kantor.pemegang import holders
from lurus.ledger.models import Transaction
from tests.cast import MONDAY, Cast


def test_every_post_has_its_holder_and_every_office_its_chain(cast: Cast) -> None:
    assert len(holders(cast.kantor.pk, MONDAY.date())) == 9
    assert Orang.objects.at(cast.tetangga).count() == 2
    assert Transaction.objects.at(cast.kantor).count() == Transaction.objects.at(cast.tetangga).count() == 1
    assert cast.ratna.nama == "Ratna Kusumawardani"
