"""A key is revoked by its owner or by whoever manages the office; the office's CA is followed by another."""

from datetime import timedelta

import pytest

from lurus.dokumen.kunci import import_key, make_authority, make_key, present_key
from lurus.dokumen.models import Akar, CapWaktu, Kunci
from lurus.dokumen.sign import Holder, SignError, issue, office_authority
from lurus.dokumen.sign.revocation import revoked_in
from lurus.dokumen.sign.standing import certificates
from lurus.dokumen.vouching import authority, revocations, roots, stamping_of, trust_of
from lurus.kantor.models import Orang
from tests.cast import MONDAY, Cast
from tests.play import act, later, refused

PASSPHRASE = "sandi rekaan saja"
LOST = {"sebab": "lupa_frasa", "alasan": "Frasa sandinya terlupa."}
DECIDED = {"alasan": "Masa berlakunya hampir habis."}


@pytest.fixture(autouse=True)
def founded(cast: Cast) -> None:
    make_authority(cast.kantor, MONDAY)


def own_key(cast: Cast, orang: Orang) -> Kunci:
    made = make_key(cast.kantor, orang, "Jabatan", PASSPHRASE, MONDAY)
    act(orang, "buat_kunci", cast.kantor, evidence=made)
    found = present_key(orang)
    assert found is not None
    return found


def again(key: Kunci) -> Kunci:
    found: Kunci = Kunci.objects.at(key.kantor_id).get(pk=key.pk)
    return found


def test_a_signer_revokes_his_own_key(cast: Cast) -> None:
    key = own_key(cast, cast.joko)
    act(cast.joko, "cabut_kunci", cast.kantor, LOST, at=later(5))
    assert (again(key).dicabut, again(key).sebab_cabut) == (later(5), "lupa_frasa")
    assert present_key(cast.joko) is None


def test_the_administrator_revokes_anybodys_key_and_says_why(cast: Cast) -> None:
    key = own_key(cast, cast.joko)
    told = {"orang": cast.joko.pk, "sebab": "bocor", "alasan": "Laptopnya hilang."}
    act(cast.tono, "cabut_kunci", cast.kantor, told, at=later(5))
    assert again(key).sebab_cabut == "bocor"


def test_nobody_else_revokes_it(cast: Cast) -> None:
    own_key(cast, cast.joko)
    told = {"orang": cast.joko.pk, "sebab": "bocor", "alasan": "Tidak suka."}
    with refused("izin.only_oneself"):
        act(cast.ratna, "cabut_kunci", cast.kantor, told)


def test_a_person_of_another_office_is_not_known(cast: Cast) -> None:
    told = {"orang": cast.kepala_sebelah.pk, "sebab": "bocor", "alasan": "Laptopnya hilang."}
    with refused("cabut_kunci.unknown_person"):
        act(cast.tono, "cabut_kunci", cast.kantor, told)


def test_a_key_is_revoked_once(cast: Cast) -> None:
    own_key(cast, cast.joko)
    act(cast.joko, "cabut_kunci", cast.kantor, LOST)
    with refused("cabut_kunci.no_key"):
        act(cast.joko, "cabut_kunci", cast.kantor, LOST)


def test_a_key_is_replaced_by_making_another(cast: Cast) -> None:
    own_key(cast, cast.joko)
    with refused("cabut_kunci.replaced_by_making"):
        act(cast.joko, "cabut_kunci", cast.kantor, LOST | {"sebab": "diganti"})
    first = present_key(cast.joko)
    own_key(cast, cast.joko)
    assert first is not None and again(first).sebab_cabut == "diganti"


def test_books_and_list_tell_of_the_revocation(cast: Cast) -> None:
    key = own_key(cast, cast.joko)
    act(cast.joko, "cabut_kunci", cast.kantor, LOST, at=later(5))
    assert dict(trust_of(cast.kantor).revoked) == {key.serial: later(5)}
    told = dict(revoked_in(revocations(cast.kantor, later(9)), list(certificates(roots(cast.kantor)))))
    assert told == {key.serial: later(5)}


def test_a_new_ca_issues_and_the_old_one_goes_on_vouching(cast: Cast) -> None:
    old = authority(cast.kantor).certificate
    key = own_key(cast, cast.joko)
    act(cast.tono, "ganti_ca", cast.kantor, DECIDED)
    new = authority(cast.kantor).certificate
    assert new != old and roots(cast.kantor) == [old, new]
    assert present_key(cast.joko) == key
    act(cast.joko, "cabut_kunci", cast.kantor, LOST)
    first, second = revocations(cast.kantor, later(9))
    every = list(certificates([old, new]))
    assert set(dict(revoked_in([first], every))) == {key.serial}
    assert set(dict(revoked_in([second], every))) == set()


def test_a_key_brought_along_counts_once_its_issuer_is_recorded(cast: Cast) -> None:
    outside = office_authority("Penyelenggara Sertifikasi", MONDAY)
    bundle = issue(outside, Holder(cast.joko.nama_lengkap, "", "PPTK"), PASSPHRASE, MONDAY)
    with pytest.raises(SignError) as caught:
        import_key(cast.kantor, cast.joko, bundle, PASSPHRASE, MONDAY)
    assert caught.value.code == "sign.unknown_authority"
    record(cast, outside.certificate)
    made = import_key(cast.kantor, cast.joko, bundle, PASSPHRASE, MONDAY)
    act(cast.joko, "buat_kunci", cast.kantor, evidence=made)
    assert trust_of(cast.kantor).certified == [outside.certificate]


def record(cast: Cast, certificate: bytes, **other: str) -> None:
    told = {
        "jenis": "luar",
        "sertifikat": certificate.decode(),
        "tersertifikasi": "ya",
        "dasar": "Diunduh dari laman penerbit; sidiknya dicocokkan lewat telepon.",
    }
    act(cast.tono, "catat_akar", cast.kantor, told | other)


@pytest.mark.parametrize(
    ("name", "passphrase", "days", "code"),
    [
        ("Orang Lain", PASSPHRASE, 1, "sign.other_person"),
        ("Joko Prasetyo", "salah sekali", 1, "sign.wrong_passphrase"),
        ("Joko Prasetyo", "pendek", 1, "sign.weak_passphrase"),
        ("Joko Prasetyo", PASSPHRASE, 900, "sign.certificate_not_valid"),
    ],
)
def test_a_key_that_is_not_his_or_no_longer_holds_is_not_kept(
    cast: Cast, name: str, passphrase: str, days: int, code: str
) -> None:
    bundle = issue(authority(cast.kantor), Holder(name, "", "PPTK"), PASSPHRASE, MONDAY)
    with pytest.raises(SignError) as caught:
        import_key(cast.kantor, cast.joko, bundle, passphrase, MONDAY + timedelta(days=days))
    assert caught.value.code == code
    with pytest.raises(SignError) as spoilt:
        import_key(cast.kantor, cast.joko, b"rusak", PASSPHRASE, MONDAY)
    assert spoilt.value.code == "sign.unreadable_key"


def test_a_root_is_recorded_once_and_stamps_certify_nobody(cast: Cast) -> None:
    root = office_authority("Penyelenggara", MONDAY).certificate
    record(cast, root)
    with refused("catat_akar.recorded"):
        record(cast, root)
    with refused("catat_akar.stamps_certify_nobody"):
        record(cast, root, jenis="cap_waktu")
    record(cast, root, jenis="cap_waktu", tersertifikasi="tidak")
    assert root in trust_of(cast.kantor).stamp_roots
    assert Akar.objects.at(cast.kantor).count() == 2


def test_the_office_says_whom_it_asks_for_stamps(cast: Cast) -> None:
    assert stamping_of(cast.kantor, MONDAY) is None
    told = {
        "kebijakan": "wajib",
        "alamat": "https://cap.example/tsa",
        "tingkat": "B-LTA",
        "alasan": "12/2026",
    }
    act(cast.tono, "atur_cap_waktu", cast.kantor, told)
    asked = stamping_of(cast.kantor, MONDAY)
    assert asked is not None and asked.required and asked.url == told["alamat"]
    assert len(asked.lists) == 1
    act(cast.tono, "atur_cap_waktu", cast.kantor, {"kebijakan": "tidak", "alasan": "Perjanjian berakhir."})
    assert stamping_of(cast.kantor, MONDAY) is None
    assert CapWaktu.objects.at(cast.kantor).count() == 2


@pytest.mark.parametrize(
    ("address", "code"), [("", "atur_cap_waktu.address_needed"), ("gopher://x", "sign.stamp_address")]
)
def test_an_address_is_needed_that_can_be_asked(cast: Cast, address: str, code: str) -> None:
    with refused(code):
        act(
            cast.tono, "atur_cap_waktu", cast.kantor, {"kebijakan": "wajib", "alamat": address, "alasan": "x"}
        )
