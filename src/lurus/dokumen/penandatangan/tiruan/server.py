"""The stand-in on the line: HTTP on this machine, Basic authentication, both versions of the interface."""

import base64
import hmac
import json
import re
import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, ClassVar
from urllib.parse import unquote

from lurus.dokumen.penandatangan.tiruan.answers import Reply, Trial, error

LOOPBACK = "127.0.0.1"
MARK = "Lurus-uji-coba"
POLL = 1 / 20
"""Seconds within which it stops when it is told to."""
LONGEST = 64 * 1024 * 1024


class StandIn(ThreadingHTTPServer):
    """The server; `slow` is how long a slow signer makes it wait."""

    daemon_threads = True

    def __init__(self, trial: Trial, entry: tuple[str, str], port: int = 0, slow: int = 90) -> None:
        self.trial = trial
        self.entry = entry
        self.slow = slow
        super().__init__((LOOPBACK, port), _Handler)

    @property
    def url(self) -> str:
        """Where it is asked, without TLS."""
        return f"http://{LOOPBACK}:{self.server_address[1]}"

    def behind_tls(self, certificate: str, key: str) -> str:
        """Let it prove who it is; returns its address."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        self.socket = context.wrap_socket(self.socket, server_side=True)
        return self.url.replace("http:", "https:", 1)

    @contextmanager
    def running(self) -> Iterator["StandIn"]:
        """Serve beside whoever asks."""
        thread = Thread(target=self.serve_forever, args=(POLL,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.shutdown()
            self.server_close()
            thread.join()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A caller that went away is no news: that is what some trials are about."""


class _Handler(BaseHTTPRequestHandler):
    server: StandIn
    server_version = MARK
    sys_version = ""
    quiet: ClassVar[bool] = True

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: a path holds a NIK."""

    def do_GET(self) -> None:
        trial = self.server.trial
        if not self._entered():
            return
        head, _, last = self.path.rpartition("/")
        trial.asked.append(f"GET {head}")
        if head == "/api/user/status":
            self._out(trial.status(unquote(last)))
        elif head == "/api/sign/download":
            self._out(trial.download(unquote(last)))
        else:
            self._out(error(404, 404, "Not Found"))

    def do_POST(self) -> None:
        body = self.rfile.read(min(int(self.headers.get("Content-Length", 0)), LONGEST))
        if not self._entered():
            return
        self.server.trial.asked.append(f"POST {self.path}")
        try:
            self._out(self._answer(body))
        except (ValueError, KeyError, TypeError):
            self._out(error(400, 2001, "Parameter tidak lengkap"))

    def _answer(self, body: bytes) -> Reply:
        trial = self.server.trial
        if self.path in ("/api/sign/pdf", "/api/sign/verify"):
            fields = _form(self.headers["Content-Type"], body)
            if self.path == "/api/sign/verify":
                return trial.verified(fields["signed_file"])
            self._dawdle(fields.get("nik", b"").decode())
            return trial.first(fields)
        told = json.loads(body)
        if self.path == "/api/v2/user/check/status":
            return trial.status(str(told["nik"]))
        if self.path == "/api/v2/verify/pdf":
            return trial.verified(base64.b64decode(told["file"]))
        if self.path == "/api/v2/sign/pdf":
            self._dawdle(str(told.get("nik", "")))
            return trial.second(told)
        return error(404, 404, "Not Found")

    def _dawdle(self, nik: str) -> None:
        who = self.server.trial.people.get(nik)
        if who is not None and who.fault == "lambat":
            time.sleep(self.server.slow)

    def _entered(self) -> bool:
        if self.server.trial.is_down:
            self.close_connection = True
            return False
        wanted = base64.b64encode(":".join(self.server.entry).encode()).decode()
        if hmac.compare_digest(self.headers.get("Authorization", ""), f"Basic {wanted}"):
            return True
        self._out(error(401, 401, "Unauthorized"))
        return False

    def _out(self, reply: Reply) -> None:
        self.close_connection = True
        if reply.cut == "before":
            return
        self.send_response(reply.status)
        headers = {"Content-Type": reply.kind, "Content-Length": str(len(reply.body)), **reply.headers}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(reply.body[: len(reply.body) // 2] if reply.cut else reply.body)


def _form(kind: str, body: bytes) -> Mapping[str, bytes]:
    """The fields and files of a multipart body."""
    found: dict[str, bytes] = {}
    edge = b"--" + kind.partition("boundary=")[2].strip('"').encode()
    for part in body.split(edge)[1:-1]:
        head, _, content = part.partition(b"\r\n\r\n")
        name = re.search(rb'name="([^"]*)"', head)
        if name is not None:
            found[name[1].decode()] = content.removesuffix(b"\r\n")
    return found
