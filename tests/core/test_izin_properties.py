"""Whatever the case: no position, no act; and nobody checks what he made."""

from hypothesis import given
from hypothesis import strategies as st

from lurus.core.izin import CODES, DUTIES, MODES, Kedudukan, Pelaku, Perkara, boleh
from lurus.core.sop import SOP_459

ACTS = st.sampled_from([one.id for one in SOP_459.acts])
ROLES = st.sampled_from([one.id for one in SOP_459.roles])
SMALL = st.integers(1, 4)
PEOPLE = st.frozensets(SMALL)
POSITIONS = st.builds(
    Kedudukan,
    peran=ROLES,
    mode=st.sampled_from(MODES),
    jabatan=SMALL,
    tugas=st.sampled_from(["", *(one.tugas for one in DUTIES)]),
    perbaikan=st.none() | SMALL,
)
PERSONS = st.builds(
    Pelaku,
    orang=SMALL,
    kantor=st.integers(1, 2),
    kedudukan=st.lists(POSITIONS, max_size=3).map(tuple),
    berakhir=st.lists(POSITIONS, max_size=2).map(tuple),
)
MATTERS = st.builds(
    Perkara,
    kantor=st.integers(1, 2),
    step=st.sampled_from([*"-1234567", "selesai"]),
    perbaikan=SMALL,
    peran_diminta=st.none() | ROLES,
    pemilik_jabatan=st.none() | SMALL,
    penanda_tangan=st.none() | SMALL | ROLES,
    penjawab=PEOPLE,
    pengisi=PEOPLE,
    penilai=PEOPLE,
    verifikator=PEOPLE,
    ketua_bertindak=PEOPLE,
    simpulan_berubah=st.booleans(),
    sasaran_orang=st.none() | SMALL,
    dokumen=st.none() | st.sampled_from(["laporan", "lembar_data", "surat_perintah"]),
    ubahan=st.booleans(),
)


@given(PERSONS, ACTS, MATTERS)
def test_nobody_does_anything_without_a_position_valid_today(
    person: Pelaku, act_id: str, facts: Perkara
) -> None:
    answer = boleh(Pelaku(person.orang, person.kantor, (), person.berakhir), act_id, facts)
    assert not answer.boleh
    assert answer.code in CODES


@given(PERSONS, ACTS, MATTERS)
def test_who_may_acts_from_a_position_of_his_in_his_own_office(
    person: Pelaku, act_id: str, facts: Perkara
) -> None:
    answer = boleh(person, act_id, facts)
    if answer.boleh:
        assert (answer.mode, answer.jabatan) in {(one.mode, one.jabatan) for one in person.kedudukan}
        assert person.kantor == facts.kantor
        assert facts.peran_diminta in (None, answer.peran)
    else:
        assert answer.code in CODES


@given(PERSONS, st.sampled_from(["validasi", "nilai_kumpulan", "verifikasi", "verifikasi_butir"]), MATTERS)
def test_who_made_a_figure_never_checks_it(person: Pelaku, act_id: str, facts: Perkara) -> None:
    checks = boleh(person, act_id, facts).boleh
    made = person.orang in facts.penjawab | facts.pengisi
    assert not (checks and made)


@given(PERSONS, st.sampled_from(["verifikasi", "verifikasi_butir"]), MATTERS)
def test_the_verifier_neither_validated_nor_is_the_head(person: Pelaku, act_id: str, facts: Perkara) -> None:
    verifies = boleh(person, act_id, facts).boleh
    validated = person.orang in facts.penilai | facts.ketua_bertindak
    is_head = any(one.peran == "KETUA" and one.mode != "tugas" for one in person.kedudukan)
    assert not (verifies and (validated or is_head))


@given(PERSONS, ACTS, MATTERS)
def test_one_more_post_as_owner_takes_nothing_away(person: Pelaku, act_id: str, facts: Perkara) -> None:
    more = Pelaku(person.orang, person.kantor, (*person.kedudukan, Kedudukan("PPTK", "definitif", 9)))
    assert boleh(more, act_id, facts).boleh >= boleh(person, act_id, facts).boleh


@given(PERSONS, ACTS, MATTERS)
def test_the_same_question_has_the_same_answer(person: Pelaku, act_id: str, facts: Perkara) -> None:
    assert boleh(person, act_id, facts) == boleh(person, act_id, facts)
