"""Acts of our people on our own objects that name something of the other office: all must be refused."""

from typing import Any

from lurus.kantor.models import Penugasan
from lurus.pemeriksaan.models import Indikasi
from lurus.perbaikan.models import Dugaan, SuratMasuk, Tanda
from tests.cast import Cast
from tests.neighbour import Offices
from tests.play import ORDER, sheet, upload
from tests.tindakan import archive, books

Attempt = tuple[str, str, Any, dict[str, Any]]
"""Who, which act, on what, told what."""
LETTER = {"dasar_nomor": "1", "dasar_tanggal": "2026-03-09", "ditetapkan_oleh": "Bupati"}
DAY = "2026-03-10"


def smuggled(offices: Offices) -> dict[str, Attempt]:
    """Every attempt, by what it smuggles."""
    return (
        _opening(offices)
        | _talking(offices)
        | _answering(offices)
        | _seating(offices)
        | _recording(offices)
        | _explaining(offices)
        | _archiving(offices)
        | _revoking(offices)
        | _putting_right(offices)
    )


def _revoking(offices: Offices) -> dict[str, Attempt]:
    told = {"orang": offices.theirs.joko.pk, "sebab": "bocor", "alasan": "x"}
    return {"key": ("tono", "cabut_kunci", offices.ours.kantor, told)}


def _putting_right(offices: Offices) -> dict[str, Attempt]:
    theirs = _first(SuratMasuk, offices.theirs)
    told = books.LETTER | {"surat": theirs, "dilihat": f"{theirs}:1", "alasan": "x"}
    return {"letter": ("dewi", "betulkan_surat_masuk", offices.ours.kantor, told)}


def _first(model: Any, theirs: Cast) -> int:
    return int(model.objects.at(theirs.kantor).order_by("pk").values_list("pk", flat=True)[0])


def _opening(offices: Offices) -> dict[str, Attempt]:
    ours, theirs = offices.ours, offices.theirs
    ordered = ORDER | {"laporan": ours.lkjip.pk, "angka": [ours.angka["ikm.realisasi"].pk]}
    member = {"orang": theirs.joko.pk, "jabatan": theirs.jabatan["joko"].pk}
    smuggling: dict[str, dict[str, Any]] = {
        "report": {"laporan": theirs.lkjip.pk},
        "figure": {"angka": [theirs.angka["ikm.realisasi"].pk]},
        "suspicion": {"dugaan": _first(Dugaan, theirs)},
        "member": {"tim": [member]},
    }
    suspected = {"laporan": theirs.lkjip.pk, "uraian": "x"}
    return {
        what: ("ratna", "perintahkan_reviu", ours.kantor, ordered | told) for what, told in smuggling.items()
    } | {"suspected": ("joko", "ajukan_dugaan", ours.kantor, suspected)}


def _talking(offices: Offices) -> dict[str, Attempt]:
    theirs, their_case = offices.theirs, offices.their_case
    message = {"jenis": "arahan", "isi": "Baca."}
    smuggling: dict[str, dict[str, Any]] = {
        "addressee": {"tujuan": [theirs.joko.pk]},
        "item": {"butir": their_case.first().pk},
        "sheet": {"lembar": sheet(their_case.case, theirs, "joko").pk},
        "answered": {"menanggapi": _first(Tanda, theirs)},
    }
    case = offices.our_case.case
    return {what: ("ratna", "komunikasikan", case, message | told) for what, told in smuggling.items()}


def _answering(offices: Offices) -> dict[str, Attempt]:
    case, stranger = offices.our_case.case, offices.theirs.joko.pk
    letter = LETTER | {"orang": stranger, "tugas": "verifikasi", "surat": [upload("surat.pdf")]}
    return {
        "present": ("wulan", "catat_hadir", case, {"hadir": [stranger], "risalah": "x"}),
        "substitute": ("ratna", "tunjuk_pengganti", case, letter),
    }


def _seating(offices: Offices) -> dict[str, Attempt]:
    ours, theirs = offices.ours, offices.theirs
    person, post = theirs.joko.pk, theirs.jabatan["joko"].pk
    seat = LETTER | {"mode": "plt", "mulai": DAY}
    ended = {"penugasan": _first(Penugasan, theirs), "sampai": DAY, "alasan": "x"}
    told: dict[str, tuple[str, dict[str, Any]]] = {
        "seated": ("catat_penugasan", seat | {"orang": person, "jabatan": ours.jabatan["sari"].pk}),
        "seat": ("catat_penugasan", seat | {"orang": ours.sari.pk, "jabatan": post}),
        "ended": ("akhiri_penugasan", ended),
        "invited": ("undang_akun", {"orang": person}),
    }
    return {what: ("tono", act, ours.kantor, data) for what, (act, data) in told.items()}


def _recording(offices: Offices) -> dict[str, Attempt]:
    ours, theirs = offices.ours, offices.theirs
    post, line = theirs.jabatan["joko"].pk, theirs.indikator["harga"].pk
    sari, harga = ours.jabatan["sari"].pk, ours.indikator["harga"].pk
    renamed = {"orang": theirs.joko.pk, "nama": "x", "email": "x@contoh.example"}
    told: dict[str, tuple[str, dict[str, Any]]] = {
        "owner's post": ("tetapkan_pengampu", {"indikator": [harga], "jabatan": post, "mulai": DAY}),
        "owned line": ("tetapkan_pengampu", {"indikator": [line], "jabatan": sari, "mulai": DAY}),
        "renamed": ("catat_orang", renamed),
        "post": ("catat_jabatan", {"jabatan": post, "nama": "x", "peran": "PPTK"}),
        "superior": ("catat_jabatan", {"atasan": post, "nama": "x", "peran": "PPTK"}),
    }
    return {what: ("tono", act, ours.kantor, data) for what, (act, data) in told.items()}


def _explaining(offices: Offices) -> dict[str, Attempt]:
    ours, theirs = offices.ours, offices.theirs
    told = {"indikasi": _first(Indikasi, theirs), "alasan": "x"}
    return {"explained": ("wulan", "jelaskan_indikasi", ours.kantor, told)}


def _archiving(offices: Offices) -> dict[str, Attempt]:
    ours, case = offices.ours.kantor, archive.ended(offices.theirs).pk
    return {
        "held": ("hadi", "tahan_arsip", ours, archive.HOLD | {"perbaikan": case}),
        "proposed": ("dewi", "usulkan_penyusutan", ours, archive.WHY | {"perbaikan": case}),
    }
