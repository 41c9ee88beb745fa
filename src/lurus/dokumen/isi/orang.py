"""Who stands on a paper: holders of the SOP's roles, and the marks they set."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from lurus.dokumen.isi.tulis import EMPTY, long_moment
from lurus.dokumen.penanda import head_signer, initial_mark, initials_of
from lurus.kantor.models import Penugasan
from lurus.kantor.pemegang import holders
from lurus.perbaikan.models import JenisTanda, Lembar, Perbaikan

POSTS = {"ANGGOTA": "Pejabat pelaporan", "SEKRETARIS": "Sekretaris", "KETUA": "Kepala Dinas"}


def role_holder(case: Perbaikan, role: str, at: datetime) -> Penugasan | None:
    """Who holds the post of a role on the day of `at`."""
    day = at.astimezone(ZoneInfo(case.kantor.zona)).date()
    return next((one for one in holders(case.kantor_id, day).values() if one.jabatan.peran == role), None)


def signatory(case: Perbaikan, kind: str, at: datetime) -> Penugasan | None:
    """Who signs a paper of this kind by his office, on the day of `at`."""
    return role_holder(case, head_signer(case, kind), at)


def initialled(case: Perbaikan, kind: str, at: datetime) -> list[dict[str, Any]]:
    """Those who initial a paper of this kind, in their order, and when they did."""
    return setters(case, at, initials_of(case, kind), initial_mark(kind))


def owner(sheet: Lembar, at: datetime) -> Penugasan | None:
    """Who answers for a sheet on the day of `at`."""
    day = at.astimezone(ZoneInfo(sheet.kantor.zona)).date()
    return holders(sheet.kantor_id, day).get(sheet.jabatan_id)


def setters(
    case: Perbaikan, at: datetime, roles: tuple[str, ...], kind: JenisTanda | None
) -> list[dict[str, Any]]:
    """Those who must set a mark of `kind`, in their order, and when they did."""
    marks = {} if kind is None else _marks(case, kind)
    return [_setter(case, role, marks.get(role), at) for role in roles]


def _marks(case: Perbaikan, kind: JenisTanda) -> dict[str, Any]:
    found = case.tanda.filter(jenis=kind, putaran=case.putaran).select_related("orang").order_by("pk")
    return {one.peran: one for one in found}


def _setter(case: Perbaikan, role: str, mark: Any, at: datetime) -> dict[str, Any]:
    held = role_holder(case, role, at)
    person = mark.orang if mark is not None else (held.orang if held else None)
    post = held.jabatan.nama if held else POSTS.get(role, role)
    return {
        "jabatan": post,
        "nama": person.nama_lengkap if person else EMPTY,
        "nip": person.nip if person else "",
        "saat": long_moment(mark.waktu, case.kantor) if mark is not None else "",
    }
