"""A time-stamp authority of one's own, over HTTP: for trials and tests, where none can be bought or reached."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

from asn1crypto import core, keys, tsp
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from lurus.dokumen.sign.authority import Authority, certify_stamper

QUERY: Final = "application/timestamp-query"
REPLY: Final = "application/timestamp-reply"
MOST_BYTES: Final = 64 * 1024
ACCEPTED: Final = ("sha256", "sha384", "sha512")
WAIT: Final = 10


class TimeAuthority:
    """Stamps what it is asked to, at the instant of `clock`; its certificate is vouched for by `authority`."""

    def __init__(self, authority: Authority, clock: Callable[[], datetime]) -> None:
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        certificate = certify_stamper(authority, key.public_key(), clock())
        root = x509.load_pem_x509_certificate(authority.certificate)
        der = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        self._clock = clock
        self._key = keys.PrivateKeyInfo.load(der)
        self._certificate = asn1.Certificate.load(certificate.public_bytes(Encoding.DER))
        self._root = asn1.Certificate.load(root.public_bytes(Encoding.DER))

    def answer(self, query: bytes) -> bytes:
        """The reply of RFC 3161 to a query, refused when it cannot be read or asks for a weak digest."""
        try:
            asked = tsp.TimeStampReq.load(query, strict=True)
            algorithm = asked["message_imprint"]["hash_algorithm"]["algorithm"].native
        except (ValueError, TypeError, KeyError):
            return _refused("bad_data_format")
        if algorithm not in ACCEPTED:
            return _refused("bad_alg")
        chain = SimpleCertificateStore()  # type: ignore[no-untyped-call]
        chain.register(self._root)
        stamper = DummyTimeStamper(self._certificate, self._key, certs_to_embed=chain, fixed_dt=self._clock())
        return bytes(stamper.request_tsa_response(asked).dump())


class Refusal(core.Sequence):  # type: ignore[misc]
    """A reply without a token, which asn1crypto's own class does not know how to leave out."""

    _fields = [("status", tsp.PKIStatusInfo)]


def _refused(why: str) -> bytes:
    status = tsp.PKIStatusInfo({"status": "rejection", "fail_info": {why}})
    return bytes(Refusal({"status": status}).dump())


def server(authority: TimeAuthority, port: int = 0) -> ThreadingHTTPServer:
    """A server on this machine alone; port 0 takes any that is free."""

    class Handler(BaseHTTPRequestHandler):
        timeout = WAIT

        def do_POST(self) -> None:
            size = int(self.headers.get("Content-Length") or 0)
            if self.headers.get("Content-Type") != QUERY or not 0 < size <= MOST_BYTES:
                self.send_error(400)
                return
            body = authority.answer(self.rfile.read(size))
            self.send_response(200)
            self.send_header("Content-Type", REPLY)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *told: Any) -> None:
            """Nothing is logged: who starts it sees what he asked for."""

    return ThreadingHTTPServer(("127.0.0.1", port), Handler)


@contextmanager
def serving(authority: TimeAuthority) -> Iterator[str]:
    """The address of a running authority, for as long as it is needed."""
    running = server(authority)
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{running.server_port}/"
    finally:
        running.shutdown()
        running.server_close()
        thread.join()
