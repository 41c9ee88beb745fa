"""How an office writes the numbers of its books on a day: in which form, with which classification code."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lurus.core.errors import CoreError
from lurus.dokumen.klasifikasi import codes_on, every_code
from lurus.dokumen.models import Nomor, PolaNomor
from lurus.dokumen.pola import Pattern, Unit, check_text
from lurus.kantor.models import Kantor

AGENDA = "agenda"
NASKAH = "naskah"
MASUK = "masuk"
PERBAIKAN = "perbaikan"
"""The numbers of cases: they stand on the cases themselves; this book holds only those lost before a restore."""

USUAL = {
    NASKAH: "{klasifikasi}/{urut}/{unit}/{tahun}",
    AGENDA: "{urut:4}/{tahun}",
    MASUK: "{urut:4}/{tahun}",
    PERBAIKAN: "{tahun}-{urut:3}",
}
"""By book, how numbers are written in an office that decided nothing else."""
LONGEST_NUMBER = Nomor._meta.get_field("teks").max_length or 0


@dataclass(frozen=True)
class Manner:
    """How the numbers of a book are written: by kind of paper, "" for all, the forms and the classification codes."""

    book: str
    forms: Mapping[str, str]
    codes: Mapping[str, str]
    unit: str

    def write(self, order: int, day: date, kind: str = "") -> str:
        """The number of that order; as decided for the kind, else for all, else as usual."""
        form = self.forms.get(kind) or self.forms.get("") or USUAL[self.book]
        code = self.codes.get(kind) or self.codes[""]
        return Pattern.read(form).write(order, day, Unit(code, self.unit))

    def apart(self) -> list[str]:
        """The kinds of papers whose numbers are written otherwise than the others'."""
        return sorted(
            {kind for one in (self.forms, self.codes) for kind, text in one.items() if kind and text}
        )


def manner_on(kantor: Kantor, book: str, day: date) -> Manner:
    """How the office writes the numbers of a book on that day."""
    decided = PolaNomor.objects.at(kantor).filter(buku=book, mulai__lte=day).order_by("mulai", "pk")
    forms = {one.jenis: one.pola for one in decided}
    return Manner(book, forms, codes_on(kantor, day), kantor.kode_unit)


def written(kantor: Kantor, book: str, order: int, day: date, kind: str = "") -> str:
    """The number of a book as letters print it, had it been given on that day."""
    return manner_on(kantor, book, day).write(order, day, kind)


def check_form(kantor: Kantor, form: str) -> None:
    """Whether a form may be decided.

    Raises what `check_text` and `Pattern.read` raise, and CoreError `atur_nomor.too_long_number` (contoh, most) where
    a number would be too long with any of the office's codes.
    """
    check_text(form)
    pattern = Pattern.read(form)
    for code in sorted(every_code(kantor)):
        _check_length(pattern.longest(Unit(code, kantor.kode_unit)), "atur_nomor.too_long_number")


def check_in_forms(kantor: Kantor, code: str, day: date) -> None:
    """Raises CoreError `atur_klasifikasi.too_long_number` when a form of that day or later cannot hold the code."""
    for form in _forms_from(kantor, day):
        longest = Pattern.read(form).longest(Unit(code, kantor.kode_unit))
        _check_length(longest, "atur_klasifikasi.too_long_number", kode=code)


def _forms_from(kantor: Kantor, day: date) -> set[str]:
    later = PolaNomor.objects.at(kantor).filter(mulai__gt=day).values_list("pola", flat=True)
    now = [form for book in USUAL for form in manner_on(kantor, book, day).forms.values()]
    return {*USUAL.values(), *later, *now} - {""}


def _check_length(longest: str, fault: str, **told: str) -> None:
    if len(longest) > LONGEST_NUMBER:
        raise CoreError(fault, contoh=longest, most=LONGEST_NUMBER, **told)
