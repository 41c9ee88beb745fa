"""Electronic signatures of the office: its CA, its keys, PAdES. Paths and instants are passed in."""

from lurus.dokumen.sign.authority import NOT_CERTIFIED, Authority, Holder, issue, office_authority
from lurus.dokumen.sign.errors import SignError
from lurus.dokumen.sign.keys import has_key, load_authority, load_key, load_root, save_authority, save_key
from lurus.dokumen.sign.reports import SignatureReport, Verification, fingerprint
from lurus.dokumen.sign.revocation import Revoked, Why, revocation_list
from lurus.dokumen.sign.signer import SignatureRequest, sign
from lurus.dokumen.sign.stamping import Level, Stamping
from lurus.dokumen.sign.trust import Trust
from lurus.dokumen.sign.verification import TOO_HEAVY, verify

__all__ = [
    "NOT_CERTIFIED",
    "TOO_HEAVY",
    "Authority",
    "Holder",
    "Level",
    "Revoked",
    "SignError",
    "SignatureReport",
    "SignatureRequest",
    "Stamping",
    "Trust",
    "Verification",
    "Why",
    "fingerprint",
    "has_key",
    "issue",
    "load_authority",
    "load_key",
    "load_root",
    "office_authority",
    "revocation_list",
    "save_authority",
    "save_key",
    "sign",
    "verify",
]
