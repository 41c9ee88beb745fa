"""The shipped catalogue: every template makes rules that load; sound figures pass; oddities are never called wrong."""

import re

import pytest

from lurus.core.editing import Given, RuleError, Severity, catalogue, catalogue_rules
from tests.core.katalog import MADE, PERIODS, RULES, SOUND, TREE, broken, figures


def test_every_template_is_complete() -> None:
    for template in catalogue():
        written = template.written
        assert written.label.endswith((".", "?")), template.id
        assert written.basis, template.id
        assert re.fullmatch(r"K(0[1-9]|1\d|2[0-2])", template.error), template.id


def test_every_template_that_is_on_makes_rules_and_all_of_them_load() -> None:
    on = {template.id for template in catalogue() if template.on}
    assert {rule.template for rule in RULES.rules} == on
    assert len(RULES.rules) == len(MADE.rules)


def test_labels_are_filled_in() -> None:
    assert [rule.id for rule in RULES.rules if "{" in rule.label or "–" in rule.label] == []


@pytest.mark.parametrize("name", list(SOUND))
def test_sound_figures_pass(name: str) -> None:
    assert {one for one in broken(figures(name)) if one[1] is Severity.SALAH} == set()


@pytest.mark.parametrize(
    ("template", "given"),
    [
        ("capaian-naik", figures("naik", capaian="38.32")),
        ("capaian-naik", figures("naik", capaian="120.01")),
        ("capaian-naik-berbatas", figures("berbatas", capaian=570)),
        ("capaian-naik-berbatas", figures("berbatas", realisasi=9)),
        ("capaian-turun-linier", figures("linier", capaian=120)),
        ("capaian-turun-berbatas", figures("linier_berbatas", capaian=150)),
        ("capaian-turun-kebalikan", figures("kebalikan", capaian=80)),
        ("capaian-rentang-di-atas", figures("rentang", capaian=113)),
        ("capaian-rentang-di-bawah", figures("rentang", realisasi=70)),
        ("capaian-rentang-di-dalam", figures("rentang", realisasi=85)),
        ("persen-bagian", figures("naik", realisasi="0.67")),
        ("pembilang-penyebut", figures("naik", pembilang=4)),
        ("persen-terbatas", figures("naik", realisasi=101)),
        ("predikat-di-bawah", figures("naik", capaian=91)),
        ("predikat-paling-rendah", figures("naik", capaian="75.99")),
        ("predikat-di-atas", figures("akip", realisasi=80)),
        ("predikat-paling-tinggi", figures("akip", realisasi="90.01")),
        ("pagu-jumlah", {"B.pagu": 10, "B1.pagu": 4, "B2.pagu": 5}),
        ("realisasi-anggaran-jumlah", {"B.realisasi": 10, "B1.realisasi": 4, "B2.realisasi": 5}),
        ("kumulatif-naik", {"B.realisasi.tw1": 10, "B.realisasi.tw2": 9}),
        ("kumulatif-tahun", {"B.realisasi.tw4": 10, "B.realisasi": 9}),
        ("triwulan-jumlah", {f"linier.realisasi.{p}": 3 for p in PERIODS} | {"linier.realisasi": 3}),
        ("triwulan-rata", {f"kebalikan.realisasi.{p}": 3 for p in PERIODS} | {"kebalikan.realisasi": 12}),
        ("serapan", {"B.pagu": 10, "B.realisasi": 5, "B.serapan": 5}),
        ("realisasi-lra", {"B.realisasi": 599744, "B.realisasi@LRA": 599774}),
        ("target-pk-e81", {"naik.target@PK": 90, "naik.target@E81": 99}),
    ],
)
def test_a_wrong_figure_breaks_its_rule(template: str, given: dict[str, Given]) -> None:
    assert (template, Severity.SALAH) in broken(given)


@pytest.mark.parametrize(
    ("template", "given"),
    [
        ("capaian-luar-biasa", figures("akip", target=1, realisasi="5.7", capaian=570, predikat="D")),
        ("capaian-luar-biasa", figures("linier", target=10, realisasi=25, capaian=-50)),
        ("realisasi-lkjip", {"naik.realisasi": "1.56", "naik.realisasi@LKJIP": "1.55"}),
        ("realisasi-melebihi-pagu", {"B.pagu": 10, "B.realisasi": 11}),
        ("pagu-dpa", {"B.pagu": 11, "B.pagu@DPA": 10}),
        ("pagu-pk", {"B.pagu": 11, "B.pagu@PK": 10}),
        ("realisasi-tanpa-target", {"linier.target": 0, "linier.realisasi": 5}),
        ("target-hampir-nol", {"linier.target": "0.01", "linier.realisasi": "5.95"}),
        ("nol-palsu", {"linier.target": 5, "linier.realisasi": 0}),
        ("persen-atau-pecahan", {"naik.target": 90, "naik.realisasi": "0.99"}),
        ("predikat-di-luar-skala", figures("naik", predikat="Baik")),
        ("rumus-tertukar", {"linier.target": 10, "linier.realisasi": 12, "linier.capaian": 120}),
        ("rumus-berbeda", {"linier.target": 10, "linier.realisasi": 12, "linier.capaian": "83.33"}),
    ],
)
def test_what_may_be_legitimate_asks_and_does_not_accuse(template: str, given: dict[str, Given]) -> None:
    severities = {severity for name, severity in broken(given) if name == template}
    assert severities
    assert Severity.SALAH not in severities


def test_a_target_of_zero_makes_no_accusation() -> None:
    assert broken({"linier.target": 0, "linier.realisasi": 0, "linier.capaian": None}) == set()


def test_an_office_switches_templates_off() -> None:
    off = {"capaian-naik", "pagu-jumlah"}
    left = catalogue_rules(TREE, off=off).rules
    assert {rule.template for rule in MADE.rules} - {rule.template for rule in left} == off
    with pytest.raises(RuleError, match="unknown_template"):
        catalogue_rules(TREE, off={"hantu"})


def test_the_catalogue_does_not_contradict_itself() -> None:
    found = RULES.health()
    assert (found.complete, found.contradictions, found.dead) == (True, (), ())
