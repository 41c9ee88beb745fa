"""A block of findings as its card shows it: what is suspected, the ways on, and in folds whatever proves it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from lurus.bahasa import rule_label, severity_label
from lurus.bahasa.figures import full_names, short_labels, short_names, with_short_names
from lurus.core.editing import Severity
from lurus.ikhtisar.indikasi import BlokTampil, Tampil
from lurus.pemeriksaan.hasil import Blok, Usulan
from lurus.pemeriksaan.models import Indikasi
from lurus.web.register.bukti import BuktiKartu, proofs
from lurus.web.register.headline import Headline, headline, sole, suspects, worst
from lurus.web.register.tabel_blok import Kisi, grid
from lurus.web.register.usulan import UsulanKartu, consequences, proposal, told, tried
from lurus.web.register.ways import address, ways
from lurus.web.shelf import Link
from lurus.web.siapa import Visitor

STATUS = {"salah": "salah", "perlu klarifikasi": "klarifikasi", "petunjuk": "petunjuk"}


@dataclass(frozen=True)
class GejalaKartu:
    """One broken rule (no sentence if the card says it already), how old its finding is, what may be said to it."""

    keterangan: str
    dasar: str
    umur: str
    penjelasan: str
    penjelas: str
    tindakan: Sequence[Link]


@dataclass(frozen=True)
class Kartu:
    """A block as its card shows it; from `lipatan` on, the fold of that title. `usulan` are the other proposals."""

    nomor: int
    pokok: Headline
    status: str
    status_teks: str
    umur: str
    dasar: str
    material: bool
    tombol: Sequence[Link]
    ditinjau: Sequence[Link]
    lipatan: str
    kisi: Kisi
    bukti: Sequence[BuktiKartu]
    bukti_tersisa: int
    gejala: Sequence[GejalaKartu]
    akibat: Sequence[str]
    usulan: Sequence[UsulanKartu]
    terhenti: bool


def card(found: BlokTampil, visitor: Visitor) -> Kartu:
    """The card of a block for this visitor."""
    block, names = found.blok, short_names(found.blok.sel)
    labels = short_labels(block.sel, names)
    first, proved, only = headline(block, names), proofs(block, names), sole(block)
    symptoms = [_symptom(one, visitor, names, _said(first, proved, block)) for one in found.gejala]
    others = [_other(one, found, labels, visitor) for one in block.usulan if one is not only]
    return Kartu(
        nomor=block.nomor,
        pokok=first,
        status=STATUS[str(block.keparahan)],
        status_teks=severity_label(str(block.keparahan)),
        umur=_("Baru") if found.fresh else _("Berulang"),
        dasar=worst(block).dasar,
        material=only is not None and only.material,
        tombol=_buttons(found, only, visitor),
        ditinjau=[
            Link(f"{case} {case.judul}", reverse("web:perkara", args=[case.pk])) for case in found.ditinjau
        ],
        lipatan=_fold_title(proved, others),
        kisi=grid(block),
        bukti=proved,
        bukti_tersisa=max(0, block.jumlah_pembuktian - len(proved)),
        gejala=symptoms,
        akibat=consequences(only, labels) if only is not None else [],
        usulan=others,
        terhenti=not block.lengkap,
    )


def _said(first: Headline, proved: Sequence[BuktiKartu], block: Blok) -> set[str]:
    """What the card says already of its only rule; of several each is said where it may be explained."""
    if len(block.gejala) > 1:
        return set()
    return {first.kalimat, *(rule for one in proved[:1] for rule in one.aturan)}


def _fold_title(proved: Sequence[BuktiKartu], others: Sequence[UsulanKartu]) -> str:
    if others:
        return _("Tabel, bukti, dan kemungkinan lain") if proved else _("Tabel dan kemungkinan lain")
    return _("Tabel dan bukti") if proved else _("Tabel")


def _symptom(one: Tampil, visitor: Visitor, names: Mapping[str, str], said: Collection[str]) -> GejalaKartu:
    told, why = with_short_names(rule_label(one.gejala.keterangan, one.gejala.aturan), names), one.penjelasan
    return GejalaKartu(
        keterangan="" if told in said else told,
        dasar=one.gejala.dasar,
        umur=_("Baru") if one.baru else _("Berulang"),
        penjelasan=why.alasan if why else "",
        penjelas=why.penjelas.nama_lengkap if why else "",
        tindakan=list(_sayings(one, visitor)) if why is None and visitor.plays("ANGGOTA") else [],
    )


def _sayings(one: Tampil, visitor: Visitor) -> Iterator[Link]:
    if one.indikasi is not None:
        yield _explaining(one.indikasi, visitor)
    rule = {"aturan": one.gejala.aturan, "dipakai": "tidak"}
    yield Link(_("Matikan aturan ini"), address("atur_aturan", visitor.kantor.pk, rule))


def _explaining(row: Indikasi, visitor: Visitor) -> Link:
    return Link(_("Jelaskan"), address("jelaskan_indikasi", visitor.kantor.pk, {"indikasi": row.pk}))


def _buttons(found: BlokTampil, only: Usulan | None, visitor: Visitor) -> list[Link]:
    """What is to be explained rather than put right begins with that; then where the suspects lead, or all cells."""
    block = found.blok
    cells = [part.sel for part in only.pengganti] if only else [one.id for one in suspects(block)]
    why = _why(block, only)
    leading = list(ways(found, cells, why, visitor))
    leading = leading or list(ways(found, [one.id for one in block.sel], why, visitor))
    leading += _trial(only, block) if only else []
    row = found.gejala[0].indikasi if len(found.gejala) == 1 and not found.explained else None
    if row is None or block.keparahan is Severity.SALAH or not visitor.plays("ANGGOTA"):
        return leading
    return [_explaining(row, visitor), *leading]


def _why(block: Blok, one: Usulan | None) -> str:
    """What a form begins with: the broken rule and the proposal, names in full."""
    names = full_names(block.sel)
    return " ".join(
        part for part in (rule_label(worst(block).keterangan), told(one, names) if one else "") if part
    )


def _other(one: Usulan, found: BlokTampil, labels: Mapping[str, str], visitor: Visitor) -> UsulanKartu:
    cells = [part.sel for part in one.pengganti]
    leading = ways(found, cells, _why(found.blok, one), visitor)
    return proposal(one, labels, [*leading, *_trial(one, found.blok)])


def _trial(one: Usulan, block: Blok) -> list[Link]:
    link = tried(one, block)
    return [] if link is None else [link]
