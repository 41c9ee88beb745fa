"""Step 5: the invitation with its calendar file, the attendance list, and the Berita Acara."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from lurus.core.numbers import Locale, NumberError, read, terbilang
from lurus.dokumen.isi.baku import texts_of
from lurus.dokumen.isi.berita import chair, decisions
from lurus.dokumen.isi.kalender import event
from lurus.dokumen.isi.orang import setters
from lurus.dokumen.isi.perintah import report_name
from lurus.dokumen.isi.surat import counted, post_name, said_day, sender, zone_of
from lurus.dokumen.isi.tulis import EMPTY, frame, weekday
from lurus.dokumen.models import Dokumen
from lurus.kantor.models import Orang
from lurus.kantor.pemegang import holders
from lurus.kantor.waktu import day_of
from lurus.perbaikan.models import JenisTanda, Perbaikan, Rapat
from lurus.perbaikan.rapat import last_meeting

RUPIAH = frozenset({"rp", "rp.", "rupiah", "idr"})
SUBJECT = "Rapat Intern Penetapan Data Kinerja Final"


def undangan(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """The invitation of the meeting that was called last; the calendar file lies inside the paper."""
    case = paper.perbaikan
    meeting, asked, said = last_meeting(case), invited(case), texts_of(paper, at)
    return (
        frame(paper, at)
        | _when(meeting, case)
        | {
            "sifat": "Penting",
            "lampiran": counted(1, "lembar"),
            "hal": f"Undangan {SUBJECT}",
            "yth": ["Bapak/Ibu sebagaimana daftar terlampir"],
            "di": "tempat",
            "penanda_tangan": sender(case, "SEKRETARIS", at) | {"atas_nama": post_name(case, "KETUA", at)},
            "tembusan": [],
            "pembuka": " ".join(said("pembuka", laporan=report_name(case))),
            "penutup": " ".join(said("penutup")),
            "diundang": asked,
            "ics": "" if meeting is None else _calendar(paper, meeting),
        }
    )


def _calendar(paper: Dokumen, meeting: Rapat) -> str:
    case = paper.perbaikan
    told = {
        "SUMMARY": f"{SUBJECT} – perbaikan {case}",
        "LOCATION": meeting.tempat,
        "DESCRIPTION": f"{meeting.acara}\n{report_name(case)}",
    }
    return event(f"rapat-{meeting.pk}-{paper.kode_periksa}@lurus", paper.dibuat, meeting.waktu, told)


def _when(meeting: Rapat | None, case: Perbaikan) -> dict[str, Any]:
    if meeting is None:
        return {"hari_tanggal": EMPTY, "waktu": EMPTY, "tempat_rapat": EMPTY, "acara": []}
    hour = format_datetime(meeting.waktu.astimezone(ZoneInfo(case.kantor.zona)), "HH.mm", locale="id")
    return {
        "hari_tanggal": weekday(meeting.waktu, case.kantor),
        "waktu": f"pukul {hour} {zone_of(case)} sampai selesai".replace("  ", " "),
        "tempat_rapat": meeting.tempat,
        "acara": [meeting.acara],
    }


def invited(case: Perbaikan) -> list[dict[str, str]]:
    """The team, in its order."""
    seats = case.tim.select_related("orang", "jabatan").order_by("pk")
    return [_line(one.orang, one.jabatan.nama) for one in seats]


def _line(person: Orang, post: str) -> dict[str, str]:
    return {"nama": person.nama_lengkap, "nip": person.nip, "jabatan": post}


def daftar_hadir(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """A place to sign for the team; once attendance was recorded, who of them came, and who came besides."""
    case = paper.perbaikan
    meeting = last_meeting(case)
    came = None if meeting is None or meeting.hadir is None else set(meeting.hadir)
    rows = _attendance(case, came, meeting)
    there = sum(1 for one in rows if one["kehadiran"] == "hadir")
    told = "" if came is None else f"Menurut catatan rapat hadir {counted(there, 'orang')}."
    return (
        frame(paper, at)
        | _when(meeting, case)
        | {
            "hadir": rows,
            "keterangan": told,
            "penanda_tangan": sender(case, "ANGGOTA", at),
        }
    )


def _attendance(case: Perbaikan, came: set[int] | None, meeting: Rapat | None) -> list[dict[str, str]]:
    rows, named = [], set()
    for seat in case.tim.select_related("orang", "jabatan").order_by("pk"):
        state = "" if came is None else "hadir" if seat.orang_id in came else "tidak hadir"
        rows.append(_line(seat.orang, seat.jabatan.nama) | {"kehadiran": state})
        named.add(seat.orang_id)
    if meeting is None or came is None:
        return rows
    held = holders(case.kantor_id, day_of(meeting.waktu, case.kantor)).values()
    posts = {one.orang_id: one.jabatan.nama for one in held}
    others = Orang.objects.at(case.kantor_id).filter(pk__in=came - named).order_by("pk")
    return rows + [_line(one, posts.get(one.pk, EMPTY)) | {"kehadiran": "hadir"} for one in others]


def berita_acara(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """The final data as the meeting determined them."""
    case = paper.perbaikan
    meeting = last_meeting(case)
    taken = [
        one | {"terbilang": in_words(one["menjadi"], one["satuan"])}
        for one in decisions(case, day_of(at, case.kantor))
    ]
    present = 0 if meeting is None or meeting.hadir is None else len(meeting.hadir)
    return frame(paper, at) | {
        "pembuka": _opening(meeting, case),
        "laporan": report_name(case),
        "tempat_rapat": EMPTY if meeting is None else meeting.tempat,
        "pimpinan": chair(meeting),
        "dihadiri": f"{counted(present, 'orang')} menurut daftar hadir",
        "keputusan": taken,
        "jumlah": f"Seluruhnya {counted(len(taken), 'angka')}.",
        "penetap": setters(case, at, ("ANGGOTA", "SEKRETARIS"), JenisTanda.FINAL),
    }


def _opening(meeting: Rapat | None, case: Perbaikan) -> str:
    held = "telah dilaksanakan rapat intern penetapan data kinerja final dengan keterangan sebagai berikut:"
    if meeting is None:
        return held.capitalize()
    day = weekday(meeting.waktu, case.kantor).split(",")[0]
    return f"Pada hari {day}, {said_day(day_of(meeting.waktu, case.kantor))}, {held}"


def in_words(value: str, unit: str) -> str:
    """An amount of rupiah in words; nothing for another unit, or where no figure stands."""
    if unit.casefold() not in RUPIAH:
        return ""
    try:
        amount = read(value, locale=Locale.ID)
        return "" if amount is None else f"{terbilang(amount)} rupiah"
    except NumberError:
        return ""
