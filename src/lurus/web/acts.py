"""The page of an act, any act: what it asks, why it is refused, and nothing typed is ever lost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from lurus.bahasa import act_label, sentence
from lurus.bahasa.words import document_label
from lurus.core.sop import act as act_rule
from lurus.dokumen.models import Penyusutan
from lurus.ikhtisar.jam import Jam, clock_of
from lurus.perbaikan.models import TindakLanjut
from lurus.tindakan.act import Draft
from lurus.tindakan.request import InvalidInput, Outcome, Refused, Stale, Unknown
from lurus.web.fields import Field, problems
from lurus.web.form import MORE_ROWS, Typed
from lurus.web.isian import CHOSEN_BEFORE, TEXT, hinted, prefilled, settled, where_chosen
from lurus.web.jejak import changed_since, was_sent
from lurus.web.kata import running
from lurus.web.komunikasi import answered
from lurus.web.meja import Desk, faults_of, hidden, receive_files, refusal_of
from lurus.web.naskah.laju import allowed
from lurus.web.penghalang import told_on
from lurus.web.png import picture_address
from lurus.web.semula import rows_for
from lurus.web.shelf import Entry, Refusal
from lurus.web.siapa import Visitor, signed_in
from lurus.web.tindak_lanjut import about as about_entry
from lurus.web.tujuan import after, back_to, special

TEMPLATE = "web/tindakan.html"
RESPONDS_TO = "menanggapi"
DRAFT = "_pratinjau"
DRAFTS, SHOWN = 20, 2
"""So many previews a minute, and so many of their pages."""
DANGEROUS = ("batalkan", "kembalikan", "lepas_butir", "akhiri_penugasan")


@dataclass(frozen=True)
class Shown:
    """How the page is to look: what was typed, what is wrong with it, and the answer's status."""

    said: Typed
    errors: Mapping[str, str] = field(default_factory=dict)
    refusal: Refusal | None = None
    changes: Sequence[Entry] = ()
    status: int = 200
    key: str = ""
    more: str = ""
    draft: Draft = field(default_factory=Draft)


@signed_in
def act_page(request: HttpRequest, visitor: Visitor, act: str, target: int) -> HttpResponse:
    """GET asks, POST does."""
    desk = Desk.of(visitor, act, target)
    elsewhere = special(desk)
    if elsewhere is not None:
        return redirect(elsewhere)
    if request.method == "POST":
        return _done(request, desk)
    refused, said = desk.refusal, prefilled(desk, desk.typed(request.GET))
    if said is None:
        if refused is None:
            return redirect(where_chosen(act, request.GET.urlencode()))
        said = Typed()
    status = desk.verdict.status if isinstance(desk.verdict, Refused) else 200
    return show(request, desk, Shown(said, refusal=refused, status=status))


def _done(request: HttpRequest, desk: Desk) -> HttpResponse:
    key = request.POST.get("key", "")
    if request.FILES and isinstance(desk.verdict, Refused) and not was_sent(desk.visitor.kantor, key):
        return refuse(request, desk, desk.typed(request.POST), desk.verdict)  # before its files are kept
    said, wrong = receive_files(request, desk, desk.typed(request.POST))
    if MORE_ROWS in request.POST:
        return show(request, desk, Shown(said, wrong, key=key, more=request.POST[MORE_ROWS]))
    if wrong:
        return show(request, desk, Shown(said, wrong, status=422, key=key))
    if DRAFT in request.POST and desk.act.draft is not None:
        return _drafted(request, desk, said)
    try:
        outcome = desk.perform(request, said)
    except Refused as refused:
        return refuse(request, desk, said, refused)
    tell(request, outcome)
    return see_other(after(request, desk, outcome))


def _drafted(request: HttpRequest, desk: Desk, said: Typed) -> HttpResponse:
    """The page again, with what would come of it; nothing is kept."""
    if isinstance(desk.verdict, Refused):
        return refuse(request, desk, said, desk.verdict)
    key = request.POST.get("key", "")
    if not allowed("pratinjau", desk.visitor.orang.pk, DRAFTS):
        return show(request, desk, Shown(said, refusal=_too_often(), status=429, key=key))
    try:
        draft = desk.draft(request, said)
    except Refused as refused:
        return refuse(request, desk, said, refused)
    return show(request, desk, Shown(said, key=key, draft=draft))


def _too_often() -> Refusal:
    return Refusal(_("Pratinjau terlalu sering diminta."), "", _("Tunggu satu menit, lalu coba lagi."))


def refuse(request: HttpRequest, desk: Desk, said: Typed, refused: Refused) -> HttpResponse:
    """The page again, with everything that was typed, and why it was not taken."""
    key = request.POST.get("key", "")
    if isinstance(refused, InvalidInput):
        return show(request, desk, Shown(said, faults_of(refused), status=refused.status, key=key))
    if isinstance(refused, Unknown):
        raise Http404(refused.code) from refused
    if isinstance(refused, Stale):
        desk = Desk.of(desk.visitor, desk.act.id, desk.target.pk)
        changes = changed_since(refused.params.get("changes", ()), desk.visitor.kantor)
        return show(request, desk, Shown(said, {}, refusal_of(refused), changes, refused.status))
    return show(request, desk, Shown(said, {}, refusal_of(refused), status=refused.status, key=key))


def show(request: HttpRequest, desk: Desk, shown: Shown) -> HttpResponse:
    """The page of the act."""
    subject, rule = desk.subject, act_rule(desk.subject.definition, desk.act.id)
    form = _form(request, desk, shown)
    read_first, elsewhere = told_on(desk)
    clauses = [subject.definition.clause(one) for one in rule.clauses]
    context: dict[str, Any] = {
        "judul": act_label(desk.act.id),
        "kalimat": _sentence(desk, _(rule.sentence), form),
        "kembali": back_to(request, desk),
        "pasal": [{"id": one.id, "bunyi": one.text} for one in clauses],
        "penolakan": shown.refusal,
        "berubah": shown.changes,
        "masalah": problems(form),
        "peringatan": read_first,
        "jalan": elsewhere,
        "bidang": form,
        "boleh": not isinstance(desk.verdict, Refused) or request.method == "POST",
        "tombol": act_label(desk.act.id),
        "bahaya": desk.act.id in DANGEROUS,
        "jam": running(desk_clock(desk)),
        "akibat": consequences(desk.act.id),
        "butir": rows_for(desk),
        "desimal": 2,
        "pratinjau": [picture_address(one) for one in shown.draft.pages[:SHOWN]],
        "halaman": len(shown.draft.pages),
        "nomor": [
            (document_label(kind) if kind else _("Nomor"), text) for kind, text in shown.draft.numbers.items()
        ],
        "dapat_dilihat": desk.act.draft is not None,
    }
    return render(request, TEMPLATE, context, status=shown.status)


def _form(request: HttpRequest, desk: Desk, shown: Shown) -> list[Field]:
    asked = desk.form(shown.said, shown.errors, shown.key)
    form = [settled(hinted(one, shown.said.values.get(TEXT, "")), desk.act.id) for one in asked]
    if shown.more:
        form = [Field(**{**one.__dict__, "blank": 6}) if one.name == shown.more else one for one in form]
    back = _data(request).get("kembali", "")
    return [*form, *hidden(kembali=back)] if back else form


def _data(request: HttpRequest) -> QueryDict:
    return request.POST if request.method == "POST" else request.GET


def _sentence(desk: Desk, verb: str, form: Sequence[Field]) -> str:
    case = desk.subject.case
    if isinstance(desk.target, TindakLanjut):
        return f"{_(verb)}. {about_entry(desk.target)}"
    if isinstance(desk.target, Penyusutan):
        about = _("%(verb)s. Perbaikan %(number)s: %(title)s.")
        return about % {"verb": _(verb), "number": desk.target.asal, "title": desk.target.asal.judul}
    if case is None:
        chosen = CHOSEN_BEFORE.get(desk.act.id)
        label = next((one.label for one in form if one.name == chosen and one.kind == "hidden"), "")
        return f"{_(verb)}. {label}".strip()
    verb = _(verb)
    about = _("%(verb)s. Perbaikan %(number)s: %(title)s.")
    told = about % {"verb": verb, "number": case, "title": case.judul}
    response = next((one.value for one in form if one.name == RESPONDS_TO), "")
    return f"{told} {answered(case, response)}".strip()


def desk_clock(desk: Desk) -> Jam | None:
    """The running clock of the case, where there is one."""
    case = desk.subject.case
    if case is None:
        return None
    step = case.perjalanan.filter(ditutup__isnull=True).first()
    if step is None:
        return None
    rule, asked = desk.subject.definition.step(case.langkah), case.dugaan.exists()
    return clock_of(desk.visitor.calendar, rule, step.dibuka, desk.visitor.at, asked=asked)


def consequences(act_id: str) -> list[str]:
    """What happens after the press, where it is more than the act's own name says."""
    told = {
        "batalkan": [
            _("Perbaikan berakhir; angka yang dilaporkan tetap seperti semula."),
            _("Nomor surat yang sudah terpakai dicatat batal dan tidak dipakai lagi."),
        ],
        "kembalikan": [
            _("Paraf, konsep, dan putusan putaran ini tidak lagi berlaku; jawaban pengampu tetap ada."),
            _("Pengembalian dihitung dan tampak pada gambar perbaikan."),
        ],
        "kirim_daftar_isian": [_("Pengampu melihat angka yang ditanyakan kepadanya, dan mengapa.")],
        "perintahkan_reviu": [
            _("Perkara dibuka, Surat Perintah bernomor dibuat, lalu menunggu tanda tangan Anda.")
        ],
        "betulkan_surat_masuk": [
            _(
                "Nomor agenda tetap. Buku menampilkan isi baru, isi semula yang dicoret, alasan, dan nama Anda."
            ),
            _(
                "Naskah yang sudah ditandatangani dan Lembar Disposisi tetap menyebut isi semula, juga bila surat"
                " menjadi Rahasia; Surat Perintah yang masih menunggu tanda tangan menyebut isi baru."
            ),
            _(
                "Surat yang tidak lagi Rahasia terbuka bagi pembaca buku, bersama pindaiannya yang berlaku; isi"
                " sebelumnya tetap hanya untuk yang boleh membaca surat rahasia."
            ),
        ],
        "terima_keputusan": [_("Perbaikan berlanjut ke rapat penetapan data final.")],
        "agendakan": [_("Nomor dan agenda diberikan, lalu lembar tiap pengampu siap ditandatangani.")],
        "sampaikan_laporan": [
            _("Perbaikan selesai. Kesalahan yang ditemukan kemudian menjadi perbaikan baru.")
        ],
    }
    return told.get(act_id, [])


def tell(request: HttpRequest, outcome: Outcome) -> None:
    """Say that it was done, and what it makes one look at twice."""
    done = _("Tersimpan: %(act)s.") % {"act": act_label(outcome.act)}
    messages.success(request, f"{done} {_('Catatan nomor %(number)s.') % {'number': outcome.number}}")
    for code, params in outcome.warnings:
        messages.warning(request, sentence(code, params))


def see_other(url: str) -> HttpResponseRedirect:
    """303: done; the browser asks for the next page with GET, so that reloading does nothing twice."""
    response = HttpResponseRedirect(url)
    response.status_code = 303
    return response
