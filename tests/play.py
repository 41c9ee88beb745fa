"""Playing a case: one call per act through the door, and refusals that must leave no trace."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from secrets import token_hex
from typing import Any, TypeVar

import pytest
from django.apps import apps

from lurus.core.chain import fingerprint
from lurus.kantor.models import Kantor, Orang
from lurus.kantor.scope import Aggregate
from lurus.ledger.models import Counter
from lurus.perbaikan.models import Butir, Lembar, Perbaikan
from lurus.perbaikan.perjalanan import move
from lurus.register.models import Angka
from lurus.tindakan import door
from lurus.tindakan.request import InvalidInput, Outcome, Refused, Request
from tests.cast import MONDAY, Cast, written
from tests.kept import kept

OURS = ("kantor", "ledger", "files", "register", "pemeriksaan", "perbaikan", "dokumen")

A = TypeVar("A", bound=Aggregate)


def act(
    orang: Orang,
    name: str,
    target: Kantor | Aggregate,
    data: Mapping[str, Any] | None = None,
    **request: Any,
) -> Outcome:
    """One act of one person through the door: on the target as it stands, with a fresh key, on MONDAY.

    `at`, `version`, `key` and `evidence` may be told.
    """
    return door.perform(asked(orang, name, target, data, **request))


def asked(
    orang: Orang,
    name: str,
    target: Kantor | Aggregate,
    data: Mapping[str, Any] | None = None,
    **request: Any,
) -> Request:
    """What `act` asks of the door."""
    usual: dict[str, Any] = {"at": MONDAY, "key": token_hex(16), "version": _version(target)}
    kantor = target.pk if isinstance(target, Kantor) else target.kantor_id
    return Request(
        act=name,
        kantor=kantor,
        orang=orang.pk,
        target=target.pk,
        data=data or {},
        **(usual | request),
    )


def _version(target: Kantor | Aggregate) -> int | None:
    if isinstance(target, Kantor):
        return None
    found: int = type(target).across_offices.values_list("version", flat=True).get(pk=target.pk)
    return found


def footprint() -> dict[str, int]:
    """How many rows every table holds, and where the chains stand."""
    models = [one for label in OURS for one in apps.get_app_config(label).get_models()]
    rows = {one._meta.label: one._base_manager.count() for one in models}
    return rows | {f"chain {one.kantor_id}": one.number for one in Counter.across_offices.all()}


@contextmanager
def refused(code: str, **params: Any) -> Iterator[pytest.ExceptionInfo[Refused]]:
    """What happens inside is refused with that code and those parameters, and leaves no trace."""
    before = footprint()
    with pytest.raises(Refused) as caught:
        yield caught
    assert caught.value.code == code
    told = {name: caught.value.params.get(name) for name in params}
    assert told == params
    assert footprint() == before


@contextmanager
def faulty(path: str, code: str) -> Iterator[None]:
    """What is typed inside is refused at that field with that code, and leaves no trace."""
    before = footprint()
    with pytest.raises(InvalidInput) as caught:
        yield
    assert (path, code) in [(one.path, one.code) for one in caught.value.faults]
    assert footprint() == before


def upload(name: str = "bukti.pdf", text: str = "bukti") -> dict[str, Any]:
    """A file as the door gets it: its bytes lie in the store already."""
    data = text.encode()
    return {
        "fingerprint": fingerprint(data),
        "name": name,
        "size": len(data),
        "media_type": "application/pdf",
    }


ORDER = {
    "judul": "Perbaikan data kinerja tahun 2025",
    "perintah": "Periksa kembali data kinerja yang telah disampaikan.",
    "batas": "2026-03-13",
    "alasan_b": "tidak tersedia, karena arsip sedang dipinjam",
    "alasan_c": "tidak tersedia, karena belum dilaksanakan",
    "alasan_d": "tidak tersedia, karena belum disusun",
}


def order(cast: Cast, *names: str, **other: Any) -> Perbaikan:
    """The head orders the review of those figures; the case stands in step 1."""
    if other:
        return _order(cast, names, other)
    return kept(f"perintah {' '.join(names)}", lambda: _order(cast, names, {}))


def _order(cast: Cast, names: Sequence[str], other: Mapping[str, Any]) -> Perbaikan:
    asked = [cast.angka[name].pk for name in names or ("harga.realisasi",)]
    told = {**ORDER, "laporan": cast.lkjip.pk, "angka": asked, **other}
    done = act(cast.ratna, "perintahkan_reviu", cast.kantor, told)
    return case_of(done)


def case_of(done: Outcome) -> Perbaikan:
    """The case that an act opened or concerned, as it stands now."""
    assert done.case is not None
    found: Perbaikan = Perbaikan.across_offices.get(pk=done.case)
    return found


def again(row: A) -> A:
    """The row as it stands now."""
    found: A = type(row).across_offices.get(pk=row.pk)
    return found


def moved(case: Perbaikan, to: str) -> Perbaikan:
    """The case set into a step by hand: for tests of acts that begin there."""
    with written(case.kantor, MONDAY, "persiapan") as pen:
        move(pen, case, to, MONDAY)
    return case


def collecting(cast: Cast, *names: str, sent: bool = True, **other: Any) -> Perbaikan:
    """A case in step 3, with its forms sent."""
    case = order(cast, *names, **other)
    return again(kept(f"himpun {case.pk} {sent}", lambda: _collecting(cast, case, sent=sent)))


def _collecting(cast: Cast, case: Perbaikan, *, sent: bool) -> Perbaikan:
    moved(case, "3")
    if sent:
        act(cast.wulan, "kirim_daftar_isian", case, {"cara": "aplikasi"})
    return case


def item(case: Perbaikan, angka: Angka) -> Butir:
    """The item of that figure in the case."""
    found: Butir = case.butir.get(angka=angka)
    return found


def sheet(case: Perbaikan, cast: Cast, owner: str) -> Lembar:
    """The sheet of that owner's post in the case."""
    found: Lembar = case.lembar.get(jabatan=cast.jabatan[owner])
    return found


def correction(nilai: str, **other: Any) -> dict[str, Any]:
    """An answer that corrects."""
    return {
        "benar": False,
        "nilai": nilai,
        "kelas": "K03",
        "sebab": "Salah ketik saat menyalin dari buku register.",
        "pencegahan": "Angka disalin oleh satu orang dan dibaca ulang oleh orang lain.",
        "bukti": [upload()],
    } | other


def confirmed(cast: Cast, case: Perbaikan, owners: Sequence[str] = ("joko",)) -> None:
    """Every item of those owners confirmed and validated, every set judged sufficient."""
    for key in owners:
        target = sheet(case, cast, key)
        act(cast.orang[key], "nyatakan_benar", target, {"pernyataan": True})
        for one in target.butir.filter(terbuka=True):
            act(cast.wulan, "validasi", one, {"putusan": "valid"})
        act(cast.wulan, "nilai_kumpulan", target, SUFFICIENT)


WEAKNESS = {
    "kelemahan": "Buku register diisi dua orang tanpa dibaca ulang.",
    "tindakan": "Menetapkan satu petugas pencatat dan satu pembaca ulang.",
    "batas": "2026-06-30",
}
SUFFICIENT = {"cukup": True, "sebab_hilang": True, "dapat_ditindaklanjuti": True}

STILL_WEAK = SUFFICIENT | {
    "sebab_hilang": False,
    "catatan": "Penyebabnya belum hilang seluruhnya.",
    "kelemahan": [WEAKNESS],
}
"""Enough, but a weakness remains: it enters the follow-up register."""


def later(minutes: int) -> datetime:
    """So many minutes after MONDAY."""
    return MONDAY + timedelta(minutes=minutes)
