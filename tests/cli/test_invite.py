"""A forgotten password: the link comes from the machine, and works once."""

import pytest

from lurus.cli.main import main
from lurus.core.errors import CoreError
from lurus.kantor.models import Akun
from lurus.kantor.sandi import set_password
from lurus.kantor.undangan import read
from tests.cast import Cast


def test_a_link_sets_a_new_password_once(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    account = Akun.objects.get(orang=cast.joko)
    set_password(account, "kata sandi yang lama")
    assert main(["invite", account.email]) == 0
    link = capsys.readouterr().out.split()[-1]
    key = link.rstrip("/").rpartition("/")[2]
    assert read(key) == account
    set_password(account, "kata sandi yang baru")
    with pytest.raises(CoreError) as caught:
        read(key)
    assert caught.value.code == "undangan.used"


def test_an_unknown_address_is_refused(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["invite", "siapa@contoh.example"]) == 2
    assert "siapa@contoh.example" in capsys.readouterr().err
