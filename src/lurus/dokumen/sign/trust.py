"""What a check of signatures goes by: roots, time-stamp roots, and what was revoked when."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any, Final

_BYTES: Final = ("roots", "stamp_roots", "lists", "certified")


@dataclass(frozen=True)
class Trust:
    """Certificates (PEM or DER) that vouch for signers, those that vouch for time stamps, and revocations.

    `revoked` tells by serial number (hex) since when a certificate no longer counts: what the office's own books
    say. `lists` are revocation lists (PEM or DER), each believed only if a root signed it: what others need.
    `certified` are those roots whose signers were certified by a licensed authority.
    """

    roots: Sequence[bytes]
    stamp_roots: Sequence[bytes] = ()
    revoked: Mapping[str, datetime] = field(default_factory=dict)
    lists: Sequence[bytes] = ()
    certified: Sequence[bytes] = ()

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 over all of it: what was judged under it is judged anew when anything of it changes."""
        told = {name: sorted(one) for name, one in as_data(self).items()}
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()

    def together(self, other: "Trust") -> "Trust":
        """What either of the two goes by."""
        return Trust(
            roots=[*self.roots, *other.roots],
            stamp_roots=[*self.stamp_roots, *other.stamp_roots],
            revoked={**self.revoked, **other.revoked},
            lists=[*self.lists, *other.lists],
            certified=[*self.certified, *other.certified],
        )


def trust_in(told: Trust | Sequence[bytes]) -> Trust:
    """Roots alone are enough where nothing was revoked and no time stamp is asked about."""
    return told if isinstance(told, Trust) else Trust(told)


def as_data(trust: Trust) -> dict[str, list[Any]]:
    """The trust as plain data, to be told to another process."""
    certificates = {name: [one.decode("latin-1") for one in getattr(trust, name)] for name in _BYTES}
    return certificates | {"revoked": [[serial, at.isoformat()] for serial, at in trust.revoked.items()]}


def from_data(told: Mapping[str, list[Any]]) -> Trust:
    """The trust that `as_data` told."""
    certificates = {name: [one.encode("latin-1") for one in told[name]] for name in _BYTES}
    return Trust(
        revoked={serial: datetime.fromisoformat(at) for serial, at in told["revoked"]}, **certificates
    )
