"""People, posts, and who holds which: one holder at any instant, nobody appoints himself."""

from datetime import date
from typing import Any

import pytest

from lurus.core.izin import Pelaku
from lurus.kantor.models import Akun, Jabatan, Orang, Penugasan
from lurus.kantor.pemegang import holder, pelaku_of, staffing
from tests.cast import MONDAY, Cast
from tests.play import act, faulty, order, refused, upload

PERSON = {
    "nama": "Rina Marlina",
    "gelar_belakang": "S.E.",
    "nip": "199001012015012001",
    "email": "rina@contoh.example",
}
LETTER = {"dasar_nomor": "821/7/2026", "dasar_tanggal": "2026-03-02", "ditetapkan_oleh": "Bupati"}


def positions(cast: Cast, orang: Orang) -> Pelaku:
    """The person with the posts he may act from on MONDAY."""
    day = MONDAY.date()
    seats = staffing(cast.kantor.pk, day, orang.pk, acting_only=True)
    return pelaku_of(seats, orang.pk, cast.kantor.pk, day)


def newcomer(cast: Cast) -> Orang:
    """Somebody without a post."""
    done = act(cast.tono, "catat_orang", cast.kantor, PERSON)
    found: Orang = Orang.objects.at(cast.kantor).get(pk=done.data["orang"])
    return found


def seated(cast: Cast, who: Orang, post: str, mode: str, **other: Any) -> Penugasan:
    """An assignment through the door."""
    told = {"orang": who.pk, "jabatan": cast.jabatan[post].pk, "mode": mode, "mulai": "2026-03-09"}
    done = act(cast.tono, "catat_penugasan", cast.kantor, told | LETTER | other)
    found: Penugasan = Penugasan.objects.at(cast.kantor).get(pk=done.data["penugasan"])
    return found


def test_a_person_is_recorded_and_recorded_anew(cast: Cast) -> None:
    person = newcomer(cast)
    assert person.nama_lengkap == "Rina Marlina, S.E."
    act(cast.tono, "catat_orang", cast.kantor, PERSON | {"orang": person.pk, "pangkat": "Penata (III/c)"})
    person.refresh_from_db()
    assert (person.pangkat, person.version) == ("Penata (III/c)", 2)


def test_an_account_follows_its_owner_s_email(cast: Cast) -> None:
    told = {"orang": cast.joko.pk, "nama": cast.joko.nama, "email": "joko.baru@contoh.example"}
    act(cast.tono, "catat_orang", cast.kantor, told)
    assert Akun.objects.get(orang=cast.joko).email == "joko.baru@contoh.example"


@pytest.mark.parametrize(("field", "value"), [("nip", "1980"), ("email", "rina"), ("nama", "")])
def test_a_person_without_a_proper_name_nip_or_email_is_refused(cast: Cast, field: str, value: str) -> None:
    code = "input.string_too_short" if field == "nama" else "input.string_pattern_mismatch"
    with faulty(field, code):
        act(cast.tono, "catat_orang", cast.kantor, PERSON | {field: value})


def test_no_two_people_share_an_email_or_a_nip(cast: Cast) -> None:
    with refused("catat_orang.email_taken", nama=cast.joko.nama_lengkap):
        act(cast.tono, "catat_orang", cast.kantor, PERSON | {"email": "JOKO@contoh.example"})
    with refused("catat_orang.nip_taken"):
        act(cast.tono, "catat_orang", cast.kantor, PERSON | {"nip": cast.joko.nip})
    with refused("catat_orang.account_taken"):
        act(cast.tono, "catat_orang", cast.kantor, PERSON | {"email": "pptk_sebelah@contoh.example"})


def test_the_neighbour_s_people_are_not_ours_to_record(cast: Cast) -> None:
    other = cast.orang["pptk_sebelah"]
    with refused("catat_orang.unknown_person"):
        act(cast.tono, "catat_orang", cast.kantor, PERSON | {"orang": other.pk})


def test_a_post_is_recorded_under_its_superior(cast: Cast) -> None:
    told = {"nama": "PPTK Promosi", "peran": "PPTK", "atasan": cast.jabatan["anton"].pk}
    done = act(cast.tono, "catat_jabatan", cast.kantor, told)
    post = Jabatan.objects.at(cast.kantor).get(pk=done.data["jabatan"])
    assert post.atasan == cast.jabatan["anton"]
    with refused("catat_jabatan.name_taken"):
        act(cast.tono, "catat_jabatan", cast.kantor, told | {"nama": "pptk promosi"})


def test_a_post_does_not_stand_under_itself(cast: Cast) -> None:
    head = cast.jabatan["ratna"]
    told = {"jabatan": head.pk, "nama": head.nama, "peran": "KETUA", "atasan": cast.jabatan["joko"].pk}
    with refused("catat_jabatan.circle"):
        act(cast.tono, "catat_jabatan", cast.kantor, told)


def test_the_role_of_a_post_that_was_held_is_fixed(cast: Cast) -> None:
    post = cast.jabatan["joko"]
    with refused("catat_jabatan.role_fixed", peran="PPTK"):
        act(
            cast.tono, "catat_jabatan", cast.kantor, {"jabatan": post.pk, "nama": post.nama, "peran": "KETUA"}
        )


def test_only_the_administrator_records(cast: Cast) -> None:
    with refused("izin.wrong_role"):
        act(cast.ratna, "catat_orang", cast.kantor, PERSON)


def test_a_post_has_one_holder_at_any_instant(cast: Cast) -> None:
    person = newcomer(cast)
    for mode in ("definitif", "plt", "pj"):
        with refused("catat_penugasan.overlap", nama=cast.ratna.nama_lengkap):
            seated(cast, person, "ratna", mode)


def test_a_plh_stands_beside_the_holder_he_replaces(cast: Cast) -> None:
    seated(cast, cast.hadi, "ratna", "plh", sampai="2026-03-13", surat=[upload("surat.pdf")])
    present = holder(cast.jabatan["ratna"], MONDAY.date())
    assert present is not None and present.orang == cast.hadi
    assert "plh" in [one.mode for one in positions(cast, cast.hadi).kedudukan]
    back = holder(cast.jabatan["ratna"], date(2026, 3, 14))
    assert back is not None and back.orang == cast.ratna
    with refused("catat_penugasan.overlap", mode="plh"):
        seated(cast, cast.anton, "ratna", "plh", sampai="2026-03-10")


def test_a_plh_needs_an_absent_holder_and_an_end(cast: Cast) -> None:
    with refused("catat_penugasan.plh_open_ended"):
        seated(cast, cast.hadi, "ratna", "plh")
    with refused("catat_penugasan.plh_of_himself"):
        seated(cast, cast.ratna, "ratna", "plh", sampai="2026-03-13")
    with refused("catat_penugasan.plh_without_holder"):
        seated(cast, cast.hadi, "ratna", "plh", mulai="2023-03-01", sampai="2023-03-13")


def test_a_vacant_post_takes_a_plt(cast: Cast) -> None:
    ended(cast, "ratna", "2026-03-08")
    seated(cast, cast.hadi, "ratna", "plt")
    present = holder(cast.jabatan["ratna"], MONDAY.date())
    assert present is not None and present.mode == "plt"


def test_nobody_appoints_himself(cast: Cast) -> None:
    with refused("izin.self_appointment"):
        seated(cast, cast.tono, "ratna", "plh", sampai="2026-03-13")


def test_an_assignment_ends_after_it_begins(cast: Cast) -> None:
    with refused("catat_penugasan.order"):
        seated(cast, cast.hadi, "ratna", "plh", sampai="2026-03-01")


def test_an_assignment_is_of_this_office(cast: Cast) -> None:
    with refused("catat_penugasan.unknown_person"):
        seated(cast, cast.orang["pptk_sebelah"], "joko", "plh", sampai="2026-03-13")


def ended(cast: Cast, who: str, day: str) -> None:
    """The present assignment of that post ends."""
    found = Penugasan.objects.at(cast.kantor).get(jabatan=cast.jabatan[who], mode="definitif")
    told = {"penugasan": found.pk, "sampai": day, "alasan": "Mutasi"}
    act(cast.tono, "akhiri_penugasan", cast.kantor, told)


def test_an_assignment_that_ended_gives_nothing(cast: Cast) -> None:
    ended(cast, "joko", "2026-03-08")
    here = positions(cast, cast.joko)
    assert here.kedudukan == () and [one.peran for one in here.berakhir] == ["PPTK"]
    with refused("akhiri_penugasan.ended"):
        ended(cast, "joko", "2026-03-20")


def test_nobody_ends_his_own_assignment(cast: Cast) -> None:
    with refused("izin.self_appointment"):
        ended(cast, "tono", "2026-03-09")


def test_an_assignment_does_not_end_before_what_was_done_in_it(cast: Cast) -> None:
    order(cast, "harga.realisasi")
    with refused("akhiri_penugasan.acted_since", hari=MONDAY.date()):
        ended(cast, "ratna", "2026-03-08")
    ended(cast, "ratna", "2026-03-09")
    assert holder(cast.jabatan["ratna"], date(2026, 3, 10)) is None


def test_an_assignment_does_not_end_before_it_began(cast: Cast) -> None:
    with refused("akhiri_penugasan.order"):
        ended(cast, "joko", "2023-12-31")
