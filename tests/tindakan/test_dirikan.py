"""An office is founded whole from a file, or not at all; what is wrong with the file is told with its path."""

from datetime import date

import pytest

from lurus.core.errors import CoreError
from lurus.kantor.models import Akun, HariKhusus, Jabatan, JamKerja, Kantor, Orang
from lurus.kantor.pemegang import holders
from lurus.kantor.waktu import calendar_of
from lurus.ledger.models import Entry, Transaction
from lurus.tindakan.berkas_kantor import OfficeFile, read_office
from lurus.tindakan.contoh import sample_office
from lurus.tindakan.dirikan import establish
from lurus.tindakan.request import InvalidInput
from tests.cast import MONDAY, Cast
from tests.play import footprint

SMALL = """
[kantor]
kode = "dinas-kecil"
nama = "Dinas Kecil"
pemerintah = "Pemerintah Kabupaten Wanasari"
tempat = "Wanasari"
kode_unit = "438.5.99"
zona = "Asia/Makassar"
[kalender]
tahun = [2026]
[[kalender.hari]]
tanggal = 2026-08-17
jenis = "masuk_kerja"
nama = "Upacara"
dasar = "SE 1"
""" + "".join(
    f"""
[[jabatan]]
nama = "{role}"
peran = "{role}"
[[orang]]
nama = "Orang {role}"
email = "{role.lower()}@kecil.example"
[[penugasan]]
orang = "{role.lower()}@kecil.example"
jabatan = "{role}"
mulai = 2026-01-01
dasar_nomor = "1"
dasar_tanggal = 2026-01-01
ditetapkan_oleh = "Bupati"
"""
    for role in ("KETUA", "SEKRETARIS", "ANGGOTA", "PENGELOLA")
)


@pytest.mark.parametrize(
    "line",
    ['kode_unit = "INDAG\u20131"', 'klasifikasi = "000/8"', 'klasifikasi = "0\u0410"'],
)
def test_what_no_number_may_hold_founds_no_office(line: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_office(
            SMALL.replace('kode_unit = "438.5.99"', line if "unit" in line else f'kode_unit = "1"\n{line}')
        )
    assert any(one.path.endswith(line.partition(" ")[0]) for one in caught.value.faults)


def test_an_office_is_founded_in_one_transaction_of_the_installation(db: None) -> None:
    kantor = establish(read_office(SMALL), MONDAY)
    first = Transaction.objects.at(kantor).get()
    assert (first.number, first.act, first.actor, first.actor_name) == (1, "dirikan", None, "Pemasangan")
    models = set(Entry.objects.at(kantor).values_list("model", flat=True))
    assert {"kantor.kantor", "kantor.jabatan", "kantor.orang", "kantor.penugasan", "kantor.akun"} <= models
    assert len(holders(kantor.pk, MONDAY.date())) == 4


def test_the_first_administrator_gets_an_account_without_a_password(db: None) -> None:
    kantor = establish(read_office(SMALL), MONDAY)
    account = Akun.objects.get(orang__kantor=kantor)
    assert account.email == "pengelola@kecil.example"
    assert not account.has_usable_password()


def test_the_calendar_begins_with_the_national_table_and_the_office_s_own_days(db: None) -> None:
    kantor = establish(read_office(SMALL), MONDAY)
    calendar = calendar_of(kantor)
    assert calendar.working_minutes(date(2026, 4, 6)) == 450
    assert calendar.working_minutes(date(2026, 3, 9)) == 390
    assert not calendar.is_working_day(date(2026, 3, 23))
    assert calendar.is_working_day(date(2026, 8, 17))
    assert str(calendar.zone) == "Asia/Makassar"
    assert not HariKhusus.objects.at(kantor).filter(dasar="").exists()


def test_an_office_may_bring_its_own_hours(db: None) -> None:
    own = """
[[kalender.jam]]
hari = [0, 1, 2, 3, 4]
buka = 08:00:00
tutup = 16:00:00
istirahat_mulai = 12:00:00
istirahat_selesai = 13:00:00
mulai = 2026-01-01
dasar = "Perbup 1/2026"
"""
    kantor = establish(read_office(SMALL + own), MONDAY)
    assert JamKerja.objects.at(kantor).count() == 5
    assert calendar_of(kantor).working_minutes(date(2026, 4, 6)) == 420


def test_hours_that_contradict_each_other_found_nothing(cast: Cast) -> None:
    row = '[[kalender.jam]]\nhari = [0]\nbuka = 08:00:00\ntutup = 16:00:00\nmulai = 2026-01-01\ndasar = "x"\n'
    before = footprint()
    with pytest.raises(CoreError, match=r"calendar\.overlap"):
        establish(read_office(SMALL + row + row), MONDAY)
    assert footprint() == before


def test_an_office_is_not_founded_twice_nor_over_another_s_account(cast: Cast) -> None:
    establish(read_office(SMALL), MONDAY)
    before = footprint()
    with pytest.raises(CoreError, match=r"dirikan\.office_exists"):
        establish(read_office(SMALL), MONDAY)
    with pytest.raises(CoreError, match=r"dirikan\.email_taken"):
        establish(read_office(SMALL.replace("dinas-kecil", "dinas-lain")), MONDAY)
    assert footprint() == before


@pytest.mark.parametrize(
    ("wrong", "right", "path", "code"),
    [
        ('kode = "Dinas Kecil"', 'kode = "dinas-kecil"', "kantor.kode", "input.string_pattern_mismatch"),
        ('zona = "Asia/Wanasari"', 'zona = "Asia/Makassar"', "kantor.zona", "dirikan.unknown_zone"),
        ('peran = "CAMAT"', 'peran = "KETUA"', "jabatan.0.peran", "input.literal_error"),
        ('jabatan = "Camat"', 'jabatan = "KETUA"', "penugasan.0.jabatan", "dirikan.unknown_post"),
        (
            'orang = "x@y.example"',
            'orang = "ketua@kecil.example"',
            "penugasan.0.orang",
            "dirikan.unknown_person",
        ),
        ('jabatan = "PENGELOLA"', 'jabatan = "KETUA"', "penugasan", "dirikan.no_holder"),
        (
            'email = "ketua@kecil.example"',
            'email = "anggota@kecil.example"',
            "orang.2.email",
            "dirikan.twice",
        ),
        (
            'peran = "KETUA"\natasan = "SEKRETARIS"',
            'peran = "KETUA"',
            "jabatan.0.atasan",
            "dirikan.unknown_superior",
        ),
        ("[kantor", "[kantor]", "", "dirikan.syntax"),
        (
            'nama = "Dinas Kecil"\ntelpon = "1"',
            'nama = "Dinas Kecil"',
            "kantor.telpon",
            "input.extra_forbidden",
        ),
    ],
)
def test_what_is_wrong_with_a_file_is_told_with_its_path(
    wrong: str, right: str, path: str, code: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_office(changed(SMALL, wrong, right))
    assert (path, code) in [(one.path, one.code) for one in caught.value.faults]


def changed(text: str, wrong: str, right: str) -> str:
    """The file with one thing gone wrong; where the right one stands it is replaced, first place only."""
    place = right if right in text else ""
    assert place
    return text.replace(place, wrong, 1)


def test_the_sample_s_file_is_a_file_like_any_other(db: None) -> None:
    data = sample_office()
    assert isinstance(data, OfficeFile)
    kantor = establish(data, MONDAY)
    assert (Jabatan.objects.at(kantor).count(), Orang.objects.at(kantor).count()) == (16, 16)
    assert Kantor.objects.count() == 1
