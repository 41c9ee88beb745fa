"""Step 1 and 2: the order with its team, and the plan."""

from datetime import datetime
from typing import Any

from lurus.bahasa.kata import QUALITY_RECORDS
from lurus.core.sop import definition
from lurus.dokumen.isi.baku import texts_of
from lurus.dokumen.isi.orang import initialled, setters, signatory
from lurus.dokumen.isi.tulis import figure, frame, long_date, names_of, numbered, official
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penanda import head_signer
from lurus.perbaikan.butir import as_reported, with_printed
from lurus.perbaikan.models import JenisTanda, Perbaikan, SuratMasuk
from lurus.perbaikan.rencana import current_plan
from lurus.perbaikan.surat import UNNUMBERED, with_versions


def legal_bases(case: Perbaikan) -> list[str]:
    """The legal bases of the SOP revision on which the case runs, by their right names, and the SOP itself.

    The SOP's own slips ("Administrasi Pemerintah", a stray full stop) are kept by its facsimile alone.
    """
    rules = definition(case.sop)
    titles = [clause.law.title for clause in rules.clauses if clause.law is not None]
    return [f"{title};" for title in titles] + [
        f"{rules.identity.number} tentang {rules.identity.title.title()}."
    ]


def letters_named(case: Perbaikan) -> list[str]:
    """The letters on which the suspicions of the case are founded."""
    found = SuratMasuk.objects.at(case.kantor_id).filter(dugaan__perbaikan=case).distinct().order_by("pk")
    return [_letter_named(one) for one in with_versions(found)]


def _letter_named(letter: SuratMasuk) -> str:
    """A confidential letter is named by its line of the agenda book alone: the whole office reads the order."""
    now = letter.now
    if now.confidential:
        return f"Surat rahasia, agenda {letter.agenda}."
    number = "" if now.nomor == UNNUMBERED else f" Nomor {now.nomor}"
    return f"Surat {now.dari}{number} tanggal {long_date(now.tanggal)}."


def report_name(case: Perbaikan) -> str:
    """The report under review, as letters name it."""
    report = case.laporan
    number = f" Nomor {report.nomor}" if report.nomor else ""
    handed = f" yang disampaikan pada {long_date(report.disampaikan)}" if report.disampaikan else ""
    return f"{report.judul}{number}{handed}"


def earlier_case(case: Perbaikan) -> list[str]:
    """A documented case is never reopened: the later one names it."""
    if case.sebelum is None:
        return []
    return [f"Laporan ini pernah diperbaiki dalam perbaikan {case.sebelum} ({case.sebelum.judul})."]


def figures(case: Perbaikan) -> list[dict[str, Any]]:
    """The figures under review, as the report printed them."""
    rows = []
    items = with_printed(case.butir.filter(terbuka=True).order_by("pk"))
    for item in items.select_related("angka__indikator", "semula"):
        printed = item.angka.pernyataan.filter(laporan=case.laporan).first()
        rows.append(
            names_of(item.angka.indikator, item.angka)
            | {"nilai": figure(as_reported(item)), "letak": place(printed)}
        )
    return numbered(rows)


def place(printed: Any) -> str:
    """Where the report printed it."""
    if printed is None:
        return ""
    parts = [
        f"hlm. {printed.halaman}" if printed.halaman else "",
        _table(printed.tabel),
        printed.sel,
    ]
    return ", ".join(part for part in parts if part)


def _table(name: str) -> str:
    return name if not name or name.lower().startswith("tabel") else f"tabel {name}"


def surat_perintah(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """Surat Perintah with the team."""
    case = paper.perbaikan
    name = report_name(case)
    team = (
        case.tim.exclude(peran=head_signer(case, paper.jenis))
        .select_related("orang", "jabatan")
        .order_by("pk")
    )
    quality = case.catatan_mutu.order_by("jenis")
    due = [f"Menyelesaikan perbaikan paling lambat {long_date(case.batas)}."] if case.batas else []
    return frame(paper, at) | {
        "menimbang": texts_of(paper, at)("menimbang", laporan=name),
        "dasar": [*legal_bases(case), *letters_named(case)],
        "kepada": [
            {
                "nama": one.orang.nama_lengkap,
                "nip": one.orang.nip,
                "pangkat": one.orang.pangkat,
                "jabatan": one.jabatan.nama,
                "kedudukan": one.kedudukan,
            }
            for one in team
        ],
        "untuk": [
            f"Mereviu data kinerja yang telah disampaikan dalam {name}.",
            *earlier_case(case),
            *([case.perintah] if case.perintah else []),
            "Menghimpun data kinerja perbaikan dari seluruh pengampu data dan menyusun laporan perubahan.",
            *due,
            "Melaporkan hasilnya kepada Kepala Dinas.",
        ],
        "laporan": name,
        "angka": figures(case),
        "mutu": [
            {"nama": QUALITY_RECORDS.get(one.jenis, one.jenis), "keadaan": state_of(one)} for one in quality
        ],
        "penanda_tangan": official(signatory(case, paper.jenis, at), "ketua"),
        "tembusan": [],
    }


def state_of(record: Any) -> str:
    """Whether a quality record is there."""
    if record.dihasilkan:
        return "dihasilkan dari register"
    return "terlampir" if record.berkas_id else f"tidak tersedia, karena {record.alasan}"


def rencana(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """The plan of activities."""
    case = paper.perbaikan
    rows = current_plan(case)
    facilities = case.tanda.filter(jenis=JenisTanda.SARANA).order_by("pk")
    return frame(paper, at) | {
        "laporan": report_name(case),
        "dasar": legal_bases(case),
        "kegiatan": [
            {
                "kegiatan": one.kegiatan,
                "penanggung_jawab": one.penanggung_jawab,
                "waktu": one.waktu,
                "keluaran": one.keluaran,
            }
            for one in rows
        ],
        "sarana": [{"nama": one.catatan, "keadaan": "disiapkan"} for one in facilities],
        "penyusun": setters(case, at, ("ANGGOTA",), JenisTanda.RENCANA),
        "paraf": initialled(case, paper.jenis, at),
    }
