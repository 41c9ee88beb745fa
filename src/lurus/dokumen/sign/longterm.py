"""What a signature for the archive carries with it: the chain, and that nothing of it was revoked."""

from datetime import datetime
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.sign import signers
from pyhanko.sign.signers.pdf_signer import (
    DSSContentSettings,
    SigDSSPlacementPreference,
    TimestampDSSContentSettings,
)
from pyhanko_certvalidator import ValidationContext

from lurus.dokumen.sign.stamping import Stamping

# The last stamp must cover all that the file holds: nothing is added behind it.
BEFORE_THE_STAMP: Final = DSSContentSettings(
    include_vri=False,
    placement=SigDSSPlacementPreference.TOGETHER_WITH_SIGNATURE,
    next_ts_settings=TimestampDSSContentSettings(include_vri=False, update_before_ts=True),
)


def evidence(signer: signers.SimpleSigner, stamping: Stamping, at: datetime) -> ValidationContext:
    """The context that pyHanko validates under at `at`, and whose lists it puts into the file.

    Nothing is fetched: what cannot be proved with the lists given is left out.
    """
    own = [one for one in signer.cert_registry if one.self_signed in ("yes", "maybe")]
    given = [one for root in stamping.roots for one in load_certs_from_pemder_data(root)]
    lists = [x509.load_pem_x509_crl(one).public_bytes(Encoding.DER) for one in stamping.lists]
    return ValidationContext(
        trust_roots=[*own, *given],
        other_certs=list(signer.cert_registry),
        crls=lists,
        moment=at,
        allow_fetching=False,
        revocation_mode="soft-fail",
        retroactive_revinfo=True,
    )
