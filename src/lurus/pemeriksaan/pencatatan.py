"""Keeping what a check found: the run, what is new in it, and whether the register moved meanwhile."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lurus.kantor.models import Kantor, Orang
from lurus.ledger.models import Entry
from lurus.ledger.pen import Pen
from lurus.pemeriksaan.hasil import Blok, Gejala, HasilPeriksa
from lurus.pemeriksaan.models import AturanKantor, Indikasi, Pemeriksaan, Penjelasan
from lurus.pemeriksaan.simpanan import kept_form, mark_of

LOOKED_AT = (
    "register.simpul",
    "register.indikator",
    "register.angka",
    "register.versi",
    "register.laporan",
    "register.pernyataan",
    AturanKantor._meta.label_lower,
)
"""What a check reads: a row of these written after its base makes it stale."""


@dataclass(frozen=True)
class Perubahan:
    """What a run says beside the run before: fingerprints found for the first time, again, and no longer."""

    baru: tuple[str, ...]
    berulang: tuple[str, ...]
    selesai: tuple[str, ...]

    def counts(self) -> dict[str, int]:
        return {"baru": len(self.baru), "berulang": len(self.berulang), "selesai": len(self.selesai)}


def last_run(kantor: Kantor | int) -> Pemeriksaan | None:
    """The office's last run; what it drew stays in the database until it is asked for."""
    found: Pemeriksaan | None = Pemeriksaan.objects.at(kantor).defer("hasil").order_by("urut").last()
    return found


def is_stale(kantor: Kantor, dasar: int | None) -> bool:
    """Whether anything that a check reads was written after transaction `dasar`."""
    later = Entry.objects.at(kantor).filter(transaction__number__gt=dasar or 0, model__in=LOOKED_AT)
    return later.exists()


def compare(before: Pemeriksaan | None, now: HasilPeriksa) -> Perubahan:
    """What is new, found again and gone since the run before."""
    earlier = dict.fromkeys([] if before is None else before.sidik)
    found = dict.fromkeys(one.sidik for one in now.gejala)
    return Perubahan(
        baru=tuple(one for one in found if one not in earlier),
        berulang=tuple(one for one in found if one in earlier),
        selesai=tuple(one for one in earlier if one not in found),
    )


def record(
    pen: Pen, kantor: Kantor, pemeriksa: Orang | None, at: datetime, found: HasilPeriksa
) -> tuple[Pemeriksaan, Perubahan]:
    """Write the run and every finding that no run found before."""
    before = last_run(kantor)
    moved, kept = compare(before, found), kept_form(found)
    mark = mark_of(kept)
    run = pen.add(
        Pemeriksaan(
            kantor=kantor,
            urut=1 if before is None else before.urut + 1,
            waktu=at,
            pemeriksa=pemeriksa,
            dasar=found.dasar or 0,
            sidik=[*moved.baru, *moved.berulang],
            jumlah=dict(found.jumlah) | moved.counts(),
            selesai=list(moved.selesai),
            hasil={} if before is not None and before.sidik_hasil == mark else kept,
            sidik_hasil=mark,
        )
    )
    known = set(Indikasi.objects.at(kantor).filter(sidik__in=moved.baru).values_list("sidik", flat=True))
    fresh = set(moved.baru) - known
    rows = {
        one.sidik: _indication(run, one, _indicators(block, one))
        for block in found.blok
        for one in block.gejala
        if one.sidik in fresh
    }
    pen.add_all(list(rows.values()))
    return run, moved


def _indicators(block: Blok, one: Gejala) -> list[int]:
    """The indicators that a finding speaks of."""
    cells = set(one.sel)
    return sorted({cell.indikator for cell in block.sel if cell.id in cells and cell.indikator is not None})


def _indication(run: Pemeriksaan, one: Gejala, indicators: list[int]) -> Indikasi:
    said: dict[str, Any] = {
        "keterangan": one.keterangan,
        "dasar": one.dasar,
        "sel": list(one.sel),
        "selisih": one.selisih,
        "indikator": indicators,
    }
    return Indikasi(
        kantor=run.kantor,
        sidik=one.sidik,
        aturan=one.aturan,
        tempat=one.tempat,
        keparahan=str(one.keparahan),
        isi=said,
        pertama=run,
    )


def explained(kantor: Kantor | int) -> frozenset[str]:
    """The fingerprints that somebody explained: they do not fire again."""
    return frozenset(Penjelasan.objects.at(kantor).values_list("indikasi__sidik", flat=True))


def switched_off(kantor: Kantor | int) -> frozenset[str]:
    """The rules of the catalogue that the office does not use now."""
    words = AturanKantor.objects.at(kantor).order_by("pk").values_list("aturan", "dipakai")
    return frozenset(rule for rule, used in dict(words).items() if not used)
