"""What the shelf's templates need beyond Django's own tags: words for a status, the halves of a figure."""

from django import template
from django.templatetags.static import static
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
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
    "petunjuk": ("info", _("Petunjuk")),
}


@register.simple_tag
def icon(name: str) -> SafeString:
    """Return an icon of the sprite: decoration beside a word, never instead of one.

    A page has dozens: as a component each costs ten times as much.
    """
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("lurus/icons.svg"),
        name,
    )


@register.simple_tag
def status(kind: str, text: str = "") -> SafeString:
    """Return a status: shape and word; `text` replaces its own word, and an unknown one is shown as waiting."""
    shape, word = STATUS.get(kind, STATUS["menunggu"])
    return format_html('<span class="status {}">{} {}</span>', shape, icon(shape), text or word)


@register.simple_tag
def figure(value: object) -> SafeString:
    """Return a figure already written in Indonesian form, its fraction apart from its whole."""
    before, comma, after = str(value).partition(",")
    shown = '<span class="figure">{}<span class="fraction">{}</span></span>'
    return format_html(shown, before, comma + after)


@register.filter
def initials(name: object) -> str:
    """Return at most two initials of a name, academic titles after a comma left out."""
    words = [
        word for word in str(name).partition(",")[0].split() if not word.endswith(".") and word[0].isalpha()
    ]
    return "".join(word[0].upper() for word in words[:2])
