"""Making the bundle of a case: outside the door, for it takes long; the act `arsipkan` then records what was made."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from secrets import token_hex
from typing import Final

from django.conf import settings

from lurus.core.errors import CoreError
from lurus.dokumen.arsip import bagit
from lurus.dokumen.arsip.isi_bundel import Dossier
from lurus.dokumen.arsip.lingkup import Lingkup
from lurus.dokumen.arsip.opening import INDEX, README, index_page, readme, told
from lurus.dokumen.arsip.packing import Member, Packed, Packer, Plan, Tell, pack
from lurus.dokumen.arsip.seal import seal_key
from lurus.dokumen.kearsipan import destroyed
from lurus.dokumen.kunci import folder
from lurus.dokumen.models import Bundel
from lurus.dokumen.vouching import authority
from lurus.perbaikan.models import Perbaikan
from lurus.perbaikan.perkara import ENDED

PROFILE: Final = "Lurus, arsip perbaikan data kinerja, format 1"


@dataclass(frozen=True)
class Bundle:
    """A bundle that was made, where it lies, and up to which act of the case it goes."""

    perbaikan: int
    lingkup: Lingkup
    packed: Packed
    until: int
    path: Path


def build(case: Perbaikan, lingkup: Lingkup, target: Path, tell: Tell) -> Bundle:
    """Write the bundle of an ended case to `target`.

    Raises CoreError `arsipkan.not_ended`, `arsipkan.destroyed`, and what is wrong with a file or a key of the office.
    """
    if case.langkah not in ENDED:
        raise CoreError("arsipkan.not_ended", perbaikan=str(case))
    if case.pk in destroyed(case.kantor_id):
        raise CoreError("arsipkan.destroyed", perbaikan=str(case))
    dossier = Dossier(case, lingkup)
    packed = write(dossier, target, tell)
    return Bundle(case.pk, lingkup, packed, dossier.journal.last.number, target)


def write(dossier: Dossier, target: Path, tell: Tell) -> Packed:
    """Write what a dossier holds, with its index and its seal."""
    case, members = dossier.case, dossier.members()
    key = seal_key(folder(case.kantor), case.kantor.nama, authority(case.kantor), dossier.journal.at)
    members = (*members, Member("sertifikat/segel.pem", "Sertifikat segel arsip", lambda: key.pem))
    plan = Plan(top_of(case, dossier.lingkup), members, partial(_tags, dossier, members), key.seal)
    return pack(plan, target, tell)


def top_of(case: Perbaikan, lingkup: Lingkup) -> str:
    """The folder inside the ZIP, which is also the name that the file should bear."""
    return f"arsip-{case.kantor.kode}-{case}-{lingkup.value}"


def build_in_cache(case: Perbaikan, lingkup: Lingkup) -> Bundle:
    """The bundle that a page asks for: it lies in the cache by its fingerprint, for it can be made again.

    Raises what `build` raises.
    """
    made = build(case, lingkup, _cached(f"{token_hex(8)}.draft"), lambda *told: None)
    place = _cached(made.packed.fingerprint)
    made.path.replace(place)
    return replace(made, path=place)


def from_cache(bundle: Bundel) -> Path:
    """A bundle that was recorded, made again where the cache lost it.

    Raises CoreError `arsipkan.differs` when it would no longer be the same, and what `build` raises.
    """
    place = _cached(bundle.sidik_berkas)
    if place.exists() and bundle.perbaikan_id not in destroyed(bundle.kantor_id):
        return place
    made = build_in_cache(bundle.perbaikan, Lingkup(bundle.lingkup))
    if made.packed.fingerprint != bundle.sidik_berkas:
        raise CoreError("arsipkan.differs", perbaikan=str(bundle.perbaikan), waktu=bundle.waktu)
    return made.path


def _cached(name: str) -> Path:
    return Path(settings.HOME.cache) / "arsip" / f"{name}.zip"


def _tags(dossier: Dossier, members: tuple[Member, ...], packer: Packer) -> dict[str, bytes]:
    page, case = told(dossier, packer, members), dossier.case
    values = [
        ("Source-Organization", case.kantor.nama),
        ("Organization-Address", f"{case.kantor.alamat}, {case.kantor.tempat}"),
        ("External-Description", f"Perbaikan {case}: {case.judul}"),
        ("External-Identifier", f"{case.kantor.kode}/{case}"),
        ("Internal-Sender-Identifier", f"{dossier.lingkup.value}; catatan {dossier.journal.last.number}"),
        ("Bagging-Date", dossier.journal.at.date().isoformat()),
        ("Payload-Oxum", packer.oxum),
        ("BagIt-Profile-Description", PROFILE),
    ]
    return {bagit.INFO: bagit.info(values), INDEX: index_page(page), README: readme(page)}
