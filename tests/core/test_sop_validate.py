"""A definition that does not fit together is not loaded."""

from dataclasses import replace

import pytest

from lurus.core.errors import CoreError
from lurus.core.sop import (
    SOP_459,
    ActRule,
    Arrow,
    Definition,
    Opening,
    Standard,
    checked,
    switch_off,
    switch_on,
    validate,
)

STEPS = SOP_459.steps


def with_act(*openings: Opening) -> Definition:
    return replace(
        SOP_459, acts=(*SOP_459.acts, ActRule("uji", "perbaikan", "pendukung", "Menguji", openings))
    )


def with_step(place: int, **changes: object) -> Definition:
    steps = list(STEPS)
    steps[place] = replace(steps[place], **changes)  # type: ignore[arg-type]
    return replace(SOP_459, steps=tuple(steps))


BROKEN = {
    "duplicate": replace(SOP_459, clauses=(*SOP_459.clauses, SOP_459.clauses[0])),
    "unknown": with_act(Opening(("1",), ("CAMAT",))),
    "unreachable": with_step(5, then="selesai"),
    "dead_end": with_step(6, then="7"),
    "no_performer": with_act(Opening(("1",), ())),
    "never_produced": with_act(Opening(("1",), ("KETUA",), needs=("hujan",))),
    "bad_time": with_step(0, standard=Standard(0, "menit")),
    "time_differs": with_step(0, standard=Standard(20, "menit")),
}


def test_the_shipped_definition_is_whole() -> None:
    assert validate(SOP_459) == []
    assert checked(SOP_459) is SOP_459


@pytest.mark.parametrize("problem", BROKEN)
def test_a_broken_definition_is_named_and_not_loaded(problem: str) -> None:
    assert f"sop.definition.{problem}" in {one.code for one in validate(BROKEN[problem])}
    with pytest.raises(CoreError) as refused:
        checked(BROKEN[problem])
    assert refused.value.code == "sop.definition"


def test_an_arrow_to_nowhere_is_found() -> None:
    lost = replace(SOP_459, arrows=(*SOP_459.arrows, Arrow("5", "9", ("KETUA",), "kembalikan")))
    assert [dict(one.params) for one in validate(lost)] == [
        {"what": "step", "id": "9", "used_by": "kembalikan"}
    ]


def test_a_step_whose_fact_nobody_can_bring_about_there_is_found() -> None:
    stuck = with_step(6, complete_when=("didokumentasikan", "disampaikan", "dilaporkan"))
    assert [one.params["fact"] for one in validate(stuck)] == ["dilaporkan"]


def test_an_unknown_unit_of_time_is_found() -> None:
    moons = with_step(6, standard=Standard(1, "bulan"))
    assert [one.code for one in validate(moons)] == ["sop.definition.bad_time"]


def test_a_definition_without_steps_has_acts_that_point_nowhere() -> None:
    assert "sop.definition.unknown" in {one.code for one in validate(replace(SOP_459, steps=()))}


def test_the_office_may_switch_on_the_forming_of_the_team() -> None:
    formed = switch_on(SOP_459, "1b")
    assert [step.id for step in formed.steps][:3] == ["1", "1b", "2"]
    assert (formed.step("1").then, formed.step("1b").enabled, formed.optional) == ("1b", True, ())
    assert formed.document("keputusan").signers == ("KETUA",)


def test_a_step_nobody_wrote_cannot_be_switched_on() -> None:
    with pytest.raises(CoreError, match=r"sop\.unknown"):
        switch_on(SOP_459, "9")


def test_the_office_may_switch_off_its_own_extensions_but_not_the_sop() -> None:
    plain = switch_off(SOP_459, ["kembalikan", "batalkan"])
    assert plain.arrows == ()
    with pytest.raises(CoreError, match=r"sop\.not_an_extension"):
        switch_off(SOP_459, ["verifikasi"])
