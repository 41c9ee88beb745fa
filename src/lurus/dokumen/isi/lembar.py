"""One owner's papers: the form to fill in, and the sheet to sign."""

from datetime import datetime
from typing import Any

from lurus.dokumen.isi.orang import owner
from lurus.dokumen.isi.perintah import place, report_name
from lurus.dokumen.isi.tulis import figure, frame, long_date, names_of, numbered, official
from lurus.dokumen.models import Dokumen
from lurus.kantor.waktu import day_of
from lurus.perbaikan.hasil import Baris, results
from lurus.perbaikan.jenis import named
from lurus.perbaikan.keadaan import ItemState, item_states
from lurus.perbaikan.models import Lembar, Perbaikan

STATEMENT = (
    "Saya menyatakan bahwa angka pada lembar ini telah saya periksa terhadap sumber datanya, benar menurut"
    " pengetahuan saya, dan dapat dipertanggungjawabkan."
)

EXCEPT_DEFERRED = "Pernyataan ini tidak meliputi angka yang ditunda, yang tidak ikut dalam laporan ini."


def daftar_isian(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """The form of one owner, blank or as answered so far."""
    case, sheet = paper.perbaikan, sheet_of(paper)
    states = [one for one in item_states(case) if one.butir.lembar_id == sheet.pk]
    return frame(paper, at) | {
        "laporan": report_name(case),
        "pengampu": official(owner(sheet, at), "pengampu"),
        "batas": long_date(case.batas) if case.batas else "",
        "butir": numbered(_question(one, case) for one in states),
        "pengisi": _filler(states),
    }


def lembar_data(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """The sheet that an owner signs: the final figures of his set, and those that the meeting deferred."""
    case, sheet = paper.perbaikan, sheet_of(paper)
    rows = [
        one
        for one in results(case, decided=True, on=day_of(at, case.kantor)).baris
        if one.state is not None and one.state.butir.lembar_id == sheet.pk
    ]
    final = {one.state.butir.pk for one in rows if one.state is not None}
    deferred = [
        one for one in item_states(case) if one.butir.lembar_id == sheet.pk and one.butir.pk not in final
    ]
    report = case.dokumen.filter(jenis="laporan", putaran=case.putaran).order_by("urut").last()
    return frame(paper, at) | {
        "laporan": report_name(case),
        "agenda": "" if report is None else report.agenda,
        "pengampu": official(owner(sheet, at), "pengampu"),
        "butir": numbered([*map(_final, rows), *map(_deferred, deferred)]),
        "pernyataan": f"{STATEMENT} {EXCEPT_DEFERRED}" if deferred else STATEMENT,
        "pengisi": _filler([one.state for one in rows if one.state is not None]),
    }


def sheet_of(paper: Dokumen) -> Lembar:
    """The sheet that a paper of an owner is about."""
    assert paper.lembar is not None  # noqa: S101 - papers of these kinds are issued per sheet
    return paper.lembar


def _question(state: ItemState, case: Perbaikan) -> dict[str, Any]:
    figure_ = state.butir.angka
    printed = figure_.pernyataan.filter(laporan=case.laporan).first()
    answer = state.answer
    return (
        names_of(figure_.indikator, figure_)
        | {
            "nilai": figure(state.reported),
            "letak": place(printed),
            "alasan": state.butir.mengapa,
            "jawaban": "" if answer is None else ("benar" if answer.benar else "diperbaiki"),
            "menjadi": "" if answer is None or answer.benar else figure(answer.nilai),
        }
        | _why(state)
    )


def _why(state: ItemState) -> dict[str, str]:
    answer = state.answer
    if answer is None:
        return {"kelas": "", "sebab": "", "penghilang": "", "bukti": ""}
    return {
        "kelas": named(answer.kelas),
        "sebab": answer.sebab,
        "penghilang": answer.pencegahan,
        "bukti": evidence(state),
    }


def evidence(state: ItemState) -> str:
    """The names of the files that support an answer."""
    if state.answer is None:
        return ""
    return ", ".join(one.berkas.name for one in state.answer.bukti.all())


def _final(row: Baris) -> dict[str, Any]:
    answer = row.state.answer if row.state else None
    outcome = {"dinyatakan": "diperbaiki", "dibenarkan": "dinyatakan benar"}.get(
        row.asal, "angka semula tetap"
    )
    return names_of(row.indikator, None, row.ukuran, row.periode) | {
        "semula": figure(row.state.reported if row.state else row.semula),
        "menjadi": figure(row.menjadi),
        "hasil": outcome,
        "kelas": named(answer.kelas) if answer else "",
        "sebab": answer.sebab if answer else "",
        "bukti": evidence(row.state) if row.state else "",
    }


def _deferred(state: ItemState) -> dict[str, Any]:
    """A figure that stays open beyond this report: its owner signs that it was put off."""
    figure_ = state.butir.angka
    value = figure(state.butir.semula.nilai)
    return names_of(figure_.indikator, figure_) | {
        "semula": value,
        "menjadi": value,
        "hasil": "ditunda, angka semula tetap",
        "kelas": "",
        "sebab": "",
        "bukti": "",
    }


def _filler(states: list[ItemState]) -> str:
    """Who filled in for the owner; the paper says the words around the names."""
    names = {
        one.answer.penjawab.nama_lengkap for one in states if one.answer is not None and one.answer.diisikan
    }
    return ", ".join(sorted(names))
