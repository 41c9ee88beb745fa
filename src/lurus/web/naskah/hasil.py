"""What a check of a file found, in plain words: who signed what, when, and whether a byte changed."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from django.utils.translation import gettext as _

from lurus.bahasa import sentence
from lurus.dokumen.kunci import root
from lurus.dokumen.models import TandaTangan
from lurus.dokumen.sign import TOO_HEAVY, SignatureReport, SignError, Verification
from lurus.kantor.models import Kantor
from lurus.web.kata import moment


@dataclass(frozen=True)
class Signature:
    """One signature as the page shows it."""

    nama: str
    jabatan_teks: str
    kapan: str
    sah: bool
    keterangan: str


@dataclass(frozen=True)
class Finding:
    """The judgement on a file; `utuh` only when it is wholly as signed, by somebody the office vouches for."""

    kalimat: str
    penjelasan: str
    tanda_tangan: Sequence[Signature] = ()
    utuh: bool = False


def roots_of(offices: Iterable[Kantor]) -> dict[int, bytes]:
    """The root certificate of every office that has one."""
    found: dict[int, bytes] = {}
    for one in offices:
        try:
            found[one.pk] = root(one)
        except SignError:
            continue
    return found


def finding(result: Verification, kantor: Kantor, recorded: Sequence[TandaTangan] = ()) -> Finding:
    """The result in words; `recorded` are the signatures that the office wrote down for this very file."""
    posts = {one.serial: f"{one.sebutan}" for one in recorded}
    certified = {one.serial for one in recorded if one.tersertifikasi}
    shown = [_signature(one, kantor, posts, certified) for one in result.signatures]
    return Finding(_verdict(result), _why(result, certified), shown, utuh=result.intact and result.trusted)


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


def _verdict(result: Verification) -> str:
    if TOO_HEAVY in result.codes:
        return _("Berkas ini tidak diperiksa.")
    if "sign.unreadable" in result.codes:
        return _("Berkas ini tidak dapat dibaca sebagai naskah yang utuh.")
    if not result.signatures:
        return _("Berkas ini tidak memuat tanda tangan elektronik.")
    if not result.intact:
        return _("Berkas ini tidak lagi sama dengan yang ditandatangani.")
    if not result.trusted:
        return _("Isinya utuh, tetapi penanda tangannya tidak dikenal kantor ini.")
    return _("Berkas ini asli: tidak satu bait pun berubah sejak ditandatangani.")


def _why(result: Verification, certified: Set[str]) -> str:
    if result.intact and result.trusted and all(one.serial in certified for one in result.signatures):
        return _("Tanda tangan memakai sertifikat elektronik yang tersertifikasi (BSrE).")
    if result.intact and result.trusted:
        return _(
            "Tanda tangan memakai sertifikat kantor sendiri, tidak tersertifikasi oleh penyelenggara sertifikasi."
        )
    if TOO_HEAVY in result.codes:
        return sentence(TOO_HEAVY)
    if not result.signatures:
        return _("Tanpa tanda tangan, tidak dapat dipastikan siapa yang mengeluarkannya.")
    said = [sentence(one.partition(":")[0]) for one in result.codes]
    return " ".join([*dict.fromkeys(said), _("Mintalah berkas aslinya kepada kantor yang mengeluarkannya.")])


def _signature(one: SignatureReport, kantor: Kantor, posts: dict[str, str], certified: Set[str]) -> Signature:
    sound = one.intact and one.trusted
    said = [sentence(code) for code in one.codes]
    kind = _("Tanda tangan elektronik, tidak tersertifikasi.")
    if one.serial in certified:
        kind = _("Tanda tangan elektronik tersertifikasi.")
    return Signature(
        nama=one.signer,
        jabatan_teks=posts.get(one.serial) or one.post,
        kapan=moment(one.at, kantor),
        sah=sound,
        keterangan=" ".join(said) if said else kind,
    )
