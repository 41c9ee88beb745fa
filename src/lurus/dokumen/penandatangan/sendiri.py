"""The built-in driver: the signer's own key (PKCS#12) under the office's own CA."""

from dataclasses import dataclass
from datetime import datetime

from lurus.dokumen.kunci import bundle_of
from lurus.dokumen.penandatangan.port import Given, Order, Signed
from lurus.dokumen.sign import sign
from lurus.dokumen.vouching import stamping_of
from lurus.kantor.models import Kantor, Orang


@dataclass(frozen=True)
class OwnKey:
    """Signs here, with the key that the signer made here."""

    kantor: Kantor
    orang: Orang
    at: datetime

    def sign(self, order: Order, given: Given) -> Signed:
        """Raises CoreError `kunci.none` and SignError."""
        stamping = stamping_of(self.kantor, self.at)
        _serial, bundle = bundle_of(self.kantor, self.orang)
        return Signed(sign(order.pdf, bundle, given.passphrase, order.request, stamping=stamping))
