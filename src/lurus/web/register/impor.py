"""A table comes in: the file, how it is read, what it would change, and only then the register."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from pydantic import ValidationError

from lurus.bahasa import sentence
from lurus.core.errors import CoreError
from lurus.core.izin import Keputusan
from lurus.files.store import Store
from lurus.register.impor import Diff, Prepared, prepare
from lurus.register.models import JenisLaporan, Pemetaan
from lurus.register.tabel import ColumnGuess, Workbook, columns, dump, open_table, suggest
from lurus.tindakan.impor_tabel.masukan import ImporTabelInput
from lurus.tindakan.impor_tabel.rencana import plan
from lurus.tindakan.request import InvalidInput, Outcome, Refused, Upload
from lurus.web import unggah
from lurus.web.acts import see_other, tell
from lurus.web.fields import problems
from lurus.web.form import Typed, told
from lurus.web.keys import key_of
from lurus.web.meja import Desk, faults_of, receive_files, refusal_of
from lurus.web.register.pratinjau import column_table, difference_tables, refusal_table
from lurus.web.shelf import Link, Refusal
from lurus.web.siapa import Visitor, signed_in

ACT = "impor_tabel"
TEMPLATE = "web/impor.html"
SAVE, WRITE = "simpan", "masukkan"


@dataclass(frozen=True)
class Trial:
    """What is known of the table so far."""

    said: Typed
    guesses: tuple[ColumnGuess, ...] = ()
    prepared: Prepared | None = None
    diff: Diff | None = None
    errors: dict[str, str] | None = None
    refusal: Refusal | None = None
    status: int = 200
    saved: str = ""


@signed_in
def import_page(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """GET asks for the table; POST previews it, saves the mapping, or takes the table in."""
    desk = Desk.of(visitor, ACT, visitor.kantor.pk)
    if request.method != "POST":
        return _page(
            request, desk, Trial(desk.typed(request.GET), refusal=desk.refusal, status=_status(desk))
        )
    if desk.refusal is not None:  # reading a table is work: not for whoever may not take it in
        return _page(
            request, desk, Trial(desk.typed(request.POST), refusal=desk.refusal, status=_status(desk))
        )
    said, wrong = receive_files(request, desk, desk.typed(request.POST))
    trial = _tried(desk, said, wrong)
    asked = request.POST.get("aksi", "")
    if asked == SAVE and trial.errors is None:
        return _page(request, desk, _save(request, desk, trial))
    if asked == WRITE and trial.diff is not None and trial.diff.importable:
        return _write(request, desk, trial)
    return _page(request, desk, trial)


def _status(desk: Desk) -> int:
    return desk.verdict.status if isinstance(desk.verdict, Refused) else 200


def _tried(desk: Desk, said: Typed, wrong: dict[str, str]) -> Trial:
    """Read the table as far as it can be read: columns, mapping, difference."""
    upload = _upload(desk, said)
    if wrong or upload is None:
        missing = {"berkas": _("Pilih berkas tabelnya: buku kerja (.xlsx) atau CSV.")}
        return Trial(said, errors=wrong or missing, status=422)
    try:
        workbook = open_table(_store().get(upload.fingerprint), upload.name)
        mapping = _mapping(desk, said)
        if not mapping:
            mapping = _proposed(workbook, said.values.get("jenis", ""))
            said = replace(said, values={**said.values, "pemetaan": mapping})
        prepared = prepare(_store(), upload, mapping)
        kept = prepared.pemetaan
        guesses = columns(workbook, kept.lembar or workbook.sheets[0].name, kept.baris_kepala)
    except CoreError as refused:
        return Trial(said, errors={_where(refused): sentence(refused.code, refused.params)}, status=422)
    return _compared(desk, said, prepared, guesses)


def _compared(desk: Desk, said: Typed, prepared: Prepared, guesses: tuple[ColumnGuess, ...]) -> Trial:
    uploads = lambda tokens: unggah.told(tokens, desk.visitor)  # noqa: E731
    try:
        heading = ImporTabelInput.model_validate(
            told(desk.questions, said, uploads, desk.visitor.kantor.zona)
        )
    except ValidationError as invalid:
        errors = {
            str(one["loc"][0]): sentence(f"input.{one['type']}", one.get("ctx")) for one in invalid.errors()
        }
        return Trial(said, guesses, prepared, None, errors, status=422)
    diff = plan(desk.visitor.kantor, heading, prepared)
    said = replace(said, values={**said.values, "pratinjau": diff.fingerprint})
    return Trial(said, guesses, prepared, diff, None, status=200 if diff.importable else 422)


def _told(desk: Desk, said: Typed) -> dict[str, Any]:
    visitor = desk.visitor
    return told(desk.questions, said, lambda tokens: unggah.told(tokens, visitor), visitor.kantor.zona)


def _store() -> Store:
    return Store(Path(settings.HOME.files))


def _upload(desk: Desk, said: Typed) -> Upload | None:
    tokens = said.files.get("berkas", ())
    return unggah.upload_of(tokens[-1], desk.visitor) if tokens else None


def _proposed(workbook: Workbook, kind: str) -> str:
    """A mapping to look at and to correct, for the kind of report that was chosen."""
    guess = suggest(workbook)
    return dump(replace(guess, dokumen=kind) if kind in JenisLaporan.values else guess)


def _mapping(desk: Desk, said: Typed) -> str:
    saved = key_of(said.values.get("pemetaan_id", ""))
    if saved is not None:
        found = Pemetaan.objects.at(desk.visitor.kantor).filter(pk=saved).first()
        if found is not None:
            return str(found.isi)
    return said.values.get("pemetaan", "")


def _where(refused: CoreError) -> str:
    return "pemetaan" if refused.code.startswith("pemetaan") else "berkas"


def _save(request: HttpRequest, desk: Desk, trial: Trial) -> Trial:
    saving = Desk.of(desk.visitor, "simpan_pemetaan", desk.visitor.kantor.pk)
    kept = Typed(
        values={"isi": trial.said.values.get("pemetaan", ""), "nama": request.POST.get("nama_pemetaan", "")}
    )
    try:
        saving.perform(request, kept)
    except Refused as refused:
        return replace(trial, refusal=refusal_of(refused), status=refused.status)
    return replace(trial, saved=_("Pemetaan disimpan; tabel berikutnya dapat dibaca dengan cara yang sama."))


def _write(request: HttpRequest, desk: Desk, trial: Trial) -> HttpResponse:
    try:
        outcome = desk.perform(request, trial.said, trial.prepared)
    except Refused as refused:
        errors = faults_of(refused) if isinstance(refused, InvalidInput) else None
        shown = replace(trial, refusal=refusal_of(refused), errors=errors, status=refused.status)
        return _page(request, desk, shown)
    return _taken_in(request, outcome)


def _taken_in(request: HttpRequest, outcome: Outcome) -> HttpResponse:
    tell(request, outcome)
    return see_other(reverse("web:laporan", args=[outcome.data["laporan"]]))


def _page(request: HttpRequest, desk: Desk, trial: Trial) -> HttpResponse:
    form = desk.form(trial.said, trial.errors or {}, request.POST.get("key", "") if trial.saved == "" else "")
    context: dict[str, Any] = {
        "kembali": Link(_("Data kinerja"), reverse("web:data")),
        "penolakan": trial.refusal,
        "masalah": problems(form),
        "bidang": form,
        "boleh": isinstance(desk.verdict, Keputusan),
        "disimpan": trial.saved,
        "kolom": column_table(trial.guesses) if trial.guesses else None,
        "penolakan_sel": refusal_table(trial.diff) if trial.diff else None,
        "perbedaan": difference_tables(trial.diff) if trial.diff else [],
        "siap": trial.diff is not None and trial.diff.importable and not trial.diff.empty,
        "kosong": trial.diff is not None and trial.diff.importable and trial.diff.empty,
    }
    return render(request, TEMPLATE, context, status=trial.status)
