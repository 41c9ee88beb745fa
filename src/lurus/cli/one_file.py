"""What one file is: whose signatures it bears, whether every byte is as signed, and whether this office knows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from lurus.bahasa import shown
from lurus.cli.offices import offices
from lurus.core.chain import fingerprint
from lurus.core.errors import CoreError
from lurus.dokumen.kunci import root
from lurus.dokumen.models import Dokumen
from lurus.dokumen.sign import SignatureReport, Verification, verify
from lurus.files.models import StoredFile

PDF = b"%PDF-"


@dataclass(frozen=True)
class Judgement:
    """What is known of a file: its signatures if it is a PDF, and the row it was stored as."""

    name: str
    fingerprint: str
    signatures: Verification | None
    stored: StoredFile | None
    paper: Dokumen | None

    @property
    def signed(self) -> bool:
        return self.signatures is not None and bool(self.signatures.signatures)

    @property
    def holds(self) -> bool:
        """Every signature holds under this office's authority; an unsigned file is at least one that was stored."""
        if self.signatures is not None and self.signed:
            return self.signatures.intact and self.signatures.trusted
        return self.stored is not None

    def lines(self) -> Iterator[str]:
        """For a reader."""
        yield from self._signature_lines()
        if self.paper is not None:
            told = {
                "jenis": self.paper.jenis,
                "perbaikan": str(self.paper.perbaikan),
                "nomor": self.paper.nomor,
            }
            yield _(
                "Sama dengan naskah {jenis} dari perbaikan {perbaikan} yang tersimpan; nomor: {nomor}."
            ).format(**told)
        elif self.stored is not None:
            yield _("Sama dengan berkas “{name}” yang tersimpan di kantor ini.").format(name=self.stored.name)
        else:
            yield _("Berkas ini tidak tersimpan di kantor ini: bukan naskahnya, atau isinya sudah lain.")
        yield f"SHA-256 {self.fingerprint}"

    def _signature_lines(self) -> Iterator[str]:
        if self.signatures is None:
            yield _("Bukan berkas PDF; tidak ada tanda tangan untuk diperiksa.")
            return
        if not self.signed:
            yield _("Tidak ada tanda tangan yang dapat dibaca ({codes}).").format(
                codes=", ".join(self.signatures.codes)
            )
        yield from (_signature(one) for one in self.signatures.signatures)
        if self.signed and not self.holds:
            yield _("TIDAK BERLAKU: {codes}.").format(codes=", ".join(self.signatures.codes))

    def told(self) -> dict[str, Any]:
        """For a program."""
        found = () if self.signatures is None else self.signatures.signatures
        return {
            "berkas": self.name,
            "sha256": self.fingerprint,
            "berlaku": self.holds,
            "tersimpan": self.stored is not None,
            "naskah": None
            if self.paper is None
            else f"{self.paper.perbaikan}-{self.paper.jenis}-{self.paper.urut}",
            "kode": [] if self.signatures is None else list(self.signatures.codes),
            "tanda_tangan": [
                {
                    "nama": one.signer,
                    "jabatan": one.post,
                    "waktu": one.at,
                    "utuh": one.intact,
                    "dikenal": one.trusted,
                }
                for one in found
            ],
        }


def judge(name: str, data: bytes) -> Judgement:
    """Look at a file without asking anybody outside this home."""
    mark = fingerprint(data)
    stored = StoredFile.across_offices.filter(fingerprint=mark).order_by("pk").first()
    paper = Dokumen.across_offices.filter(berkas__fingerprint=mark).select_related("perbaikan").first()
    signatures = verify(data, list(_roots())) if data.lstrip()[:5] == PDF else None
    return Judgement(name, mark, signatures, stored, paper)


def _roots() -> Iterator[bytes]:
    for kantor in offices():
        try:
            yield root(kantor)
        except CoreError:
            continue  # an office without an authority has signed nothing


def _signature(one: SignatureReport) -> str:
    told = {"nama": one.signer, "jabatan": one.post or "–", "waktu": shown(one.at)}
    whole = _("utuh") if one.intact else _("TIDAK UTUH")
    known = _("dikenal kantor ini") if one.trusted else _("TIDAK DIKENAL kantor ini")
    return _("Ditandatangani {nama} ({jabatan}) pada {waktu}:").format(**told) + f" {whole}, {known}."
