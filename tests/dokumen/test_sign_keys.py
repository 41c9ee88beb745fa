"""Keys in their folder: unreadable to others, never overwritten, locked by a passphrase."""

import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509

from lurus.dokumen.sign import (
    Holder,
    SignError,
    has_key,
    issue,
    load_authority,
    load_key,
    load_root,
    office_authority,
    save_authority,
    save_key,
)

AT = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)
HOLDER = Holder("Bagus Prasetyo, S.E.", "198503212009011007", "PPTK")


def test_an_authority_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    made = office_authority("Disperindag Kabupaten Wanasari", AT)
    save_authority(tmp_path / "kunci", made)
    assert load_authority(tmp_path / "kunci") == made
    assert load_root(tmp_path / "kunci") == made.certificate


def test_only_the_owner_reads_the_key_files(tmp_path: Path) -> None:
    folder = tmp_path / "kunci"
    authority = office_authority("Disperindag", AT)
    save_authority(folder, authority)
    save_key(folder, "orang-7", issue(authority, HOLDER, "sandi rekaan", AT))
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_a_key_is_never_overwritten(tmp_path: Path) -> None:
    save_key(tmp_path, "orang-7", b"pertama")
    with pytest.raises(SignError) as caught:
        save_key(tmp_path, "orang-7", b"kedua")
    assert caught.value.code == "sign.key_exists"
    assert load_key(tmp_path, "orang-7") == b"pertama"


@pytest.mark.parametrize("name", ["", "../ca.key", "a/b", "."])
def test_a_name_that_leaves_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(SignError):
        load_key(tmp_path, name)


def test_a_missing_key_is_said_to_be_missing(tmp_path: Path) -> None:
    assert not has_key(tmp_path, "orang-8")
    for load in (load_authority, load_root):
        with pytest.raises(SignError) as caught:
            load(tmp_path)
        assert caught.value.code == "sign.no_key"


def test_a_short_passphrase_is_refused() -> None:
    with pytest.raises(SignError) as caught:
        issue(office_authority("Disperindag", AT), HOLDER, "pendek", AT)
    assert caught.value.code == "sign.weak_passphrase"


def test_the_authority_says_that_it_is_not_certified() -> None:
    certificate = x509.load_pem_x509_certificate(office_authority("Disperindag", AT).certificate)
    assert "tidak tersertifikasi" in certificate.subject.rfc4514_string()
    assert certificate.not_valid_after_utc.year == 2036


def test_very_long_names_still_get_a_certificate() -> None:
    authority = office_authority("Dinas " * 40, AT)
    assert issue(authority, Holder("Nama " * 40, "", "Jabatan " * 40), "sandi rekaan", AT)
