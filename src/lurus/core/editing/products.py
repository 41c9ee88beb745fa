"""Products of two unknown cells, made linear where that is exact."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from lurus.core.editing.eliminate import EQ, LT, Linear
from lurus.core.editing.pieces import Piece

Pair = tuple[int, int]


def followers(rows: Sequence[Piece]) -> dict[Pair, int]:
    """For each product the factor that stands nowhere else than in it and in limits of its own, if one does."""
    found: dict[Pair, int] = {}
    for pair in dict.fromkeys((one, two) for row in rows for one, two, _ in row.products):
        if pair[0] != pair[1]:
            cell = next((cell for cell in pair if _follows(cell, pair, rows)), None)
            if cell is not None:
                found[pair] = cell
    return found


def _follows(cell: int, pair: Pair, rows: Iterable[Piece]) -> bool:
    for row in rows:
        if cell in row.coefs and (len(row.coefs) > 1 or row.products):
            return False
        if any(cell in (one, two) and (one, two) != pair for one, two, _ in row.products):
            return False
    return True


def turned(
    pair: Pair, sign: str, follower: int | None, product: int, rows: Sequence[Piece]
) -> Iterator[tuple[Piece | None, Linear]]:
    """The rows that settling p = c·t adds, each with the piece it comes from.

    Under t > 0 (or t < 0) each limit a·c + k (relation) 0 becomes a·p + k·t (relation) 0 (or turned round);
    under t = 0 the product is 0. A product without follower is settled by the value of one factor.
    """
    if follower is None:
        cell, _, value = sign.partition("=")
        other = pair[1] if pair[0] == int(cell) else pair[0]
        fixed = Fraction(value)
        coefs = {product: fixed.denominator}
        if fixed:
            coefs[other] = -fixed.numerator
        yield None, (coefs, 0, EQ)
        return
    partner = pair[0] if pair[1] == follower else pair[1]
    if sign == "0":
        yield None, ({partner: 1}, 0, EQ)
        yield None, ({product: 1}, 0, EQ)
        return
    way = 1 if sign == "+" else -1
    yield None, ({partner: -way}, 0, LT)
    for row in rows:
        if follower in row.coefs:
            coefs = {product: way * row.coefs[follower]}
            if row.constant:
                coefs[partner] = way * row.constant
            yield row, (coefs, 0, row.relation)
