"""What the tests of papers share: a case whose order is signed in the browser, with a key made there."""

from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from lurus.dokumen.kunci import make_authority
from lurus.dokumen.models import Dokumen
from lurus.perbaikan.models import Perbaikan
from tests.cast import MONDAY, Cast
from tests.play import again
from tests.stations import Way, paper
from tests.web.conftest import SignIn, hidden

PASSPHRASE = "tujuh anak ayam kuning"


@dataclass(frozen=True)
class Desk:
    """A signer before a paper, with a browser and a key."""

    client: Client
    case: Perbaikan
    paper: Dokumen

    @property
    def url(self) -> str:
        return reverse("web:tanda_tangani", args=[self.paper.pk])

    def page(self) -> Any:
        return self.client.get(self.url)

    def send(self, **other: str) -> Any:
        """The form as it stands, with the right passphrase unless told otherwise."""
        return self.client.post(self.url, hidden(self.page()) | {"frasa": PASSPHRASE} | other)

    def now(self) -> Dokumen:
        return again(self.paper)


def make_own_key(client: Client, **other: str) -> Any:
    """A key of one's own, made on its page."""
    told = hidden(client.get(reverse("web:kunci"))) | {"frasa": PASSPHRASE, "frasa_lagi": PASSPHRASE}
    return client.post(reverse("web:kunci"), told | other)


def at_station(cast: Cast, browse: SignIn, station: str = "1", kind: str = "surat_perintah") -> Desk:
    """The head with a key before the paper of that kind, in a case at that station."""
    cache.clear()
    make_authority(cast.kantor, MONDAY)
    case = Way(cast).to(station).case
    client = browse(cast.ratna)
    make_own_key(client)
    return Desk(client, case, paper(case, kind, cast))


def signed(cast: Cast, browse: SignIn) -> Desk:
    """A case whose Surat Perintah is signed."""
    desk = at_station(cast, browse)
    desk.send()
    return desk
