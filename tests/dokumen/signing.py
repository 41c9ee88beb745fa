"""What the tests of signatures sign with: an office's CA, the head's key, a paper, a place; made once for all."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache

from lurus.dokumen.compose import compose, signature_boxes
from lurus.dokumen.sign import (
    Authority,
    Holder,
    SignatureRequest,
    Stamping,
    Trust,
    issue,
    office_authority,
    sign,
)
from tests.dokumen.cast import KADIS
from tests.dokumen.papers import surat_perintah

AT = datetime(2026, 3, 9, 2, 30, tzinfo=UTC)
A_DAY = timedelta(days=1)
PASSPHRASE = "sandi rekaan saja"
OFFICE = "Disperindag Kabupaten Wanasari"
FIELD = "ttd_ketua"


@dataclass(frozen=True)
class Desk:
    """Everything needed to sign the Surat Perintah as its head."""

    authority: Authority
    key: bytes
    paper: bytes
    request: SignatureRequest

    @property
    def trust(self) -> Trust:
        root = self.authority.certificate
        return Trust([root], [root])

    def signed(self, stamping: Stamping | None = None, at: datetime = AT) -> bytes:
        return sign(self.paper, self.key, PASSPHRASE, replace(self.request, at=at), stamping=stamping)


@cache
def desk() -> Desk:
    """The desk: keys of 2,048 bits take their time."""
    authority = office_authority(OFFICE, AT)
    (box,) = signature_boxes("surat_perintah", surat_perintah())
    request = SignatureRequest(
        box,
        ("Ditandatangani secara elektronik oleh:", KADIS["nama"]),
        "https://lurus.example/v/7KQ4M2XD",
        "Menandatangani",
        "Wanasari",
        AT,
    )
    holder = Holder(KADIS["nama"], KADIS["nip"], KADIS["jabatan"])
    return Desk(
        authority,
        issue(authority, holder, PASSPHRASE, AT),
        compose("surat_perintah", surat_perintah()),
        request,
    )
