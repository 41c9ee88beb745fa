"""Steps 6 and 7: half a page for the head, the covering letter, the page of the courier, the dossier's cover."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any

from lurus.bahasa.kata import DOCUMENTS, QUALITY_RECORDS
from lurus.dokumen.isi.hasil import corrected, told_changes
from lurus.dokumen.isi.pelaporan import effects
from lurus.dokumen.isi.perintah import report_name, state_of
from lurus.dokumen.isi.ralat import SHEETS
from lurus.dokumen.isi.surat import ORDINARY, counted, post_name, sender, standing
from lurus.dokumen.isi.tulis import frame, long_date
from lurus.dokumen.klasifikasi import named_on
from lurus.dokumen.models import VOID, Dokumen
from lurus.kantor.waktu import day_of
from lurus.perbaikan.hasil import Baris, Hasil, results
from lurus.perbaikan.models import Bukti, JenisTanda, Perbaikan
from lurus.perbaikan.tanda import last_mark
from lurus.register.models import Laporan

SHOWN = 3
FILE = counted(1, "berkas")
REPORT = "Laporan Hasil Perbaikan Data Kinerja"
ISSUED = {"konsep": "terbit", "ditandatangani": "ditandatangani"}
COVER = "sampul_berkas"


def ringkasan(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """What the head must know before reviewing the report."""
    case = paper.perbaikan
    outcome = results(case, decided=True, on=day_of(at, case.kantor))
    moved = sorted((row for row in corrected(outcome) if row.moves), key=_weight, reverse=True)
    kept = sum(1 for row in outcome.baris if row.asal == "dibenarkan")
    counts = f"{counted(len(moved), 'angka diperbaiki')}; {counted(kept, 'angka dinyatakan benar')}"
    rest = len(moved) - SHOWN
    return frame(paper, at) | {
        "perihal": case.judul,
        "laporan": report_name(case),
        "jumlah": f"{counts}{'; yang paling berubah:' if rest > 0 else '.'}",
        "perubahan": told_changes(moved[:SHOWN], outcome, case, at),
        "selebihnya": f"{counted(rest, 'angka lain')} dimuat dalam laporan." if rest > 0 else "",
        "simpulan": effects(outcome) or ["Tidak ada simpulan kinerja yang berubah."],
        "diberi_tahu": _to_be_told(case, outcome),
        "diminta": ["Mereviu laporan, lalu menandatanganinya setelah semua Lembar Data ditandatangani."],
    }


def _weight(row: Baris) -> Decimal:
    """How much a figure moves beside what it was; from or to nothing counts most."""
    if row.semula is None or row.menjadi is None or not row.semula:
        return Decimal("Infinity")
    return abs((row.menjadi - row.semula) / row.semula)


def _to_be_told(case: Perbaikan, outcome: Hasil) -> list[str]:
    """Who received the report, and who received another report that prints a figure which moves."""
    figures = [row.state.butir.angka_id for row in outcome.baris if row.moves and row.state is not None]
    others = Laporan.objects.at(case.kantor_id).filter(
        pernyataan__angka__in=figures, disampaikan__isnull=False
    )
    reports = [case.laporan, *others.exclude(pk=case.laporan_id).distinct().order_by("pk")]
    return [f"{one.penerima or 'Penerima'} ({one.judul})" for one in reports]


def addressees(receivers: str) -> list[str]:
    """The addressees of a delivery: one line may name several, parted by semicolons."""
    return [part for part in (one.strip() for one in receivers.split(";")) if part]


def surat_pengantar(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """The report goes out."""
    case = paper.perbaikan
    mark, report = last_mark(case, JenisTanda.PENYAMPAIAN), standing(case, "laporan")
    number = "" if report is None else f" Nomor {report.nomor} tanggal {report.isi['tanggal']}"
    return frame(paper, at) | {
        "sifat": ORDINARY,
        "lampiran": FILE,
        "hal": REPORT,
        "yth": [] if mark is None else addressees(mark.isi["penerima"]),
        "di": "tempat",
        "penanda_tangan": sender(case, "KETUA", at),
        "tembusan": [],
        "kiriman": [
            {
                "nama": f"{REPORT}{number}",
                "banyaknya": FILE,
                "keterangan": f"Perbaikan atas {report_name(case)}.",
            },
            *_sheets(case),
        ],
        "isi": "" if mark is None else mark.catatan,
    }


def _sheets(case: Perbaikan) -> list[dict[str, str]]:
    """The sheets of corrections go out with the report."""
    rows = case.dokumen.filter(jenis__in=SHEETS).exclude(status=VOID).order_by("pk")
    return [
        {
            "nama": f"{DOCUMENTS[one.jenis]} Nomor {one.nomor}",
            "banyaknya": counted(1, "lembar"),
            "keterangan": f"Untuk {one.isi['dokumen']}.",
        }
        for one in rows
    ]


def buku_ekspedisi(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """The lines of the courier's book for what the case sends out; receipt is written by hand."""
    case = paper.perbaikan
    letter = standing(case, "surat_pengantar")
    told = {} if letter is None else letter.isi
    rows = [
        {
            "no": str(number),
            "tanggal": told["tanggal"],
            "nomor": told["nomor"],
            "tujuan": whom,
            "hal": told["hal"],
            "lampiran": told["lampiran"],
            "diterima": "",
            "penerima": "",
        }
        for number, whom in enumerate(told.get("yth", []), start=1)
    ]
    return frame(paper, at) | {"tahun": str(day_of(at, case.kantor).year), "ekspedisi": rows}


def sampul_berkas(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """Cover and index of what the dossier holds now."""
    case = paper.perbaikan
    papers, proofs = _papers(case), _proofs(case)
    stored = last_mark(case, JenisTanda.DOKUMENTASI)
    begun = case.perjalanan.order_by("pk").first()
    first = at if begun is None else begun.dibuka
    days = [long_date(day_of(one, case.kantor)) for one in (first, at)]
    return frame(paper, at) | {
        "perkara": str(case),
        "perihal": case.judul,
        "laporan": report_name(case),
        "klasifikasi": named_on(case.kantor, day_of(first, case.kantor)),
        "unit": post_name(case, "ANGGOTA", at),
        "kurun": days[0] if days[0] == days[1] else " sampai dengan ".join(days),
        "simpan": "" if stored is None else stored.catatan,
        "jumlah": f"{counted(len(papers), 'naskah')}, {counted(len(proofs), 'berkas bukti')}",
        "naskah": papers,
        "berkas": proofs,
        "mutu": [
            {"nama": QUALITY_RECORDS.get(one.jenis, one.jenis), "keadaan": state_of(one)}
            for one in case.catatan_mutu.order_by("jenis")
        ],
    }


def _papers(case: Perbaikan) -> list[dict[str, str]]:
    rows = case.dokumen.exclude(status=VOID).exclude(jenis=COVER)
    return [_paper(one) for one in rows.select_related("berkas", "lembar__jabatan").order_by("pk")]


def _paper(one: Dokumen) -> dict[str, str]:
    whose = "" if one.lembar is None else f" – {one.lembar.jabatan.nama}"
    return {
        "nama": f"{DOCUMENTS[one.jenis]}{whose}",
        "nomor": one.nomor,
        "tanggal": one.isi["tanggal"],
        "keadaan": ISSUED.get(one.status, one.status),
        "sidik": one.sidik_isi if one.berkas is None else one.berkas.fingerprint,
    }


def _proofs(case: Perbaikan) -> list[dict[str, str]]:
    proofs: Iterable[Bukti] = (
        Bukti.objects.at(case.kantor_id)
        .filter(jawaban__butir__perbaikan=case)
        .select_related("berkas", "jawaban__butir__angka__indikator")
        .order_by("pk")
    )
    return [
        {
            "nama": one.berkas.name,
            "sidik": one.berkas.fingerprint,
            "hal": one.jawaban.butir.angka.indikator.nama,
        }
        for one in proofs
    ]
