"""What an import would do: the same code for the preview and for the act."""

from collections.abc import Iterator
from dataclasses import replace

from lurus.kantor.models import Kantor
from lurus.perbaikan.models import Butir
from lurus.register.impor import Diff, Kepala, Prepared, compare
from lurus.register.tabel import Problem
from lurus.tindakan.impor_tabel.masukan import ImporTabelInput


def plan(kantor: Kantor, told: ImporTabelInput, prepared: Prepared) -> Diff:
    """The difference this table would make; its refusals name every cell that stands in the way."""
    diff = compare(kantor.pk, prepared, heading(told))
    return replace(diff, refusals=(*prepared.hasil.problems, *diff.refusals, *_under_review(kantor, diff)))


def heading(told: ImporTabelInput) -> Kepala:
    """The report as it was told."""
    return Kepala(
        jenis=str(told.jenis),
        periode=told.periode,
        judul=told.judul,
        nomor=told.nomor,
        tanggal=told.tanggal,
        disampaikan=told.disampaikan,
        penerima=told.penerima,
    )


def _under_review(kantor: Kantor, diff: Diff) -> Iterator[Problem]:
    """A figure that a case is about changes there and nowhere else."""
    asked = {one.angka: one.baris for one in diff.berubah}
    items = Butir.objects.at(kantor).filter(terbuka=True, angka__in=asked).select_related("perbaikan")
    for item in items.order_by("pk"):
        row = asked[item.angka_id]
        params = {
            "nama": row.indikator.nama,
            "periode": row.periode,
            "ukuran": row.ukuran,
            "perbaikan": str(item.perbaikan),
        }
        yield Problem("impor.under_review", row.ref, params)
