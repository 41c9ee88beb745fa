"""Another office's SOP is a table: the sister SOPs load, and a wrong table is refused with the place."""

import copy
import csv
import json
import re
from collections import defaultdict
from typing import Any

import pytest

from lurus.core.errors import CoreError
from lurus.core.sop import SOP_459, Definition, advance, from_data, next_performers, to_data, validate
from tests.source import ROOT

SISTERS = ROOT.parent / "shared" / "real" / "sop_lain.csv"
SISTER_IDS = ["PDK-PERIKANAN", "REVISI-PERIKANAN", "RAPAT-PERIKANAN", "PDK-BANTEN"]
Row = dict[str, str]


def rows_of(sop_id: str) -> list[Row]:
    if not SISTERS.exists():
        pytest.skip("the sister SOPs (../shared/real/sop_lain.csv) are not beside the checkout")
    by_id: dict[str, list[Row]] = defaultdict(list)
    with SISTERS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            by_id[row["sop_id"]].append(row)
    return by_id[sop_id]


def listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def branch(row: Row, word: str) -> str | None:
    """The step to which a decision leads: `ya->7; tidak->5`."""
    found = re.search(rf"{word}->(\d+)", row["keputusan"])
    return found[1] if found else None


def step_of(row: Row, following: str) -> dict[str, Any]:
    return {
        "id": row["no"],
        "label": row["uraian"].split(",")[0],
        "row": row["no"],
        "sentence": row["uraian"],
        "who": listed(row["pelaksana"]),
        "needs": listed(row["kelengkapan"]),
        "standard": {"value": int(row["waktu"]), "unit": row["satuan_waktu"]},
        "yields": listed(row["output"]),
        "complete_when": [f"langkah_{row['no']}"],
        "then": branch(row, "ya") or following,
    }


def act_of(row: Row) -> dict[str, Any]:
    fact = f"langkah_{row['no']}"
    opening = {
        "steps": [row["no"]],
        "roles": listed(row["pelaksana"]),
        "refused_when": [fact],
        "yields": [fact],
    }
    return {
        "id": f"laksanakan_{row['no']}",
        "aggregate": "perbaikan",
        "kind": "langkah",
        "sentence": row["uraian"],
        "openings": [opening],
    }


def sister(sop_id: str) -> dict[str, Any]:
    """A sister SOP's rows as the data of a definition."""
    rows = rows_of(sop_id)
    following = [*(row["no"] for row in rows[1:]), "selesai"]
    roles = dict.fromkeys(role for row in rows for role in listed(row["pelaksana"]))
    back = [(row["no"], to, listed(row["pelaksana"])) for row in rows if (to := branch(row, "tidak"))]
    identity = to_data(SOP_459)["identity"]
    return {
        "id": sop_id,
        "identity": {**identity, "title": rows[0]["nama_sop"]},  # type: ignore[dict-item]
        "columns": list(roles),
        "clauses": [],
        "roles": [{"id": role, "post": role} for role in roles],
        "steps": [step_of(row, then) for row, then in zip(rows, following, strict=True)],
        "acts": [act_of(row) for row in rows],
        "arrows": [
            {"origin": origin, "target": to, "roles": who, "act": f"laksanakan_{origin}"}
            for origin, to, who in back
        ],
    }


def walked(definition: Definition) -> list[str]:
    """The steps of a case in which everybody does what is waited for."""
    facts: set[str] = set()
    step, way = definition.steps[0].id, []
    while step != "selesai":
        way.append(step)
        assert next_performers(definition, step, facts.__contains__)
        facts.add(f"langkah_{step}")
        step = advance(definition, step, facts.__contains__) or ""
    return way


@pytest.mark.parametrize("sop_id", SISTER_IDS)
def test_a_sister_sop_is_loaded_from_its_table_and_runs_to_its_end(sop_id: str) -> None:
    rows = rows_of(sop_id)
    definition = from_data(sister(sop_id))
    assert validate(definition) == []
    assert walked(definition) == [row["no"] for row in rows]
    units = {step.standard.unit for step in definition.steps if step.standard}
    assert units <= {"menit", "jam", "hari"}


def test_the_sister_with_two_decisions_has_two_returns() -> None:
    definition = from_data(sister("REVISI-PERIKANAN"))
    assert [(one.origin, one.target) for one in definition.arrows] == [("6", "5"), ("7", "6")]


def test_a_definition_survives_the_way_through_json() -> None:
    assert from_data(json.loads(json.dumps(to_data(SOP_459)))) == SOP_459


def broken(path: str, value: object) -> dict[str, Any]:
    """The shipped definition's data with one value changed at a path such as `steps.0.label`."""
    data: Any = copy.deepcopy(to_data(SOP_459))
    *way, last = path.split(".")
    here = data
    for part in way:
        here = here[int(part)] if part.isdigit() else here[part]
    here[last] = value
    return dict(data)


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        ("steps.0.label", 7, "steps[0].label"),
        ("steps.0.who", "KETUA", "steps[0].who"),
        ("steps.0.standard", "15 menit", "steps[0].standard."),
        ("steps.0.standard", {"value": "15", "unit": "menit"}, "steps[0].standard.value"),
        ("steps.0.warna", "hijau", "steps[0].warna"),
        ("identity.issued", "31 Maret 2021", "identity.issued"),
        ("acts.0.ext", "ya", "acts[0].ext"),
        ("optional.0.openings", [["tanda_tangani"]], "optional[0].openings[0]"),
    ],
)
def test_a_wrong_value_is_refused_with_its_place(path: str, value: object, told: str) -> None:
    with pytest.raises(CoreError) as refused:
        from_data(broken(path, value))
    assert (refused.value.code, refused.value.params["path"]) == ("sop.data", told)


def test_a_missing_value_is_refused_with_its_place() -> None:
    data = broken("id", "x")
    del data["identity"]["number"]
    with pytest.raises(CoreError) as refused:
        from_data(data)
    assert refused.value.params["path"] == "identity.number"


def test_data_that_do_not_fit_together_are_refused() -> None:
    with pytest.raises(CoreError, match=r"sop\.definition"):
        from_data(broken("steps.0.then", "9"))
