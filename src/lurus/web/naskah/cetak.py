"""Printing the papers of a case at once: by kind, in stacks, one file for each."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from lurus.bahasa import sentence
from lurus.bahasa.kata import DOCUMENTS
from lurus.bahasa.words import document_label
from lurus.core.errors import CoreError
from lurus.dokumen.cetak import STACK, bind, printable
from lurus.dokumen.models import Dokumen
from lurus.perbaikan.models import Perbaikan
from lurus.web.fields import Choice, Field
from lurus.web.galat import error_page
from lurus.web.naskah.kirim import PDF, attachment
from lurus.web.naskah.laju import allowed
from lurus.web.shelf import Link, Refusal
from lurus.web.siapa import Visitor, signed_in

EVERY = "semua"
ATTEMPTS = 6


@require_safe
@signed_in
def print_page(request: HttpRequest, visitor: Visitor, key: int) -> HttpResponse:
    """Which papers there are, and what to fetch."""
    case = _case_or_404(visitor, key)
    choices = list(_stacks(visitor, case))
    context = {
        "kembali": Link(_("Perbaikan"), reverse("web:perkara", args=[case.pk])),
        "kalimat": f"{case} · {case.judul}",
        "alamat": reverse("web:cetak_berkas", args=[case.pk]),
        "bidang": _questions(choices) if choices else [],
    }
    return render(request, "web/cetak.html", context)


@never_cache
@require_safe
@signed_in
def print_file(request: HttpRequest, visitor: Visitor, key: int) -> HttpResponse:
    """One stack as one file; a paper that cannot be had is named, and nothing is printed without it.

    Whoever says no stack is led to the choice.
    """
    case = _case_or_404(visitor, key)
    if "tumpukan" not in request.GET:
        return redirect("web:cetak", case.pk)
    kind, _dot, told = request.GET["tumpukan"].partition(".")
    number = int(told) if told.isascii() and told.isdigit() and len(told) < len(str(STACK)) * 2 else 0
    if number < 1 or (kind != EVERY and kind not in DOCUMENTS):
        raise Http404
    rows = printable(visitor.kantor, case.pk, "" if kind == EVERY else kind)
    papers = list(rows[(number - 1) * STACK : number * STACK])
    if not papers:
        raise Http404
    if not allowed("cetak", visitor.orang.pk, ATTEMPTS):
        wait = Refusal(_("Terlalu banyak cetakan sekaligus."), "", _("Tunggu satu menit, lalu ulangi."))
        return error_page(request, 429, _("Terlalu sering"), wait, _back(case))
    return _bound(request, case, papers, f"{case}-{kind}-{number}.pdf")


def _bound(request: HttpRequest, case: Perbaikan, papers: list[Dokumen], name: str) -> HttpResponse:
    out = BytesIO()
    try:
        done = bind(papers, out, lambda *_: None, both_sides="bolak_balik" in request.GET, or_nothing=True)
    except CoreError as failed:
        refusal = Refusal(_("Naskah belum disatukan."), sentence(failed.code, failed.params))
        return error_page(request, 503, _("Belum dapat dicetak"), refusal, _back(case))
    if done.lost:
        paper, why = done.lost[0]
        said = _("%(paper)s ke-%(place)s tidak dapat dibuka.")
        refusal = Refusal(
            said % {"paper": document_label(paper.jenis), "place": paper.urut},
            sentence(why.code, why.params),
            _("Beri tahu pengelola aplikasi."),
        )
        return error_page(request, 500, _("Naskah rusak"), refusal, _back(case))
    return attachment(out.getvalue(), name, PDF)


def _back(case: Perbaikan) -> Link:
    return Link(_("Kembali"), reverse("web:cetak", args=[case.pk]))


def _case_or_404(visitor: Visitor, key: int) -> Perbaikan:
    found: Perbaikan | None = Perbaikan.objects.at(visitor.kantor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def _stacks(visitor: Visitor, case: Perbaikan) -> Iterator[Choice]:
    """Every kind that has papers, cut into stacks; all together first."""
    counted = Counter(printable(visitor.kantor, case.pk).values_list("jenis", flat=True))
    if not counted:
        return
    yield from _cut(EVERY, _("Semua naskah"), counted.total())
    for kind in DOCUMENTS:
        if counted[kind]:
            yield from _cut(kind, document_label(kind), counted[kind])


def _cut(kind: str, label: str, count: int) -> Iterator[Choice]:
    for number, first in enumerate(range(1, count + 1, STACK), start=1):
        last = min(count, first + STACK - 1)
        told = _("%(count)d naskah") % {"count": count}
        if count > STACK:
            told = _("naskah %(first)d sampai %(last)d") % {"first": first, "last": last}
        yield Choice(f"{kind}.{number}", f"{label} · {told}")


def _questions(choices: list[Choice]) -> list[Field]:
    return [
        Field(
            name="tumpukan", label=_("Yang dicetak"), kind="choice", choices=choices, value=choices[0].value
        ),
        Field(
            name="bolak_balik",
            label=_("Cetak bolak-balik"),
            kind="checkbox",
            hint=_("Setiap naskah mulai di lembar baru."),
            required=False,
        ),
    ]
