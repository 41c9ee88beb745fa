"""Whether changing some cells can repair what they touch, asked once for every choice and then remembered."""

from collections.abc import Collection, Iterator

from lurus.core.editing.alone import alone
from lurus.core.editing.branching import Branching, EntangledError, Model
from lurus.core.editing.budget import Meter, SpentError
from lurus.core.editing.case import Case
from lurus.core.editing.proof import Core, plain_core
from lurus.core.editing.simplex import Refutation, decide


class Questions:
    """The case, the answers given so far, and the choices that could not be decided."""

    def __init__(self, case: Case, meter: Meter) -> None:
        self.case = case
        self.meter = meter
        self.known: dict[frozenset[int], list[Core]] = {}
        self.undecided: set[frozenset[int]] = set()

    def cores(self, chosen: frozenset[int]) -> list[Core]:
        """Cores that none of the chosen cells hits; none: these cells can be changed so that all they touch holds.

        Cells that no clause joins do not influence each other, so each group is asked by itself.
        Raises SpentError.
        """
        if len(chosen) == 1 and not self.case.free and not self.case.stable:
            return self._asked(chosen)
        for group in self.groups(chosen):
            found = self._asked(group)
            if found:
                return found
        return []

    def certain(self, chosen: frozenset[int]) -> bool:
        """Whether none of the groups had to be left undecided."""
        return not self.undecided or self.undecided.isdisjoint(self.groups(chosen))

    def groups(self, chosen: Collection[int]) -> Iterator[frozenset[int]]:
        """The chosen cells and what is computed from them, by what joins them, with the free cells they reach."""
        left = self._moved(chosen)
        free, neighbours = self.case.free, self.case.compiled.neighbours
        while left:
            start = min(left)
            group, edge = {start}, [start]
            left.discard(start)
            while edge:
                near = neighbours[edge.pop()]
                fresh = near & left
                if free:
                    fresh |= (near & free) - group
                group |= fresh
                left -= fresh
                edge.extend(fresh)
            yield frozenset(group)

    def _moved(self, chosen: Collection[int]) -> set[int]:
        """The chosen cells with all that is computed from them."""
        moved, stable = set(chosen), self.case.stable
        edge = list(moved) if stable else []
        while edge:
            fresh = (self.case.compiled.followers[edge.pop()] & stable) - moved
            moved |= fresh
            edge.extend(fresh)
        return moved

    def _asked(self, group: frozenset[int]) -> list[Core]:
        known = self.known.get(group)
        if known is None:
            self.meter.check(*self._size(group))
            known = self.known[group] = self._ask(group)
        return known

    def _size(self, group: frozenset[int]) -> tuple[int, int]:
        """How many terms stand in the rows that a question is about, and how many rows there are."""
        rules = self.case.compiled
        touched = {clause for cell in group for clause in rules.touching[cell]}
        return sum(len(rules.cells_of[clause]) for clause in touched), 0 if len(group) == 1 else len(touched)

    def _ask(self, group: frozenset[int]) -> list[Core]:
        rules = self.case.compiled
        if any(rules.beams[cell].others for cell in group):
            return self._ask_any(group)
        if len(group) == 1:
            return alone(self.case, next(iter(group)))
        return self._ask_plain(group)

    def _ask_plain(self, group: frozenset[int]) -> list[Core]:
        """Single linear rows only, said of the shifts of the cells."""
        rules, left = self.case.compiled, self.case.residuals
        touched = sorted({clause for cell in group for clause in rules.touching[cell]})
        rows = [
            (
                {cell: coef for cell, coef in (rules.terms[clause] or {}).items() if cell in group},
                left[clause],
                rules.relations[clause],
            )
            for clause in touched
        ]
        answer = decide(rows)
        if not isinstance(answer, Refutation):
            return []
        shares = {touched[row]: times for row, times in answer.multipliers.items()}
        return [plain_core(self.case, shares)]

    def _ask_any(self, group: frozenset[int]) -> list[Core]:
        try:
            answer = Branching(self.case, group, self.meter).answer()
        except EntangledError:
            self.undecided.add(group)
            return []
        return [] if isinstance(answer, Model) else [answer]

    def of_the_free(self) -> list[Core]:
        """The cores of the free cells alone: what fails although every missing figure may be filled in."""
        if not self.case.free:
            return []
        upset = {cell for clause in self.case.upset for cell in self.case.compiled.cells_of[clause]}
        found = []
        for group in self.groups(self.case.free):
            if group.isdisjoint(upset):
                continue
            try:
                found.extend(self._asked(group))
            except SpentError:
                self.undecided.add(group)
        return found

    def reached(self, cell: int) -> frozenset[int]:
        """The cell with the free cells that it moves."""
        return frozenset[int]().union(*self.groups({cell}))
