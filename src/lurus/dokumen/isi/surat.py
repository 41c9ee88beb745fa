"""What letters have in common: posts by role, counts and dates in words, the head of a letter."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from babel.dates import format_date

from lurus.core.numbers import terbilang
from lurus.dokumen.isi.orang import POSTS, role_holder
from lurus.dokumen.isi.tulis import official
from lurus.dokumen.models import VOID, Dokumen
from lurus.kantor.models import Orang, Penugasan
from lurus.kantor.pemegang import holders
from lurus.kantor.waktu import day_of
from lurus.perbaikan.models import Perbaikan, Tanda

ZONES = {"Asia/Jakarta": "WIB", "Asia/Pontianak": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}
ORDINARY = "Biasa"


def counted(number: int, noun: str) -> str:
    """3 (tiga) angka"""
    return f"{number} ({terbilang(number)}) {noun}"


def said_day(day: date) -> str:
    """tanggal dua belas bulan Maret tahun dua ribu dua puluh enam (12-03-2026)"""
    month = format_date(day, "MMMM", locale="id")
    words = f"tanggal {terbilang(day.day)} bulan {month} tahun {terbilang(day.year)}"
    return f"{words} ({day:%d-%m-%Y})"


def zone_of(case: Perbaikan) -> str:
    """WIB, WITA or WIT; nothing for another zone."""
    return ZONES.get(case.kantor.zona, "")


def post_name(case: Perbaikan, role: str, at: datetime) -> str:
    """The post of a role as letters address it: Plt. Kepala Dinas."""
    held = role_holder(case, role, at)
    if held is None:
        return POSTS.get(role, role)
    told = official(held, "")
    return f"{told['sebutan']} {told['jabatan']}".strip()


def sender(case: Perbaikan, role: str, at: datetime) -> dict[str, str]:
    """The holder of a role as one who signs a letter."""
    return official(role_holder(case, role, at), role.lower())


def post_of(person: Orang, at: datetime, case: Perbaikan) -> str:
    """The post that somebody held on the day of `at`; nothing when he held none."""
    held: Iterable[Penugasan] = holders(case.kantor_id, day_of(at, case.kantor)).values()
    return next((one.jabatan.nama for one in held if one.orang_id == person.pk), "")


def somebody(person: Orang, post: str, moment: str) -> dict[str, Any]:
    """One of those whom the application recorded, with the instant."""
    return {"jabatan": post, "nama": person.nama_lengkap, "nip": person.nip, "saat": moment}


def marked_by(case: Perbaikan, mark: Tanda, moment: str) -> dict[str, Any]:
    """Who set a mark, under the post that he held then."""
    post = post_of(mark.orang, mark.waktu, case) or POSTS.get(mark.peran, mark.peran)
    return somebody(mark.orang, post, moment)


def standing(case: Perbaikan, kind: str) -> Dokumen | None:
    """The last paper of a kind in this round that was not voided."""
    rows = Dokumen.objects.at(case.kantor_id).filter(perbaikan=case, jenis=kind, putaran=case.putaran)
    found: Dokumen | None = rows.exclude(status=VOID).order_by("pk").last()
    return found


def order_named(case: Perbaikan) -> str:
    """Surat Perintah Kepala Dinas Nomor … tanggal …"""
    rows = Dokumen.objects.at(case.kantor_id).filter(perbaikan=case, jenis="surat_perintah")
    order = rows.order_by("pk").last()
    if order is None:
        return "Surat Perintah Kepala Dinas"
    return f"Surat Perintah Kepala Dinas Nomor {order.nomor} tanggal {order.isi['tanggal']}"
