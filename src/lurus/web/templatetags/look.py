"""What the shelf's templates need beyond Django's own tags: words for a status, the halves of a figure."""

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

register = template.Library()

STATUS: dict[str, tuple[str, Promise | str]] = {
    "belum": ("open", _("Belum dimulai")),
    "menunggu": ("waiting", _("Menunggu")),
    "giliran": ("mine", _("Giliran Anda")),
    "terlambat": ("late", _("Terlambat")),
    "dikembalikan": ("returned", _("Dikembalikan")),
    "valid": ("valid", _("Valid")),
    "ditandatangani": ("signed", _("Ditandatangani")),
    "selesai": ("done", _("Selesai")),
    "dibatalkan": ("cancelled", _("Dibatalkan")),
    "konsep": ("draft", _("Konsep")),
    "klarifikasi": ("unsure", _("Perlu klarifikasi")),
    "salah": ("wrong", _("Salah")),
}


@register.filter
def status_icon(kind: str) -> str:
    """Return the icon (and class) of a status; an unknown status is shown as waiting."""
    return STATUS.get(kind, STATUS["menunggu"])[0]


@register.filter
def status_word(kind: str) -> Promise | str:
    """Return the word of a status in the reader's language."""
    return STATUS.get(kind, STATUS["menunggu"])[1]


@register.filter
def whole(figure: object) -> str:
    """Return what stands before the decimal comma of a figure already written in Indonesian form."""
    return str(figure).partition(",")[0]


@register.filter
def fraction(figure: object) -> str:
    """Return the decimal comma and what follows it, or nothing."""
    _whole, comma, rest = str(figure).partition(",")
    return comma + rest


@register.filter
def initials(name: object) -> str:
    """Return at most two initials of a name, academic titles after a comma left out."""
    words = [
        word for word in str(name).partition(",")[0].split() if not word.endswith(".") and word[0].isalpha()
    ]
    return "".join(word[0].upper() for word in words[:2])
