"""Facts from the register, as they count now."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from django.db.models import Model, QuerySet, Subquery

from lurus.kantor.models import Kantor
from lurus.ledger.models import Transaction
from lurus.pemeriksaan.bahan import AngkaBahan, Bahan, Cetakan, IndikatorBahan, SimpulBahan
from lurus.pemeriksaan.cetak import printed_decimals
from lurus.pemeriksaan.hasil import NOWHERE, Letak
from lurus.pemeriksaan.lintas import BASE
from lurus.pemeriksaan.pertumbuhan import with_growth
from lurus.pemeriksaan.skala import PREDIKAT
from lurus.pemeriksaan.tercetak import Printed, differs
from lurus.register.as_of import current
from lurus.register.models import Impor, Indikator, Pernyataan, Simpul, Versi

M = TypeVar("M", bound=Model)
SIGNED = "PK"
BUDGET = "anggaran"
SOURCE = "register"
CASE = "perbaikan"


def dari_register(kantor: Kantor | int, *, only: Collection[int] | None = None) -> Bahan:
    """The office's facts; five queries, however many figures. `only`: keys of the indicators looked at (None: all).

    Which indicators state the growth of others is only asked for the whole register: it is read off every import.
    """
    key = kantor if isinstance(kantor, int) else kantor.pk
    newest = Transaction.objects.at(key).order_by("-number").values_list("number", flat=True)[:1]
    versions = _chosen(current(key), "angka__indikator__in", only).select_related("angka")
    counting = list(  # before all else: whatever an act writes meanwhile is newer than what was reached
        versions.annotate(reached=Subquery(newest)).order_by("angka__indikator", "angka__periode", "angka_id")
    )
    reached = counting[0].reached if counting else next(iter(newest), 0)
    lines = list(_chosen(Indikator.objects.at(key).order_by("pk"), "pk__in", only))
    above = dict(Simpul.objects.at(key).values_list("pk", "induk"))
    statements = _chosen(Pernyataan.objects.at(key), "angka__indikator__in", only)
    printed = list(statements.filter(angka__isnull=False).select_related("laporan", "angka").order_by("pk"))
    figures = _figures({one.pk: one for one in lines}, counting, printed)
    return Bahan(
        sumber=SOURCE,
        simpul=tuple(_budget_tree(lines, above)),
        indikator=tuple(
            with_growth([_line(one) for one in lines], [] if only is not None else _mappings(key))
        ),
        angka=tuple(figures),
        dasar=reached,
        cetakan=tuple(_prints(counting, printed)),
    )


def _mappings(kantor: int) -> list[str]:
    """The mappings that tables came in by, each once."""
    return list(Impor.objects.at(kantor).order_by("pemetaan").values_list("pemetaan", flat=True).distinct())


def name_of(indikator: int) -> str:
    """What an indicator of the register is called in the rules."""
    return f"i{indikator}"


def _chosen(rows: "QuerySet[M]", by: str, only: Collection[int] | None) -> "QuerySet[M]":
    return rows if only is None else rows.filter(**{by: only})


def _line(one: Indikator) -> IndikatorBahan:
    return IndikatorBahan(
        id=name_of(one.pk),
        nama=one.nama,
        golongan=one.golongan,
        simpul=name_of(one.pk) if one.golongan == BUDGET else "",
        satuan=one.satuan,
        rumus=one.rumus,
        agregasi=one.agregasi,
        nol=one.nol,
        batas_atas=one.batas_atas,
        batas_bawah=one.batas_bawah,
        desimal=one.desimal,
        pembulatan=one.pembulatan,
        skala=one.skala,
        kunci=one.pk,
    )


def _budget_tree(lines: Iterable[Indikator], above: Mapping[int, int | None]) -> Iterator[SimpulBahan]:
    """Every budget line under the line of the next node above that has one."""
    budget = {one.simpul_id: one for one in lines if one.golongan == BUDGET and one.simpul_id is not None}
    for node, line in budget.items():
        parent = next_above(node, above, budget)
        yield SimpulBahan(
            id=name_of(line.pk),
            nama=line.nama,
            induk="" if parent is None else name_of(budget[parent].pk),
        )


def next_above(node: int, above: Mapping[int, int | None], lines: Collection[int]) -> int | None:
    """The next node above one that is among those with a line of their own."""
    seen = {node}
    at = above.get(node)
    while at is not None and at not in lines and at not in seen:
        seen.add(at)
        at = above.get(at)
    return at if at in lines and at != node else None


def _figures(
    lines: Mapping[int, Indikator], versions: Sequence[Versi], statements: Iterable[Pernyataan]
) -> Iterator[AngkaBahan]:
    printed = Printed(statements)
    settled = {_of(one) for one in versions if one.asal == CASE and one.angka.ukuran == "capaian"}
    for version in versions:
        if version.angka.ukuran == PREDIKAT and version.asal != CASE and _of(version) in settled:
            continue  # the word stood beside the achievement that a case has put right since
        same = printed.as_it_counts(version)
        yield _figure(lines[version.angka.indikator_id], version, same, printed)
        if version.asal == CASE:
            continue  # reports print what counted before the case
        if any(differs(version, one) for one in printed.by_kind(version).values()):
            for report, one in printed.by_kind(version).items():
                if one is not same or report == SIGNED:
                    yield _statement(version, report, one, printed)
        yield from (_base(version, one, printed) for one in printed.base_years(version))


def _base(version: Versi, one: Pernyataan, printed: Printed) -> AngkaBahan:
    """A later report's print of a figure, named by the report and its year."""
    found = _statement(version, f"{one.laporan.jenis} {one.laporan.periode}", one, printed)
    return replace(found, ukuran=BASE, dipatok=False)


def _of(version: Versi) -> tuple[int, str]:
    return version.angka.indikator_id, version.angka.periode


def _figure(line: Indikator, version: Versi, statement: Pernyataan | None, printed: Printed) -> AngkaBahan:
    figure = version.angka
    shown = None if statement is None else printed.decimals(statement, version.nilai)
    return AngkaBahan(
        indikator=name_of(line.pk),
        periode=figure.periode,
        ukuran=figure.ukuran,
        nilai=version.nilai,
        teks=version.teks,
        tercetak="" if statement is None else statement.teks,
        desimal=shown,
        status=version.status,
        letak=NOWHERE if statement is None else _place(statement),
        kunci=figure.pk,
    )


def _statement(version: Versi, report: str, one: Pernyataan, printed: Printed) -> AngkaBahan:
    return AngkaBahan(
        indikator=name_of(version.angka.indikator_id),
        periode=version.angka.periode,
        ukuran=version.angka.ukuran,
        dokumen=report,
        nilai=one.nilai,
        teks=one.teks if version.angka.ukuran == PREDIKAT else version.teks,
        tercetak=one.teks,
        desimal=printed.decimals(one, one.nilai),
        dipatok=report == SIGNED and one.laporan.disampaikan is not None,
        letak=_place(one),
        kunci=version.angka_id,
    )


def _prints(versions: Iterable[Versi], statements: Iterable[Pernyataan]) -> Iterator[Cetakan]:
    """Every print of a figure that counts now, also where it agrees."""
    known = {one.angka_id: one.angka for one in versions}
    for one in statements:
        figure = None if one.angka_id is None else known.get(one.angka_id)
        if figure is not None:
            yield Cetakan(
                indikator=name_of(figure.indikator_id),
                periode=figure.periode,
                ukuran=figure.ukuran,
                jenis=one.laporan.jenis,
                judul=one.laporan.judul,
                laporan=one.laporan_id,
                disampaikan="" if one.laporan.disampaikan is None else one.laporan.disampaikan.isoformat(),
                tercetak=one.teks,
                desimal=printed_decimals(one.teks, one.nilai),
                letak=_place(one),
            )


def _place(one: Pernyataan) -> Letak:
    return Letak(sel=one.sel, halaman=one.halaman, tabel=one.tabel, baris=one.baris, kolom=one.kolom)
