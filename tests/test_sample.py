"""The sample office: whole, invented, loaded through the door, with something to do for everybody."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.hashers import check_password

from lurus.kantor.home import Home
from lurus.kantor.models import Akun, Kantor, Orang, Penugasan
from lurus.kantor.pemegang import holders
from lurus.ledger.models import Transaction
from lurus.perbaikan.models import Dugaan, Perbaikan
from lurus.register.as_of import submitted
from lurus.register.models import Indikator, Laporan, Pengampu
from lurus.tindakan.contoh import PASSWORD, YEARLY, accounts, load_sample
from tests.cast import MONDAY

AT = MONDAY + timedelta(hours=5)


@pytest.fixture
def sample(db: None, home: Home) -> Kantor:
    """The sample, loaded."""
    return load_sample(AT)


def test_the_sample_is_founded_by_the_installation_and_then_acted_by_people(sample: Kantor) -> None:
    acts = list(Transaction.objects.at(sample).order_by("number").values_list("act", "actor"))
    assert acts[0][0] == "dirikan" and acts[0][1] is None
    assert all(actor is not None for _, actor in acts[1:])


def test_every_post_is_held_and_every_role_has_its_published_account(sample: Kantor) -> None:
    held = holders(sample.pk, AT.date())
    assert len(held) == Penugasan.objects.at(sample).count() == Orang.objects.at(sample).count() == 16
    roles = [one.peran for one in accounts()]
    assert sorted(roles) == sorted(
        ["KETUA", "SEKRETARIS", "ANGGOTA", "KABID", "PPTK", "STAF", "PENGELOLA", "PENGAWAS"]
    )
    for one in accounts():
        assert check_password(PASSWORD, Akun.objects.get(email=one.email).password)


def test_the_tables_lie_in_submitted_reports_and_every_figure_has_its_owner(sample: Kantor) -> None:
    reports = Laporan.objects.at(sample).filter(disampaikan__isnull=False)
    assert reports.count() == Laporan.objects.at(sample).count()
    kinds = reports.order_by("jenis", "periode").values_list("jenis", "periode")
    assert list(kinds) == [("LKJIP", "2025"), ("PK", "2024"), ("PK", "2025"), ("TW", "2025-TW4")]
    yearly = reports.get(judul=YEARLY)
    assert {one.tabel for one in submitted(yearly)} == {"3.1", "3.4"}
    assert Pengampu.objects.at(sample).count() == Indikator.objects.at(sample).count()


def test_the_tree_has_names_and_no_loose_ends(sample: Kantor) -> None:
    leaf = Indikator.objects.at(sample).get(kode="3.30.04.2.02.0001", golongan="kinerja")
    path = []
    node: Any = leaf.simpul
    while node is not None:
        path.append(node.jenis)
        assert node.nama != node.kode
        node = node.induk
    assert path == ["sub kegiatan", "kegiatan", "program", "total"]


def test_a_case_stands_in_its_third_step_beside_an_open_suspicion(sample: Kantor) -> None:
    case = Perbaikan.objects.at(sample).get()
    assert case.langkah == "3"
    assert case.butir.count() == 3 and case.lembar.filter(dikirim__isnull=False).count() == 3
    assert Dugaan.objects.at(sample).filter(perbaikan__isnull=True).count() == 1


def test_the_sample_s_names_and_numbers_are_invented(sample: Kantor) -> None:
    people = Orang.objects.at(sample)
    assert all(one.email.endswith(".example") for one in people)
    assert len({one.nip for one in people}) == 16 and all(len(one.nip) == 18 for one in people)
