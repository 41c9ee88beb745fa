"""Whom the stand-in knows: each signer with a made-up NIK, how he stands, and what goes wrong with him."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

PASSPHRASE: Final = "frasa-uji-coba"  # noqa: S105 - published: it opens nothing but trials
TOTP: Final = "246810"
ISSUED: Final = "ISSUE"
STATUSES: Final = (
    "EXPIRED",
    "RENEW",
    "WAITING_FOR_VERIFICATION",
    "NEW",
    "NO_CERTIFICATE",
    "SUSPEND",
    "REVOKE",
)
FAULTS: Final = (
    "lambat",
    "rusak_500",
    "rusak_502",
    "putus_sesudah",
    "putus_di_isi",
    "orang_lain",
    "susun_ulang",
    "tambah_isi",
)
"""What can go wrong, so that it can be tried: slow; two failures of a server; cut off after signing, before or within
the answer; signed in another's name; the file written anew; something added behind the signature."""
KINDS: Final = (ISSUED, *STATUSES, *FAULTS)


@dataclass(frozen=True)
class TrialSigner:
    """A signer as the service knows him."""

    nik: str
    nama: str
    status: str = ISSUED
    fault: str = ""
    passphrase: str = field(default=PASSPHRASE, repr=False)


def trial_nik(number: int, kind: str = ISSUED) -> str:
    """A NIK that no one can have (there is no region 99): two digits for how he stands, twelve for who he is.

    >>> trial_nik(7), trial_nik(7, "EXPIRED")
    ('9900000000000007', '9901000000000007')
    """
    return f"99{KINDS.index(kind):02d}{number:012d}"


def trial_people(named: Iterable[tuple[int, str]], passphrase: str = PASSPHRASE) -> Iterator[TrialSigner]:
    """Everybody in every standing and with every fault: which of them, the NIK says."""
    for number, name in named:
        for kind in KINDS:
            fault = kind if kind in FAULTS else ""
            yield TrialSigner(trial_nik(number, kind), name, ISSUED if fault else kind, fault, passphrase)
