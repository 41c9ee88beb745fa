"""Who vouches for signatures: the office's CA in its generations, recorded roots, revocations, time stamps."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from django.conf import settings

from lurus.dokumen.models import Akar, CapWaktu, JenisAkar, Kebijakan, Kunci, SebabCabut
from lurus.dokumen.penandatangan import akar
from lurus.dokumen.sign import (
    Authority,
    Level,
    Revoked,
    SignError,
    Stamping,
    Trust,
    Why,
    load_authority,
    load_root,
    office_authority,
    revocation_list,
    save_authority,
)
from lurus.dokumen.sign.standing import certificates, mark_of
from lurus.kantor.models import Kantor

# A lost passphrase harms nobody; in a list for others it is a key that was replaced.
_WHY = {
    SebabCabut.DIGANTI: Why.REPLACED,
    SebabCabut.LUPA_FRASA: Why.REPLACED,
    SebabCabut.BOCOR: Why.COMPROMISED,
    SebabCabut.PINDAH: Why.LEFT,
}


def folder(kantor: Kantor) -> Path:
    """Where an office's keys lie."""
    return Path(settings.HOME.keys) / kantor.kode


def make_authority(kantor: Kantor, at: datetime) -> None:
    """The office's first CA, made once at set-up."""
    if not (folder(kantor) / "ca.key.pem").exists():
        save_authority(folder(kantor), office_authority(kantor.nama, at))


def next_authority(kantor: Kantor, at: datetime) -> bytes:
    """Another generation of the office's CA, in the home beside the one before; returns its certificate (PEM).

    Nobody uses it before the act `ganti_ca` recorded it.
    """
    made = office_authority(kantor.nama, at, generation=len(_own(kantor)) + 1)
    save_authority(folder(kantor) / mark_of(made.certificate), made)
    return made.certificate


def authority(kantor: Kantor) -> Authority:
    """The CA that issues now: the last generation recorded. Raises SignError `sign.no_key`."""
    return load_authority(_places(kantor)[-1])


def roots(kantor: Kantor) -> list[bytes]:
    """Every certificate (PEM) that ever vouched for a signer of the office; empty before it has a CA."""
    outside = Akar.objects.at(kantor).filter(jenis=JenisAkar.LUAR).order_by("pk")
    return [*_own(kantor), *(one.sertifikat.encode() for one in outside)]


def trust_of(kantor: Kantor) -> Trust:
    """What signatures of this office are verified by, as its books say now."""
    recorded = list(Akar.objects.at(kantor).order_by("pk"))
    stamps = [one.sertifikat.encode() for one in recorded if one.jenis == JenisAkar.CAP_WAKTU]
    own = _own(kantor)
    outside = [one for one in recorded if one.jenis == JenisAkar.LUAR]
    told = akar.certified()
    return Trust(
        roots=[*own, *(one.sertifikat.encode() for one in outside), *told, *akar.trial()],
        stamp_roots=[*own, *stamps],
        revoked={one.serial: one.dicabut for one in _revoked(kantor) if one.dicabut},
        certified=[*(one.sertifikat.encode() for one in outside if one.tersertifikasi), *told],
    )


def trust_of_all(offices: Sequence[Kantor]) -> Trust:
    """What any of these offices goes by: for a file of which nobody knows whose it is."""
    together = Trust(())
    for one in offices:
        together = together.together(trust_of(one))
    return together


def revocations(kantor: Kantor, at: datetime) -> list[bytes]:
    """A list (PEM) of every generation of the CA whose key lies here, signed at `at`."""
    rows = list(_revoked(kantor))
    return [
        revocation_list(one, list(_of_authority(rows, one)), at)
        for one in map(load_authority, _places(kantor))
    ]


def stamping_of(kantor: Kantor, at: datetime) -> Stamping | None:
    """Whom to ask for time stamps now; None where the office asks nobody."""
    last = setting(kantor)
    if last is None or last.kebijakan == Kebijakan.TIDAK:
        return None
    trust = trust_of(kantor)
    lasting = last.tingkat == Level.ARCHIVED
    user, password = settings.STAMP_ACCOUNT
    return Stamping(
        url=last.alamat,
        level=Level(last.tingkat),
        required=last.kebijakan == Kebijakan.WAJIB,
        user=user,
        password=password,
        lists=tuple(revocations(kantor, at)) if lasting else (),
        roots=(*trust.roots, *trust.stamp_roots),
    )


def setting(kantor: Kantor) -> CapWaktu | None:
    """What the office decided last on time stamps."""
    found: CapWaktu | None = CapWaktu.objects.at(kantor).order_by("pk").last()
    return found


def _own(kantor: Kantor) -> list[bytes]:
    """The office's own generations: the first lies in the home, the others stand in the books."""
    later = Akar.objects.at(kantor).filter(jenis=JenisAkar.SENDIRI).order_by("pk")
    return [*_first(kantor), *(one.sertifikat.encode() for one in later)]


def _first(kantor: Kantor) -> Iterator[bytes]:
    try:
        yield load_root(folder(kantor))
    except SignError:
        return  # an office without a CA has signed nothing


def _places(kantor: Kantor) -> list[Path]:
    """The folders of the generations, the first one first."""
    later = Akar.objects.at(kantor).filter(jenis=JenisAkar.SENDIRI).order_by("pk")
    return [folder(kantor), *(folder(kantor) / one.sidik for one in later)]


def _revoked(kantor: Kantor) -> "list[Kunci]":
    return list(Kunci.objects.at(kantor).filter(dicabut__isnull=False).order_by("pk"))


def _of_authority(rows: Sequence[Kunci], issuer: Authority) -> Iterator[Revoked]:
    root = x509.load_pem_x509_certificate(issuer.certificate)
    for one in rows:
        if one.dicabut is not None and _issued_by(one, root):
            yield Revoked(
                one.serial, one.dicabut, _WHY.get(SebabCabut(one.sebab_cabut or "diganti"), Why.UNSAID)
            )


def _issued_by(key: Kunci, root: x509.Certificate) -> bool:
    try:
        (certificate,) = certificates([key.sertifikat.encode()])
        certificate.verify_directly_issued_by(root)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True
