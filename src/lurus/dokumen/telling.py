"""What a check of a file found, in the words of a citizen: for the public page and for the command line alike."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.utils.translation import gettext as _

from lurus.bahasa import sentence
from lurus.dokumen.sign import TOO_HEAVY, SignatureReport, Verification
from lurus.dokumen.sign.reports import REVOKED, STAMP_UNKNOWN, TIME_UNPROVEN

GOOD, BAD, NOTE = "baik", "buruk", "catatan"
Moment = Callable[[datetime | None], str]
APART: Final = timedelta(hours=1)
"""A stamp that lies further from the instant claimed is told as another instant."""
_LEVELS: Final = {"B-B": "PAdES B-B", "B-T": "PAdES B-T", "B-LTA": "PAdES B-LTA"}


@dataclass(frozen=True)
class Answer:
    """One question that a reader has, answered; `macam` is baik, buruk or catatan."""

    tanya: str
    jawab: str
    macam: str = GOOD


@dataclass(frozen=True)
class Signature:
    """One signature: who, in which post, when, whether it holds, and what else is to be known of it."""

    nama: str
    jabatan_teks: str
    kapan: str
    sah: bool
    keterangan: str
    jawaban: Sequence[Answer] = ()


@dataclass(frozen=True)
class Finding:
    """The judgement on a file; `utuh` only when it is wholly as signed, by somebody the office vouches for.

    `berlaku`: nothing stands in its place; what is genuine and no longer counts is not shown as good.
    """

    kalimat: str
    penjelasan: str
    tanda_tangan: Sequence[Signature] = ()
    utuh: bool = False
    berlaku: bool = True
    rincian: Sequence[tuple[str, str]] = ()


def finding(
    result: Verification, moment: Moment, wrong: Sequence[str] = (), posts: dict[str, str] | None = None
) -> Finding:
    """The result in words; `wrong` is what the books say otherwise, `posts` what they call the signers."""
    holds = result.intact and result.trusted and not wrong
    books = None if posts is None else wrong
    shown = [_signature(one, moment, posts or {}, books) for one in result.signatures]
    return Finding(
        _verdict(result, wrong),
        _why(result, wrong),
        shown,
        utuh=holds,
        rincian=list(_details(result)),
    )


def broken(code: str) -> Finding:
    """The office's own copy cannot be read."""
    why = _("Hubungi kantor ini; salinan cadangannya dapat dipulihkan.")
    return Finding(_("Berkas yang disimpan kantor tidak dapat dibaca."), f"{sentence(code)} {why}")


def unsigned() -> Finding:
    """A paper that nobody signed yet."""
    return Finding(
        _("Naskah ini belum ditandatangani."),
        _("Naskah ini ada pada kantor, tetapi belum ada seorang pun yang menandatanganinya."),
    )


def _verdict(result: Verification, wrong: Sequence[str]) -> str:
    revoked = any(REVOKED in one.codes for one in result.signatures)
    rows = (
        (TOO_HEAVY in result.codes, _("Berkas ini tidak diperiksa.")),
        ("sign.unreadable" in result.codes, _("Berkas ini tidak dapat dibaca sebagai naskah yang utuh.")),
        (not result.signatures, _("Berkas ini tidak memuat tanda tangan elektronik.")),
        (not result.intact, _("Berkas ini tidak lagi sama dengan yang ditandatangani.")),
        (revoked, _("Isinya utuh, tetapi ditandatangani dengan kunci yang sudah dicabut.")),
        (not result.trusted, _("Isinya utuh, tetapi penanda tangannya tidak dikenal kantor ini.")),
        (TIME_UNPROVEN in wrong, _("Isinya utuh, tetapi tidak terbukti kapan ditandatangani.")),
        (bool(wrong), _("Isinya utuh, tetapi tidak cocok dengan catatan kantor.")),
    )
    asserted = _("Naskah ini asli dan tidak berubah sejak ditandatangani.")
    return next((said for holds, said in rows if holds), asserted)


def _why(result: Verification, wrong: Sequence[str]) -> str:
    if TOO_HEAVY in result.codes:
        return sentence(TOO_HEAVY)
    if not result.signatures:
        return _("Tanpa tanda tangan, tidak dapat dipastikan siapa yang mengeluarkannya.")
    if result.intact and result.trusted and not wrong:
        return _("Penanda tangan dan isinya cocok dengan catatan kantor yang mengeluarkannya.")
    said = [sentence(one.partition(":")[0]) for one in (*result.codes, *wrong) if STAMP_UNKNOWN not in one]
    return " ".join([*dict.fromkeys(said), _("Mintalah berkas aslinya kepada kantor yang mengeluarkannya.")])


def _signature(
    one: SignatureReport, moment: Moment, posts: dict[str, str], books: Sequence[str] | None
) -> Signature:
    sound = one.intact and one.trusted
    said = [sentence(code) for code in one.codes]
    kind = (
        _("Tanda tangan elektronik tersertifikasi.")
        if one.certified
        else _("Tanda tangan elektronik, tidak tersertifikasi.")
    )
    return Signature(
        nama=one.signer,
        jabatan_teks=posts.get(one.serial) or one.post,
        kapan=moment(one.at),
        sah=sound,
        keterangan=" ".join(said) if said else kind,
        jawaban=list(_answers(one, moment, books)),
    )


def _answers(one: SignatureReport, moment: Moment, books: Sequence[str] | None) -> Iterator[Answer]:
    """Of a signature whose bytes were changed, nothing else is worth saying."""
    yield _unchanged(one)
    if not one.intact:
        return
    yield _known(one)
    if books is not None and one.trusted:
        yield _entitled(books)
    yield _time(one, moment)
    if one.revoked is not None:
        yield _revoked(one, moment, recorded=books is not None)
    yield _certified(one)


def _unchanged(one: SignatureReport) -> Answer:
    asked = _("Isinya berubah sejak ditandatangani?")
    if one.intact:
        return Answer(asked, _("Tidak, sedikit pun tidak."))
    return Answer(asked, _("Ya. Isinya bukan lagi yang ditandatangani."), BAD)


def _known(one: SignatureReport) -> Answer:
    asked = _("Benar ditandatangani olehnya?")
    if one.certified:
        return Answer(asked, _("Ya, dengan sertifikat atas namanya dari penyelenggara sertifikasi."))
    if one.trusted or REVOKED in one.codes:
        return Answer(asked, _("Ya, dengan kunci atas namanya yang dijamin kantor ini."))
    return Answer(asked, _("Tidak diketahui. Siapa pun dapat menulis nama itu."), BAD)


def _entitled(books: Sequence[str]) -> Answer:
    asked = _("Memegang jabatan itu pada hari itu?")
    if "sign.not_assigned" in books:
        return Answer(asked, _("Tidak, menurut catatan penugasan kantor."), BAD)
    return Answer(asked, _("Ya, menurut catatan penugasan kantor."))


def _time(one: SignatureReport, moment: Moment) -> Answer:
    asked = _("Waktunya dibuktikan pihak lain?")
    if one.stamped is not None:
        if one.at is None or abs(one.at - one.stamped) > APART:
            said = _("Cap waktu %(by)s menyebut waktu lain: %(at)s. Yang terbukti ialah waktu cap itu.")
            return Answer(asked, said % {"by": one.stamper, "at": moment(one.stamped)}, NOTE)
        told = {"by": one.stamper or _("penyedia cap waktu"), "at": moment(one.stamped)}
        return Answer(asked, _("Ya, dengan cap waktu %(by)s, %(at)s.") % told)
    if STAMP_UNKNOWN in one.codes:
        return Answer(asked, _("Tidak. Ada cap waktu, tetapi penyedianya tidak dikenal kantor ini."), NOTE)
    return Answer(asked, _("Tidak. Waktunya menurut jam kantor."), NOTE)


def _revoked(one: SignatureReport, moment: Moment, *, recorded: bool) -> Answer:
    asked = _("Kuncinya masih berlaku?")
    told = {"at": moment(one.revoked)}
    if REVOKED in one.codes:
        said = _("Tidak. Kunci ini dicabut %(at)s; tanda tangan ini mengaku dibuat sesudahnya.")
        return Answer(asked, said % told, BAD)
    if not recorded and one.stamped is None:
        said = _(
            "Tidak. Kunci ini dicabut %(at)s, dan tidak ada bukti bahwa tanda tangan ini dibuat sebelumnya."
        )
        return Answer(asked, said % told, BAD)
    said = _("Kunci ini dicabut %(at)s; tanda tangan ini dibuat sebelumnya, jadi tetap sah.")
    return Answer(asked, said % told, NOTE)


def _certified(one: SignatureReport) -> Answer:
    asked = _("Dijamin penyelenggara sertifikasi elektronik?")
    if one.certified:
        return Answer(asked, _("Ya, tersertifikasi."))
    said = _("Tidak. Tanda tangan ini tidak tersertifikasi; yang menjaminnya kantor sendiri.")
    return Answer(asked, said, NOTE)


def _details(result: Verification) -> Iterator[tuple[str, str]]:
    yield _("Sidik berkas (SHA-256)"), result.fingerprint
    for one in result.signatures:
        yield _("Sertifikat %(name)s") % {"name": one.signer}, one.serial
        yield _("Tingkat"), _LEVELS.get(one.level, one.level)
