"""The draft and the report: two states of one document, with every figure before and after."""

from datetime import datetime
from typing import Any

from lurus.bahasa.periode import period
from lurus.dokumen.isi.baku import paragraphs_of
from lurus.dokumen.isi.berita import decisions
from lurus.dokumen.isi.hasil import before_after, corrected
from lurus.dokumen.isi.orang import initialled, setters, signatory
from lurus.dokumen.isi.perintah import earlier_case, legal_bases, report_name
from lurus.dokumen.isi.perjalanan import picture, timeline
from lurus.dokumen.isi.tim import team_since_order
from lurus.dokumen.isi.tulis import frame, long_date, long_moment, official, weekday
from lurus.dokumen.models import VOID, Dokumen
from lurus.kantor.waktu import day_of
from lurus.ledger.models import Transaction
from lurus.perbaikan.hasil import Hasil, results
from lurus.perbaikan.models import JenisTanda, PenilaianLembar, Perbaikan
from lurus.perbaikan.rapat import last_meeting
from lurus.perbaikan.settled import EXPLAINED, OFF, WAIVED, on_record

SIGNED = "ditandatangani"
DRAFT, REPORT = "konsep", "laporan"
AIM = "laporan.maksud"
HOW = {WAIVED: "Dikesampingkan", OFF: "Aturan dimatikan di kantor ini", EXPLAINED: "Dijelaskan"}


def konsep(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """The draft: by the answers so far."""
    outcome = results(paper.perbaikan, decided=False, on=day_of(at, paper.kantor))
    return _report(paper, at, outcome) | {
        "keputusan": [],
        "rapat": [],
        "paraf": [],
        "lembar": [],
        "tim": [],
        "segel": {"nilai": "", "nomor": "", "saat": ""},
        "penyusun": setters(paper.perbaikan, at, ("ANGGOTA", "SEKRETARIS"), JenisTanda.KONSEP),
    }


def laporan(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """The final report: by the meeting's decisions, with initials, sheets and the ledger's state.

    What the office worded anew in the draft stands in it too.
    """
    case = paper.perbaikan
    outcome = results(case, decided=True, on=day_of(at, paper.kantor))
    return (
        _report(paper, at, outcome)
        | _worded(case)
        | {
            "keputusan": decisions(case, day_of(at, case.kantor)),
            "rapat": _meeting(case),
            "paraf": initialled(case, REPORT, at),
            "lembar": _sheets(case),
            "tim": team_since_order(case),
            "segel": _chain(case),
            "penyusun": [],
        }
    )


def _report(paper: Dokumen, at: datetime, outcome: Hasil) -> dict[str, Any]:
    case = paper.perbaikan
    name = report_name(case)
    return (
        frame(paper, at)
        | before_after(case, outcome, at)
        | picture(case)
        | {
            "perihal": case.judul,
            "agenda": paper.agenda,
            "latar": [f"Kepala Dinas memerintahkan reviu atas data kinerja dalam {name}.", *_reasons(case)],
            "uraian": [],
            "dasar": legal_bases(case),
            "maksud": paragraphs_of(paper.kantor, AIM, at),
            "langkah": timeline(case),
            "simpulan": _conclusions(outcome),
            "saran": [],
            "tindak_lanjut": _follow_up(case),
            "dikesampingkan": _waived(case),
            "penanda_tangan": official(signatory(case, REPORT, at), "ketua"),
            "tembusan": [],
        }
    )


def _worded(case: Perbaikan) -> dict[str, Any]:
    """What the office worded anew in the draft that counts; a return to the meeting leaves it standing."""
    drafts = Dokumen.objects.at(case.kantor_id).filter(perbaikan=case, jenis=DRAFT).exclude(status=VOID)
    last = drafts.order_by("pk").last()
    return {} if last is None else dict(last.suntingan)


def _reasons(case: Perbaikan) -> list[str]:
    found = case.dugaan.select_related("pengaju").order_by("pk")
    return [*earlier_case(case), *(f"Dugaan kesalahan: {one.uraian}" for one in found)]


def _conclusions(outcome: Hasil) -> list[str]:
    moved = [row for row in corrected(outcome) if row.moves]
    confirmed = [row for row in outcome.baris if row.asal == "dibenarkan"]
    counted = f"{len(moved)} angka diperbaiki dan {len(confirmed)} angka dinyatakan benar."
    return [counted, *(effects(outcome) or ["Tidak ada simpulan kinerja yang berubah."])]


def effects(outcome: Hasil) -> list[str]:
    """The conclusions that change, each in a sentence."""
    return [
        f"Simpulan {one.indikator.nama} periode {period(one.periode, str)}"
        f" berubah dari {one.semula} menjadi {one.menjadi}."
        for one in outcome.pengaruh
    ]


def _follow_up(case: Perbaikan) -> list[dict[str, str]]:
    """Weaknesses that the review of a set left open: what entered the register, else the note of who judged."""
    left = case.tindak_lanjut.filter(penilaian__isnull=False).exclude(keadaan="diganti")
    entries = left.select_related("jabatan", "penilaian")
    listed = [
        {
            "kelemahan": one.kelemahan,
            "tindakan": one.tindakan,
            "penanggung_jawab": one.jabatan.nama,
            "batas": long_date(one.batas),
        }
        for one in entries.order_by("pk")
    ]
    told = set(left.values_list("penilaian__lembar", flat=True))
    return [*listed, *(row for sheet, row in _noted(case) if sheet not in told)]


def _noted(case: Perbaikan) -> list[tuple[int, dict[str, str]]]:
    latest: dict[int, PenilaianLembar] = {}
    rows = PenilaianLembar.objects.at(case.kantor_id).filter(lembar__perbaikan=case)
    for one in rows.select_related("lembar__jabatan").order_by("pk"):
        latest[one.lembar_id] = one
    return [
        (sheet, _note(one))
        for sheet, one in latest.items()
        if not (one.sebab_hilang and one.dapat_ditindaklanjuti)
    ]


def _note(one: PenilaianLembar) -> dict[str, str]:
    open_cause = "Penyebab kelemahan belum hilang"
    return {
        "kelemahan": "Belum dapat ditindaklanjuti" if one.sebab_hilang else open_cause,
        "tindakan": one.catatan,
        "penanggung_jawab": one.lembar.jabatan.nama,
        "batas": "",
    }


def _waived(case: Perbaikan) -> list[dict[str, str]]:
    """The rules that do not hold on these figures, with how and why they stand all the same."""
    return [
        {
            "aturan": one.keterangan,
            "dasar": one.dasar,
            "cara": HOW[one.how],
            "alasan": one.alasan,
            "oleh": one.oleh,
            "saat": long_moment(one.waktu, case.kantor),
        }
        for one in on_record(case)
    ]


def _meeting(case: Perbaikan) -> list[str]:
    meeting = last_meeting(case)
    if meeting is None:
        return []
    when = weekday(meeting.waktu, case.kantor)
    said = [meeting.risalah] if meeting.risalah else []
    return [f"Rapat intern dilaksanakan pada {when} di {meeting.tempat}.", *said]


def _sheets(case: Perbaikan) -> list[dict[str, str]]:
    papers = case.dokumen.filter(jenis="lembar_data", putaran=case.putaran, status=SIGNED)
    rows = []
    for paper in papers.select_related("berkas", "lembar__jabatan").order_by("pk"):
        signature = paper.tanda_tangan.order_by("pk").last()
        if signature is None or paper.berkas is None or paper.lembar is None:
            continue
        rows.append(
            {
                "pengampu": signature.nama,
                "jabatan": paper.lembar.jabatan.nama,
                "saat": long_moment(signature.waktu, case.kantor),
                "sidik": paper.berkas.fingerprint,
            }
        )
    return rows


def _chain(case: Perbaikan) -> dict[str, str]:
    """The ledger as the head's review found it: a cut tail would be noticed."""
    acts = Transaction.objects.at(case.kantor_id).filter(case=case.pk, act="reviu_laporan").order_by("number")
    last = acts.last()
    if last is None:
        return {"nilai": "", "nomor": "", "saat": ""}
    return {
        "nilai": last.fingerprint,
        "nomor": str(last.number),
        "saat": long_date(day_of(last.at, case.kantor)),
    }
