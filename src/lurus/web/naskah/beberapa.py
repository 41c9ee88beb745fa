"""Several papers in one go: each is shown, one passphrase signs those that were ticked, each result is told.

A failure half-way leaves what was signed signed and the rest as it was: the same page goes on from there.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from secrets import token_hex

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from lurus.bahasa import sentence
from lurus.core.errors import CoreError
from lurus.core.izin import Keputusan
from lurus.dokumen.cara import Cara
from lurus.dokumen.isi import build
from lurus.dokumen.kunci import present_key
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penandatangan.pilihan import ways_of
from lurus.dokumen.penandatangan.port import Given
from lurus.dokumen.penandatanganan import signature_by
from lurus.dokumen.terbit import mark_of
from lurus.ikhtisar.tugas import board
from lurus.tindakan import door
from lurus.tindakan.request import Refused, Request
from lurus.web.fields import Field, problems
from lurus.web.meja import KEY_BYTES, LONGEST_KEY, LONGEST_VERSION, Desk
from lurus.web.naskah import rahasia
from lurus.web.naskah.baris import title
from lurus.web.naskah.cara import no_way
from lurus.web.naskah.isi import Summary, summary
from lurus.web.naskah.laju import allowed
from lurus.web.naskah.tandatangan import ACT, ATTEMPTS, too_often
from lurus.web.shelf import Link, Refusal
from lurus.web.siapa import Visitor, signed_in

TEMPLATE = "web/tanda_tangani_beberapa.html"
MOST = 20
"""So many in one round: each takes a second or more, and all must be read before."""
OF_ONE_PAPER = (
    "tanda_tangani.",
    "terima.",
    "esign.unknown_before",
    "esign.other_session",
    "esign.in_progress",
)
"""What goes wrong with one paper alone; everything else would go wrong with the next one too."""


@dataclass(frozen=True)
class Sheet:
    """One paper of the round: what is signed, its fingerprint, and what became of it."""

    pk: int
    judul: str
    perbaikan: str
    isi: Summary
    sidik: str
    versi: str
    kunci: str
    pdf_url: str
    sendiri_url: str
    dipilih: bool = False


@dataclass(frozen=True)
class Done:
    """What became of one paper."""

    judul: str
    url: str
    status: str
    status_teks: str
    kalimat: str = ""


@dataclass(frozen=True)
class Round:
    """What became of a round."""

    done: Sequence[Done] = ()
    errors: Mapping[str, str] = field(default_factory=dict)
    refusal: Refusal | None = None
    status: int = 200
    nik: str = field(default="", repr=False)


@never_cache
@sensitive_post_parameters(*rahasia.SECRETS)
@signed_in
def sign_several(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """GET shows everything that waits for this person's signature, POST signs what was ticked."""
    way = ways_of(visitor.kantor).here
    if way is None:
        return _page(request, visitor, Round(refusal=no_way()))
    if request.method != "POST":
        return _page(request, visitor, Round())
    return _page(request, visitor, _round(request, visitor, way))


def _round(request: HttpRequest, visitor: Visitor, way: Cara) -> Round:
    told, chosen = rahasia.given(request), request.POST.getlist("naskah")[:MOST]
    wrong = rahasia.lacking(way, told)
    if not chosen:
        refusal = Refusal(_("Belum ada naskah yang dipilih."), "", _("Centang naskah yang sudah Anda baca."))
        return Round(errors=wrong, refusal=refusal, status=422, nik=told.nik)
    if wrong:
        return Round(errors=wrong, status=422, nik=told.nik)
    if not allowed("frasa", visitor.orang.pk, ATTEMPTS):
        return Round(refusal=too_often(), status=429, nik=told.nik)
    found = {str(one.target.pk): one for one in waiting(visitor)}
    desks = [found[one] for one in chosen if one in found]
    return replace(_signed(request, desks, way, told), nik=told.nik)


def _signed(request: HttpRequest, desks: Sequence[Desk], way: Cara, told: Given) -> Round:
    """One paper after the other; the first failure that is not its own ends the round."""
    done: list[Done] = []
    for place, desk in enumerate(desks):
        try:
            _one(request, desk, way, told)
        except (CoreError, Refused) as failed:
            said = sentence(failed.code, failed.params)
            done.append(_left(desk, said))
            if isinstance(failed, CoreError) and not failed.code.startswith(OF_ONE_PAPER):
                done += [_untouched(one) for one in desks[place + 1 :]]
                return Round(done, rahasia.at_its_field(failed), _stopped(done, said), 409)
        else:
            done.append(_finished(desk))
    whole = all(one.status == "ditandatangani" for one in done)
    return Round(done, refusal=None if whole else _stopped(done, ""), status=200 if whole else 409)


def _one(request: HttpRequest, desk: Desk, way: Cara, told: Given) -> None:
    """Sign one paper as it was shown, and record it."""
    paper, visitor, sent = desk.target, desk.visitor, request.POST
    mark = sent.get(f"sidik-{paper.pk}", "")
    evidence = signature_by(way, paper, visitor.orang, told, shown_mark=mark, at=visitor.at)
    version = sent.get(f"versi-{paper.pk}", "")[:LONGEST_VERSION]
    door.perform(
        Request(
            act=ACT,
            kantor=visitor.kantor.pk,
            orang=visitor.orang.pk,
            target=paper.pk,
            data={},
            key=sent.get(f"kunci-{paper.pk}", "")[:LONGEST_KEY] or token_hex(KEY_BYTES),
            at=visitor.at,
            version=int(version) if version.isdecimal() else None,
            evidence=evidence,
        )
    )


def _finished(desk: Desk) -> Done:
    return Done(_named(desk.target), _home(desk.target), "ditandatangani", _("Ditandatangani"))


def _left(desk: Desk, said: str) -> Done:
    return Done(_named(desk.target), _home(desk.target), "menunggu", _("Belum ditandatangani"), said)


def _untouched(desk: Desk) -> Done:
    return _left(desk, _("Belum disentuh; dapat ditandatangani sesudah ini."))


def _stopped(done: Sequence[Done], why: str) -> Refusal:
    count = sum(one.status == "ditandatangani" for one in done)
    said = ngettext(
        "%(n)d dari %(all)d naskah ditandatangani.", "%(n)d dari %(all)d naskah ditandatangani.", count
    )
    then = _(
        "Yang sudah ditandatangani tetap sah; yang lain tetap seperti semula dan masih ada di bawah ini."
    )
    return Refusal(said % {"n": count, "all": len(done)}, why, then)


def waiting(visitor: Visitor) -> Iterator[Desk]:
    """The papers that this person may sign now, as the tasks name them."""
    mine = board(visitor.staff, visitor.asker, visitor.standing).mine
    for task in mine:
        if task.act == ACT:
            desk = Desk.of(visitor, ACT, task.target)
            if isinstance(desk.verdict, Keputusan):
                yield desk


def _page(request: HttpRequest, visitor: Visitor, shown: Round) -> HttpResponse:
    way = ways_of(visitor.kantor).here
    chosen = request.POST.getlist("naskah")
    desks = list(waiting(visitor))
    sheets = [_sheet(one, chosen) for one in desks[:MOST]]
    keyless = way == Cara.KANTOR and present_key(visitor.orang) is None
    form: list[Field] = []
    if sheets and way is not None and not keyless:
        form = rahasia.asked(way, shown.errors, shown.nik)
    more = len(desks) - len(sheets)
    context = {
        "kembali": Link(_("Tugas saya"), reverse("web:tugas")),
        "penolakan": shown.refusal,
        "hasil": shown.done,
        "masalah": problems(form),
        "lembar": sheets,
        "sisa": _("%(n)d naskah lain menyusul sesudah yang ini.") % {"n": more} if more else "",
        "bidang": form,
        "kunci_url": f"{reverse('web:kunci')}?kembali={request.path}" if keyless and sheets else "",
    }
    return render(request, TEMPLATE, context, status=shown.status)


def _sheet(desk: Desk, chosen: Sequence[str]) -> Sheet:
    paper: Dokumen = desk.target
    data = build(paper, desk.visitor.at)
    mark = mark_of(data)
    return Sheet(
        pk=paper.pk,
        judul=title(paper),
        perbaikan=f"{paper.perbaikan} · {paper.perbaikan.judul}",
        isi=summary(paper.jenis, data),
        sidik=mark,
        versi=desk.version,
        kunci=token_hex(KEY_BYTES),
        pdf_url=f"{reverse('web:pratinjau', args=[paper.pk])}?sidik={mark}",
        sendiri_url=reverse("web:tanda_tangani", args=[paper.pk]),
        dipilih=str(paper.pk) in chosen,
    )


def _named(paper: Dokumen) -> str:
    return f"{title(paper)} · {paper.perbaikan}"


def _home(paper: Dokumen) -> str:
    return reverse("web:naskah", args=[paper.pk])
