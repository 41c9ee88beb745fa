"""SOP/459 as data: every clause as printed, every act as the office settled it."""

import re
from collections.abc import Mapping

import pytest

from lurus.core.errors import CoreError
from lurus.core.sop import SOP_459, act, definition, open_acts
from tests.source import ROOT

SOURCE = ROOT.parent / "shared" / "sop" / "sop-459-2021.txt"
CLAUSE_IDS = [
    *("T", "L", "D"),
    *(f"H.{letter}" for letter in "abcdefg"),
    *(f"5.1.{letter}" for letter in "abc"),
    *(f"5.2.{letter}" for letter in "abcdefg"),
    *(f"5.3.{letter}" for letter in "abcdef"),
    *(f"P{number}" for number in range(1, 8)),
    *("R1", "R2", "R4", "R5", "R6", "R7"),
    *(f"C.{letter}" for letter in "abcd"),
]
COMPLETE_WHEN: Mapping[str, str] = {
    "1": "surat_perintah_ditandatangani",
    "2": "rencana_disusun rencana_diparaf",
    "3": "daftar_terkirim pengiriman_dipastikan semua_terjawab semua_valid kumpulan_dinilai himpunan_anggota "
    "himpunan_sekretaris konsep_anggota konsep_sekretaris",
    "4": "dilaporkan diverifikasi keputusan_disampaikan keputusan_diterima",
    "5": "rapat_diadakan semua_diputuskan ubahan_tuntas final_anggota final_sekretaris",
    "6": "paraf_anggota paraf_sekretaris diagendakan lembar_ditandatangani direviu_ketua "
    "laporan_ditandatangani",
    "7": "didokumentasikan disampaikan",
}


def words(text: str) -> str:
    """Text without line ends, bars, emphasis and double spaces: what the eye compares."""
    return " ".join(text.replace("*", "").split())


def test_every_clause_of_the_sop_has_an_id_once() -> None:
    assert [clause.id for clause in SOP_459.clauses] == CLAUSE_IDS


@pytest.mark.skipif(not SOURCE.exists(), reason="the SOP's text (../shared/sop) is not beside the checkout")
@pytest.mark.parametrize("clause_id", CLAUSE_IDS)
def test_a_clause_reads_as_printed(clause_id: str) -> None:
    assert words(SOP_459.clause(clause_id).text) in words(SOURCE.read_text(encoding="utf-8"))


@pytest.mark.skipif(not SOURCE.exists(), reason="the SOP's text (../shared/sop) is not beside the checkout")
@pytest.mark.parametrize("clause_id", ["R1", "R2", "R4", "R5", "R6", "R7"])
def test_a_row_of_the_table_stands_as_printed(clause_id: str) -> None:
    clause = SOP_459.clause(clause_id)
    row = clause.row
    assert row is not None
    boxes = [" ".join("□" * count) for count in row.boxes]
    printed = "\t".join([row.number, clause.text, *boxes, row.kelengkapan, row.waktu, row.output])
    assert printed in SOURCE.read_text(encoding="utf-8").splitlines()


def test_the_cover_keeps_no_name_and_no_nip() -> None:
    identity = SOP_459.identity
    assert (identity.number, identity.revision, identity.cover_revision) == (
        "SOP/459/438.5.20/2021",
        "0",
        "-",
    )
    assert not re.search(r"\d{18}|NIP|, SE|Dra\.|Drs\.", repr(SOP_459))


def test_steps_follow_the_prose_and_name_the_printed_rows() -> None:
    assert [(step.id, step.row) for step in SOP_459.steps] == list(zip("1234567", "1245677", strict=True))
    assert [step.then for step in SOP_459.steps] == [*"234567", "selesai"]


@pytest.mark.parametrize(("step", "facts"), COMPLETE_WHEN.items())
def test_a_step_is_complete_by_its_facts(step: str, facts: str) -> None:
    assert SOP_459.step(step).complete_when == tuple(facts.split())


@pytest.mark.parametrize(
    ("step", "standard"),
    [
        ("1", "15 menit"),
        ("2", "1 hari"),
        ("3", "1 hari"),
        ("4", "30 menit"),
        ("5", "1 hari"),
        ("6", "30 menit"),
    ],
)
def test_a_step_may_take_the_printed_time(step: str, standard: str) -> None:
    found = SOP_459.step(step).standard
    assert found is not None
    assert f"{found.value} {found.unit}" == standard


def test_the_last_step_has_no_standard_of_its_own() -> None:
    assert SOP_459.step("7").standard is None


def test_every_duty_is_carried_out_by_an_act() -> None:
    duties = [one.id for one in SOP_459.clauses if one.id.startswith(("5.", "P", "R", "C."))]
    assert [one for one in duties if not SOP_459.carried_by(one)] == []


def test_returns_lead_back_and_cancellation_ends() -> None:
    returns = {(one.origin, one.target): set(one.roles) for one in SOP_459.arrows if one.act == "kembalikan"}
    assert returns == {
        ("4", "3"): {"SEKRETARIS"},
        ("5", "3"): {"ANGGOTA", "SEKRETARIS"},
        ("6", "5"): {"KETUA", "SEKRETARIS"},
    }
    cancelled = [one.origin for one in SOP_459.arrows if (one.act, one.target) == ("batalkan", "batal")]
    assert cancelled == list("123456")
    assert all(one.ext for one in SOP_459.arrows)


def test_an_arrow_is_walked_by_those_who_may_do_its_act() -> None:
    for arrow in SOP_459.arrows:
        assert arrow.roles == act(SOP_459, arrow.act).performers[arrow.origin]


def test_a_paper_is_signed_in_the_step_that_makes_it() -> None:
    signing = act(SOP_459, "tanda_tangani")
    for document in SOP_459.documents:
        for role in document.signers:
            assert signing.at(document.step, role, document.kind)


def test_a_law_is_a_dated_row_to_be_confirmed() -> None:
    laws = [one.law for one in SOP_459.clauses if one.id.startswith("H.")]
    assert all(law is not None and law.valid_from < SOP_459.identity.issued for law in laws)
    assert not any(law.confirmed for law in laws if law is not None)


def test_a_revision_is_found_by_its_id() -> None:
    assert definition("SOP/459/438.5.20/2021-0") is SOP_459
    with pytest.raises(CoreError, match=r"sop\.unknown"):
        definition("SOP/459/438.5.20/2021-9")


def test_an_unknown_name_is_refused_whatever_it_names() -> None:
    for find in (SOP_459.clause, SOP_459.role, SOP_459.step, SOP_459.document):
        with pytest.raises(CoreError) as refused:
            find("tidak ada")
        assert refused.value.code == "sop.unknown"
    with pytest.raises(CoreError):
        act(SOP_459, "tidak ada")


def test_the_acts_of_a_step_are_those_bound_to_it() -> None:
    assert {one.id for one in open_acts(SOP_459, "7")} == {
        "dokumentasikan",
        "sampaikan_laporan",
        "komunikasikan",
    }


def test_the_heads_duty_to_direct_and_each_duty_to_speak_has_its_kind() -> None:
    spoken = {opening.kinds[0]: opening.clauses for opening in act(SOP_459, "komunikasikan").openings}
    assert spoken["arahan"] == ("5.1.a",)
    assert spoken["tugas_lain"] == ("5.2.g", "5.3.f")
    assert set(spoken) == set(
        "arahan minta_keterangan siapkan_sarana informasi_awal teruskan_informasi tugas_lain pertimbangan "
        "masalah tanggapan".split()
    )
