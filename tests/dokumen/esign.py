"""A stand-in of the e-Sign service on this machine, a paper to sign, and signers with whom things go wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from lurus.core.errors import CoreError
from lurus.dokumen.compose import Box, compose, signature_boxes
from lurus.dokumen.penandatangan.esign.driver import Esign
from lurus.dokumen.penandatangan.esign.record import Record
from lurus.dokumen.penandatangan.esign.service import Service
from lurus.dokumen.penandatangan.esign.versions import First, Second, Version
from lurus.dokumen.penandatangan.port import Given, Order
from lurus.dokumen.penandatangan.tiruan.answers import Trial
from lurus.dokumen.penandatangan.tiruan.people import TrialSigner, trial_nik, trial_people
from lurus.dokumen.penandatangan.tiruan.server import StandIn
from lurus.dokumen.penandatangan.tiruan.signing import TrialAuthority
from lurus.dokumen.sign import SignatureRequest, Trust
from tests.dokumen.cast import KADIS
from tests.dokumen.papers import surat_perintah

AT = datetime(2026, 3, 9, 2, 30, tzinfo=UTC)
ENTRY = ("lurus", "rahasia-layanan-77")
PASSPHRASE = "frasa tiga ekor kambing"
VERSIONS: dict[str, type[Version]] = {"v1": First, "v2": Second}
LINES = (
    "Ditandatangani secara elektronik oleh:",
    KADIS["jabatan"],
    KADIS["nama"],
    "Sertifikat elektronik BSrE",
)


@dataclass(frozen=True)
class Head:
    """The head of the office as the office knows her."""

    nama: str = "Ratna Kusumawardani"
    gelar_depan: str = "Dra."
    gelar_belakang: str = "M.M."
    nip: str = KADIS["nip"]


HEAD = Head()


@cache
def authority() -> TrialAuthority:
    """One CA for all tests: making keys takes time."""
    return TrialAuthority(AT)


@cache
def paper() -> bytes:
    return compose("surat_perintah", surat_perintah())


def places() -> tuple[Box, ...]:
    """Where signatures stand on it."""
    return tuple(signature_boxes("surat_perintah", surat_perintah()))


def order(number: int = 1, signer: int = 7) -> Order:
    """The paper, to be signed by the head."""
    (box,) = signature_boxes("surat_perintah", surat_perintah())
    asked = SignatureRequest(box, LINES, "https://lurus.example/v/7KQ4M2XD", "SOP/459", "Wanasari", AT)
    return Order(paper(), "a" * 64, number, signer, asked)


def people() -> list[TrialSigner]:
    """The head in every standing and with every fault."""
    return list(trial_people([(1, "RATNA KUSUMAWARDANI")], PASSPHRASE))


def nik_of(what: str) -> str:
    """The NIK under which the head stands so, or has that fault."""
    return trial_nik(1, what)


@dataclass
class Counter:
    """The office's side and the stand-in's, together."""

    stand_in: StandIn
    service: Service
    home: Path

    @property
    def trial(self) -> Trial:
        return self.stand_in.trial

    @property
    def log(self) -> str:
        return Record(self.home).file.read_text()

    def driver(self, version: str, *, visible: bool = True) -> Esign:
        return Esign(self.service, VERSIONS[version](), self.home, self.home / "berkas", (0, 0), visible)

    def sign(self, version: str, what: str = "ISSUE", number: int = 1, **other: object) -> bytes:
        """The paper of that number signed by the signer with that status or fault."""
        given: dict[str, object] = {"passphrase": PASSPHRASE, "nik": nik_of(what)}
        return self.driver(version).sign(order(number), Given(**(given | other))).pdf  # type: ignore[arg-type]

    def refusal(self, version: str, what: str = "ISSUE", number: int = 1, **other: object) -> str:
        """The code with which it was not signed."""
        try:
            self.sign(version, what, number, **other)
        except CoreError as refused:
            return refused.code
        return ""

    def trust(self) -> Trust:
        return Trust([self.trial.authority.pem])


@contextmanager
def counter(home: Path, slow: int = 3, seconds: int = 30) -> Iterator[Counter]:
    """A stand-in that runs, and a service that leads to it."""
    stand_in = StandIn(Trial(people(), authority(), lambda: AT), ENTRY, slow=slow)
    with stand_in.running():
        yield Counter(stand_in, Service(stand_in.url, *ENTRY, seconds=seconds), home)
