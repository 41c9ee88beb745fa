"""Where the service is, and with what it is entered: from the surroundings, never from a table."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from lurus.core.errors import CoreError

CONNECT_SECONDS = 5
LOOPBACK = "localhost"


@dataclass(frozen=True)
class Service:
    """An e-Sign Client Service. `ca`: the certificates its TLS leads to (empty: those of the system).

    `roots`: the certificates (PEM), or a folder of them, to which certified signatures lead.
    """

    url: str = ""
    user: str = ""
    password: str = field(default="", repr=False)
    ca: str = ""
    roots: str = ""
    seconds: int = 60

    @property
    def configured(self) -> bool:
        """Whether anything can be asked at all."""
        return bool(self.url and self.user and self.password)

    def checked(self) -> "Service":
        """This service, when it may be asked: known, and over TLS unless it is on this very machine.

        Raises CoreError `esign.not_configured`, `esign.insecure_url`.
        """
        if not self.configured:
            raise CoreError("esign.not_configured")
        parts = urlsplit(self.url)
        if parts.scheme != "https" and not (parts.scheme == "http" and _is_here(parts.hostname or "")):
            raise CoreError("esign.insecure_url", url=self.url)
        return self


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == LOOPBACK


def certified_roots(service: Service) -> list[bytes]:
    """The configured roots of certified providers.

    Raises CoreError `esign.no_roots_file` when the place that is named holds none.
    """
    if not service.roots:
        return []
    place = Path(service.roots)
    files = sorted(place.glob("*.pem")) if place.is_dir() else [place]
    try:
        found = [
            each.public_bytes(Encoding.PEM)
            for one in files
            for each in x509.load_pem_x509_certificates(one.read_bytes())
        ]
    except (OSError, ValueError) as unread:
        raise CoreError("esign.no_roots_file", place=service.roots) from unread
    if not found:
        raise CoreError("esign.no_roots_file", place=service.roots)
    return found
