"""What a block begins with: what is suspected, what it should probably be and why, or what the rule says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lurus.bahasa import rule_label
from lurus.bahasa.figures import labels, short_labels, with_short_names
from lurus.core.editing import Severity
from lurus.pemeriksaan.hasil import Blok, Gejala, Sel, Usulan
from lurus.web.register.tabel_blok import shown
from lurus.web.register.usulan import Ganti, changed, notices

SHOWN = 6


@dataclass(frozen=True)
class Headline:
    """The first words of a block: what is suspected (`judul`), the figures, and the rule where nothing is proposed."""

    judul: str
    ganti: Sequence[Ganti] = ()
    kalimat: str = ""

    @property
    def first(self) -> Sequence[Ganti]:
        """The figures that are shown at once."""
        return self.ganti[:SHOWN]

    @property
    def rest(self) -> Sequence[Ganti]:
        """The figures that fold."""
        return self.ganti[SHOWN:]


def headline(block: Blok, names: Mapping[str, str]) -> Headline:
    """The first words of a block; `names` are the short ones."""
    one = sole(block)
    if one is not None:
        return _proposed(one, block, names)
    return _tied(block, names) if block.tersangka else _asked(block, names)


def sole(block: Blok) -> Usulan | None:
    """The proposal that stands alone: the only best one explained in full, or the only one there is."""
    first = block.usulan[0] if block.usulan else None
    return first if first is not None and (first.tunggal or len(block.usulan) == 1) else None


def worst(block: Blok) -> Gejala:
    """The first of its gravest findings."""
    return next(one for one in block.gejala if one.keparahan is block.keparahan)


def suspects(block: Blok) -> list[Sel]:
    """The cells of every smallest set that must be wrong, in the order in which they stand."""
    every = {cell for tie in block.tersangka for cell in tie}
    return [one for one in block.sel if one.id in every]


def _proposed(one: Usulan, block: Blok, names: Mapping[str, str]) -> Headline:
    cells = [block.sel_of(part.sel) for part in one.pengganti]
    if len(cells) == 1:
        told = " ".join(notices(one))
        return Headline(
            _label(cells[0], block, names), [replace(changed(one.pengganti[0], {}), nama="")], told
        )
    title, said = _of(cells, names, _among(len(cells), len(cells))), labels(cells, names, block.sel)
    parts = [changed(part, said) for part in one.pengganti]
    slips = {part.slip for part in parts}
    if len(slips) > 1:
        return Headline(title, parts, " ".join(notices(one)))
    told = " ".join([f"{_capital(slips.pop())}{'.' if notices(one) else ''}", *notices(one)])
    return Headline(title, [replace(part, slip="") for part in parts], told)


def _label(one: Sel, block: Blok, names: Mapping[str, str]) -> str:
    return short_labels(block.sel, names)[one.id]


def _tied(block: Blok, names: Mapping[str, str]) -> Headline:
    cells, count = suspects(block), len(block.usulan)
    rule = "" if count else with_short_names(rule_label(worst(block).keterangan), names)
    if len(cells) == 1:
        told = ngettext("%(count)d kemungkinan nilai.", "%(count)d kemungkinan nilai.", count)
        return Headline(
            _label(cells[0], block, names), [Ganti("", shown(cells[0]))], rule or told % {"count": count}
        )
    said, least = labels(cells, names, block.sel), min(len(tie) for tie in block.tersangka)
    listed = [Ganti(said[one.id], shown(one)) for one in cells]
    return Headline(_of(cells, names, _among(least, len(cells))), listed, rule)


def _among(least: int, count: int) -> str:
    if least == count:
        return _("%(count)d angka keliru sekaligus") % {"count": count}
    if least == 1:
        return _("salah satu dari %(count)d angka keliru") % {"count": count}
    return _("sedikitnya %(least)d dari %(count)d angka keliru") % {"least": least, "count": count}


def _asked(block: Blok, names: Mapping[str, str]) -> Headline:
    rule = worst(block)
    cells = [block.sel_of(cell) for cell in rule.sel]
    told = with_short_names(rule_label(rule.keterangan), names)
    if len(cells) == 1:
        return Headline(_label(cells[0], block, names), [Ganti("", shown(cells[0]))], told)
    grave = rule.keparahan is Severity.SALAH
    words = (
        _("%(count)d angka tidak mungkin benar bersama") if grave else _("%(count)d angka perlu dijelaskan")
    )
    return Headline(_of(cells, names, words % {"count": len(cells)}), kalimat=told)


def _of(cells: Sequence[Sel], names: Mapping[str, str], words: str) -> str:
    """Of whom the words are, where all cells stand in one row."""
    rows = {one.nama for one in cells}
    return f"{names[rows.pop()]}: {words}" if len(rows) == 1 else _capital(words)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
