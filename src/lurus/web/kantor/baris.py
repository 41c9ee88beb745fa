"""The rows of the office's tables."""

from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from lurus.bahasa import role_label
from lurus.kantor.models import Akun, HariKhusus, Jabatan, Orang, Penugasan
from lurus.kantor.undangan import token
from lurus.register.models import Pengampu
from lurus.web.kata import day
from lurus.web.shelf import TableCell
from lurus.web.siapa import Visitor, post_words


def person_row(one: Orang, visitor: Visitor) -> list[TableCell]:
    """A person; whoever manages the office also sees the invitation that was not used yet."""
    posts = [post_words(held) for held in visitor.staff.held.values() if held.orang_id == one.pk]
    return [
        TableCell(one.nama_lengkap, kecil=one.pangkat),
        TableCell(one.nip),
        TableCell(" · ".join(posts)),
        _account(one, visitor),
    ]


def _account(one: Orang, visitor: Visitor) -> TableCell:
    account: Akun | None = getattr(one, "akun", None)
    if account is None:
        return TableCell(_("belum diundang"))
    if account.has_usable_password():
        return TableCell(_("aktif") if account.is_active else _("ditutup"))
    if not visitor.plays("PENGELOLA"):
        return TableCell(_("diundang"))
    url = f"{settings.ADDRESS}{reverse('web:undangan', args=[token(account)])}"
    return TableCell(_("diundang"), kecil=_("Tautan undangan, berlaku tujuh hari"), url=url)


def post_row(one: Jabatan, visitor: Visitor) -> list[TableCell]:
    """A post with its holder today."""
    held = visitor.staff.held.get(one.pk)
    return [
        TableCell(one.nama, kecil=one.unit),
        TableCell(role_label(one.peran)),
        TableCell(one.atasan.nama if one.atasan else ""),
        TableCell(held.orang.nama_lengkap if held else _("kosong")),
    ]


def assignment_row(one: Penugasan, visitor: Visitor) -> list[TableCell]:
    """An assignment with its time and its letter."""
    letter = f"{one.dasar_nomor}, {day(one.dasar_tanggal)}"
    return [
        TableCell(one.orang.nama_lengkap),
        TableCell(post_words(one)),
        TableCell(_span(one.mulai, one.sampai), status=_state(one, visitor.today)),
        TableCell(letter, kecil=one.ditetapkan_oleh),
    ]


def _span(first: date, last: date | None) -> str:
    until = day(last) if last else _("sekarang")
    return _("%(first)s sampai %(last)s") % {"first": day(first), "last": until}


def _state(one: Penugasan, today: date) -> str:
    if one.mulai > today:
        return "belum"
    return "selesai" if one.sampai is not None and one.sampai < today else ""


def owner_row(one: Pengampu, visitor: Visitor) -> list[TableCell]:
    """An indicator with the post that answers for it."""
    held = visitor.staff.held.get(one.jabatan_id)
    return [
        TableCell(one.indikator.nama, kecil=one.indikator.kode),
        TableCell(one.jabatan.nama, kecil=held.orang.nama_lengkap if held else ""),
        TableCell(day(one.mulai)),
        TableCell(one.dasar),
    ]


def day_row(one: HariKhusus, visitor: Visitor) -> list[TableCell]:
    """A special day with its basis."""
    kinds = {
        "libur_nasional": _("libur nasional"),
        "cuti_bersama": _("cuti bersama"),
        "libur_daerah": _("libur daerah"),
        "masuk_kerja": _("hari kerja"),
    }
    return [
        TableCell(day(one.tanggal)),
        TableCell(kinds.get(one.jenis, one.jenis), status="dibatalkan" if one.dicabut else ""),
        TableCell(one.nama),
        TableCell(one.dasar),
    ]
