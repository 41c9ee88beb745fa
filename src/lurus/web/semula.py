"""Semula – menjadi: the rows of a case as the tables of the pages show them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from lurus.bahasa import rule_label
from lurus.ikhtisar.naskah import reads_evidence
from lurus.ikhtisar.perkara import MEETING_ON
from lurus.perbaikan.hasil import Baris, Hasil, Pengaruh, RentangTarget, results
from lurus.perbaikan.keadaan import ItemState
from lurus.perbaikan.kelas import KELAS
from lurus.perbaikan.models import Bukti, Butir, Lembar, Perbaikan
from lurus.perbaikan.settled import EXPLAINED, OFF, WAIVED, Settled
from lurus.web.kata import difference, figure, measure, period, range_words
from lurus.web.shelf import Change, Link, Proof
from lurus.web.siapa import Visitor

Links = Callable[[ItemState], Sequence[Link]]
SHOWING = ("susun_konsep", "laporkan", "verifikasi", "sampaikan_keputusan", "terima_keputusan", "paraf",
           "tetapkan_data_final", "agendakan", "reviu_laporan", "catat_hadir")  # fmt: skip


def no_links(state: ItemState) -> Sequence[Link]:
    """Nothing to do with the item here."""
    return ()


def rows_for(desk: Any) -> list[Change]:
    """The rows that the page of an act shows above its form."""
    target, case = desk.target, desk.subject.case
    if case is None or case.langkah in ("1", "2"):
        return []
    whole = isinstance(target, Perbaikan) and desk.act.id in SHOWING
    if not whole and not isinstance(target, (Butir, Lembar)):
        return []
    outcome = results(case, decided=case.langkah in MEETING_ON, on=desk.visitor.today)
    rows = shown_to(desk.visitor, case, of_case(outcome, case))
    if isinstance(target, Butir):
        return [row for key, row in rows if key == (target.lembar_id, target.pk)]
    return [row for (sheet, _item), row in rows if whole or sheet == target.pk]


SETTLED = {
    WAIVED: gettext_noop("Dikesampingkan oleh %(who)s: %(rule)s Alasan: %(why)s"),
    OFF: gettext_noop("Aturan dimatikan di kantor ini oleh %(who)s: %(rule)s Alasan: %(why)s"),
    EXPLAINED: gettext_noop("Dijelaskan oleh %(who)s: %(rule)s Penjelasan: %(why)s"),
}


def settled_rules(settled: Iterable[Settled]) -> list[str]:
    """Broken rules that stand all the same, with who said so and why: read before the draft is closed."""
    return [
        _(SETTLED[one.how])
        % {"who": one.oleh, "rule": rule_label(one.keterangan, one.aturan), "why": one.alasan}
        for one in settled
    ]


def of_case(
    outcome: Hasil,
    case: Perbaikan,
    evidence: Mapping[int, list[Bukti]] | None = None,
    links: Links = no_links,
) -> list[tuple[tuple[int, int], Change]]:
    """Every item of a case with what else moves: (sheet, item) and its row."""
    return [
        ((row.state.butir.lembar_id, row.state.butir.pk), _change(row, outcome, case, evidence, links))
        for row in outcome.baris
        if row.state is not None
    ]


def shown_to(
    visitor: Visitor, case: Perbaikan, rows: list[tuple[tuple[int, int], Change]]
) -> list[tuple[tuple[int, int], Change]]:
    """The same rows; evidence leads on only for those who may read it."""
    seated = getattr(case, "seated", False)  # read with the case, where the whole case was read
    if seated or not any(row.bukti for _key, row in rows):
        return rows
    if reads_evidence(visitor.kantor.pk, case.pk, visitor.pelaku):
        return rows
    return [(key, replace(row, bukti=[Proof(one.nama, "") for one in row.bukti])) for key, row in rows]


def _change(
    row: Baris, outcome: Hasil, case: Perbaikan, evidence: Mapping[int, list[Bukti]] | None, links: Links
) -> Change:
    state = row.state
    assert state is not None  # noqa: S101 - only rows of items come here
    answer = state.answer
    moved = answer is not None and not answer.benar
    status, words = standing(state, case)
    return Change(
        nama=f"{row.indikator.nama} — {measure(row.ukuran)}, {period(row.periode)}",
        satuan=row.indikator.satuan,
        semula=figure(state.reported) or "–",
        menjadi=figure(row.menjadi) if answer is not None else "",
        selisih=difference(state.reported, row.menjadi) if answer is not None else "",
        kelas=class_words(answer.kelas) if answer is not None else "",
        alasan=(answer.sebab if moved and answer is not None else state.butir.mengapa) or "",
        bukti=proofs(state, evidence),
        ikut=_follows(row, outcome),
        tindakan=links(state),
        status=status,
        status_teks=words,
        url=reverse("web:angka", args=[state.butir.angka_id]),
    )


def class_words(kode: str) -> str:
    """The class of an error with its name."""
    return f"{kode} · {_(KELAS[kode].istilah)}" if kode in KELAS else kode


def proofs(state: ItemState, evidence: Mapping[int, list[Bukti]] | None) -> list[Proof]:
    """The files that support the last answer."""
    if state.answer is None:
        return []
    rows = evidence.get(state.answer.pk, []) if evidence is not None else list(state.answer.bukti.all())
    return [Proof(one.berkas.name, reverse("web:berkas", args=[one.berkas_id])) for one in rows]


def standing(state: ItemState, case: Perbaikan) -> tuple[str, str]:
    """Where an item stands: a status of the shelf, and its words."""
    decision = state.decision(case.putaran)
    if state.butir.menunggu_ubahan:
        return "dikembalikan", _("Rapat meminta nilai lain")
    if decision is not None and decision.pilihan != "ubah":
        return DECIDED[decision.pilihan][0], _(DECIDED[decision.pilihan][1])
    if state.answer is None:
        return "menunggu", _("Menunggu jawaban")
    if state.returned:
        return "dikembalikan", _("Dikembalikan kepada pengampu")
    if state.valid:
        return "valid", _("Dibenarkan, valid") if state.answer.benar else _("Diperbaiki, valid")
    return "menunggu", _("Menunggu validasi")


DECIDED = {
    "terima": ("valid", gettext_noop("Diterima rapat")),
    "tolak": ("dibatalkan", gettext_noop("Ditolak rapat, angka semula tetap")),
    "tunda": ("klarifikasi", gettext_noop("Ditunda, tidak ikut laporan ini")),
}


def _follows(row: Baris, outcome: Hasil) -> list[str]:
    """What else moves with this figure: parts, computed figures, and the conclusion."""
    answer = None if row.state is None else row.state.answer
    if not row.moves and (answer is None or answer.pembilang is None):
        return []
    same = [one for one in outcome.baris if one.state is None and _together(one, row) and one.moves]
    told = _("%(measure)s: %(before)s menjadi %(after)s")
    figures = [
        told
        % {"measure": measure(one.ukuran), "before": figure(one.semula) or "–", "after": figure(one.menjadi)}
        for one in same
    ]
    ranges = [
        told
        % {"measure": measure("target"), "before": range_words(one.semula), "after": range_words(one.menjadi)}
        for one in outcome.rentang
        if _together(one, row)
    ]
    concluded = [one for one in outcome.pengaruh if _together(one, row)]
    said = _("Simpulan: %(before)s menjadi %(after)s")
    return ranges + figures + [said % {"before": one.semula, "after": one.menjadi} for one in concluded]


def _together(one: Baris | RentangTarget | Pengaruh, row: Baris) -> bool:
    return (one.indikator, one.periode) == (row.indikator, row.periode)
