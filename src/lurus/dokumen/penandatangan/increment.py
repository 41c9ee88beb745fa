"""Is what came back the file that was shown, unchanged, with exactly one more signature, by the right person?"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Protocol

from lurus.core.errors import CoreError
from lurus.dokumen.compose import Box
from lurus.dokumen.sign import SignatureReport, Trust
from lurus.dokumen.sign.comparing import Compare, compare


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


NIP_DIGITS = 18


def accept(
    sent: bytes, got: bytes, trust: Trust, holder: Holder, boxes: Sequence[Box], compared: Compare = compare
) -> SignatureReport:
    """The new signature of `got`, when `got` is `sent` with nothing but that signature behind it, in its place.

    `compared`: how the two are held against each other; in a process of its own where somebody else made `got`.

    Raises CoreError `terima.other_document` (the first bytes are not those shown), `terima.not_one_more` (before,
    after), `terima.not_whole` (codes), `terima.unknown_root`, `terima.other_signer` (expected, found), and those of
    `check_unchanged` and of `compared`.
    """
    if not got.startswith(sent) or len(got) == len(sent):
        raise CoreError("terima.other_document")
    told = compared(sent, got, trust, boxes)
    before, found = set(told.before), told.found
    new = [one for one in found.signatures if one.field not in before]
    if len(new) != 1 or len(found.signatures) != len(before) + 1:
        raise CoreError("terima.not_one_more", before=len(before), after=len(found.signatures))
    if not found.intact:
        raise CoreError("terima.not_whole", codes=list(found.codes))
    if told.moved is not None:
        code, page = told.moved
        raise CoreError(code, page=page)
    (report,) = new
    if not report.trusted:
        raise CoreError("terima.unknown_root", found=report.signer)
    _same_person(report, holder)
    return report


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
