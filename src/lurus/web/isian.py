"""What a form already knows when it is opened: the report that was chosen, what the suspicion named."""

from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext as _

from lurus.dokumen.isi.baku import HEAD, letterhead, text_of
from lurus.dokumen.teks import BY_KEY, NAMES, braced
from lurus.perbaikan.models import DugaanAngka, SuratMasuk
from lurus.perbaikan.surat import with_versions
from lurus.register.models import Laporan
from lurus.web.fields import Field
from lurus.web.form import Typed
from lurus.web.keys import key_of
from lurus.web.meja import Desk

REPORT, TEXT, LETTER = "laporan", "bagian", "surat"
CHOSEN_BEFORE = {
    "perintahkan_reviu": REPORT,
    "ajukan_dugaan": REPORT,
    "atur_teks": TEXT,
    "betulkan_surat_masuk": LETTER,
}
"""By act, what is chosen on the page before."""


def prefilled(desk: Desk, said: Typed) -> Typed | None:
    """What stands in the form at first; None when something must be chosen before."""
    if desk.act.id == "atur_kop":
        return replace(said, values={**_head(desk), **_today(desk), **said.values})
    if desk.act.id == "atur_teks":
        return _worded(desk, said)
    if desk.act.id == "betulkan_surat_masuk":
        return _about_a_letter(desk, said)
    if desk.act.id in ("atur_nomor", "atur_klasifikasi"):
        return replace(said, values={**_today(desk), **said.values})
    return _about_a_report(desk, said) if desk.act.id in CHOSEN_BEFORE else said


def where_chosen(act: str, query: str) -> str:
    """The page on which one chooses what the act is about; what is known of its answers travels along."""
    if CHOSEN_BEFORE[act] == LETTER:
        return f"{reverse('web:buku')}?buku=masuk"
    about_a_text = CHOSEN_BEFORE[act] == TEXT
    place = reverse("web:kantor_bagian", args=["teks"]) if about_a_text else reverse("web:mulai")
    return f"{place}?{query}".rstrip("?")


def _about_a_report(desk: Desk, said: Typed) -> Typed | None:
    chosen = key_of(said.values.get(REPORT, ""))
    rows = Laporan.objects.at(desk.visitor.kantor).filter(disampaikan__isnull=False)
    report = None if chosen is None else rows.filter(pk=chosen).first()
    if report is None:
        return None
    if desk.act.id == "ajukan_dugaan":
        return said
    values = {"judul": (_("Perbaikan data %(report)s") % {"report": report.judul})[:200], **said.values}
    return replace(said, values=values, lists={**said.lists, **_named(desk, said)})


def _about_a_letter(desk: Desk, said: Typed) -> Typed | None:
    """The line of the letter that was chosen, as it stands; no link says otherwise. Nothing for whoever may not."""
    chosen = key_of(said.values.get(LETTER, ""))
    if chosen is None or desk.refusal is not None:
        return None
    letter = with_versions(SuratMasuk.objects.at(desk.visitor.kantor).filter(pk=chosen)).first()
    if letter is None or not letter.open_to(desk.visitor.pelaku):
        return None
    line = {name: str(value) for name, value in letter.now.typed.items()}
    struck = {"batal": "ya"} if letter.now.struck else {}
    return replace(said, values={**line, LETTER: str(letter.pk), "dilihat": letter.mark, **struck})


def _named(desk: Desk, said: Typed) -> dict[str, list[str]]:
    """The figures that the suspicion names, ticked."""
    suspicion = key_of(said.values.get("dugaan", ""))
    if suspicion is None or "angka" in said.lists:
        return {}
    rows = DugaanAngka.objects.at(desk.visitor.kantor).filter(dugaan=suspicion)
    return {"angka": [str(one) for one in rows.values_list("angka", flat=True)]}


def _head(desk: Desk) -> dict[str, str]:
    """The letterhead as it is now."""
    head = letterhead(desk.visitor.kantor, desk.visitor.at)
    return {name: head[name] for name in HEAD}


def _worded(desk: Desk, said: Typed) -> Typed | None:
    """The wording of the text that was chosen, as it is now."""
    key = said.values.get(TEXT, "")
    if key not in BY_KEY:
        return None
    now = {"teks": text_of(desk.visitor.kantor, key, desk.visitor.at)}
    return replace(said, values={**now, **_today(desk), **said.values})


def _today(desk: Desk) -> dict[str, str]:
    return {"mulai": desk.visitor.today.isoformat()}


def hinted(one: Field, chosen: str) -> Field:
    """The names that a standing text must hold, beside its wording."""
    text = BY_KEY.get(chosen)
    if text is None or one.name != "teks":
        return one
    names = "; ".join(f"{braced(name)} ({_(NAMES[name])})" for name in text.nama)
    told = _("Wajib memuat %(names)s.") % {"names": names} if names else _("Teks ini tidak memakai nama.")
    numbered = _("Huruf a, b, … ditambahkan sendiri.") if text.bernomor else ""
    return replace(one, hint=" ".join(filter(None, (one.hint, told, numbered))))


def settled(one: Field, act: str) -> Field:
    """What was chosen on the page before is not asked again; the page says it in words."""
    label = next((choice.label for choice in one.choices if choice.value == one.value), "")
    if one.name != CHOSEN_BEFORE.get(act) or not label or one.error:
        return one
    return replace(one, kind="hidden", label=label)
