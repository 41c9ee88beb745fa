"""Ways around the lock on passwords, to a second head, and to a home that others can read."""

import os
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from lurus.cli.main import main
from lurus.kantor.models import Akun, Jabatan, Orang, Penugasan
from tests.cast import Cast
from tests.play import act, refused
from tests.web.test_masuk import SECRET, account, enter  # noqa: F401 - Joko's account with a password

SPELLINGS = ("\0{}", "\u200b", "%", " {}", "\t")


@pytest.mark.parametrize("more", SPELLINGS)
def test_an_account_has_one_spelling_and_so_one_lock(account: Akun, more: str) -> None:  # noqa: F811
    client = Client()
    for number in range(settings.AXES_FAILURE_LIMIT + 1):
        enter(client, account.email.title() + more.format(number), "salah sekali lagi")
    assert enter(client, account.email + more.format("lain"), SECRET).status_code in (400, 422, 429)


def test_capitals_are_counted_together(account: Akun) -> None:  # noqa: F811
    client = Client()
    for number in range(settings.AXES_FAILURE_LIMIT):
        spelled = "".join(one.upper() if number >> at & 1 else one for at, one in enumerate(account.email))
        enter(client, spelled, "salah sekali lagi")
    assert enter(client, account.email, SECRET).status_code == 429


def test_whoever_guesses_does_not_choose_his_address(account: Akun) -> None:  # noqa: F811
    for number in range(settings.AXES_FAILURE_LIMIT):
        enter(Client(headers={"X-Forwarded-For": f"10.0.0.{number}"}), account.email, "salah sekali lagi")
    assert enter(Client(), account.email, SECRET).status_code == 429


LETTER = {"dasar_nomor": "821/9/2026", "dasar_tanggal": "2026-03-06", "ditetapkan_oleh": "Bupati"}


def alter_ego(cast: Cast) -> Orang:
    """The administrator under another name and another address."""
    told = {"nama": "T. Hartono", "email": "lain@contoh.example"}
    made = act(cast.tono, "catat_orang", cast.kantor, told)
    found: Orang = Orang.across_offices.get(pk=made.data["orang"])
    return found


@pytest.mark.parametrize("role", ["KETUA", "SEKRETARIS"])
def test_no_second_head_sits_beside_the_head(cast: Cast, role: str) -> None:
    other = alter_ego(cast)
    made = act(cast.tono, "catat_jabatan", cast.kantor, {"nama": "Kepala Kedua", "peran": role})
    told = LETTER | {"orang": other.pk, "jabatan": made.data["jabatan"], "mulai": "2026-03-09"}
    for mode, last in (("definitif", ""), ("plt", ""), ("pj", "2026-03-10"), ("plh", "2026-03-10")):
        with refused("catat_penugasan.second_head"):
            act(cast.tono, "catat_penugasan", cast.kantor, told | {"mode": mode, "sampai": last})
    held = Penugasan.objects.at(cast.kantor).get(jabatan__peran=role)
    end = {"penugasan": held.pk, "sampai": "2026-03-08", "alasan": "Pensiun."}
    act(cast.tono, "akhiri_penugasan", cast.kantor, end)
    act(cast.tono, "catat_penugasan", cast.kantor, told | {"mode": "definitif"})


def test_the_administrator_s_own_post_does_not_become_the_head_s(cast: Cast) -> None:
    own = cast.jabatan["tono"]
    told = {"jabatan": own.pk, "nama": own.nama, "peran": "KETUA"}
    with refused("catat_jabatan.role_fixed"):
        act(cast.tono, "catat_jabatan", cast.kantor, told)
    assert Jabatan.across_offices.get(pk=own.pk).peran == "PENGELOLA"


def test_an_account_in_use_is_not_taken_over_by_a_new_invitation(account: Akun, cast: Cast) -> None:  # noqa: F811
    told = {
        "orang": cast.joko.pk,
        "nama": cast.joko.nama,
        "nip": cast.joko.nip,
        "email": "tono2@contoh.example",
    }
    act(cast.tono, "catat_orang", cast.kantor, told)
    with refused("undang_akun.in_use"):
        act(cast.tono, "undang_akun", cast.kantor, {"orang": cast.joko.pk})
    assert Akun.objects.get(orang=cast.joko).check_password(SECRET)


def test_what_the_command_writes_is_its_owner_s_alone(
    tmp_path: Path,
) -> None:
    before = os.umask(0o022)
    try:
        with pytest.raises(SystemExit):
            main(["--version"])
        place = tmp_path / "lurus.sqlite3"
        place.write_bytes(b"")
        assert place.stat().st_mode & 0o077 == 0
    finally:
        os.umask(before)
