"""What one file is: whose signatures it bears, whether every byte is as signed, and whether this office knows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from lurus.bahasa import shown
from lurus.cli.offices import offices
from lurus.core.chain import fingerprint
from lurus.dokumen.models import VOID, Dokumen
from lurus.dokumen.recorded import beside_the_books
from lurus.dokumen.sign import SignatureReport, Trust, Verification, verify
from lurus.dokumen.sign.reports import unproven
from lurus.dokumen.telling import Finding, finding
from lurus.dokumen.vouching import trust_of, trust_of_all
from lurus.files.models import StoredFile
from lurus.ikhtisar.naskah import successor

PDF = b"%PDF-"


@dataclass(frozen=True)
class Judgement:
    """What is known of a file: its signatures if it is a PDF, what the books say, and the row it was stored as."""

    name: str
    fingerprint: str
    signatures: Verification | None
    stored: StoredFile | None = None
    paper: Dokumen | None = None
    wrong: tuple[str, ...] = ()
    apart: bool = False
    """It was judged by roots given on the command line, without any office."""

    @property
    def signed(self) -> bool:
        return self.signatures is not None and bool(self.signatures.signatures)

    @property
    def holds(self) -> bool:
        """Every signature holds and the books agree; an unsigned file is at least one that was stored."""
        if self.signatures is not None and self.signed:
            return self.signatures.intact and self.signatures.trusted and not self.wrong
        return self.stored is not None

    def lines(self) -> Iterator[str]:
        """For a reader."""
        yield from self._signature_lines()
        if not self.apart:
            yield from self._standing()
        yield f"SHA-256 {self.fingerprint}"

    def _standing(self) -> Iterator[str]:
        if self.paper is not None:
            told = {
                "jenis": self.paper.jenis,
                "perbaikan": str(self.paper.perbaikan),
                "nomor": self.paper.nomor,
            }
            yield _(
                "Sama dengan naskah {jenis} dari perbaikan {perbaikan} yang tersimpan; nomor: {nomor}."
            ).format(**told)
            yield from _currency(self.paper)
        elif self.stored is not None:
            yield _("Sama dengan berkas “{name}” yang tersimpan di kantor ini.").format(name=self.stored.name)
        else:
            yield _("Berkas ini tidak tersimpan di kantor ini: bukan naskahnya, atau isinya sudah lain.")

    def _signature_lines(self) -> Iterator[str]:
        if self.signatures is None:
            yield _("Bukan berkas PDF; tidak ada tanda tangan untuk diperiksa.")
            return
        if not self.signed:
            yield _("Tidak ada tanda tangan yang dapat dibaca ({codes}).").format(
                codes=", ".join(self.signatures.codes)
            )
            return
        told = self.told_in_words()
        yield told.kalimat
        for one, words in zip(self.signatures.signatures, told.tanda_tangan, strict=True):
            yield _signature(one)
            yield from (f"  {answer.tanya} {answer.jawab}" for answer in words.jawaban)
        if not self.holds:
            codes = ", ".join([*self.signatures.codes, *self.wrong])
            yield _("TIDAK BERLAKU: {codes}.").format(codes=codes)
            yield told.penjelasan

    def told_in_words(self) -> Finding:
        """The same words as on the public page."""
        assert self.signatures is not None  # noqa: S101 - asked only of a PDF
        posts = None
        if self.paper is not None:
            posts = {one.serial: one.sebutan for one in self.paper.tanda_tangan.all()}
        return finding(self.signatures, _moment, self.wrong, posts)

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
            "diganti": None if self.paper is None else _replaced_by(self.paper),
            "kode": [*([] if self.signatures is None else self.signatures.codes), *self.wrong],
            "tanda_tangan": [_told(one) for one in found],
        }


def judge(name: str, data: bytes) -> Judgement:
    """Look at a file without asking anybody outside this home."""
    mark = fingerprint(data)
    stored = StoredFile.across_offices.filter(fingerprint=mark).order_by("pk").first()
    papers = Dokumen.across_offices.filter(berkas__fingerprint=mark)
    paper = papers.select_related("perbaikan", "kantor", "lembar").first()
    if data.lstrip()[:5] != PDF:
        return Judgement(name, mark, None, stored, paper)
    trust = trust_of_all(offices()) if paper is None else trust_of(paper.kantor)
    signatures = verify(data, trust)
    wrong = unproven(signatures) if paper is None else beside_the_books(signatures, paper)
    return Judgement(name, mark, signatures, stored, paper, tuple(wrong))


def judge_apart(name: str, data: bytes, trust: Trust) -> Judgement:
    """Look at a file by the roots and lists given, where there is no office at all."""
    signatures = verify(data, trust) if data.lstrip()[:5] == PDF else None
    wrong = () if signatures is None else tuple(unproven(signatures))
    return Judgement(name, fingerprint(data), signatures, wrong=wrong, apart=True)


def _currency(paper: Dokumen) -> Iterator[str]:
    instead = _replaced_by(paper)
    if instead is not None:
        yield _("Tidak lagi yang terbaru; penggantinya: {nomor}.").format(nomor=instead)
    elif paper.status == VOID:
        yield _("Naskah ini dibatalkan.")
    else:
        yield _("Ini versi terakhir; tidak ada yang menggantikannya.")


def _replaced_by(paper: Dokumen) -> str | None:
    later = successor(paper)
    return None if later is None else later.nomor or str(later.perbaikan)


def _moment(at: datetime | None) -> str:
    return shown(at)


def _signature(one: SignatureReport) -> str:
    told = {"nama": one.signer, "jabatan": one.post or "–", "waktu": shown(one.at)}
    whole = _("utuh") if one.intact else _("TIDAK UTUH")
    known = _("dikenal kantor ini") if one.trusted else _("TIDAK DIKENAL kantor ini")
    return _("Ditandatangani {nama} ({jabatan}) pada {waktu}:").format(**told) + f" {whole}, {known}."


def _told(one: SignatureReport) -> dict[str, Any]:
    return {
        "nama": one.signer,
        "jabatan": one.post,
        "waktu": one.at,
        "utuh": one.intact,
        "dikenal": one.trusted,
        "cap_waktu": one.stamped,
        "tingkat": one.level,
        "tersertifikasi": one.certified,
        "dicabut": one.revoked,
    }
