"""A choice of cells before clauses of any form: categories, conditionals, products of two chosen cells.

Conditionals are split only where the point found so far breaks them. A product c·t of two chosen cells is one new
unknown p. Where c stands in no other row than this product and limits of its own, that is exact: t > 0 and
t < 0 turn the limits of c into limits of p, and t = 0 makes p = 0. Of any other product one factor is held at a
value, which makes it linear, and what lies below and above is asked as well; what that leaves open is said to be
undecided.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd

from lurus.core.editing.budget import Meter, Reason, SpentError
from lurus.core.editing.case import Case, truth
from lurus.core.editing.eliminate import EQ, LT, Linear
from lurus.core.editing.fields import Exact
from lurus.core.editing.forms import Relation, Row
from lurus.core.editing.pieces import NOTHING, Part, Piece, Words, parts_of
from lurus.core.editing.products import Pair, followers, turned
from lurus.core.editing.proof import Core, Share, grounded, joined
from lurus.core.editing.simplex import Refutation, decide

MOST_DEEP = 250
"""More ways chosen one after the other than this are too entangled to be followed."""
MOST_LOOKS = 2
"""How often one looks beside a value of a factor before the product is left undecided."""


class EntangledError(Exception):
    """A product of two chosen cells that no point found so far meets, and nothing refutes."""


@dataclass(frozen=True, slots=True)
class Model:
    """Values (times `scale`) and words for the chosen cells at which every clause they touch holds."""

    values: dict[int, Exact]
    words: dict[int, str]


@dataclass(frozen=True, slots=True)
class State:
    """What must hold on this way through the splits; `signs` says how each product was settled."""

    rows: tuple[Piece, ...]
    words: tuple[Words, ...]
    signs: tuple[tuple[Pair, str], ...]

    def with_part(self, part: Part) -> "State":
        """The state after one way to meet a clause was chosen."""
        if isinstance(part, Words):
            return State(self.rows, (*self.words, part), self.signs)
        return State((*self.rows, part), self.words, self.signs)

    def with_sign(self, pair: Pair, sign: str) -> "State":
        """The state after a product was settled."""
        return State(self.rows, self.words, (*self.signs, (pair, sign)))


class Branching:
    """One question: can these cells be given values so that every clause they touch holds?"""

    def __init__(self, case: Case, chosen: frozenset[int], meter: Meter) -> None:
        self.case = case
        self.meter = meter
        self.chosen = chosen
        self.parts = parts_of(case, chosen)
        pieces = [*self.parts.rows, *(one for split in self.parts.splits for one in split)]
        rows = [one for one in pieces if isinstance(one, Piece)]
        pairs = dict.fromkeys((one, two) for row in rows for one, two, _ in row.products)
        first = len(case.numbers)
        self.unknown_of: dict[Pair, int] = {pair: first + place for place, pair in enumerate(pairs)}
        self.follower = followers(rows)

    def answer(self) -> Core | Model:
        """A model, or why there is none; raises EntangledError when neither was found."""
        for clause, held in self.parts.hopeless:
            return self._core(held, ((clause, 0, 0),))
        return self._find(State(tuple(self.parts.rows), tuple(self.parts.words), ()))

    def _core(self, cells: frozenset[int], leaf: tuple[Share, ...]) -> Core:
        return grounded(self.case, cells - self.chosen, (leaf,))

    def _find(self, state: State) -> Core | Model:
        """A model or a core of one way through the splits; every way counts as a check of its own."""
        deep = len(state.rows) + len(state.words) - len(self.parts.rows) - len(self.parts.words)
        if deep > MOST_DEEP:
            raise SpentError(Reason.CHECKS)
        if deep:
            self.meter.check(sum(len(row.coefs) for row in state.rows), len(state.rows))
        words = self._words(state)
        if isinstance(words, Core):
            return words
        sources, rows = self._rows(state)
        found = decide(rows)
        if isinstance(found, Refutation):
            return self._leaf(sources, len(state.rows), found)
        # A cell that no row holds may have any value: nought.
        values = dict.fromkeys((*self.chosen, *self.unknown_of.values()), 0) | found.point().values
        split = self._missed(Model(values, words), (*state.rows, *state.words))
        if split is not None:
            return self._branch(split, state)
        settled = dict(state.signs)
        for pair in self.unknown_of:
            if not self._meets(pair, values, state) and pair not in settled:
                return self._settle(pair, values, state)
        model = Model(values, words)
        split = self._missed(model)
        return model if split is None else self._branch(split, state)

    def _missed(self, model: Model, chosen: Sequence[Part] = ()) -> tuple[Part, ...] | None:
        """The first clause of several ways that a model meets in none of them.

        A way that was chosen counts as met: its product may still be an unknown of its own.
        """
        return next(
            (
                split
                for split in self.parts.splits
                if not any(part in chosen or self._true(part, model) for part in split)
            ),
            None,
        )

    def _words(self, state: State) -> dict[int, str] | Core:
        """One word for each chosen category, or the core of the lists that have no word in common."""
        chosen: dict[int, str] = {}
        for cell in self.chosen:
            lists = [one for one in state.words if one.cell == cell]
            known = self.case.compiled.vocabulary.get(cell, ())
            allowed = set(known) if known else set[str]().union(*(one.words for one in lists))
            allowed = allowed.intersection(*(one.words for one in lists))
            if lists and not allowed:
                held = frozenset[int]().union(*(one.held for one in lists))
                return self._core(held, tuple((one.clause, one.atom, 0) for one in lists))
            now = self.case.words.get(cell, "")
            if allowed:
                order = [word for word in known if word in allowed] or sorted(allowed)
                chosen[cell] = now if now in allowed else order[0]
        return chosen

    def _rows(self, state: State) -> tuple[list[Piece | None], list[Linear]]:
        """All rows of the state, each with the piece it comes from: pieces first, then what signs add."""
        sources: list[Piece | None] = list(state.rows)
        rows = [self._linear(piece) for piece in state.rows]
        for pair, sign in state.signs:
            for source, row in turned(pair, sign, self.follower.get(pair), self.unknown_of[pair], state.rows):
                sources.append(source)
                rows.append(row)
        return sources, rows

    def _linear(self, piece: Piece) -> Linear:
        if not piece.products:
            return piece.coefs, piece.constant, piece.relation
        extra = {self.unknown_of[one, two]: coef for one, two, coef in piece.products}
        return piece.coefs | extra, piece.constant, piece.relation

    def _leaf(self, sources: Sequence[Piece | None], own: int, found: Refutation) -> Core:
        """The core of a sum: known cells that do not cancel, and those that a piece depends on otherwise."""
        net: dict[int, int] = {}
        held: set[int] = set()
        shares = []
        for index, times in found.multipliers.items():
            piece = sources[index]
            if piece is None or piece.clause < 0:
                continue
            derived = index >= own
            rows = times * self._size(piece)
            shares.append((piece.clause, piece.atom, 0 if derived else rows))
            held |= piece.held
            for cell, coef in self._known_terms(piece):
                held |= {cell} if derived else NOTHING
                net[cell] = net.get(cell, 0) + coef * rows
        cells = frozenset(cell for cell, total in net.items() if total) | held
        common = gcd(*(rows for _, _, rows in shares)) or 1
        leaf = [(clause, atom, rows // common) for clause, atom, rows in shares]
        return self._core(cells, tuple(dict.fromkeys(leaf)))

    def _size(self, piece: Piece) -> int:
        """How many times its row a piece is, beside one that was a single linear row from the start."""
        return 1 if self.case.compiled.terms[piece.clause] is not None else self.case.scale

    def _known_terms(self, piece: Piece) -> list[tuple[int, int]]:
        """The linear terms of known cells."""
        atom = self.case.compiled.clauses[piece.clause][piece.atom]
        linear = atom.linear if isinstance(atom, Row) else ()
        return [(cell, coef) for cell, coef in linear if cell not in self.chosen]

    def _meets(self, pair: Pair, values: dict[int, Exact], state: State) -> bool:
        """Whether the point meets p = c·t; a follower is given the value that meets it."""
        one, two = pair
        product = values[self.unknown_of[pair]]
        cell = self.follower.get(pair)
        if cell is not None:
            partner = values[two if cell == one else one]
            if partner:
                values[cell] = Fraction(product) / partner
                own = [row for row in state.rows if cell in row.coefs]
                return all(self._true(row, Model(values, {})) for row in own)
        return values[one] * values[two] == product

    def _settle(self, pair: Pair, values: dict[int, Exact], state: State) -> Core | Model:
        """Split on the sign of the partner; a product without follower is tried with one cell held."""
        if pair in self.follower:
            answers = [self._find_or_none(state.with_sign(pair, sign)) for sign in "+-0"]
            return _decided(answers)
        for cell in pair:
            answer = self._around(pair, cell, values[cell], state)
            if answer is not None:
                return answer
        raise EntangledError

    def _around(self, pair: Pair, cell: int, value: Exact, state: State) -> Core | Model | None:
        """Hold one factor at a value, which makes the product linear, and look below and above it."""
        held = state.with_part(_beside(cell, value, EQ)).with_sign(pair, f"{cell}={value}")
        answers = [self._find_or_none(held)]
        if answers[0] is None or isinstance(answers[0], Model):
            return answers[0]
        if sum(row.clause < 0 for row in state.rows) >= MOST_LOOKS:
            return None
        for way in (1, -1):
            answers.append(self._find_or_none(state.with_part(_beside(cell, value, LT, way))))
        return (
            None
            if None in answers and not any(isinstance(one, Model) for one in answers)
            else _decided(answers)
        )

    def _find_or_none(self, state: State) -> Core | Model | None:
        try:
            return self._find(state)
        except EntangledError:
            return None

    def _branch(self, split: Sequence[Part], state: State) -> Core | Model:
        """Try every way to meet a clause; a way that its own refutation does not use refutes them all."""
        answers: list[Core | Model | None] = []
        for part in split:
            answer = self._find_or_none(state.with_part(part))
            if isinstance(answer, Model):
                return answer
            if isinstance(answer, Core) and not _uses(answer, part):
                return answer
            answers.append(answer)
        return _decided(answers)

    def _true(self, part: Part, model: Model) -> bool:
        if isinstance(part, Words):
            return model.words.get(part.cell) in part.words
        values = model.values
        left: Exact = part.constant
        left += sum(coef * values[cell] for cell, coef in part.coefs.items())
        left += sum(coef * values[one] * values[two] for one, two, coef in part.products)
        return truth(left, part.relation)


def _beside(cell: int, value: Exact, relation: Relation, way: int = 1) -> Piece:
    """A row that holds a cell at a value, below or above it; it belongs to no clause."""
    return Piece(-1, 0, {cell: way * value.denominator}, (), -way * value.numerator, relation, NOTHING)


def _uses(core: Core, part: Part) -> bool:
    return any((clause, atom) == (part.clause, part.atom) for leaf in core.leaves for clause, atom, _ in leaf)


def _decided(answers: Sequence[Core | Model | None]) -> Core | Model:
    """A model if there is one; one core from all; otherwise undecided."""
    cores = []
    for answer in answers:
        if isinstance(answer, Model):
            return answer
        if answer is not None:
            cores.append(answer)
    if len(cores) < len(answers):
        raise EntangledError
    return joined(cores)
