"""Whatever is written as a rule, it loads or is refused with a place inside the text; nothing else happens."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lurus.core.editing import (
    Field,
    Kind,
    Node,
    RuleError,
    RuleSet,
    Structure,
    expand,
    read_templates,
    read_toml,
)
from lurus.core.editing.errors import RULE_CODES

FIELDS = [Field("a"), Field("b"), Field("x.y@PK"), Field("w", kind=Kind.CATEGORY, values=("A", "B"))]
PIECES = (
    "a b x.y@PK w `a` 'A' 'B' 0 1 0.5 1e3 1.2.3 == != <= >= < > + - * / ** ( ) [ ] { } , : => if and or not in is"
    " near sum near( sum( , ) True False None lambda else . @ # \\ ; = ≤ \t \n"
).split(" ")
written = st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join) | st.text(max_size=20)
TREE = Structure(
    (Node("P", "program"), Node("K", "kegiatan", "P", {"n": 1})), ("tw1", "tw2"), frozenset({"a", "P.x"})
)
BRACES = (
    "{node}",
    "{parent}",
    "{children}",
    "{period}",
    "{period-1}",
    "{node.n}",
    "{x}",
    ".x",
    "sum(",
    ")",
    "lag(",
    ",1",
)


@given(written)
@settings(max_examples=400, deadline=None)
def test_a_rule_loads_or_is_refused_with_a_place_in_its_text(text: str) -> None:
    try:
        rules = RuleSet.load([text], FIELDS)
    except RuleError as refused:
        assert refused.code in RULE_CODES
        lines = text.split("\n")
        assert 1 <= refused.line <= len(lines)
        assert 1 <= refused.column <= len(lines[refused.line - 1]) + 1
        return
    assert rules.rules[0].cells
    assert rules.rules[0].clauses


@given(written)
def test_plain_lines_load_or_are_refused(text: str) -> None:
    try:
        rules = RuleSet.load(text, FIELDS)
    except RuleError as refused:
        assert refused.line >= 1
        return
    assert len(rules.rules) <= len(text.splitlines())


@given(st.text(max_size=60) | written)
def test_a_rule_file_is_read_or_refused(text: str) -> None:
    try:
        data = read_toml(text)
    except RuleError as refused:
        assert refused.reason == "syntax"
        return
    assert isinstance(data, dict)


@given(st.lists(st.sampled_from([*BRACES, *PIECES]), max_size=10).map("".join))
def test_a_template_is_spread_or_refused(text: str) -> None:
    templates = read_templates({"template": [{"id": "t", "each": ["node", "period"], "rule": text}]})
    try:
        expansion = expand(templates, TREE)
    except RuleError as refused:
        assert refused.reason == "placeholder"
        return
    assert len(expansion.rules) + len(expansion.left_out) <= 4
