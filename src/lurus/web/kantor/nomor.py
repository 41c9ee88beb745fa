"""How the office writes its numbers: their forms, and the classification codes in them."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lurus.bahasa.words import document_label
from lurus.dokumen.bentuk import AGENDA, MASUK, NASKAH, manner_on
from lurus.dokumen.isi.baku import LATEST
from lurus.dokumen.klasifikasi import kinds_on
from lurus.dokumen.models import KodeKlasifikasi, PolaNomor
from lurus.dokumen.nomor import next_of
from lurus.web.kantor.berlaku import basis, since, with_standing
from lurus.web.kantor.part import Part
from lurus.web.shelf import TableCell
from lurus.web.siapa import Visitor


def _patterns(visitor: Visitor) -> list[tuple[PolaNomor, str]]:
    rows = PolaNomor.objects.at(visitor.kantor).select_related("pengatur").order_by(*LATEST)
    return with_standing(rows, lambda one: (one.buku, one.jenis), visitor)


def _codes(visitor: Visitor) -> list[tuple[KodeKlasifikasi, str]]:
    rows = KodeKlasifikasi.objects.at(visitor.kantor).select_related("pengatur").order_by(*LATEST)
    return with_standing(rows, lambda one: one.jenis, visitor)


def next_numbers(visitor: Visitor) -> list[tuple[str, str]]:
    """What the next numbers will be, if they are given today; kinds that are written otherwise apart."""
    shown = {
        _("Nomor naskah berikutnya"): NASKAH,
        _("Nomor agenda berikutnya"): AGENDA,
        _("Agenda surat masuk berikutnya"): MASUK,
    }
    apart = manner_on(visitor.kantor, NASKAH, visitor.today).apart()
    return [
        *((name, _next(visitor, book)) for name, book in shown.items()),
        *((document_label(kind), _next(visitor, NASKAH, kind)) for kind in apart),
    ]


def _next(visitor: Visitor, book: str, kind: str = "") -> str:
    manner = manner_on(visitor.kantor, book, visitor.today)
    return next_of(visitor.kantor, manner, visitor.today, [kind])[kind]


def codes_in_use(visitor: Visitor) -> list[tuple[str, str]]:
    """The codes of today, by kind of paper, with what they mean."""
    codes = kinds_on(visitor.kantor, visitor.today)
    others = _("Semua naskah lain") if len(codes) > 1 else _("Semua naskah")
    return [
        (document_label(kind) if kind else others, " ".join(told).strip())
        for kind, told in sorted(codes.items())
    ]


def pattern_row(told: tuple[PolaNomor, str], visitor: Visitor) -> list[TableCell]:
    """A pattern with what it is for and its basis."""
    one, words = told
    books = {NASKAH: _("Nomor naskah"), AGENDA: _("Nomor agenda"), MASUK: _("Nomor agenda surat masuk")}
    return [
        TableCell(one.pola or _("bentuk sebelumnya diakhiri")),
        TableCell(document_label(one.jenis) if one.jenis else books[one.buku]),
        since(one, words),
        basis(one, visitor),
    ]


def code_row(told: tuple[KodeKlasifikasi, str], visitor: Visitor) -> list[TableCell]:
    """A code with what it means, what it is for and its basis."""
    one, words = told
    return [
        TableCell(one.kode or _("kode sebelumnya diakhiri"), kecil=one.uraian),
        TableCell(document_label(one.jenis) if one.jenis else _("Semua naskah")),
        since(one, words),
        basis(one, visitor),
    ]


PARTS: dict[str, Part] = {
    "nomor": Part(
        gettext_lazy("Bentuk nomor"),
        gettext_lazy(
            "Bagaimana nomor naskah dan agenda ditulis, sejak kapan. Nomor yang sudah diberikan tidak berubah."
        ),
        (gettext_lazy("Bentuk"), gettext_lazy("Untuk"), gettext_lazy("Sejak"), gettext_lazy("Dasar")),
        _patterns,
        pattern_row,
        ("atur_nomor",),
        gettext_lazy("Kantor ini belum menetapkan apa pun; bentuk yang lazim dipakai."),
    ),
    "klasifikasi": Part(
        gettext_lazy("Kode klasifikasi"),
        gettext_lazy(
            "Kode klasifikasi arsip pada nomor setiap jenis naskah, sejak kapan. Nomor yang sudah diberikan tidak"
            " berubah."
        ),
        (gettext_lazy("Kode"), gettext_lazy("Untuk"), gettext_lazy("Sejak"), gettext_lazy("Dasar")),
        _codes,
        code_row,
        ("atur_klasifikasi",),
        gettext_lazy(
            "Kantor ini belum menetapkan apa pun; kode dari catatan kantor dipakai untuk semua naskah."
        ),
    ),
}
FACTS = {"nomor": next_numbers, "klasifikasi": codes_in_use}
