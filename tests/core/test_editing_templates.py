"""Templates: one rule for every node and period meant, and whatever could not be made is named."""

from fractions import Fraction

import pytest

from lurus.core.editing import (
    EditingError,
    Field,
    Node,
    RuleError,
    RuleSet,
    Severity,
    Structure,
    expand,
    last_digit,
    read_templates,
    read_toml,
)

NODES = (
    Node("P1", "program", label="Program Perdagangan"),
    Node("K1", "kegiatan", "P1"),
    Node("K2", "kegiatan", "P1"),
    Node("1.02.03", "subkegiatan", "K1"),
    Node(
        "IKU1",
        "indikator",
        "P1",
        {"rumus": "F-MAX", "decimals": 2, "batas": -5, "satu": Fraction(1, 3), "kata": "WTP"},
    ),
    Node("IKU2", "indikator", "P1", {"rumus": "F-MIN-LIN", "decimals": 0}),
)
CELLS = frozenset(
    {f"{node}.pagu" for node in ("P1", "K1", "K2", "1.02.03")}
    | {
        f"{iku}.{what}"
        for iku in ("IKU1", "IKU2")
        for what in ("target@PK", "target@E81", "target", "capaian")
    }
    | {f"{iku}.realisasi{period}" for iku in ("IKU1", "IKU2") for period in ("", ".tw1", ".tw2", ".tw3")}
)
TREE = Structure(NODES, ("tw1", "tw2", "tw3", "tw4"), CELLS)


def made(rule: str, each: list[str], **more: object) -> dict[str, str]:
    templates = read_templates({"template": [{"id": "t", "rule": rule, "each": each, **more}]})
    return {rule.id: rule.text for rule in expand(templates, TREE).rules}


@pytest.mark.parametrize(
    ("rule", "each", "expected"),
    [
        (
            "sum({children}.pagu) == {node}.pagu",
            ["program", "kegiatan"],
            {"t/P1": "sum(K1.pagu, K2.pagu) == P1.pagu", "t/K1": "sum(`1.02.03.pagu`) == K1.pagu"},
        ),
        (
            "{node}.pagu <= {parent}.pagu",
            ["node"],
            {
                "t/K1": "K1.pagu <= P1.pagu",
                "t/K2": "K2.pagu <= P1.pagu",
                "t/1.02.03": "`1.02.03.pagu` <= K1.pagu",
            },
        ),
        (
            "{node}.realisasi.{period-1} <= {node}.realisasi.{period}",
            ["indikator", "period"],
            {
                f"t/{iku}/tw{n}": f"{iku}.realisasi.tw{n - 1} <= {iku}.realisasi.tw{n}"
                for iku in ("IKU1", "IKU2")
                for n in (2, 3)
            },
        ),
        (
            "lag({node}.realisasi.{period}, 2) != {node}.realisasi.{period}",
            ["indikator", "period"],
            {f"t/{iku}/tw3": f"{iku}.realisasi.tw1 != {iku}.realisasi.tw3" for iku in ("IKU1", "IKU2")},
        ),
        (
            "{node}.target@PK == {node}.target@E81",
            ["indikator"],
            {f"t/{iku}": f"{iku}.target@PK == {iku}.target@E81" for iku in ("IKU1", "IKU2")},
        ),
        (
            "sum({node}.realisasi.{periods}) == {node}.realisasi",
            ["indikator"],
            {
                f"t/{iku}": f"sum({', '.join(f'{iku}.realisasi.tw{n}' for n in (1, 2, 3))}) == {iku}.realisasi"
                for iku in ("IKU1", "IKU2")
            },
        ),
        (
            "{node}.target >= {node.batas} and {node}.target > {node.satu}",
            ["indikator"],
            {"t/IKU1": "IKU1.target >= (-5) and IKU1.target > (1/3)"},
        ),
    ],
)
def test_a_template_becomes_a_rule_for_every_place_meant(
    rule: str, each: list[str], expected: dict[str, str]
) -> None:
    assert made(rule, each) == expected


def test_every_rule_made_loads_and_carries_its_template() -> None:
    data = read_toml(
        '[[template]]\nid = "sum"\neach = ["program"]\nseverity = "petunjuk"\nbasis = "DPA"\nerror = "K05"\n'
        'rule = "sum({children}.pagu) == {node}.pagu"\ntolerance = "{node.n}"\nlabel = "{node}: {children}"\n'
    )
    tree = Structure((Node("P1", "program", attributes={"n": 2}), *NODES[1:]), (), CELLS)
    (text,) = expand(read_templates(data), tree).rules
    (rule,) = RuleSet.load([text], [Field(cell) for cell in sorted(CELLS)]).rules
    assert (rule.id, rule.template, rule.severity, rule.line) == ("sum/P1", "sum", Severity.PETUNJUK, 7)
    assert (rule.label, rule.basis, text.tolerance) == ("P1: K1, K2, IKU1, IKU2", "DPA", 2)


def test_a_condition_on_an_attribute_keeps_only_those_who_have_it() -> None:
    rule = "near({node}.capaian*{node}.target, 100*{node}.realisasi, {node.digit}*{node}.target)"
    assert list(made(rule, ["indikator"], where={"rumus": ["F-MAX", "F-FLAT"]})) == ["t/IKU1"]
    assert "0.01*IKU1.target" in made(rule, ["indikator"])["t/IKU1"]
    assert ", 1*IKU2.target" in made(rule, ["indikator"])["t/IKU2"]
    assert list(made("{node}.target > 0", ["indikator"], where={"batas": ""})) == ["t/IKU2"]


def test_a_sum_of_nothing_and_a_period_before_the_first_make_no_rule_and_no_remark() -> None:
    data = [
        {"id": "a", "each": ["subkegiatan"], "rule": "sum({children}.pagu) == {node}.pagu"},
        {"id": "b", "each": ["program", "period"], "rule": "{node}.pagu == lag({node}.x.{period}, 9)"},
    ]
    expansion = expand(read_templates({"template": data}), TREE)
    assert (expansion.rules, expansion.left_out) == ((), ())


def test_a_rule_that_could_not_be_made_is_named_with_what_is_missing() -> None:
    data = [
        {"id": "a", "each": ["kegiatan"], "rule": "{node}.serapan <= 100"},
        {"id": "b", "each": ["indikator"], "rule": "{node}.target <= {node.batas}"},
    ]
    expansion = expand(read_templates({"template": data}), TREE)
    told = [(one.template, one.node, one.missing) for one in expansion.left_out]
    assert told == [("a", "K1", "K1.serapan"), ("a", "K2", "K2.serapan"), ("b", "IKU2", "IKU2: batas")]


@pytest.mark.parametrize(
    ("rule", "placeholder", "column"),
    [
        ("{simpul}.pagu > 0", "{simpul}", 1),
        ("1 < {children}.pagu", "{children}", 5),
        ("{node}.realisasi.{period} > 0", "{period}", 18),
        ("{node+1}.pagu > 0", "{node+1}", 1),
        ("{node}.{}.x > 0", "{}", 8),
        ("sum({children}.{node-1}) > 0", "{node-1}", 16),
    ],
)
def test_braces_that_mean_nothing_are_refused(rule: str, placeholder: str, column: int) -> None:
    with pytest.raises(RuleError) as refused:
        made(rule, ["program"])
    assert (refused.value.reason, refused.value.column) == ("placeholder", column)
    assert refused.value.params["placeholder"] == placeholder


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ({"id": "t", "rule": "{node}.pagu > 0"}, "key"),
        ({"id": "t", "each": ["node"]}, "key"),
        ({"id": "t", "each": ["node"], "rule": "{node}.pagu > 0", "when": 1}, "key"),
        ({"id": "t", "each": ["node"], "rule": "{node}.pagu > 0", "where": "x"}, "value"),
    ],
)
def test_a_template_that_says_something_unknown_is_refused(table: dict[str, object], reason: str) -> None:
    with pytest.raises(RuleError) as refused:
        read_templates({"template": [table]})
    assert refused.value.reason == reason


def test_two_templates_of_one_id_are_refused() -> None:
    table = {"id": "t", "each": ["node"], "rule": "{node}.pagu > 0"}
    with pytest.raises(RuleError, match="duplicate_id"):
        read_templates({"template": [table, table]})


def test_a_tolerance_that_is_none_is_refused() -> None:
    with pytest.raises(RuleError, match="value"):
        made("{node}.capaian == 1", ["indikator"], tolerance="{node.kata}")


def test_templates_are_switched_off_by_id_and_unknown_ids_are_refused() -> None:
    templates = read_templates(
        {"template": [{"id": one, "each": ["program"], "rule": "{node}.pagu > 0"} for one in "ab"]}
    )
    assert [rule.id for rule in expand(templates, TREE, off={"a"}).rules] == ["b/P1"]
    with pytest.raises(RuleError, match="unknown_template"):
        expand(templates, TREE, off={"c"})


def test_a_tree_that_is_none_is_refused() -> None:
    with pytest.raises(EditingError, match="duplicate_node"):
        Structure((Node("a", "x"), Node("a", "x")))
    with pytest.raises(EditingError, match="no_such_parent"):
        Structure((Node("a", "x", "b"),))


def test_one_unit_in_the_last_digit() -> None:
    assert [str(last_digit(n)) for n in (0, 2)] == ["1", "1/100"]
