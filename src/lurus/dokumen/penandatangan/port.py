"""The port: what a signature is asked with, and what comes back. How it is made is each driver's own affair."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from lurus.dokumen.sign import SignatureRequest


@dataclass(frozen=True)
class Order:
    """The very bytes that were shown, and where on them whose signature goes.

    `paper` and `signer` are ids; `mark` is the fingerprint of the data that the bytes were made from.
    """

    pdf: bytes
    mark: str
    paper: int
    signer: int
    request: SignatureRequest


@dataclass(frozen=True)
class Given:
    """What only the signer knows, for the length of one request: kept nowhere, shown nowhere.

    `again`: he was told that an earlier request may have been carried out, and asks anew. `session`: where he entered;
    what was answered there is handed out there alone.
    """

    passphrase: str = field(default="", repr=False)
    nik: str = field(default="", repr=False)
    totp: str = field(default="", repr=False)
    again: bool = False
    session: str = field(default="", repr=False)


@dataclass(frozen=True)
class Signed:
    """The signed file as the driver got it, not yet checked; `told` is what the service said, without secrets."""

    pdf: bytes
    told: Mapping[str, str] = field(default_factory=dict)


class Driver(Protocol):
    """One way of making a signature."""

    def sign(self, order: Order, given: Given) -> Signed:
        """The order's file with the signature.

        Raises CoreError: nothing was signed, or what is not known is said.
        """
        ...
