"""A final report of twenty pages with 300 items: as our data, and the same words as HTML with a style sheet."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from tests.dokumen.papers_report import laporan, perubahan

ITEMS = 300
WIDE = (
    ("No.", "no"),
    ("Indikator (satuan)", "indikator"),
    ("Periode", "periode"),
    ("Ukuran", "ukuran"),
    ("Semula", "semula"),
    ("Menjadi", "menjadi"),
    ("Selisih", "selisih"),
    ("Kelas", "kelas"),
    ("Sebab", "sebab"),
    ("Bukti", "bukti"),
    ("Pengampu", "pengampu"),
)
STYLE = """
@font-face { font-family: Serif; src: url(LiberationSerif-Regular.ttf) }
@font-face { font-family: Serif; font-weight: bold; src: url(LiberationSerif-Bold.ttf) }
@page { size: A4; margin: 20mm 20mm 22mm 27mm;
  @bottom-right { content: "Halaman " counter(page) " dari " counter(pages) } }
@page wide { size: A4 landscape; margin: 17mm 18mm 19mm }
body { font-family: Serif; font-size: 11.5pt; text-align: justify }
.wide { page: wide }
table { width: 100%; border-collapse: collapse; font-size: 9pt; text-align: left; margin: 4mm 0 }
.wide table { font-size: 8.5pt }
td, th { border: .5pt solid #444; padding: 3.6pt 4pt }
.figure { text-align: right } .old { color: #777; text-decoration: line-through }
header { text-align: center; border-bottom: 2.2pt solid }
"""


def data(turn: int) -> Mapping[str, Any]:
    """The report's data; every turn has other words, so that nothing is remembered from the turn before."""
    told: dict[str, Any] = dict(laporan())
    told["nomor"] = f"000.8.6.3/{turn}/438.5.20/2026"
    told["perubahan"] = [_item(turn, number) for number in range(1, ITEMS + 1)]
    return told


def _item(turn: int, number: int) -> dict[str, Any]:
    return dict(perubahan(number)) | {
        "indikator": f"Indikator {turn}-{number}",
        "semula": f"{number}.{turn:03d}",
        "kelas": "K04 (ralat)",
        "sebab": f"Salah salin {turn}",
        "bukti": f"rekap-{turn}-{number}.pdf",
        "pengampu": f"PPTK {number % 9}",
    }


def page(told: Mapping[str, Any]) -> str:
    """The same content as HTML."""
    kop = told["kop"]
    narrow = _table(WIDE[:7], told["perubahan"])
    parts = [
        f"<header><div>{escape(kop['pemerintah'])}</div><b>{escape(kop['nama'])}</b><div>{escape(kop['alamat'])}</div></header>",
        f"<h1>LAPORAN HASIL PERBAIKAN DATA KINERJA</h1><p>NOMOR {told['nomor']}</p><p>{escape(told['perihal'])}</p>",
        "<h2>A. PENDAHULUAN</h2>",
        _paragraphs((*told["latar"], *told["dasar"], *told["maksud"])),
        f"<h2>B. KEGIATAN YANG DILAKSANAKAN</h2>{told['gambar']}",
        _rows(told["langkah"]),
        f"<h2>C. HASIL YANG DICAPAI</h2>{narrow}",
        _rows(told["hitungan"]),
        _rows(told["benar"]),
        "<h2>D. KEPUTUSAN RAPAT</h2>",
        _paragraphs(told["rapat"]),
        _rows(told["keputusan"]),
        "<h2>E. SIMPULAN DAN SARAN</h2>",
        _paragraphs((*told["simpulan"], *told["saran"])),
        _rows(told["tindak_lanjut"]),
        f'<div class="wide"><h2>LAMPIRAN I</h2>{_table(WIDE, told["perubahan"])}</div>',
        "<h2>LAMPIRAN II</h2>",
        _rows(told["lembar"]),
        _rows(told["paraf"]),
    ]
    return f'<html lang="id"><head><style>{STYLE}</style></head><body>{"".join(parts)}</body></html>'


def _paragraphs(items: Iterable[str]) -> str:
    return "".join(f"<p>{escape(one)}</p>" for one in items)


def _rows(rows: Sequence[Mapping[str, str]]) -> str:
    return _table([(name, name) for name in rows[0]], rows) if rows else "<p>Nihil.</p>"


def _table(columns: Sequence[tuple[str, str]], rows: Sequence[Mapping[str, str]]) -> str:
    head = "".join(f"<th>{escape(word)}</th>" for word, _ in columns)
    body = "".join("<tr>" + "".join(_cell(name, row[name]) for _, name in columns) + "</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(name: str, text: str) -> str:
    style = {"semula": "figure old", "menjadi": "figure", "selisih": "figure"}.get(name, "")
    return f'<td class="{style}">{escape(text)}</td>'
