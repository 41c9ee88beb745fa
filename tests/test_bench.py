"""A bench that misses its target fails; one that had nothing to measure says so."""

from pathlib import Path

import pytest

from bench import _stage, real


@pytest.fixture(autouse=True)
def nothing_missed_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_stage, "MISSED", [])


def line(ratio: int) -> _stage.Line:
    return _stage.Line("a thing", 1, ratio, "ms", ratio, target=2)


def test_a_missed_target_makes_a_bench_fail_and_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    _stage.table("all", [line(3), line(1)], ("ours", "theirs"))
    assert _stage.ended() == 1
    assert "MISSED: a thing" in capsys.readouterr().out


def test_a_bench_whose_targets_hold_does_not_fail() -> None:
    _stage.table("all", [line(3)], ("ours", "theirs"))
    assert _stage.ended() == 0


def test_absent_tables_are_said_in_one_line_with_a_code_of_their_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert real.main(["--real", str(tmp_path / "none")]) == real.ABSENT
    assert capsys.readouterr().out.count("\n") == 1


@pytest.mark.parametrize(
    ("found", "accused", "code"), [(27, 0, 0), (26, 0, 1), (27, 1, 1)], ids=["met", "missed", "accused"]
)
def test_the_goals_over_real_tables_are_full_recall_and_no_accusation(
    found: int, accused: int, code: int
) -> None:
    assert real.concluded(real.Score(wrong=27, wrong_found=found, accusations=accused)) == code


def test_of_weights_that_differ_the_light_ones_are_counted() -> None:
    pytest.importorskip("scipy")
    from bench import _locating

    assert _locating._differing([1, 3, None, 2], [2, 2, 2, 2]) == (3, 1)
