"""One rule, from what was written to what checking and localisation work on."""

import ast
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from lurus.core.editing.fields import Exact
from lurus.core.editing.forms import Clause, Missing, Rule, Severity
from lurus.core.editing.logic import MOST_CLAUSES, Clauses, Sentences, either
from lurus.core.editing.numeric import Cells
from lurus.core.editing.scanning import Refused, Scanned, as_rule_error, scan
from lurus.core.editing.verdict import atom_cells


@dataclass(frozen=True)
class RuleText:
    """A rule as it was written, with what a rule file says beside it and where it stands in the file.

    `tolerance` is in the rule's own unit: what must hold may be missed by that much.
    """

    id: str
    text: str
    severity: Severity = Severity.SALAH
    missing: Missing = Missing.ANY
    tolerance: Exact = 0
    label: str = ""
    basis: str = ""
    template: str = ""
    line: int = 1
    column: int = 1


_IF: Final = "if"


def read_rule(written: RuleText, cells: Cells) -> Rule:
    """Return the rule in exact form; raises RuleError with line, column and reason if it cannot be used."""
    premise, clauses = _read(written, cells)
    return Rule(
        id=written.id,
        text=written.text.strip(),
        clauses=clauses,
        cells=cells_of(clauses),
        severity=written.severity,
        missing=written.missing,
        label=written.label,
        basis=written.basis,
        template=written.template,
        line=written.line,
        premise=frozenset(atom for clause in premise for atom in clause),
    )


def _read(written: RuleText, cells: Cells) -> tuple[Clauses, Clauses]:
    try:
        scanned = scan(written.text)
        if not scanned.plain.strip():
            raise Refused("empty", 0)
        return _clauses(scanned, cells, Fraction(written.tolerance))
    except (RecursionError, MemoryError):
        refused = Refused("too_complex", 0, most=MOST_CLAUSES)
    except Refused as found:
        refused = found
    raise as_rule_error(refused, written.text, (written.id, written.line, written.column))


def cells_of(clauses: tuple[Clause, ...]) -> tuple[int, ...]:
    """Return the positions of all cells the clauses name, in rising order."""
    return tuple(sorted({cell for clause in clauses for atom in clause for cell in atom_cells(atom)}))


def _clauses(scanned: Scanned, cells: Cells, tolerance: Fraction) -> tuple[Clauses, Clauses]:
    """Return the contrary of the premise and the whole sentence: "if p: q" is "not p or q", p taken exactly."""
    sentences = Sentences(scanned, cells, tolerance)
    parts = _parts(scanned)
    if len(parts) == 1:
        return (), sentences.read(parse(scanned.plain, *parts[0]), holds=True)
    premise = Sentences(scanned, cells, Fraction(0)).read(parse(scanned.plain, *parts[0]), holds=False)
    conclusion = sentences.read(parse(scanned.plain, *parts[1]), holds=True)
    return premise, either(premise, conclusion, parts[1][0])


def _parts(scanned: Scanned) -> tuple[tuple[int, int], ...]:
    """Return from where to where the premise and the conclusion go, or the whole where there is no premise."""
    plain = scanned.plain
    start = len(plain) - len(plain.lstrip())
    marks = sorted(scanned.arrows + scanned.colons)
    conditional = plain[start:].split()[0] == _IF
    if len(marks) > 1:
        raise Refused("implication", marks[1])
    if conditional is not bool(scanned.colons):
        raise Refused("implication", (scanned.colons or [start])[0])
    if not marks:
        return ((0, len(plain)),)
    begin = start + len(_IF) if conditional else 0
    after = marks[0] + (1 if scanned.colons else 2)
    return ((begin, marks[0]), (after, len(plain)))


def parse(plain: str, start: int, end: int) -> ast.expr:
    """Return the expression between two positions; its columns are those of the whole text, plus one."""
    padded = f"({' ' * start}{' '.join(plain[start:end].splitlines())})"
    if not padded[1:-1].strip():
        raise Refused("syntax", max(start - 1, 0))
    try:
        return ast.parse(padded, mode="eval").body
    except SyntaxError as error:
        at = min(max((error.offset or 1) - 2, start), max(end - 1, start))
        raise Refused("syntax", at) from None
    except (RecursionError, MemoryError):
        raise Refused("too_complex", start, most=MOST_CLAUSES) from None
