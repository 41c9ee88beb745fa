"""Canonical bytes with a format number, fingerprints, the chain and its daily seal."""

from lurus.core.chain.canonical import FORMAT, canonical, canonical_decimal
from lurus.core.chain.digests import GENESIS, fingerprint, link, salted, seal
from lurus.core.chain.errors import CODES, ChainError
from lurus.core.chain.verify import Break, Fault, Link, verify

__all__ = [
    "CODES",
    "FORMAT",
    "GENESIS",
    "Break",
    "ChainError",
    "Fault",
    "Link",
    "canonical",
    "canonical_decimal",
    "fingerprint",
    "link",
    "salted",
    "seal",
    "verify",
]
