"""What the last check found, as its page shows it: blocks, how old each finding is, and where it may lead."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lurus.kantor.models import Kantor
from lurus.pemeriksaan.hasil import ORDER, Blok, Gejala, HasilPeriksa
from lurus.pemeriksaan.models import Indikasi, Pemeriksaan, Penjelasan
from lurus.pemeriksaan.pencatatan import is_stale
from lurus.pemeriksaan.simpanan import result_of
from lurus.perbaikan.models import Butir, Perbaikan
from lurus.register.models import Laporan, Pernyataan

RUNS = 12
PAGE = 20
EXPLAINED, GONE = "dijelaskan", "selesai"
"""Beside the severities: what may be asked for."""
TAKES_ITEMS = ("2", "3")
READERS = ("KETUA", "SEKRETARIS", "ANGGOTA", "KABID", "PENGAWAS")
"""Who reads what a check found: owners and staff see what they are asked when the lists are sent (SOP, step 3.1)."""


@dataclass(frozen=True)
class Tampil:
    """One finding of the run: its row, whether this run found it first, and what somebody said of it."""

    gejala: Gejala
    indikasi: Indikasi | None
    baru: bool
    penjelasan: Penjelasan | None = None


@dataclass(frozen=True)
class BlokTampil:
    """A block of the last run. `laporan`: submitted reports that print its figures; `angka` by report.

    `berjalan`: cases that may still take the figures up; `ditinjau`: figures that a case has already.
    """

    blok: Blok
    gejala: tuple[Tampil, ...]
    laporan: tuple[tuple[Laporan, tuple[int, ...]], ...] = ()
    berjalan: tuple[tuple[Perbaikan, tuple[int, ...]], ...] = ()
    ditinjau: tuple[Perbaikan, ...] = ()

    @property
    def explained(self) -> bool:
        """Whether somebody explained everything in it."""
        return all(one.penjelasan is not None for one in self.gejala)

    @property
    def fresh(self) -> bool:
        """Whether the run found something in it first."""
        return any(one.baru for one in self.gejala)


@dataclass(frozen=True)
class Papan:
    """The page: the last run, its blocks by gravity, and the runs before it.

    `blok` and `selesai` are of one page, and of what was asked for. `jumlah` counts what is not explained (blocks of
    each severity, and those that are `baru` and `berulang`), then what is, and what the run no longer found.
    """

    run: Pemeriksaan | None
    usang: bool
    blok: tuple[BlokTampil, ...] = ()
    selesai: tuple[Indikasi, ...] = ()
    riwayat: tuple[Pemeriksaan, ...] = ()
    jumlah: dict[str, int] = field(default_factory=dict)
    halaman_terakhir: int = 1


def board(kantor: Kantor, wanted: str = "", page: int = 1) -> Papan:
    """The last run of an office: its open blocks, those of one severity, what is explained, or what is gone.

    At most ten queries; of the runs before only the row of the history is read.
    """
    rows = Pemeriksaan.objects.at(kantor).select_related("pemeriksa").defer("hasil").order_by("-urut")
    runs = list(rows[:RUNS])
    if not runs:
        return Papan(None, usang=False)
    run = runs[0]
    known, said = _rows(kantor, run.sidik), _explanations(kantor, run.sidik)
    every = [_with_findings(one, known, said, run) for one in _by_gravity(result_of(run))]
    open_, closed = [one for one in every if not one.explained], [one for one in every if one.explained]
    chosen = closed if wanted == EXPLAINED else _of_severity(open_, wanted)
    gone = run.selesai if wanted == GONE else []
    here = slice((page - 1) * PAGE, page * PAGE)
    return Papan(
        run=run,
        usang=is_stale(kantor, run.dasar),
        blok=_leading_on(kantor, chosen[here]),
        selesai=tuple(_in_order(kantor, gone[here])),
        riwayat=tuple(runs),
        jumlah={**_counts(open_), EXPLAINED: len(closed), GONE: len(run.selesai)},
        halaman_terakhir=max(1, -(-max(len(chosen), len(gone)) // PAGE)),
    )


def _of_severity(blocks: Sequence[BlokTampil], wanted: str) -> Sequence[BlokTampil]:
    return [one for one in blocks if wanted in ("", str(one.blok.keparahan))]


def _in_order(kantor: Kantor, marks: Sequence[str]) -> list[Indikasi]:
    rows = _rows(kantor, marks) if marks else {}
    return [rows[one] for one in marks if one in rows]


def _counts(blocks: Sequence[BlokTampil]) -> dict[str, int]:
    fresh = sum(one.fresh for one in blocks)
    graves = {str(one): sum(found.blok.keparahan is one for found in blocks) for one in ORDER}
    return {**graves, "baru": fresh, "berulang": len(blocks) - fresh}


def _by_gravity(result: HasilPeriksa) -> list[Blok]:
    return sorted(result.blok, key=lambda one: (ORDER.index(one.keparahan), one.nomor))


def _rows(kantor: Kantor, marks: Sequence[str]) -> dict[str, Indikasi]:
    return {one.sidik: one for one in Indikasi.objects.at(kantor).filter(sidik__in=marks)}


def _explanations(kantor: Kantor, marks: Sequence[str]) -> dict[int, Penjelasan]:
    found = Penjelasan.objects.at(kantor).filter(indikasi__sidik__in=marks)
    return {one.indikasi_id: one for one in found.select_related("penjelas")}


def _with_findings(
    blok: Blok, rows: dict[str, Indikasi], said: dict[int, Penjelasan], run: Pemeriksaan
) -> BlokTampil:
    found = []
    for one in blok.gejala:
        row = rows.get(one.sidik)
        fresh = row is not None and row.pertama_id == run.pk
        found.append(Tampil(one, row, fresh, None if row is None else said.get(row.pk)))
    return BlokTampil(blok, tuple(found))


def _leading_on(kantor: Kantor, blocks: Sequence[BlokTampil]) -> tuple[BlokTampil, ...]:
    """The blocks with the reports and cases that their figures lead to; three queries for all of them."""
    keys = {one.angka for found in blocks for one in found.blok.sel if one.angka is not None}
    if not keys:
        return tuple(blocks)
    printed = _printed(kantor, keys)
    taken = _taken(kantor, keys)
    running = list(
        Perbaikan.objects.at(kantor).filter(langkah__in=TAKES_ITEMS).select_related("laporan").order_by("pk")
    )
    return tuple(_led(one, printed, taken, running) for one in blocks)


def _printed(kantor: Kantor, keys: Iterable[int]) -> list[tuple[Laporan, int]]:
    stated = Pernyataan.objects.at(kantor).filter(angka__in=keys, laporan__disampaikan__isnull=False)
    rows = stated.select_related("laporan").order_by("-laporan__disampaikan", "pk")
    return [(one.laporan, one.angka_id) for one in rows if one.angka_id is not None]


def _taken(kantor: Kantor, keys: Iterable[int]) -> dict[int, Perbaikan]:
    rows = Butir.objects.at(kantor).filter(angka__in=keys, terbuka=True).select_related("perbaikan")
    return {one.angka_id: one.perbaikan for one in rows}


def _led(
    found: BlokTampil,
    printed: list[tuple[Laporan, int]],
    taken: dict[int, Perbaikan],
    running: list[Perbaikan],
) -> BlokTampil:
    own = {one.angka for one in found.blok.sel}
    reports: dict[Laporan, dict[int, None]] = {}
    for report, key in printed:
        if key in own:
            reports.setdefault(report, {})[key] = None
    free = {report.pk: tuple(key for key in keys if key not in taken) for report, keys in reports.items()}
    cases = [(case, free.get(case.laporan_id, ())) for case in running]
    held = {case.pk: case for key, case in taken.items() if key in own}
    return BlokTampil(
        found.blok,
        found.gejala,
        laporan=tuple((report, tuple(keys)) for report, keys in reports.items()),
        berjalan=tuple(pair for pair in cases if pair[1]),
        ditinjau=tuple(held.values()),
    )
