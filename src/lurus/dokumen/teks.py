"""The standing texts of papers: what an office may word for all of a kind, with names for what each case fills in."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Final

from django.utils.translation import gettext_noop as _

from lurus.core.errors import CoreError
from lurus.dokumen.compose.text import printable

LONGEST: Final = 2000
NUMBERED: Final = re.compile(r"(?:[a-z]|\d{1,2})[.)]\s", re.IGNORECASE | re.ASCII)
NAMES: Final[Mapping[str, str]] = {
    "laporan": _("laporan yang diperbaiki"),
    "perintah": _("Surat Perintah dengan nomor dan tanggalnya"),
    "diperbaiki": _("banyaknya angka yang diperbaiki"),
    "dibenarkan": _("banyaknya angka yang dinyatakan benar"),
}
"""What a case fills in, and what it is."""


@dataclass(frozen=True)
class Teks:
    """One text: where it stands, its usual wording, the names it must hold.

    `alinea`: one line is one paragraph, else it is all one; `bernomor`: the paper numbers its lines. `juga`: another
    kind in which it stands.
    """

    jenis: str
    bidang: str
    judul: str
    lazim: str
    nama: tuple[str, ...] = ()
    alinea: bool = True
    bernomor: bool = False
    juga: str = ""

    @property
    def kunci(self) -> str:
        return f"{self.jenis}.{self.bidang}"


TEXTS: Final = (
    Teks(
        "surat_perintah",
        "menimbang",
        _("Surat Perintah: menimbang"),
        "bahwa terdapat data kinerja pada {laporan} yang perlu direviu kebenarannya;\n"
        "bahwa untuk itu perlu memerintahkan tim untuk mereviu dan memperbaiki data kinerja dimaksud.",
        ("laporan",),
        bernomor=True,
    ),
    Teks(
        "keputusan",
        "menimbang",
        _("Keputusan tentang tim: menimbang"),
        "bahwa terdapat data kinerja dalam {laporan} yang perlu direviu kebenarannya;\n"
        "bahwa untuk itu perlu membentuk tim dengan Keputusan Kepala Dinas;",
        ("laporan",),
        bernomor=True,
    ),
    Teks(
        "nota_rencana",
        "isi",
        _("Nota Dinas rencana: isi"),
        "Menindaklanjuti {perintah}, bersama ini disampaikan rencana kegiatan perbaikan data kinerja atas {laporan}.",
        ("perintah", "laporan"),
    ),
    Teks(
        "nota_rencana",
        "uraian",
        _("Nota Dinas rencana: pengantar daftar kegiatan"),
        "Rencana terlampir telah diparaf dan memuat kegiatan sebagai berikut:",
    ),
    Teks(
        "nota_rencana",
        "penutup",
        _("Nota Dinas rencana: penutup"),
        "Demikian disampaikan, mohon arahan lebih lanjut.",
        alinea=False,
    ),
    Teks(
        "nota_laporan",
        "isi",
        _("Nota Dinas laporan: isi"),
        "Bersama ini dilaporkan hasil pengumpulan data perbaikan atas {laporan}: {diperbaiki} dan {dibenarkan}."
        " Konsep laporan terlampir.",
        ("laporan", "diperbaiki", "dibenarkan"),
    ),
    Teks(
        "nota_laporan",
        "penutup",
        _("Nota Dinas laporan: penutup"),
        "Demikian dilaporkan, mohon dapat diverifikasi.",
        alinea=False,
    ),
    Teks(
        "undangan",
        "pembuka",
        _("Undangan: pembuka"),
        "Dalam rangka menetapkan data kinerja final atas {laporan}, dengan ini kami mengundang Bapak/Ibu untuk hadir"
        " pada:",
        ("laporan",),
        alinea=False,
    ),
    Teks(
        "undangan",
        "penutup",
        _("Undangan: penutup"),
        "Mengingat pentingnya acara tersebut, dimohon hadir tepat waktu dengan membawa bukti dukung data yang diampu."
        " Atas perhatian dan kehadirannya disampaikan terima kasih.",
        alinea=False,
    ),
    Teks(
        "laporan",
        "maksud",
        _("Konsep dan Laporan: maksud dan tujuan"),
        "Laporan ini menyajikan data kinerja yang diperbaiki beserta angka semula, sebab kesalahan, dan bukti"
        " perbaikannya, agar data kinerja benar dan mutakhir.",
        juga="konsep",
    ),
)
BY_KEY: Final[Mapping[str, Teks]] = {one.kunci: one for one in TEXTS}

Parts = tuple[tuple[str, str], ...]
"""Texts and the name that follows each; the name is empty at the end."""


@dataclass(frozen=True)
class Wording:
    """A wording that can be used: by paragraph, its texts and names."""

    paragraphs: tuple[Parts, ...]

    @staticmethod
    def read(text: str, of: Teks) -> "Wording":
        """Read the wording of a text, one paragraph a line; empty lines are left out.

        Raises CoreError `atur_teks.long` (most), `atur_teks.sign` (line, place, sign), `atur_teks.braces` (line),
        `atur_teks.unknown_name` (line, name, names), `atur_teks.extra` (line, name), `atur_teks.one_paragraph`
        (line), `atur_teks.numbered` (line), `atur_teks.needed` (name).
        """
        if len(text) > LONGEST:
            raise CoreError("atur_teks.long", most=LONGEST)
        lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), start=1)]
        kept = [(number, line) for number, line in lines if line]
        if len(kept) > 1 and not of.alinea:
            raise CoreError("atur_teks.one_paragraph", line=kept[1][0])
        numbered = [number for number, line in kept if of.bernomor and NUMBERED.match(line)]
        if numbered:
            raise CoreError("atur_teks.numbered", line=numbered[0])
        wording = Wording(tuple(tuple(_parts(number, line, of)) for number, line in kept))
        told = {name for parts in wording.paragraphs for _text, name in parts}
        for name in of.nama:
            if name not in told:
                raise CoreError("atur_teks.needed", name=braced(name))
        return wording

    def write(self, facts: Mapping[str, str]) -> list[str]:
        """The paragraphs with what the case fills in."""
        return ["".join(text + facts.get(name, "") for text, name in parts) for parts in self.paragraphs]


def braced(name: str) -> str:
    """The name as it is typed."""
    return f"{{{name}}}"


def _parts(number: int, line: str, of: Teks) -> Iterator[tuple[str, str]]:
    _check_signs(number, line)
    for text, name, spec, conversion in _read(number, line):
        if name is None:
            yield text, ""
            continue
        if name not in of.nama:
            known = _listed(of.nama)
            raise CoreError("atur_teks.unknown_name", line=number, name=braced(name), names=known)
        if spec or conversion:
            raise CoreError("atur_teks.extra", line=number, name=braced(name))
        yield text, name


def _read(number: int, line: str) -> list[tuple[str, str | None, str | None, str | None]]:
    try:
        return list(Formatter().parse(line))
    except ValueError as error:
        raise CoreError("atur_teks.braces", line=number) from error


def _listed(names: Iterable[str]) -> str:
    return ", ".join(braced(one) for one in names) or "–"


def _check_signs(number: int, line: str) -> None:
    """Signs that paper can show, and no others: what cannot be seen would stand in every letter."""
    for place, sign in enumerate(unicodedata.normalize("NFC", line), start=1):
        if printable(sign) != sign:
            told = sign.encode("unicode_escape").decode()
            raise CoreError("atur_teks.sign", line=number, place=place, sign=told)
