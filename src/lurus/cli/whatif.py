"""`lurus whatif ANGKA=NILAI …`: what would move if figures of the register were otherwise; nothing is written."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from lurus.bahasa import conclusion_label, measure_label, place_label, rule_label, shown, spot_label
from lurus.bahasa.periode import period
from lurus.cli.exits import DONE
from lurus.cli.offices import office, ready_home
from lurus.cli.reader import Commands, command, json_option
from lurus.cli.saying import emit
from lurus.core import numbers
from lurus.core.errors import CoreError
from lurus.kantor.models import Kantor
from lurus.pemeriksaan.akibat import FOLLOWS
from lurus.pemeriksaan.andaian import Andaian, coba
from lurus.pemeriksaan.gerak import Gerak
from lurus.pemeriksaan.sekitar import Fakta
from lurus.pemeriksaan.skala import PREDIKAT
from lurus.register.models import Angka

MOST_DIGITS = 18
"""A longer number is no row's."""


def add(commands: Commands) -> None:
    one = command(commands, "whatif", _("bagaimana jika: apa yang ikut berubah; tidak ada yang ditulis"))
    one.add_argument(
        "values",
        nargs="+",
        metavar="ANGKA=NILAI",
        help=_("nomor angka (pada alamat halamannya, /data/angka/NOMOR/) dan nilai yang dicoba"),
    )
    one.add_argument("--kantor", default="", metavar="KODE", help=_("bila ada lebih dari satu kantor"))
    json_option(one)
    one.set_defaults(run=run)


def run(options: Namespace) -> int:
    ready_home()
    kantor = office(options.kantor)
    found = coba(kantor, dict(_tried(kantor, one) for one in options.values))
    emit(found.to_dict(), lines_of(found), as_json=options.json)
    return DONE


def _tried(kantor: Kantor, pair: str) -> tuple[Fakta, Decimal]:
    key, _sign, text = pair.partition("=")
    value = numbers.read(text) if key.isdecimal() and len(key) <= MOST_DIGITS and text.strip() else None
    if value is None:
        raise CoreError("whatif.pair", pair=pair)
    figure = Angka.objects.at(kantor).filter(pk=key).first()
    if figure is None:
        raise CoreError("whatif.unknown_figure", figure=key)
    if figure.ukuran in FOLLOWS:
        raise CoreError("whatif.follows", figure=key, measure=measure_label(figure.ukuran))
    return (figure.indikator_id, figure.periode, figure.ukuran), value


def lines_of(found: Andaian) -> Iterator[str]:
    """Everything that moves, for a reader at the command line."""
    yield (
        _("Material: simpulan yang sudah terbit ikut berubah.")
        if found.material
        else _("Tidak material: tidak ada simpulan yang sudah terbit yang berubah.")
    )
    for one in found.simpulan:
        if one.changed:
            before, after = (conclusion_label(said or "–") for said in (one.before, one.after))
            yield f"  {one.label}: {before} → {after}"
    yield from _figures(_("Nilai yang dicoba"), found.dicoba)
    yield from _figures(_("Ikut terhitung"), found.terhitung)
    yield from _figures(_("Harus ikut diubah"), found.harus)
    for knot in found.pilihan:
        yield _("Salah satu dari ini perlu ikut diubah") + ":"
        yield from ("  " + "; ".join(map(_figure, way)) for way in knot)
    yield from _rules(_("Tidak dapat terpenuhi dengan nilai ini"), [rule_label(one) for one in found.buntu])
    yield from _places(found.pasti)
    yield from _rules(_("Akan muncul"), [rule_label(one.keterangan, one.aturan) for one in found.muncul])
    yield from _rules(
        _("Akan muncul selama yang harus ikut diubah belum diubah"),
        [rule_label(one.keterangan, one.aturan) for one in found.tercegah],
    )
    yield from _rules(_("Akan selesai"), [rule_label(one.keterangan, one.aturan) for one in found.hilang])
    yield from _rules(_("Tetap ada"), [rule_label(one.keterangan, one.aturan) for one in found.tetap])


def _figures(title: str, moves: Sequence[Gerak]) -> Iterator[str]:
    yield from _rules(title, [_figure(one) for one in moves])


def _rules(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"{title}:"
        yield from (f"  {one}" for one in lines)


def _figure(one: Gerak) -> str:
    return f"{_name(one)}: {_value(one.semula)} → {_value(one.menjadi)}"


def _name(one: Gerak) -> str:
    return f"{one.nama} — {measure_label(one.ukuran)}, {period(one.periode)}"


def _places(moves: Sequence[Gerak]) -> Iterator[str]:
    lines = [
        place_label(at.judul, spot_label(at.letak, one.nama), _name(one), at.tercetak, _new(one, at.desimal))
        for one in moves
        if one.semula != one.menjadi
        for at in one.cetakan
    ]
    yield from _rules(_("Tercetak di mana saja"), lines)


def _new(one: Gerak, decimals: int | None) -> str:
    """The new value as the report would print it."""
    value = _value(one.menjadi)
    if one.menjadi is None or decimals is None or one.ukuran == PREDIKAT:
        return value
    return numbers.write(Decimal(one.menjadi), decimals=decimals)


def _value(text: str | None) -> str:
    try:
        return shown(Decimal(text or ""))
    except ArithmeticError:
        return text or "?"
