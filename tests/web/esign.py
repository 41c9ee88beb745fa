"""The office at its desks with the stand-in of the e-Sign service behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from lurus.dokumen.kunci import make_authority
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penandatangan.akar import trial_folder
from lurus.dokumen.penandatangan.esign.service import Service
from lurus.dokumen.penandatangan.tiruan.answers import Trial
from lurus.dokumen.penandatangan.tiruan.people import PASSPHRASE, trial_nik, trial_people
from lurus.dokumen.penandatangan.tiruan.server import StandIn
from lurus.kantor.models import Orang
from tests.cast import MONDAY, Cast
from tests.dokumen.esign import ENTRY, authority
from tests.play import act, again, later
from tests.stations import Way, paper
from tests.web.conftest import SignIn, hidden


@dataclass
class Office:
    """The head at her browser, a paper before her, the service behind."""

    cast: Cast
    client: Client
    paper: Dokumen
    stand_in: StandIn

    @property
    def trial(self) -> Trial:
        return self.stand_in.trial

    @property
    def url(self) -> str:
        return reverse("web:tanda_tangani", args=[self.paper.pk])

    def page(self) -> Any:
        return self.client.get(self.url)

    def send(self, kind: str = "ISSUE", page: Any = None, **other: str) -> Any:
        """The form as it stands, signed by the head standing so at the service."""
        told = {"frasa": PASSPHRASE, "nik": trial_nik(self.cast.ratna.pk, kind)}
        return self.client.post(self.url, hidden(page or self.page()) | told | other)

    @property
    def status(self) -> str:
        return again(self.paper).status


def decided(cast: Cast, cara: str) -> None:
    told = {"cara": cara, "dipakai": True, "dasar": "Keputusan 188/12/2026", "alasan": "Sudah bersertifikat."}
    act(cast.ratna, "atur_tanda_tangan", cast.kantor, told)


@contextmanager
def office(cast: Cast, browse: SignIn, settings: Settings, cara: str = "esign_v2") -> Iterator[Office]:
    """An office that signs through the service; its stand-in runs, and its CA is trusted in trials only."""
    cache.clear()
    make_authority(cast.kantor, MONDAY)
    folder = trial_folder(settings.HOME)
    folder.mkdir()
    (folder / "ca.pem").write_bytes(authority().pem)
    decided(cast, cara)
    target = paper(Way(cast).case, "surat_perintah", cast)
    named = [(one.pk, one.nama_lengkap) for one in Orang.objects.at(cast.kantor)]
    stand_in = StandIn(Trial(list(trial_people(named)), authority(), lambda: later(31)), ENTRY, slow=2)
    with stand_in.running():
        settings.ESIGN = Service(stand_in.url, *ENTRY, seconds=30)
        yield Office(cast, browse(cast.ratna), target, stand_in)
