"""Certificate, row and assignment must agree; what was judged before is not judged again until something moves."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from lurus.dokumen.checked import checked
from lurus.dokumen.kunci import make_authority, make_key
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penandatanganan import make_signature, paper_bytes
from lurus.dokumen.recorded import beside_the_books
from lurus.dokumen.sign import Verification, verify
from lurus.dokumen.vouching import trust_of
from lurus.kantor.models import Penugasan
from tests.cast import MONDAY, Cast, written
from tests.play import act, again
from tests.stations import Way, paper

PASSPHRASE = "sandi rekaan saja"


@pytest.fixture
def order(cast: Cast) -> Dokumen:
    """A Surat Perintah that the head signed."""
    make_authority(cast.kantor, MONDAY)
    key = make_key(cast.kantor, cast.ratna, "Kepala Dinas", PASSPHRASE, MONDAY)
    act(cast.ratna, "buat_kunci", cast.kantor, evidence=key)
    found = paper(Way(cast, "harga.realisasi").case, "surat_perintah", cast)
    made = make_signature(found, cast.ratna, PASSPHRASE, shown_mark=None, at=MONDAY)
    act(cast.ratna, "tanda_tangani", found, evidence=made)
    return again(found)


def judged(order: Dokumen) -> Verification:
    return verify(paper_bytes(order), trust_of(order.kantor))


def told(order: Dokumen, **other: Any) -> list[str]:
    """What the books say when the signature says something else."""
    found = judged(order)
    (one,) = found.signatures
    return beside_the_books(replace(found, signatures=(replace(one, **other),)), order)


def test_three_witnesses_agree(order: Dokumen) -> None:
    assert told(order) == []


def test_each_witness_that_says_otherwise_is_named(order: Dokumen) -> None:
    assert told(order, serial="abc") == ["sign.unrecorded"]
    assert told(order, nip="198001012005019999") == ["sign.other_name"]
    assert told(order, nip="", signer="Orang Lain") == ["sign.other_name"]
    assert told(order, nip="", signer="Dra. Ratna Kusumawardani") == []
    assert told(order, at=MONDAY + timedelta(days=2)) == ["sign.other_instant"]
    assert told(order, at=None) == ["sign.other_instant"]


def test_a_signature_without_an_assignment_that_day_is_named(cast: Cast, order: Dokumen) -> None:
    held = Penugasan.objects.at(cast.kantor).get(orang=cast.ratna)
    with written(cast.kantor, MONDAY) as pen:
        pen.change(held, sampai=(MONDAY - timedelta(days=1)).date())
    assert told(order) == ["sign.not_assigned"]


def test_a_judgement_is_kept_until_bytes_or_trust_move(order: Dokumen) -> None:
    data, trust = paper_bytes(order), trust_of(order.kantor)
    kept = Path(settings.HOME.cache) / "periksa"
    first = checked(data, trust)
    (file,) = kept.iterdir()
    written_then = file.stat().st_mtime_ns
    assert checked(data, trust) == first == verify(data, trust)
    assert file.stat().st_mtime_ns == written_then
    (one,) = first.signatures
    assert not checked(data, replace(trust, revoked={one.serial: MONDAY})).trusted
    assert not checked(data + b"\n", trust).intact
    assert len(list(kept.iterdir())) == 3


def test_a_spoilt_note_is_judged_anew(order: Dokumen) -> None:
    data, trust = paper_bytes(order), trust_of(order.kantor)
    first = checked(data, trust)
    (file,) = (Path(settings.HOME.cache) / "periksa").iterdir()
    for spoilt in ("", "{}", '{"signatures": 3}', "[]"):
        file.write_text(spoilt)
        assert checked(data, trust) == first
