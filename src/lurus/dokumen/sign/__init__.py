"""Electronic signatures of the office: its CA, its keys, PAdES. Paths and instants are passed in."""

from lurus.dokumen.sign.authority import NOT_CERTIFIED, Authority, Holder, issue, office_authority
from lurus.dokumen.sign.errors import SignError
from lurus.dokumen.sign.keys import has_key, load_authority, load_key, load_root, save_authority, save_key
from lurus.dokumen.sign.signer import SignatureRequest, sign
from lurus.dokumen.sign.verification import TOO_HEAVY, SignatureReport, Verification, fingerprint, verify

__all__ = [
    "NOT_CERTIFIED",
    "TOO_HEAVY",
    "Authority",
    "Holder",
    "SignError",
    "SignatureReport",
    "SignatureRequest",
    "Verification",
    "fingerprint",
    "has_key",
    "issue",
    "load_authority",
    "load_key",
    "load_root",
    "office_authority",
    "save_authority",
    "save_key",
    "sign",
    "verify",
]
