"""Nota Dinas: the plan to the head (step 2), the collected data to the secretary (step 4).

`isi` are the sentences with what the program knows; `uraian` and `penutup` are the office's own words.
"""

from datetime import datetime
from typing import Any

from lurus.dokumen.isi.baku import texts_of
from lurus.dokumen.isi.hasil import before_after
from lurus.dokumen.isi.perintah import report_name
from lurus.dokumen.isi.surat import ORDINARY, counted, order_named, post_name, sender
from lurus.dokumen.isi.tulis import frame
from lurus.dokumen.models import Dokumen
from lurus.kantor.waktu import day_of
from lurus.perbaikan.hasil import results
from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.perbaikan.rencana import current_plan
from lurus.perbaikan.tanda import last_mark

FILE = counted(1, "berkas")


def nota_rencana(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """The initialled plan goes to the head."""
    case = paper.perbaikan
    said = texts_of(paper, at)
    lines = [f"{one.kegiatan} ({one.waktu})" for one in current_plan(case)]
    return _nota(paper, at) | {
        "kepada": post_name(case, "KETUA", at),
        "melalui": post_name(case, "SEKRETARIS", at),
        "hal": "Rencana Kegiatan Perbaikan Data Kinerja",
        "isi": said("isi", perintah=order_named(case), laporan=report_name(case)),
        "uraian": said("uraian"),
        "pokok": [f"{line};" for line in lines[:-1]] + [f"{line}." for line in lines[-1:]],
        "penutup": " ".join(said("penutup")),
    }


def nota_laporan(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """The draft goes to the secretary, with what its author says of it."""
    case = paper.perbaikan
    said, told = texts_of(paper, at), last_mark(case, JenisTanda.LAPORAN)
    outcome = results(case, decided=False, on=day_of(at, case.kantor))
    tables = before_after(case, outcome, at)
    changed, kept = len(tables["perubahan"]), len(tables["benar"])
    return _nota(paper, at) | {
        "kepada": post_name(case, "SEKRETARIS", at),
        "tembusan": [f"{post_name(case, 'KETUA', at)} (sebagai laporan)"],
        "hal": "Laporan Hasil Pengumpulan Data Perbaikan",
        "isi": said(
            "isi",
            laporan=report_name(case),
            diperbaiki=counted(changed, "angka diperbaiki"),
            dibenarkan=counted(kept, "angka dinyatakan benar"),
        ),
        "uraian": [told.catatan] if told is not None and told.catatan else [],
        "perubahan": tables["perubahan"],
        "penutup": " ".join(said("penutup")),
    }


def _nota(paper: Dokumen, at: datetime) -> dict[str, Any]:
    case: Perbaikan = paper.perbaikan
    return frame(paper, at) | {
        "melalui": "",
        "dari": post_name(case, "ANGGOTA", at),
        "tembusan": [],
        "sifat": ORDINARY,
        "lampiran": FILE,
        "perubahan": [],
        "pokok": [],
        "penanda_tangan": sender(case, "ANGGOTA", at),
    }
