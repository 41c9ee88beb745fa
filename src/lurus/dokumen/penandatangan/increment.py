"""Is what came back the file that was shown, unchanged, with exactly one more signature, by the right person?"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from lurus.core.errors import CoreError
from lurus.dokumen.sign import SignatureReport, verify


@dataclass(frozen=True)
class Root:
    """A certificate (PEM or DER) that is trusted, and whether it is of a certified provider."""

    certificate: bytes
    certified: bool


class Holder(Protocol):
    """Who must have signed."""

    @property
    def nama(self) -> str: ...
    @property
    def gelar_depan(self) -> str: ...
    @property
    def gelar_belakang(self) -> str: ...
    @property
    def nip(self) -> str: ...


@dataclass(frozen=True)
class Accepted:
    """The one new signature, and whether its chain leads to a certified provider."""

    report: SignatureReport
    certified: bool


NIP_DIGITS = 18


def accept(sent: bytes, got: bytes, roots: Sequence[Root], holder: Holder) -> Accepted:
    """The new signature of `got`, when `got` is `sent` with nothing but that signature behind it.

    Raises CoreError `terima.other_document` (the first bytes are not those shown), `terima.not_one_more` (before,
    after), `terima.not_whole` (codes), `terima.unknown_root`, `terima.other_signer` (expected, found).
    """
    if not got.startswith(sent) or len(got) == len(sent):
        raise CoreError("terima.other_document")
    before = len(verify(sent, []).signatures)
    found = verify(got, [one.certificate for one in roots])
    if len(found.signatures) != before + 1:
        raise CoreError("terima.not_one_more", before=before, after=len(found.signatures))
    if not found.intact:
        raise CoreError("terima.not_whole", codes=list(found.codes))
    report = next(one for one in found.signatures if one.covers_whole_document)
    if not report.trusted:
        raise CoreError("terima.unknown_root", found=report.signer)
    _same_person(report, holder)
    return Accepted(report, certified=_certified(got, roots, report))


def _certified(got: bytes, roots: Sequence[Root], report: SignatureReport) -> bool:
    certified = [one.certificate for one in roots if one.certified]
    return bool(certified) and any(
        one.trusted for one in verify(got, certified).signatures if one.field == report.field
    )


def _same_person(report: SignatureReport, holder: Holder) -> None:
    """The certificate names the signer: all words of the name in their order, titles aside; and no other NIP."""
    titles = set(words(f"{holder.gelar_depan} {holder.gelar_belakang}"))
    named = [one for one in words(report.signer) if one not in titles]
    other_number = holder.nip and is_nip(report.nip) and report.nip != holder.nip
    if other_number or named != [one for one in words(holder.nama) if one not in titles]:
        raise CoreError("terima.other_signer", expected=holder.nama, found=report.signer)


def is_nip(number: str) -> bool:
    """Whether a certificate's serial number is an employee's number at all."""
    return len(number) == NIP_DIGITS and number.isdecimal()


def words(name: str) -> list[str]:
    """The words of a name in capitals; abbreviations lose their points, accents fall away.

    >>> words("Dra. Siti Nurhaliza, M.Si.")
    ['DRA', 'SITI', 'NURHALIZA', 'MSI']
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    parts = (re.sub(r"[^A-Z0-9]", "", one) for one in re.split(r"[\s,]+", plain.upper()))
    return [one for one in parts if one]
