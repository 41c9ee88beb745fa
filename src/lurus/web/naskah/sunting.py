"""A paper edited in Word: it is downloaded, comes back, what changed is shown, and only then it is issued anew."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from lurus.bahasa import act_label, sentence
from lurus.core.errors import CoreError
from lurus.core.izin import Keputusan
from lurus.dokumen.docx import DOCX, EDITABLE, Suntingan, file_of, prose_of, read_back
from lurus.dokumen.models import Dokumen
from lurus.files.store import Store
from lurus.tindakan.request import InvalidInput, Refused, Upload
from lurus.web import unggah
from lurus.web.acts import see_other, tell
from lurus.web.fields import problems
from lurus.web.form import Typed
from lurus.web.meja import Desk, faults_of, receive_files, refusal_of
from lurus.web.naskah.baris import filename, title
from lurus.web.naskah.kirim import own_file
from lurus.web.naskah.satu import paper_or_404
from lurus.web.shelf import Link
from lurus.web.siapa import Visitor, signed_in

ACT, FILE = "sunting_naskah", "berkas"
ISSUE = "terbitkan"
TEMPLATE = "web/sunting.html"


@dataclass(frozen=True)
class Piece:
    """Words of a field, and whether they are those that changed."""

    teks: str
    beda: bool = False


@dataclass(frozen=True)
class Worded:
    """A field before and after."""

    judul: str
    semula: Sequence[Piece]
    menjadi: Sequence[Piece]


@dataclass(frozen=True)
class Tried:
    """What came of the file so far."""

    said: Typed
    read: Suntingan | None = None
    errors: dict[str, str] | None = None
    refused: Refused | None = None


@never_cache
@require_safe
@signed_in
def word_file(request: HttpRequest, visitor: Visitor, pk: int) -> HttpResponse:
    """The paper for the word processor."""
    found = _editable(visitor, pk)
    return own_file(file_of(found), filename(found).replace(".pdf", ".docx"), DOCX)


@never_cache
@signed_in
def edit_page(request: HttpRequest, visitor: Visitor, pk: int) -> HttpResponse:
    """GET asks for the edited file; POST shows what it changes, and then issues the new version."""
    _editable(visitor, pk)
    desk = Desk.of(visitor, ACT, pk)
    said = desk.typed(request.POST if request.method == "POST" else request.GET)
    if isinstance(desk.verdict, Refused):  # reading a file is work: not for whoever may not issue it
        return _page(request, desk, Tried(said, refused=desk.verdict))
    if request.method != "POST":
        return _page(request, desk, Tried(said))
    tried = _tried(desk, *receive_files(request, desk, said))
    if tried.read is None or request.POST.get("aksi") != ISSUE:
        return _page(request, desk, tried)
    return _issue(request, desk, tried)


def _editable(visitor: Visitor, pk: int) -> Dokumen:
    found = paper_or_404(visitor, pk)
    if found.jenis not in EDITABLE:
        raise Http404
    return found


def _tried(desk: Desk, said: Typed, wrong: dict[str, str]) -> Tried:
    upload = _upload(desk, said)
    if wrong or upload is None:
        return Tried(said, errors=wrong or {FILE: _("Pilih naskah .docx yang sudah disunting.")})
    try:
        data = Store(Path(settings.HOME.files)).get(upload.fingerprint)
        return Tried(said, read_back(desk.target, upload.name, data, upload.fingerprint))
    except CoreError as refused:
        without = Typed(said.values, said.lists, said.rows)
        return Tried(without, errors={FILE: sentence(refused.code, refused.params)})


def _upload(desk: Desk, said: Typed) -> Upload | None:
    tokens = said.files.get(FILE, ())
    return unggah.upload_of(tokens[-1], desk.visitor) if tokens else None


def _issue(request: HttpRequest, desk: Desk, tried: Tried) -> HttpResponse:
    try:
        outcome = desk.perform(request, tried.said, tried.read)
    except Refused as refused:
        return _page(request, desk, Tried(tried.said, tried.read, refused=refused))
    tell(request, outcome)
    return see_other(reverse("web:naskah", args=[outcome.data["dokumen"]]))


def _page(request: HttpRequest, desk: Desk, tried: Tried) -> HttpResponse:
    paper: Dokumen = desk.target
    refused = tried.refused
    faults = faults_of(refused) if isinstance(refused, InvalidInput) else tried.errors or {}
    form = desk.form(tried.said, faults, request.POST.get("key", ""))
    opened = isinstance(desk.verdict, Keputusan)
    changed, same = _compared(paper, tried.read)
    context = {
        "kalimat": title(paper),
        "kembali": Link(_("Kembali ke dokumen"), reverse("web:naskah", args=[paper.pk])),
        "penolakan": None if refused is None or faults else refusal_of(refused),
        "masalah": problems(form),
        "bidang": form if opened else [],
        "unduh_url": reverse("web:naskah_docx", args=[paper.pk]) if opened else "",
        "perubahan": changed,
        "tetap": ", ".join(same),
        "kosong": tried.read is not None and not changed,
        "tombol": act_label(ACT),
    }
    status = refused.status if refused is not None else 422 if faults else 200
    return render(request, TEMPLATE, context, status=status)


def _compared(paper: Dokumen, read: Suntingan | None) -> tuple[list[Worded], list[str]]:
    """The fields that say something else, before and after; and the titles of those that do not."""
    if read is None:
        return [], []
    before = prose_of(paper.jenis, paper.isi)
    changed, same = [], []
    for one in EDITABLE[paper.jenis]:
        stood, stands = ("\n".join(prose[one.nama]) for prose in (before, read.prosa))
        if stood == stands:
            same.append(_(one.judul))
        else:
            changed.append(Worded(_(one.judul), *pieces(stood, stands)))
    return changed, same


def pieces(stood: str, stands: str) -> tuple[list[Piece], list[Piece]]:
    """Both texts, with what differs between their common beginning and their common end set apart.

    >>> [one.teks for one in pieces("mohon segera diperiksa", "mohon diperiksa")[0] if one.beda]
    ['segera ']
    """
    old, new = _words(stood), _words(stands)
    begin = _alike(old, new)
    end = _alike(old[begin:][::-1], new[begin:][::-1])
    return _set_apart(old, begin, end), _set_apart(new, begin, end)


def _words(text: str) -> list[str]:
    """Words and the spaces between them: joined, they are the text."""
    return re.findall(r"\S+|\s+", text)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = zip(one, other, strict=False)
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _set_apart(words: Sequence[str], begin: int, end: int) -> list[Piece]:
    until = len(words) - end
    parts = ((words[:begin], False), (words[begin:until], True), (words[until:], False))
    return [Piece("".join(texts), beda) for texts, beda in parts if texts]
