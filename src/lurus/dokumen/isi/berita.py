"""Step 5 and 6: minutes, what was decided, and the sheet of initials."""

from datetime import date, datetime
from typing import Any

from lurus.dokumen.isi.orang import initialled, setters
from lurus.dokumen.isi.perintah import report_name
from lurus.dokumen.isi.tulis import EMPTY, figure, frame, long_moment, names_of, numbered, weekday
from lurus.dokumen.models import Dokumen
from lurus.kantor.models import Orang, Penugasan
from lurus.kantor.pemegang import holders
from lurus.kantor.waktu import day_of
from lurus.ledger.models import Transaction
from lurus.perbaikan.hasil import results
from lurus.perbaikan.keadaan import item_states
from lurus.perbaikan.models import JenisTanda, Perbaikan, Putusan, Rapat
from lurus.perbaikan.rapat import last_meeting
from lurus.perbaikan.tanda import last_mark

DECISIONS = {"terima": "diterima", "ubah": "diubah", "tolak": "ditolak", "tunda": "ditunda"}
IN_RANK = ("KETUA", "SEKRETARIS", "ANGGOTA")


def decisions(case: Perbaikan, on: date) -> list[dict[str, Any]]:
    """The meeting's decision on every figure."""
    rows = []
    values = {one.state.butir.pk: one for one in results(case, decided=True, on=on).baris if one.state}
    for state in item_states(case):
        decision = state.decision(case.putaran)
        if decision is None:
            continue
        row = values.get(state.butir.pk)
        rows.append(
            names_of(state.butir.angka.indikator, state.butir.angka)
            | {
                "semula": figure(state.butir.semula.nilai),
                "menjadi": figure(row.menjadi if row else state.butir.semula.nilai),
            }
            | _said(state.decisions(case.putaran))
        )
    return numbered(rows)


def _said(taken: list[Putusan]) -> dict[str, str]:
    """What the meeting decided on one figure, one decision after the other, with every reason and dissent."""
    words = [DECISIONS[one.pilihan] for one in taken]
    steps = [word for word, earlier in zip(words, ["", *words], strict=False) if word != earlier]
    return {
        "keputusan": ", lalu ".join(steps),
        "alasan": " ".join(part for one in taken for part in (_asked(one), one.alasan) if part),
        "beda": " ".join(one.pendapat_lain for one in taken if one.pendapat_lain),
    }


def _asked(one: Putusan) -> str:
    """The value that the meeting asked for."""
    return "" if one.usulan is None else f"Rapat mengusulkan {figure(one.usulan)}:"


def notulen(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """Minutes."""
    case = paper.perbaikan
    meeting = last_meeting(case)
    notes = case.tanda.filter(jenis=JenisTanda.FINAL, putaran=case.putaran).exclude(catatan="")
    notes = notes.select_related("orang").order_by("pk")
    return frame(paper, at) | {
        "agenda": [meeting.acara] if meeting else [],
        "hari_tanggal": weekday(meeting.waktu, case.kantor) if meeting else EMPTY,
        "waktu": long_moment(meeting.waktu, case.kantor).split(" pukul ")[1] if meeting else EMPTY,
        "tempat_rapat": meeting.tempat if meeting else EMPTY,
        "pimpinan": chair(meeting),
        "notulis": _recorder(case),
        "laporan": report_name(case),
        "hadir": _present(meeting),
        "kuorum": "",
        "keputusan": decisions(case, day_of(at, case.kantor)),
        "catatan": [part for part in ([meeting.risalah or ""] if meeting else []) if part],
        "catatan_penetap": [f"{one.orang.nama_lengkap}: {one.catatan}" for one in notes],
        "penutup": [],
        "penetap": setters(case, at, ("ANGGOTA", "SEKRETARIS"), JenisTanda.FINAL),
    }


def _held(meeting: Rapat) -> dict[int, Penugasan]:
    """Who held which post on the day of the meeting."""
    return holders(meeting.kantor_id, day_of(meeting.waktu, meeting.kantor))


def chair(meeting: Rapat | None) -> str:
    """The highest of those present: the head where she attended, else the secretary, else the planning officer."""
    if meeting is None or not meeting.hadir:
        return EMPTY
    there = [one for one in _held(meeting).values() if one.orang_id in meeting.hadir]
    ranked = (one.orang.nama_lengkap for role in IN_RANK for one in there if one.jabatan.peran == role)
    return next(ranked, EMPTY)


def _recorder(case: Perbaikan) -> str:
    """Who wrote attendance and minutes down, as the ledger names him."""
    acts = Transaction.objects.at(case.kantor_id).filter(case=case.pk, act="catat_hadir")
    last = acts.order_by("number").last()
    return EMPTY if last is None else last.actor_name


def _present(meeting: Rapat | None) -> list[dict[str, str]]:
    if meeting is None or not meeting.hadir:
        return []
    posts = {one.orang_id: one.jabatan.nama for one in _held(meeting).values()}
    people = Orang.across_offices.filter(pk__in=meeting.hadir).order_by("pk")
    return [
        {"nama": one.nama_lengkap, "jabatan": posts.get(one.pk, EMPTY), "kehadiran": "hadir"}
        for one in people
    ]


def lembar_paraf(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """The initials in their order."""
    case = paper.perbaikan
    report = case.dokumen.filter(jenis="laporan", putaran=case.putaran).order_by("urut").last()
    final = last_mark(case, JenisTanda.FINAL)
    return frame(paper, at) | {
        "jenis": "Laporan Hasil Perbaikan Data Kinerja",
        "perihal": case.judul,
        "nomor_dokumen": "" if report is None else report.nomor,
        "agenda": "" if report is None else report.agenda,
        "sidik_dokumen": "" if final is None else final.isi["sidik"],
        "paraf": initialled(case, paper.jenis, at),
        "catatan": [
            one.catatan
            for one in case.tanda.filter(jenis=JenisTanda.PARAF, putaran=case.putaran).exclude(catatan="")
        ],
    }
