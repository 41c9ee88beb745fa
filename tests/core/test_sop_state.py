"""What is open, missing and awaited, from facts alone."""

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lurus.core.errors import CoreError
from lurus.core.sop import SOP_459, act, advance, check, missing, next_performers

FACTS = sorted(
    {fact for step in SOP_459.steps for fact in step.complete_when}
    | {fact for one in SOP_459.acts for fact in one.yields}
)
NEEDS = [
    ("pastikan_terkirim", "3", "SEKRETARIS", "daftar_terkirim"),
    ("selesaikan_himpunan", "3", "ANGGOTA", "semua_terjawab pengiriman_dipastikan"),
    (
        "susun_konsep",
        "3",
        "SEKRETARIS",
        "pengiriman_dipastikan himpunan_anggota himpunan_sekretaris semua_valid kumpulan_dinilai",
    ),
    ("verifikasi", "4", "SEKRETARIS", "dilaporkan"),
    ("sampaikan_keputusan", "4", "ANGGOTA", "diverifikasi"),
    ("terima_keputusan", "4", "KETUA", "keputusan_disampaikan"),
    ("catat_hadir", "5", "STAF", "rapat_diundang"),
    ("putuskan", "5", "ANGGOTA", "rapat_diundang"),
    ("tetapkan_data_final", "5", "SEKRETARIS", "semua_diputuskan ubahan_tuntas rapat_diadakan"),
    ("paraf", "2", "SEKRETARIS", "rencana_disusun"),
    ("paraf", "6", "SEKRETARIS", "paraf_anggota"),
    ("agendakan", "6", "STAF", "paraf_sekretaris"),
    ("reviu_laporan", "6", "KETUA", "lembar_ditandatangani"),
    ("sampaikan_laporan", "7", "KETUA", "didokumentasikan"),
]
ONCE = [
    ("pastikan_terkirim", "3", "SEKRETARIS", "pengiriman_dipastikan"),
    ("selesaikan_himpunan", "3", "ANGGOTA", "himpunan_anggota"),
    ("susun_konsep", "3", "SEKRETARIS", "konsep_sekretaris"),
    ("tetapkan_data_final", "5", "ANGGOTA", "final_anggota"),
    ("tetapkan_data_final", "5", "SEKRETARIS", "final_sekretaris"),
    ("paraf", "6", "ANGGOTA", "paraf_anggota"),
    ("agendakan", "6", "STAF", "diagendakan"),
    ("dokumentasikan", "7", "STAF", "didokumentasikan"),
]


def holding(*facts: str) -> Callable[[str], bool]:
    """A case in which exactly these facts hold."""
    return frozenset(facts).__contains__


def code(act_id: str, step: str, role: str | None, facts: Iterable[str] = (), kind: str | None = None) -> str:
    """The code of the refusal, or "" when the act is open."""
    refusal = check(SOP_459, act_id, step, role, holding(*facts), kind=kind)
    return "" if refusal is None else refusal.code


@pytest.mark.parametrize(("act_id", "step", "role", "needs"), NEEDS)
def test_an_act_waits_for_what_it_needs(act_id: str, step: str, role: str, needs: str) -> None:
    refusal = check(SOP_459, act_id, step, role, holding())
    assert refusal is not None
    assert (refusal.code, refusal.params["missing"]) == ("sop.needs", tuple(needs.split()))
    assert code(act_id, step, role, needs.split()) == ""


@pytest.mark.parametrize(("act_id", "step", "role", "mark"), ONCE)
def test_a_mark_is_not_set_twice(act_id: str, step: str, role: str, mark: str) -> None:
    refusal = check(SOP_459, act_id, step, role, holding(*FACTS))
    assert refusal is not None
    assert (refusal.code, refusal.params["fact"]) == ("sop.already_done", mark)


def test_the_mark_of_one_does_not_close_the_act_to_the_other() -> None:
    needs = ("semua_diputuskan", "ubahan_tuntas", "rapat_diadakan", "final_anggota")
    assert code("tetapkan_data_final", "5", "SEKRETARIS", needs) == ""
    assert code("tetapkan_data_final", "5", None, needs) == ""


def test_an_act_of_another_step_says_where_it_is_open() -> None:
    refusal = check(SOP_459, "validasi", "6", "ANGGOTA", holding())
    assert refusal is not None
    assert (refusal.code, refusal.params["open_in"]) == ("sop.not_in_this_step", ("3", "5"))


@pytest.mark.parametrize("end", ["selesai", "batal"])
def test_nothing_is_open_in_a_case_that_ended(end: str) -> None:
    closed = {code(one.id, end, None, FACTS) for one in SOP_459.acts}
    assert closed == {"sop.case_ended"}
    assert (advance(SOP_459, end, holding(*FACTS)), missing(SOP_459, end, holding())) == (None, ())
    assert next_performers(SOP_459, end, holding()) == ()


def test_an_unknown_step_is_an_error_not_an_answer() -> None:
    with pytest.raises(CoreError, match=r"sop\.unknown"):
        check(SOP_459, "laporkan", "9", None, holding())


def test_an_order_may_be_given_outside_any_case_only() -> None:
    assert code("perintahkan_reviu", "-", "KETUA") == ""
    assert code("perintahkan_reviu", "3", "KETUA") == "sop.not_in_this_step"


def test_the_report_is_signed_after_the_review_and_a_sheet_before_it() -> None:
    on_agenda = ("diagendakan",)
    assert code("tanda_tangani", "6", "PPTK", on_agenda, "lembar_data") == ""
    assert code("tanda_tangani", "6", "KETUA", on_agenda, "lembar_data") == ""
    assert code("tanda_tangani", "6", "KETUA", on_agenda, "laporan") == "sop.needs"
    assert code("tanda_tangani", "6", "KETUA", on_agenda) == "sop.needs"
    assert code("tanda_tangani", "6", "KETUA", ("direviu_ketua",)) == ""


def test_a_paper_that_is_not_signed_in_a_step_is_refused_there() -> None:
    assert code("tanda_tangani", "6", None, FACTS, "surat_perintah") == "sop.not_in_this_step"


def test_a_draft_that_one_of_the_two_has_marked_holds_its_items_still() -> None:
    assert code("jawab", "3", "PPTK", ("himpunan_anggota", "himpunan_sekretaris")) == ""
    for act_id in ("jawab", "nyatakan_benar", "validasi", "nilai_kumpulan", "tambah_butir", "lepas_butir"):
        assert code(act_id, "3", None, ("konsep_anggota",)) == "sop.already_done"


def test_figures_that_one_of_the_two_has_declared_final_hold_still() -> None:
    for act_id in ("jawab", "validasi", "verifikasi_butir", "putuskan"):
        assert code(act_id, "5", None, ("rapat_diundang", "final_sekretaris")) == "sop.already_done"


def test_facts_are_asked_in_order_and_no_further_than_the_first_that_fails() -> None:
    asked: list[str] = []

    def has(fact: str) -> bool:
        asked.append(fact)
        return fact == "daftar_terkirim"

    assert advance(SOP_459, "3", has) is None
    assert asked == ["daftar_terkirim", "pengiriman_dipastikan"]


@given(st.sampled_from([step.id for step in SOP_459.steps]), st.frozensets(st.sampled_from(FACTS)))
def test_a_step_leads_on_exactly_when_nothing_is_missing(step: str, facts: frozenset[str]) -> None:
    lacking = missing(SOP_459, step, facts.__contains__)
    assert (advance(SOP_459, step, facts.__contains__) is not None) == (lacking == ())


@given(st.sampled_from([step.id for step in SOP_459.steps]), st.frozensets(st.sampled_from(FACTS)))
def test_who_is_waited_for_finds_the_act_open(step: str, facts: frozenset[str]) -> None:
    for act_id, role in next_performers(SOP_459, step, facts.__contains__):
        openings = act(SOP_459, act_id).at(step, role)
        kinds: set[str | None] = {kind for one in openings for kind in one.kinds} or {None}
        assert "" in {code(act_id, step, role, facts, kind) for kind in kinds}


def test_a_case_is_carried_from_the_order_to_the_end_by_those_it_waits_for() -> None:
    """Played with facts only: each round, everybody who is waited for does what he is waited for."""
    facts: set[str] = set()
    step, walked = "1", ["1"]
    while step != "selesai":
        waiting = next_performers(SOP_459, step, facts.__contains__)
        assert waiting, f"nobody is waited for in step {step}: {missing(SOP_459, step, facts.__contains__)}"
        for act_id, role in waiting:
            for opening in act(SOP_459, act_id).at(step, role):
                if all(map(facts.__contains__, opening.needs)):
                    facts.update(opening.yields)
        following = advance(SOP_459, step, facts.__contains__)
        if following is not None:
            step = following
            walked.append(step)
    assert walked == [*"1234567", "selesai"]


def test_a_meeting_waits_first_for_its_invitation() -> None:
    amended = ("ubahan_tuntas",)
    assert next_performers(SOP_459, "5", holding(*amended)) == (("undang_rapat", "ANGGOTA"),)
    invited = next_performers(SOP_459, "5", holding("rapat_diundang", *amended))
    assert invited == (("catat_hadir", "ANGGOTA"), ("putuskan", "ANGGOTA"), ("putuskan", "SEKRETARIS"))


def test_owners_are_waited_for_once_their_lists_are_sent() -> None:
    assert next_performers(SOP_459, "3", holding()) == (("kirim_daftar_isian", "ANGGOTA"),)
    sent = next_performers(SOP_459, "3", holding("daftar_terkirim"))
    assert sent == (("pastikan_terkirim", "SEKRETARIS"), ("jawab", "PPTK"))
    assert act(SOP_459, "jawab").by_owner("3")


def test_initials_go_up_in_order_before_the_agenda() -> None:
    assert next_performers(SOP_459, "6", holding()) == (("paraf", "ANGGOTA"),)
    assert next_performers(SOP_459, "6", holding("paraf_anggota")) == (("paraf", "SEKRETARIS"),)
    both = ("paraf_anggota", "paraf_sekretaris")
    assert next_performers(SOP_459, "6", holding(*both)) == (("agendakan", "STAF"),)
