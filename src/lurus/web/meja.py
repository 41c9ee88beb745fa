"""One act on one target for one visitor: what the page of the act works with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from secrets import token_hex
from typing import Any

from django.http import Http404, HttpRequest, QueryDict
from django.utils.translation import gettext as _

from lurus.bahasa import sentence
from lurus.core.errors import CoreError
from lurus.core.izin import Keputusan
from lurus.kantor.models import Kantor
from lurus.tindakan import contents, door
from lurus.tindakan.act import Act, Draft, Subject
from lurus.tindakan.request import InvalidInput, Outcome, Refused, Request, RuleBroken, Unknown
from lurus.web import unggah
from lurus.web.fields import Field
from lurus.web.form import FILES, Question, Typed, fields, questions, told, typed, with_files
from lurus.web.pilihan import Offer
from lurus.web.shelf import Refusal
from lurus.web.siapa import Visitor

KEY_BYTES = 16
LONGEST_KEY, LONGEST_VERSION = (
    64,
    9,
)  # a longer one was not sent by our pages: it fits nothing that stands here
RELATED = {"butir": ("perbaikan", "lembar__jabatan", "angka__indikator", "semula"), "lembar": ("perbaikan", "jabatan"),
           "dokumen": ("perbaikan", "lembar"), "perbaikan": ("laporan",),
           "tindaklanjut": ("asal", "jabatan"), "penyusutan": ("asal",)}  # fmt: skip


@dataclass(frozen=True)
class Desk:
    """The act, its target, and who sits there."""

    visitor: Visitor
    act: Act[Any]
    target: Any

    @classmethod
    def of(cls, visitor: Visitor, act_id: str, target: int) -> "Desk":
        """The desk for an address; raises Http404 for an act or a target that is not there."""
        try:
            act = contents.find(act_id)
        except Unknown as unknown:
            raise Http404 from unknown
        return cls(visitor, act, _target(act, visitor.kantor, target))

    @cached_property
    def subject(self) -> Subject:
        """What `may` is asked about."""
        visitor = self.visitor
        return door.subject_of(visitor.kantor.pk, visitor.orang.pk, self.target, visitor.at)

    @cached_property
    def verdict(self) -> Keputusan | Refused:
        """Whether the act is open now; raises Http404 for what one may not know of."""
        found = door.may(self.act.id, self.subject)
        if isinstance(found, Unknown):
            raise Http404(found.code)
        return found

    @property
    def refusal(self) -> Refusal | None:
        """Why not, as a page says it."""
        return refusal_of(self.verdict) if isinstance(self.verdict, Refused) else None

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        return questions(self.act.input)

    @property
    def version(self) -> str:
        """The target as it stands now."""
        return "" if isinstance(self.target, Kantor) else str(self.target.version)

    def typed(self, data: QueryDict) -> Typed:
        return typed(self.questions, data)

    def offer(self, said: Typed) -> Offer:
        return Offer(self.visitor, self.target, said.values)

    def form(self, said: Typed, errors: Mapping[str, str], key: str = "", scope: str = "") -> list[Field]:
        """The questions as they stand, with the target's version and the key of this one sending."""
        asked = fields(self.questions, said, self.offer(said), errors)
        received = {name: unggah.attached(tokens, self.visitor) for name, tokens in said.files.items()}
        shown = with_files(asked, received, unggah.ACCEPT)
        return [
            *(replace(one, scope=scope) for one in shown if one.required or not _without_choice(one)),
            *hidden(version=self.version, key=key or token_hex(KEY_BYTES)),
        ]

    def perform(self, request: HttpRequest, said: Typed, evidence: object | None = None) -> Outcome:
        """Through the door, and what it makes one look at twice. Raises Refused."""
        return door.perform_and_look_again(self._asked(request, said, evidence))

    def draft(self, request: HttpRequest, said: Typed) -> Draft:
        """What would come of it; what may be told later is left open. Raises Refused."""
        assert self.act.draft is not None  # noqa: S101 - the page offers it where there is one
        try:
            asked = self._asked(request, said)
            asked = replace(asked, data={**dict(self.act.told_later), **asked.data})
            return self.act.draft(self.subject, door.read_input(self.act, asked))
        except CoreError as broken:
            raise RuleBroken(broken.code, **broken.params) from broken

    def _asked(self, request: HttpRequest, said: Typed, evidence: object | None = None) -> Request:
        visitor = self.visitor
        version = request.POST.get("version", "")[:LONGEST_VERSION]
        return Request(
            act=self.act.id,
            kantor=visitor.kantor.pk,
            orang=visitor.orang.pk,
            target=self.target.pk,
            data=told(self.questions, said, self._uploads, visitor.kantor.zona),
            key=request.POST.get("key", "")[:LONGEST_KEY] or token_hex(KEY_BYTES),
            at=visitor.at,
            version=int(version) if version.isdecimal() else None,
            evidence=evidence,
        )

    def _uploads(self, tokens: Sequence[str]) -> list[dict[str, Any]]:
        return unggah.told(tokens, self.visitor)


def _target(act: Act[Any], kantor: Kantor, key: int) -> Any:
    if act.target is Kantor:
        if key != kantor.pk:
            raise Http404
        return kantor
    related = RELATED.get(act.target.__name__.lower(), ())
    found = act.target.objects.at(kantor).select_related(*related).filter(pk=key).first()  # type: ignore[attr-defined]
    if found is None:
        raise Http404
    return found


def _without_choice(one: Field) -> bool:
    """A question that may stay open and has nothing to choose from is not asked."""
    return one.kind in ("choice", "choices") and not one.choices and not one.error


def hidden(**values: str) -> list[Field]:
    """Fields that travel along unseen."""
    return [Field(name=name, label="", kind="hidden", value=value) for name, value in values.items()]


def receive_files(request: HttpRequest, desk: Desk, said: Typed) -> tuple[Typed, dict[str, str]]:
    """Check and store what was uploaded: what was typed with the tokens added, and what is wrong."""
    files, errors = {name: list(tokens) for name, tokens in said.files.items()}, {}
    for one in desk.questions:
        if one.drawn not in ("file", "files"):
            continue
        for upload in request.FILES.getlist(one.name):
            try:
                token = unggah.keep(upload, desk.visitor)
            except CoreError as refused:
                errors[one.name] = sentence(refused.code, refused.params)
            else:
                files[one.name] = [token] if one.drawn == "file" else [*files.get(one.name, []), token]
    return replace(said, files=files), errors


def faults_of(refused: InvalidInput) -> dict[str, str]:
    """The sentence of every fault, by its path."""
    return {one.path: sentence(one.code, one.params) for one in refused.faults}


def refusal_of(refused: Refused) -> Refusal:
    """A refusal as a page says it: what happened, why, what to do."""
    why = sentence(refused.code, refused.params)
    heads = {
        403: _("Ini bukan wewenang Anda saat ini."),
        404: _("Yang dituju tidak ada."),
        409: _("Ini belum, atau tidak lagi, dapat dilakukan."),
    }
    remedy = refused.params.get("remedy") == "tunjuk_pengganti"
    step = _("Mintalah Kepala Dinas atau pengelola menunjuk pengganti dengan Surat Tugas.") if remedy else ""
    return Refusal(heads.get(refused.status, _("Belum tersimpan.")), why, step)


__all__ = ["FILES", "Desk", "faults_of", "hidden", "receive_files", "refusal_of"]
