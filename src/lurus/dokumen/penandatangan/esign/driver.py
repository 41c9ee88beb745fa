"""The driver: status first, one request for the signature, and never a second one that might sign again."""

import time
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from lurus.core.chain import fingerprint
from lurus.core.errors import CoreError
from lurus.dokumen.penandatangan.esign.codes import is_final, refused, status_of, told
from lurus.dokumen.penandatangan.esign.line import Answer, LostError, NotSentError, Question, ask
from lurus.dokumen.penandatangan.esign.picture import picture
from lurus.dokumen.penandatangan.esign.record import REFUSED, SIGNED, UNKNOWN, Attempt, Record
from lurus.dokumen.penandatangan.esign.service import Service
from lurus.dokumen.penandatangan.esign.versions import DOCUMENT_ID, OK, Version
from lurus.dokumen.penandatangan.port import Given, Order, Signed
from lurus.files.store import Store

PAUSES: Final = (1, 3)
"""Seconds between tries: a service that is being restarted is back by then."""
NIK_DIGITS: Final = 16


@dataclass
class Esign:
    """Signs at the office's e-Sign Client Service. One instance serves one request of one signer."""

    service: Service
    version: Version
    home: Path
    files: Path
    pauses: tuple[float, ...] = PAUSES
    visible: bool = True
    _cleared: set[str] = field(default_factory=set)

    def sign(self, order: Order, given: Given) -> Signed:
        """Ask the service for the signature.

        Raises CoreError: `esign.nik` and the codes of `esign`; `esign.unknown` (nobody knows whether it was signed),
        `esign.unknown_before` (so it was at an earlier press, and the signer has not asked anew),
        `esign.other_session` (it was answered where somebody else may have entered).
        """
        service = self.service.checked()
        _whole(given, self.version)
        record = Record(self.home)
        with record.alone(order):
            self._status(service, given)
            kept = self._kept(record.last(order), given)
            if kept is not None:
                return kept
            question = self.version.sign(order, given, picture(order.request) if self.visible else b"")
            attempt = record.begin(order, self.version.name, given.session)
            return self._signed(service, record, attempt, question)

    def _kept(self, last: Attempt | None, given: Given) -> Signed | None:
        """What an earlier press already got or can still get; None where the service is to be asked anew."""
        if last is None or last.hasil == REFUSED:
            return None
        # What came was signed, but may not have been the paper: then the signer asks anew.
        if last.hasil == SIGNED and given.again:
            return None
        here = last.sesi == fingerprint(given.session.encode())
        found = self._answered(last) if here else None
        if found is not None or given.again:
            return found
        raise _unclear("esign.unknown_before" if here else "esign.other_session", last)

    def _answered(self, last: Attempt) -> Signed | None:
        if last.hasil == SIGNED:
            try:
                return Signed(Store(self.files).get(last.sidik_diterima), _reference(last))
            except CoreError as gone:
                raise _unclear("esign.unknown_before", last) from gone
        return self._fetched(last) if last.id_dokumen else None

    def _fetched(self, last: Attempt) -> Signed | None:
        question = self.version.fetch(last.id_dokumen)
        if question is None:
            return None
        answer = self._repeatable(self.service, question)
        if answer.status != OK:
            return None
        got = self.version.signed(answer)
        self._keep(Record(self.home), last, got)
        return Signed(got.pdf, _reference(last))

    def _status(self, service: Service, given: Given) -> None:
        if given.nik not in self._cleared:
            status_of(self._repeatable(service, self.version.status(given)))
            self._cleared.add(given.nik)

    def _repeatable(self, service: Service, question: Question) -> Answer:
        """A question that changes nothing: asked again until it is answered, or it is given up."""
        for pause in (*self.pauses, None):
            try:
                return ask(service, question)
            except (NotSentError, LostError) as failed:
                if pause is None:
                    raise CoreError("esign.unreachable") from failed
                time.sleep(pause)
        raise AssertionError("the last try answers or raises")

    def _signed(self, service: Service, record: Record, attempt: Attempt, question: Question) -> Signed:
        try:
            answer = self._once(service, question)
        except CoreError as failed:
            record.end(attempt, hasil=REFUSED, kode=failed.code)
            raise
        except LostError as lost:
            return self._lost(record, attempt, lost)
        if answer.status == OK and "error" not in told(answer):
            return self._good(record, attempt, answer)
        why = refused(answer)
        if not is_final(answer):
            record.end(attempt, hasil=UNKNOWN, kode=why.code)
            raise CoreError("esign.unknown", at=_instant(attempt), document="–") from why
        record.end(attempt, hasil=REFUSED, kode=why.code)
        raise why

    def _once(self, service: Service, question: Question) -> Answer:
        """The signature is asked for again only where the service surely never had the request."""
        for pause in (*self.pauses, None):
            try:
                return ask(service, question)
            except NotSentError as failed:
                if pause is None:
                    raise CoreError("esign.unreachable") from failed
                time.sleep(pause)
        raise AssertionError("the last try answers or raises")

    def _good(self, record: Record, attempt: Attempt, answer: Answer) -> Signed:
        try:
            got = self.version.signed(answer)
        except CoreError:
            record.end(attempt, hasil=UNKNOWN, kode="esign.unreadable")
            raise
        known = record.end(attempt, id_dokumen=answer.headers.get(DOCUMENT_ID, ""))
        self._keep(record, known, got)
        return Signed(got.pdf, {**_reference(known), **got.told})

    def _lost(self, record: Record, attempt: Attempt, lost: LostError) -> Signed:
        """The answer was lost: if its head came, the file can be asked for by its id."""
        document = lost.headers.get(DOCUMENT_ID, "")
        known = record.end(attempt, hasil=UNKNOWN, id_dokumen=document)
        found = None
        if document:
            try:
                found = self._fetched(known)
            except CoreError:
                found = None
        if found is None:
            raise CoreError("esign.unknown", at=_instant(attempt), document=document or "–") from lost
        return found

    def _keep(self, record: Record, attempt: Attempt, got: Signed) -> None:
        mark = Store(self.files).put(got.pdf)
        record.end(attempt, hasil=SIGNED, sidik_diterima=mark)


def _whole(given: Given, version: Version) -> None:
    if len(given.nik) != NIK_DIGITS or not given.nik.isdecimal():
        raise CoreError("esign.nik", digits=NIK_DIGITS)
    if not given.passphrase and not (given.totp and version.name == "v2"):
        raise CoreError("esign.no_secret")


def _unclear(code: str, attempt: Attempt) -> CoreError:
    return CoreError(code, at=_instant(attempt), document=attempt.id_dokumen or "–")


def _instant(attempt: Attempt) -> datetime:
    return datetime.fromisoformat(attempt.saat)


def _reference(attempt: Attempt) -> dict[str, str]:
    """What may be kept beside the signature: nothing of it is secret."""
    known = {"versi": attempt.versi, "diminta": attempt.saat, "sidik_dikirim": attempt.sidik_dikirim}
    return known | ({"id_dokumen": attempt.id_dokumen} if attempt.id_dokumen else {})
