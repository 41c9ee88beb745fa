"""Keys, roots and time stamps as the office's pages list them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from django.urls import reverse
from django.utils.translation import gettext as _

from lurus.dokumen.kunci import valid_until
from lurus.dokumen.models import Akar, JenisAkar, Kebijakan, Kunci, SebabCabut
from lurus.dokumen.sign.standing import mark_of, name_of
from lurus.dokumen.vouching import roots, setting
from lurus.kantor.models import Kantor
from lurus.web.kata import moment
from lurus.web.shelf import TableCell
from lurus.web.siapa import Visitor


@dataclass(frozen=True)
class RootShown:
    """One root certificate; `waktu` is when it was recorded, None for the one made at set-up."""

    nama: str
    sidik: str
    untuk: str
    waktu: datetime | None
    sampai: datetime


def key_row(one: Kunci, visitor: Visitor) -> list[TableCell]:
    """A key with its owner and how it stands."""
    state, small, status = _state(one, visitor)
    return [
        TableCell(one.orang.nama_lengkap, kecil=_("nomor seri %(serial)s") % {"serial": one.serial[:16]}),
        TableCell(moment(one.dibuat, visitor.kantor)),
        TableCell(_until(one, visitor.kantor)),
        TableCell(state, kecil=small, status=status),
    ]


def _state(one: Kunci, visitor: Visitor) -> tuple[str, str, str]:
    if one.dicabut is None:
        return _("dipakai"), "", "valid"
    why = _(SebabCabut(one.sebab_cabut or SebabCabut.DIGANTI).label)
    return _("dicabut %(at)s") % {"at": moment(one.dicabut, visitor.kantor)}, why, "dibatalkan"


def _until(one: Kunci, kantor: Kantor) -> str:
    try:
        return moment(valid_until(one), kantor)
    except ValueError:
        return _("sertifikatnya tidak terbaca")


def roots_shown(kantor: Kantor) -> list[RootShown]:
    """The office's own generations and what it recorded, the last first."""
    recorded = list(Akar.objects.at(kantor).order_by("pk"))
    known = {one.sidik for one in recorded}
    first = [one for one in roots(kantor) if mark_of(one) not in known]
    shown = [_shown(one, _("Penanda tangan (CA kantor sendiri)"), None) for one in first]
    shown += [_shown(one.sertifikat.encode(), _purpose(one), one.waktu) for one in recorded]
    return shown[::-1]


def _shown(certificate: bytes, purpose: str, at: datetime | None) -> RootShown:
    read = x509.load_pem_x509_certificate(certificate)
    return RootShown(name_of(certificate), mark_of(certificate), purpose, at, read.not_valid_after_utc)


def _purpose(one: Akar) -> str:
    if one.jenis == JenisAkar.CAP_WAKTU:
        return _("Cap waktu")
    if one.jenis == JenisAkar.SENDIRI:
        return _("Penanda tangan (CA kantor sendiri)")
    return _("Penanda tangan, tersertifikasi") if one.tersertifikasi else _("Penanda tangan")


def root_row(one: RootShown, visitor: Visitor) -> list[TableCell]:
    """A root certificate."""
    return [
        TableCell(one.nama, kecil=f"SHA-256 {one.sidik}"),
        TableCell(one.untuk),
        TableCell(moment(one.waktu, visitor.kantor) or _("pemasangan")),
        TableCell(moment(one.sampai, visitor.kantor)),
    ]


def facts_of(visitor: Visitor) -> list[tuple[str, str]]:
    """How the time is stamped, and where others fetch what they verify with."""
    return list(_facts(visitor))


def _facts(visitor: Visitor) -> Iterator[tuple[str, str]]:
    last = setting(visitor.kantor)
    if last is None or last.kebijakan == Kebijakan.TIDAK:
        yield _("Cap waktu"), _("tidak dipakai")
    else:
        told = {"level": last.tingkat, "address": last.alamat, "policy": _(Kebijakan(last.kebijakan).label)}
        yield _("Cap waktu"), _("%(policy)s: %(address)s (%(level)s)") % told
    code = [visitor.kantor.kode]
    yield _("Untuk pemeriksa di luar kantor"), reverse("web:sertifikat", args=code)
    yield _("Daftar pencabutan"), reverse("web:pencabutan", args=code)
