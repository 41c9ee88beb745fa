"""Evidence is for the team, the owner and the inspectorate; individual reports are closed to the inspectorate."""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from lurus.files.models import StoredFile
from lurus.files.store import Store
from lurus.perbaikan.models import Bukti
from tests.cast import Cast
from tests.play import act, again, collecting, correction, item, order, upload
from tests.web.conftest import SignIn


def stored(text: str) -> dict[str, object]:
    """A file as the door gets it, with its bytes in the store."""
    Store(Path(settings.HOME.files)).put(text.encode())
    return upload(name="bukti “satu”.pdf", text=text)


def proof(cast: Cast) -> StoredFile:
    case = collecting(cast, "harga.realisasi")
    told = correction("23", bukti=[stored("bukti")])
    act(cast.joko, "jawab", item(again(case), cast.angka["harga.realisasi"]), told)
    return Bukti.objects.at(cast.kantor).get().berkas


def address(file: StoredFile) -> str:
    return reverse("web:berkas", args=[file.pk])


@pytest.mark.parametrize(
    ("who", "status"),
    [("ratna", 200), ("hadi", 200), ("wulan", 200), ("joko", 200), ("dewi", 200), ("bagus", 200),
     ("sari", 404), ("anton", 404), ("tono", 404)],
)  # fmt: skip
def test_evidence_is_for_the_team_the_owner_and_the_inspectorate(
    who: str, status: int, cast: Cast, browse: SignIn
) -> None:
    assert browse(cast.orang[who]).get(address(proof(cast))).status_code == status


def test_evidence_is_kept_never_opened_in_place(cast: Cast, browse: SignIn) -> None:
    answer = browse(cast.joko).get(address(proof(cast)))
    assert answer.content == b"bukti"
    assert answer["Content-Type"] == "application/pdf"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"].startswith("attachment")
    assert "default-src 'none'" in answer["Content-Security-Policy"]


def test_other_offices_and_strangers_see_nothing(cast: Cast, browse: SignIn) -> None:
    file = proof(cast)
    assert browse(cast.kepala_sebelah).get(address(file)).status_code == 404
    assert Client().get(address(file)).status_code == 302


def test_a_file_that_is_no_evidence_is_not_served(cast: Cast, browse: SignIn) -> None:
    assert browse(cast.ratna).get(reverse("web:berkas", args=[999])).status_code == 404


@pytest.mark.parametrize(
    ("kind", "who", "status"),
    [("berkas_c", "bagus", 200), ("berkas_d", "bagus", 404), ("berkas_d", "ratna", 200)],
)
def test_individual_reports_are_closed_to_the_inspectorate(
    kind: str, who: str, status: int, cast: Cast, browse: SignIn
) -> None:
    letter = kind[-1]
    told = {kind: stored("catatan mutu"), f"alasan_{letter}": ""}
    case = order(cast, "harga.realisasi", **told)
    record = case.catatan_mutu.get(jenis=f"C.{letter}")
    assert record.berkas is not None
    assert browse(cast.orang[who]).get(address(record.berkas)).status_code == status
