"""What is kept apart, whose sheet it is, and what a refusal says."""

from datetime import date

import pytest

from lurus.core.errors import CoreError
from lurus.core.izin import CODES, CONDITIONS, SEPARATIONS, Kedudukan, Pelaku, Perkara, boleh
from lurus.core.sop import SOP_459, act

ME, OTHER = 7, 8
ANGGOTA = Kedudukan("ANGGOTA", "definitif", 3)
SEKRETARIS = Kedudukan("SEKRETARIS", "definitif", 2)
KETUA = Kedudukan("KETUA", "definitif", 1)
PLH_KETUA = Kedudukan("KETUA", "plh", 1)
PPTK = Kedudukan("PPTK", "definitif", 20)
PENGELOLA = Kedudukan("PENGELOLA", "definitif", 30)
SUBSTITUTE = Kedudukan("SEKRETARIS", "tugas", 2, tugas="verifikasi", perbaikan=5)


def me(*positions: Kedudukan, ended: tuple[Kedudukan, ...] = ()) -> Pelaku:
    return Pelaku(ME, 1, positions, ended)


def told(person: Pelaku, act_id: str, facts: Perkara) -> tuple[str, object]:
    """The code and, of its values, the one that tells most."""
    answer = boleh(person, act_id, facts)
    return answer.code, answer.params.get("did", answer.params.get("roles"))


@pytest.mark.parametrize("act_id", ["validasi", "nilai_kumpulan", "kesampingkan_aturan"])
@pytest.mark.parametrize(("part", "did"), [("penjawab", "jawab"), ("pengisi", "diisikan")])
def test_who_answered_or_filled_in_neither_validates_nor_waives(act_id: str, part: str, did: str) -> None:
    mine = Perkara(step="3", **{part: frozenset({ME})})  # type: ignore[arg-type]
    theirs = Perkara(step="3", **{part: frozenset({OTHER})})  # type: ignore[arg-type]
    assert told(me(ANGGOTA), act_id, mine) == ("izin.maker_is_checker", did)
    assert boleh(me(ANGGOTA), act_id, theirs).boleh


def test_who_answers_for_a_figure_does_not_explain_what_was_found_on_it() -> None:
    owned = Perkara(pengampu=frozenset({PPTK.jabatan}))
    away = Pelaku(ME, 1, (ANGGOTA,), digantikan=(PPTK,))
    for person in (me(ANGGOTA, PPTK), away):
        assert boleh(person, "jelaskan_indikasi", owned).code == "izin.own_figure"
    assert boleh(me(ANGGOTA), "jelaskan_indikasi", owned).boleh
    assert boleh(me(ANGGOTA, PPTK), "jelaskan_indikasi", Perkara()).boleh


@pytest.mark.parametrize(("act_id", "step"), [("verifikasi", "4"), ("verifikasi_butir", "5")])
@pytest.mark.parametrize(
    ("part", "did"), [("penjawab", "jawab"), ("pengisi", "diisikan"), ("penilai", "validasi")]
)
@pytest.mark.parametrize("position", [SEKRETARIS, SUBSTITUTE])
def test_who_made_or_validated_does_not_verify(
    act_id: str, step: str, part: str, did: str, position: Kedudukan
) -> None:
    mine = Perkara(step=step, perbaikan=5, **{part: frozenset({ME})})  # type: ignore[arg-type]
    assert told(me(position), act_id, mine) == ("izin.maker_is_checker", did)


@pytest.mark.parametrize(
    "head", [KETUA, PLH_KETUA, Kedudukan("KETUA", "plt", 1), Kedudukan("KETUA", "pj", 1)]
)
def test_the_verifier_is_not_the_head_in_any_mode(head: Kedudukan) -> None:
    for position in (SEKRETARIS, SUBSTITUTE):
        answer = boleh(me(head, position), "verifikasi", Perkara(step="4", perbaikan=5))
        assert (answer.code, answer.params["remedy"]) == ("izin.verifier_is_head", "tunjuk_pengganti")


def test_who_acted_as_head_earlier_in_the_case_does_not_verify_it() -> None:
    earlier = Perkara(step="4", ketua_bertindak=frozenset({ME}))
    assert told(me(SEKRETARIS), "verifikasi", earlier) == ("izin.verifier_is_head", "ketua")


def test_a_substitute_verifies_where_the_secretary_is_plh_of_the_head() -> None:
    answer = boleh(Pelaku(OTHER, 1, (SUBSTITUTE,)), "verifikasi", Perkara(step="4", perbaikan=5))
    assert (answer.boleh, answer.peran, answer.mode) == (True, "SEKRETARIS", "tugas")


@pytest.mark.parametrize("act_id", ["reviu_laporan", "tanda_tangani"])
def test_who_verified_does_not_review_or_sign_as_head(act_id: str) -> None:
    facts = Perkara(step="6", dokumen="laporan", verifikator=frozenset({ME}))
    answer = boleh(me(PLH_KETUA), act_id, facts)
    assert (answer.code, dict(answer.params)) == ("izin.head_verified", {})


def test_who_verified_still_signs_a_sheet_of_his_own() -> None:
    facts = Perkara(step="6", dokumen="lembar_data", pemilik_jabatan=2, verifikator=frozenset({ME}))
    assert boleh(me(SEKRETARIS), "tanda_tangani", facts).boleh


@pytest.mark.parametrize(
    ("act_id", "step"), [("catat_penugasan", "-"), ("akhiri_penugasan", "-"), ("tunjuk_pengganti", "4")]
)
def test_nobody_appoints_or_dispenses_himself(act_id: str, step: str) -> None:
    person = me(KETUA, PENGELOLA)
    assert boleh(person, act_id, Perkara(step=step, sasaran_orang=ME)).code == "izin.self_appointment"
    assert boleh(person, act_id, Perkara(step=step, sasaran_orang=OTHER)).boleh


def test_who_scanned_a_paper_in_or_signed_it_in_ink_does_not_check_the_scan() -> None:
    facts = Perkara(step="1", dokumen="surat_perintah", pemindai=frozenset({ME}))
    assert boleh(me(SEKRETARIS), "periksa_pindaian", facts).code == "izin.own_scan"
    assert boleh(me(SEKRETARIS), "periksa_pindaian", Perkara(step="1", dokumen="surat_perintah")).boleh


def test_a_key_is_made_by_its_owner_only() -> None:
    assert boleh(me(PENGELOLA), "buat_kunci", Perkara(sasaran_orang=OTHER)).code == "izin.only_oneself"
    assert boleh(me(PENGELOLA), "buat_kunci", Perkara(sasaran_orang=ME)).boleh
    assert boleh(me(PENGELOLA), "buat_kunci", Perkara()).boleh


def test_a_key_is_revoked_by_its_owner_or_by_who_manages_the_office() -> None:
    assert boleh(me(SEKRETARIS), "cabut_kunci", Perkara(sasaran_orang=ME)).boleh
    assert boleh(me(PENGELOLA), "cabut_kunci", Perkara(sasaran_orang=OTHER)).boleh
    refused = boleh(me(SEKRETARIS), "cabut_kunci", Perkara(sasaran_orang=OTHER))
    assert refused.code == "izin.only_oneself"


def test_a_sheet_is_answered_by_its_owner() -> None:
    assert boleh(me(PPTK), "jawab", Perkara(step="3", pemilik_jabatan=20)).boleh
    answer = boleh(me(PPTK), "jawab", Perkara(step="3", pemilik_jabatan=21))
    assert (answer.code, answer.params["jabatan"]) == ("izin.not_owner", 21)
    assert boleh(me(PPTK), "nyatakan_benar", Perkara(step="3")).code == "izin.not_owner"


def test_the_planning_officer_may_fill_in_for_an_owner_but_not_declare_for_him() -> None:
    another = Perkara(step="3", pemilik_jabatan=20)
    assert boleh(me(ANGGOTA), "jawab", another).peran == "ANGGOTA"
    assert boleh(me(ANGGOTA), "nyatakan_benar", another).code == "izin.not_owner"


def test_the_secretary_never_answers_for_another() -> None:
    assert boleh(me(SEKRETARIS), "jawab", Perkara(step="3", pemilik_jabatan=20)).code == "izin.not_owner"


def test_in_the_meeting_only_an_amended_item_is_answered_anew() -> None:
    assert boleh(me(PPTK), "jawab", Perkara(step="5", pemilik_jabatan=20)).code == "izin.not_amended"
    assert boleh(me(PPTK), "jawab", Perkara(step="5", pemilik_jabatan=20, ubahan=True)).boleh


def test_a_paper_is_signed_by_the_role_or_post_it_names() -> None:
    by_role = Perkara(step="1", dokumen="surat_perintah", penanda_tangan="KETUA")
    by_post = Perkara(step="6", dokumen="lembar_data", pemilik_jabatan=20, penanda_tangan=20)
    assert boleh(me(KETUA), "tanda_tangani", by_role).boleh
    assert boleh(me(PPTK), "tanda_tangani", by_post).boleh
    other_role = Perkara(step="1", penanda_tangan="SEKRETARIS")
    other_post = Perkara(step="6", dokumen="lembar_data", pemilik_jabatan=20, penanda_tangan=21)
    assert told(me(KETUA), "tanda_tangani", other_role) == ("izin.wrong_role", ("SEKRETARIS",))
    assert boleh(me(PPTK), "tanda_tangani", other_post).code == "izin.not_owner"


def test_a_wrong_role_is_told_who_may() -> None:
    assert told(me(PPTK), "agendakan", Perkara(step="6")) == ("izin.wrong_role", ("STAF",))
    assert told(me(), "agendakan", Perkara(step="6")) == ("izin.wrong_role", ("STAF",))


def test_an_ended_assignment_is_told_with_its_last_day() -> None:
    ended = Kedudukan("STAF", "plt", 40, sampai=date(2025, 3, 31))
    answer = boleh(me(PPTK, ended=(ended,)), "agendakan", Perkara(step="6"))
    assert answer.code == "izin.ended"
    assert answer.params == {"peran": "STAF", "mode": "plt", "sampai": date(2025, 3, 31)}


def test_a_holder_whose_post_a_plh_runs_is_told_who_does_and_until_when() -> None:
    away = Kedudukan("STAF", "definitif", 40, sampai=date(2025, 3, 31), oleh="Sari Handayani, S.T.")
    answer = boleh(Pelaku(ME, 1, digantikan=(away,)), "agendakan", Perkara(step="6"))
    assert (answer.boleh, answer.code) == (False, "izin.displaced")
    assert answer.params == {"peran": "STAF", "oleh": "Sari Handayani, S.T.", "sampai": date(2025, 3, 31)}
    assert boleh(Pelaku(ME, 1, digantikan=(away,)), "laporkan", Perkara(step="4")).code == "izin.wrong_role"


def test_who_holds_another_post_beside_the_one_that_a_plh_runs_acts_from_that_one() -> None:
    away = Kedudukan("STAF", "definitif", 40, oleh="Sari Handayani, S.T.")
    both = Pelaku(ME, 1, (ANGGOTA,), digantikan=(away,))
    assert boleh(both, "laporkan", Perkara(step="4")).boleh
    assert not boleh(both, "agendakan", Perkara(step="6")).boleh


def test_an_owner_whose_post_ended_is_told_so_and_not_that_the_sheet_is_another_s() -> None:
    ended = Kedudukan("PPTK", "definitif", 21, sampai=date(2025, 3, 31))
    mine_once, never_mine = Perkara(step="3", pemilik_jabatan=21), Perkara(step="3", pemilik_jabatan=22)
    assert boleh(me(PPTK, ended=(ended,)), "jawab", mine_once).code == "izin.ended"
    assert boleh(me(PPTK, ended=(ended,)), "jawab", never_mine).code == "izin.not_owner"


def test_a_surat_tugas_for_something_else_is_told_as_its_mode() -> None:
    facts = Perkara(step="3", perbaikan=5)
    assert boleh(me(SUBSTITUTE), "pastikan_terkirim", facts).params == {
        "peran": "SEKRETARIS",
        "mode": "tugas",
    }


def test_another_office_is_refused_before_anything_else() -> None:
    answer = boleh(me(KETUA), "perintahkan_reviu", Perkara(kantor=2))
    assert (answer.boleh, answer.code) == (False, "izin.other_office")


def test_with_several_positions_the_one_that_may_is_taken_or_the_one_asked_for() -> None:
    both = me(PLH_KETUA, SEKRETARIS)
    assert boleh(both, "pastikan_terkirim", Perkara(step="3")).peran == "SEKRETARIS"
    assert boleh(both, "kembalikan", Perkara(step="6")).peran == "KETUA"
    assert boleh(both, "kembalikan", Perkara(step="6", peran_diminta="SEKRETARIS")).peran == "SEKRETARIS"
    asked = Perkara(step="6", peran_diminta="STAF")
    assert boleh(both, "kembalikan", asked).code == "izin.wrong_role"


def test_the_reason_told_is_that_of_the_position_that_came_furthest() -> None:
    facts = Perkara(step="6", dokumen="laporan", simpulan_berubah=True, pemilik_jabatan=99)
    assert boleh(me(PPTK, PLH_KETUA), "tanda_tangani", facts).code == "izin.mode"


def test_an_act_may_be_given_as_a_rule_and_an_unknown_one_is_an_error() -> None:
    rule = act(SOP_459, "laporkan")
    assert boleh(me(ANGGOTA), rule, Perkara(step="4")) == boleh(me(ANGGOTA), "laporkan", Perkara(step="4"))
    with pytest.raises(CoreError, match=r"sop\.unknown"):
        boleh(me(ANGGOTA), "terbang", Perkara())


def test_every_row_names_a_condition_and_every_condition_has_a_row() -> None:
    assert {row.condition for row in SEPARATIONS} == set(CONDITIONS)
    assert {row.act for row in SEPARATIONS} <= {one.id for one in SOP_459.acts}


def test_every_code_is_listed_once() -> None:
    assert len(CODES) == len(set(CODES)) == 15


def test_a_surat_tugas_counts_in_its_one_case_and_without_one_nowhere() -> None:
    nameless = Kedudukan("SEKRETARIS", "tugas", 2, tugas="verifikasi")
    away = Pelaku(ME, 1, (SUBSTITUTE,), digantikan=(PPTK,))
    for case, counts in ((5, True), (6, False), (None, False)):
        assert SUBSTITUTE.counts_in(case) is counts
        assert not nameless.counts_in(case) and PPTK.counts_in(case)
        assert away.reads_as("SEKRETARIS", perbaikan=case) is counts
        assert away.reads_as("PPTK", perbaikan=case) and not away.reads_as("KETUA", perbaikan=case)
