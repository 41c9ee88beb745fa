"""Every check of the books, one after the other, and what they find together."""

from collections import Counter as Tally
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from lurus.bahasa import sentence
from lurus.cli.offices import home
from lurus.core.errors import CoreError
from lurus.dokumen.arsip.musnah import gone_files
from lurus.dokumen.audit import check_documents
from lurus.dokumen.kearsipan import destroyed
from lurus.files.audit import check_files
from lurus.files.store import Store
from lurus.kantor.models import Kantor
from lurus.ledger.audit import Checked, Finding, check_chain, check_rows, check_seals
from lurus.ledger.audit.reading import SPOILT
from lurus.ledger.models import Counter
from lurus.pemeriksaan.audit import check_runs
from lurus.register.audit import check_versions

UNREADABLE = (*SPOILT, CoreError, KeyError, AttributeError, OSError)


@dataclass(frozen=True)
class Inspection:
    """What was looked at in one office, and what does not hold, the chain first."""

    kantor: Kantor
    checked: tuple[Checked, ...]

    @property
    def findings(self) -> list[Finding]:
        return [one for part in self.checked for one in part.findings]

    @property
    def whole(self) -> bool:
        return not self.findings

    def told(self) -> dict[str, Any]:
        """For a program."""
        first = self.findings[0] if self.findings else None
        end = Counter.objects.at(self.kantor).first()
        return {
            "kantor": self.kantor.kode,
            "utuh": self.whole,
            # Kept outside this machine, it finds a chain that was cut and written anew since.
            "ujung": None if end is None else {"nomor": end.number, "sidik": end.fingerprint},
            "diperiksa": {part.what: part.counted for part in self.checked},
            "pertama": None if first is None else _spelled(first),
            "temuan": dict(Tally(one.code for one in self.findings)),
        }


def inspect(kantor: Kantor, tell: Callable[[str], None]) -> Inspection:
    """Look at everything that an office keeps."""
    return Inspection(kantor, tuple(_all(kantor, tell)))


def in_words(finding: Finding) -> str:
    """The finding as a sentence, with the transaction it concerns."""
    words = sentence(finding.code, finding.params)
    return words if finding.number is None else f"[{finding.number}] {words}"


def _all(kantor: Kantor, tell: Callable[[str], None]) -> Iterator[Checked]:
    erased = destroyed(kantor)
    parts: dict[str, Callable[[], Checked]] = {
        "rantai": partial(check_chain, kantor, erased),
        "baris": partial(check_rows, kantor, erased),
        "versi": partial(check_versions, kantor),
        "pemeriksaan": partial(check_runs, kantor),
        "segel": partial(check_seals, kantor),
        "berkas": partial(check_files, kantor, Store(Path(home().files)), gone_files(kantor)),
        "dokumen": partial(check_documents, kantor),
    }
    for name, check in parts.items():
        tell(f"{kantor.kode}: {name}")
        yield _guarded(name, check)


def _guarded(name: str, check: Callable[[], Checked]) -> Checked:
    """A part so spoilt that its check falls over is itself a finding, and hides no other part."""
    try:
        return check()
    except UNREADABLE as error:
        return Checked(
            name, 0, (Finding("audit.part_unreadable", None, {"part": name, "error": str(error)}),)
        )


def _spelled(finding: Finding) -> dict[str, Any]:
    return {
        "kode": finding.code,
        "transaksi": finding.number,
        "kalimat": in_words(finding),
        "rincian": dict(finding.params),
    }
