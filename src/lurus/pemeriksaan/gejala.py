"""Broken rules as findings, each with a fingerprint, and which of them hang together."""

from collections.abc import Iterable, Mapping, Sequence

from lurus.core.chain import canonical, fingerprint
from lurus.core.editing import Finding, Value, exact_text
from lurus.core.editing.proposal import shown
from lurus.pemeriksaan.hasil import Gejala
from lurus.pemeriksaan.susunan import Susunan


def symptoms(susunan: Susunan, failed: Iterable[Finding]) -> list[Gejala]:
    """Every broken rule, in the catalogue's order."""
    values = dict(zip((one.id for one in susunan.rules.fields), susunan.record, strict=True))
    return [_symptom(susunan, one, values) for one in failed]


def _symptom(susunan: Susunan, found: Finding, values: Mapping[str, Value]) -> Gejala:
    rule = found.rule
    cells = tuple(susunan.rules.fields[cell].id for cell in rule.cells)
    return Gejala(
        sidik=print_of(rule.id, {cell: shown(values[cell]) for cell in cells}),
        aturan=rule.template,
        tempat=rule.id.partition("/")[2],
        keparahan=rule.severity,
        keterangan=rule.label,
        dasar=rule.basis,
        sel=cells,
        selisih=None if found.residual is None else exact_text(found.residual),
        kelas=susunan.errors.get(rule.template, ""),
        rumus=" ".join(rule.text.split()),
    )


def print_of(rule: str, values: Mapping[str, str | None]) -> str:
    """The fingerprint of a rule over these very values.

    >>> print_of("a/X", {"x": "1", "y": "2"}) == print_of("a/X", {"y": "2", "x": "1"})
    True
    >>> print_of("a/X", {"x": "1"}) == print_of("a/X", {"x": "2"})
    False
    """
    return fingerprint(canonical({"aturan": rule, "sel": dict(values)}))


class Groups:
    """Rules that hang together: those that share a cell, or stand in one proof or one proposal."""

    def __init__(self, rules: Sequence[str]) -> None:
        self._above = {rule: rule for rule in rules}
        self._order = {rule: number for number, rule in enumerate(rules)}

    def join(self, rules: Iterable[str]) -> None:
        """Put rules together; names that are no broken rule are passed over."""
        roots = {self._root(rule) for rule in rules if rule in self._order}
        first = min(roots, key=self._order.__getitem__, default="")
        self._above.update(dict.fromkeys(roots, first))

    def _root(self, rule: str) -> str:
        """The first rule that a rule hangs together with."""
        while self._above[rule] != rule:
            self._above[rule] = self._above[self._above[rule]]
            rule = self._above[rule]
        return rule

    def all(self) -> list[list[str]]:
        """The groups, each in the rules' order, in the order of their first rules.

        >>> groups = Groups(["a", "b", "c", "d"])
        >>> groups.join(["c", "a"]), groups.join(["d", "c", "unknown"])
        (None, None)
        >>> groups.all()
        [['a', 'c', 'd'], ['b']]
        """
        found: dict[str, list[str]] = {}
        for rule in self._order:
            found.setdefault(self._root(rule), []).append(rule)
        return list(found.values())
