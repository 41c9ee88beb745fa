"""Fingerprints, salted digests, links and daily seals: SHA-256 throughout (FIPS 180-4)."""

import hashlib
import hmac
import re
import unicodedata
from datetime import date
from typing import Final

from lurus.core.chain.canonical import FORMAT, canonical
from lurus.core.chain.errors import ChainError

GENESIS: Final = "0" * 64  # stands before the first link, and before the first seal

_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
# A link and a seal can never be taken for each other, nor for the fingerprint of a file.
_LINK: Final = b"lurus link %d\n" % FORMAT
_SEAL: Final = b"lurus seal %d\n" % FORMAT


def fingerprint(data: bytes) -> str:
    """Return the SHA-256 of the bytes as 64 hexadecimal digits.

    Source: FIPS 180-4.

    >>> fingerprint(b"")
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
    """
    return hashlib.sha256(data).hexdigest()


def salted(text: str, salt: str) -> str:
    """Return the digest by which a name or free text enters the chain, as 64 hexadecimal digits.

    The text is normalised (NFC). Once text and salt are destroyed the digest tells nothing, and the
    chain stays whole. Raises ChainError `chain.salt` for an empty salt, `chain.text`.

    Source: HMAC, RFC 2104, keyed with the salt; UU 27/2022 for why.

    >>> salted("Rina", "a1") == salted("Rina", "a1"), salted("Rina", "a1") == salted("Rina", "b2")
    (True, False)
    """
    if not salt:
        raise ChainError("chain.salt")
    return hmac.digest(_bytes(salt), _bytes(unicodedata.normalize("NFC", text)), "sha256").hex()


def link(previous: str, body: bytes) -> str:
    """Return the digest that ties `body` to what came before, as 64 hexadecimal digits.

    `previous` is the digest of the link before, `GENESIS` for the first. The body carries its own
    number, instant and actor. Raises ChainError `chain.digest` when `previous` is no digest.

    Source: Haber and Stornetta 1991 (linked time-stamps).

    >>> link(GENESIS, b"satu")[:16], link(link(GENESIS, b"satu"), b"dua")[:16]
    ('3ee2ecfc3a296100', '8bdfc68463b18545')
    """
    return hashlib.sha256(b"%b%b\n%b" % (_LINK, _digest(previous), body)).hexdigest()


def seal(day: date, number: int, mark: str, previous_seal: str) -> str:
    """Return the seal of a day, as 64 hexadecimal digits.

    `number` and `mark` are the last transaction's number and digest at the end of that day; a
    day without one seals the same again. Printed in signed reports, a seal shows that a tail was cut off.
    Raises ChainError `chain.digest`.

    Source: house design, "a daily seal".

    >>> seal(date(2026, 3, 2), 1, link(GENESIS, b"satu"), GENESIS)[:16]
    'a6796434ffb9640e'
    """
    marks = [_digest(mark).decode(), _digest(previous_seal).decode()]
    return hashlib.sha256(_SEAL + canonical([day, number, *marks])).hexdigest()


def _digest(value: str) -> bytes:
    if not _DIGEST.fullmatch(value):
        raise ChainError("chain.digest", value=value)
    return value.encode()


def _bytes(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as half:
        raise ChainError("chain.text", value=ascii(half.object[half.start : half.end])) from None
