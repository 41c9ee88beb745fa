"""One question over the line, told by how far it came: not sent, answered, or sent with the answer lost.

The difference decides whether it may be asked again: a signature that may have been made is never asked for twice.
"""

import base64
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import urlsplit

from lurus.core.errors import CoreError
from lurus.dokumen.penandatangan.esign.service import CONNECT_SECONDS, Service

LONGEST_ANSWER = 64 * 1024 * 1024


@dataclass(frozen=True)
class Question:
    """A request; `shown` is its path as a log may hold it."""

    method: str
    path: str
    body: bytes = field(default=b"", repr=False)
    kind: str = ""
    shown: str = ""


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)


class NotSentError(Exception):
    """The service never had the whole request: nothing was done."""


class LostError(Exception):
    """The request was sent, its answer did not come whole: what was done is not known. `headers` if they came."""

    def __init__(self, headers: Mapping[str, str] | None = None) -> None:
        self.headers = headers or {}
        super().__init__("the answer was lost")


def ask(service: Service, question: Question) -> Answer:
    """One question, asked once.

    Raises NotSentError, LostError, and CoreError `esign.tls` when the server does not prove who it is.
    """
    line = _connected(service)
    try:
        _send(line, service, question)
        return _read(line)
    finally:
        line.close()


def _connected(service: Service) -> HTTPConnection:
    parts = urlsplit(service.url)
    host, port = parts.hostname or "", parts.port
    line: HTTPConnection
    if parts.scheme == "https":
        line = HTTPSConnection(host, port, timeout=CONNECT_SECONDS, context=_trusting(service))
    else:
        line = HTTPConnection(host, port, timeout=CONNECT_SECONDS)
    try:
        line.connect()
    except ssl.SSLError as unproved:
        raise CoreError("esign.tls", host=host) from unproved
    except OSError as failed:
        raise NotSentError from failed
    line.sock.settimeout(service.seconds)
    return line


def _trusting(service: Service) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=service.ca or None)
    except OSError as unread:
        raise CoreError("esign.no_ca_file", place=service.ca) from unread


def _send(line: HTTPConnection, service: Service, question: Question) -> None:
    entry = base64.b64encode(f"{service.user}:{service.password}".encode()).decode()
    headers = {"Authorization": f"Basic {entry}", "Accept": "*/*", "Connection": "close"}
    if question.kind:
        headers["Content-Type"] = question.kind
    path = urlsplit(service.url).path.rstrip("/") + question.path
    try:
        line.request(question.method, path, question.body or None, headers)
    except OSError as failed:
        raise NotSentError from failed


def _read(line: HTTPConnection) -> Answer:
    try:
        response = line.getresponse()
    except (OSError, HTTPException) as lost:
        raise LostError from lost
    headers = _headers(response)
    try:
        body = response.read(LONGEST_ANSWER)
    except (OSError, HTTPException) as lost:
        raise LostError(headers) from lost
    told = headers.get("content-length", "")
    if told.isdecimal() and int(told) != len(body):
        raise LostError(headers)
    return Answer(response.status, headers, body)


def _headers(response: HTTPResponse) -> dict[str, str]:
    return {name.lower().replace("_", "-"): value for name, value in response.getheaders()}
