"""What became of the team that the order named: who joined after it, and whose figures were all let go."""

from collections.abc import Iterator

from lurus.dokumen.isi.tulis import long_date
from lurus.kantor.scope import OfOffice
from lurus.kantor.waktu import day_of
from lurus.ledger.models import Transaction
from lurus.perbaikan.models import AnggotaTim, Perbaikan

JOINED = "Ditambahkan ke tim sesudah Surat Perintah, pada {hari}: {alasan}"
LET_GO = "Tidak menandatangani Lembar Data: semua angkanya dilepas dari reviu, pada {hari}: {alasan}"


def team_since_order(case: Perbaikan) -> list[dict[str, str]]:
    """The owners for whom order and signed sheets differ, each with what happened, when and why."""
    return [*_joined(case), *_released(case)]


def _joined(case: Perbaikan) -> Iterator[dict[str, str]]:
    for seat in case.tim.select_related("orang", "jabatan").order_by("pk"):
        act = _act(seat, "tambah_butir")
        if act is not None:
            yield _row(case, seat, JOINED, act)


def _released(case: Perbaikan) -> Iterator[dict[str, str]]:
    asked = {one.lembar_id for one in case.butir.filter(terbuka=True)}
    seats = {one.jabatan_id: one for one in case.tim.select_related("orang", "jabatan").order_by("-pk")}
    for sheet in case.lembar.exclude(pk__in=asked).order_by("pk"):
        last = sheet.butir.order_by("pk").last()
        act = None if last is None else _act(last, "lepas_butir")
        if act is not None and sheet.jabatan_id in seats:
            yield _row(case, seats[sheet.jabatan_id], LET_GO, act)


def _act(row: OfOffice, name: str) -> Transaction | None:
    """The last act of that name that wrote the row."""
    wrote = Transaction.objects.at(row.kantor_id).filter(
        act=name,
        entries__kantor=row.kantor_id,
        entries__model=row._meta.label_lower,
        entries__object=row.pk,
    )
    found: Transaction | None = wrote.order_by("number").last()
    return found


def _row(case: Perbaikan, seat: AnggotaTim, words: str, act: Transaction) -> dict[str, str]:
    day = long_date(day_of(act.at, case.kantor))
    return {
        "nama": seat.orang.nama_lengkap,
        "jabatan": seat.jabatan.nama,
        "hal": words.format(hari=day, alasan=act.reason),
    }
