"""Steps 3 and 4: the receipt of one owner's form, and the note of verification."""

from datetime import datetime
from typing import Any

from lurus.dokumen.isi.hasil import before_after
from lurus.dokumen.isi.lembar import evidence, sheet_of
from lurus.dokumen.isi.orang import owner, role_holder
from lurus.dokumen.isi.perintah import report_name
from lurus.dokumen.isi.surat import counted, marked_by, post_of, somebody, standing
from lurus.dokumen.isi.tulis import EMPTY, frame, long_date, long_moment, names_of, numbered, official
from lurus.dokumen.models import Dokumen
from lurus.kantor.models import Penugasan
from lurus.kantor.penugasan import Mode
from lurus.kantor.waktu import day_of
from lurus.perbaikan.hasil import results
from lurus.perbaikan.keadaan import ItemState, item_states
from lurus.perbaikan.models import JenisTanda, Lembar, Perbaikan, Tanda
from lurus.perbaikan.tanda import last_mark

WAYS = {
    "aplikasi": "Dalam aplikasi",
    "surel": "Surel",
    "tautan_wa": "Tautan WhatsApp",
    "buku_kerja": "Buku kerja (Excel)",
    "kertas": "Kertas",
}
EXAMINED = (
    (
        "Laporan",
        "Naskah konsep: angka semula menurut laporan yang disampaikan, angka menjadi menurut jawaban.",
    ),
    ("Pernyataan", "Jawaban setiap pengampu: kelas kesalahan, sebab, penghilang sebab, dan bukti."),
    ("Perhitungan", "Angka hitungan yang dihitung kembali dari angka menjadi."),
)


def tanda_terima(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """What one owner was sent, and what came back."""
    case, sheet = paper.perbaikan, sheet_of(paper)
    states = [one for one in item_states(case) if one.butir.lembar_id == sheet.pk]
    files = {one.berkas.fingerprint: one.berkas.name for state in states for one in _proofs(state)}
    return frame(paper, at) | {
        "pengampu": official(owner(sheet, at), "pengampu"),
        "laporan": report_name(case),
        "jumlah": counted(len(states), "angka"),
        "dikirim": long_moment(sheet.dikirim, case.kantor) if sheet.dikirim else "",
        "cara": WAYS.get(sheet.cara, sheet.cara),
        "dibuka": long_moment(sheet.dibuka, case.kantor) if sheet.dibuka else "",
        "butir": numbered(_returned(one, case) for one in states),
        "berkas": [{"nama": name, "sidik": mark} for mark, name in files.items()],
        "penyerah": _giver(sheet, states, at),
        "penerima": _taker(sheet, at),
    }


def _proofs(state: ItemState) -> list[Any]:
    return [] if state.answer is None else list(state.answer.bukti.all())


def _returned(state: ItemState, case: Perbaikan) -> dict[str, Any]:
    answer = state.answer
    said = "" if answer is None else "dinyatakan benar" if answer.benar else "diperbaiki"
    return names_of(state.butir.angka.indikator, state.butir.angka) | {
        "jawaban": said,
        "saat": "" if answer is None else long_moment(answer.waktu, case.kantor),
        "bukti": evidence(state),
    }


def _giver(sheet: Lembar, states: list[ItemState], at: datetime) -> dict[str, Any]:
    """The owner, with the instant of the last answer."""
    held = owner(sheet, at)
    answered = [one.answer.waktu for one in states if one.answer is not None]
    whole = answered and len(answered) == len(states)
    moment = long_moment(max(answered), sheet.kantor) if whole else ""
    if held is None:
        return {"jabatan": sheet.jabatan.nama, "nama": EMPTY, "nip": "", "saat": moment}
    return somebody(held.orang, sheet.jabatan.nama, moment)


def _taker(sheet: Lembar, at: datetime) -> dict[str, Any]:
    """Who reviewed the set; until then, who is to receive it."""
    judged = sheet.penilaian.select_related("penilai").order_by("pk").last()
    case = sheet.perbaikan
    if judged is not None:
        post = post_of(judged.penilai, judged.waktu, case)
        return somebody(judged.penilai, post, long_moment(judged.waktu, case.kantor))
    held = role_holder(case, "ANGGOTA", at)
    if held is None:
        return {"jabatan": "Pejabat pelaporan", "nama": "", "nip": "", "saat": ""}
    return somebody(held.orang, held.jabatan.nama, "")


def catatan_verifikasi(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """What was verified, by whom, on what basis."""
    case = paper.perbaikan
    draft, mark = standing(case, "konsep"), last_mark(case, JenisTanda.VERIFIKASI)
    tables = before_after(case, results(case, decided=False, on=day_of(at, case.kantor)), at)
    changed, kept = len(tables["perubahan"]), len(tables["benar"])
    return frame(paper, at) | {
        "laporan": report_name(case),
        "naskah": "" if draft is None else f"Konsep laporan, disusun {draft.isi['tanggal']}",
        "sidik": "" if draft is None else draft.sidik_isi,
        "dasar": "" if mark is None else _basis(case, mark),
        "uji": [{"nama": name, "keadaan": told} for name, told in EXAMINED],
        "perubahan": tables["perubahan"],
        "jumlah": f"Diperiksa {counted(changed, 'angka yang diperbaiki')} dan"
        f" {counted(kept, 'angka yang dinyatakan benar')}.",
        "catatan": [] if mark is None else [mark.catatan],
        "verifikator": [] if mark is None else [marked_by(case, mark, long_moment(mark.waktu, case.kantor))],
    }


def _basis(case: Perbaikan, mark: Tanda) -> str:
    """The letter that made the verifier a substitute."""
    given = Penugasan.objects.at(case.kantor_id).filter(
        orang=mark.orang, perkara=case.pk, tugas="verifikasi", mode=Mode.TUGAS
    )
    letter = given.order_by("pk").last()
    if letter is None:
        return ""
    return f"Surat Tugas Nomor {letter.dasar_nomor} tanggal {long_date(letter.dasar_tanggal)}"
