"""The end to which a feasible tableau lets one unknown go: the primal simplex with Bland's rule."""

from fractions import Fraction

from lurus.core.editing.exact import whole
from lurus.core.editing.fields import Exact
from lurus.core.editing.tableau import Bound, Pair, Tableau

Form = tuple[dict[int, int], int, int]
"""(Σ coefficient·unknown + constant) / denominator."""
Step = tuple[Fraction, Fraction]
"""How far a variable may move: a plain amount and a multiple of the infinitely small one."""


def greatest(tableau: Tableau, form: Form, *, upward: bool) -> tuple[Exact, bool] | None:
    """The greatest (or least) value of a form and whether it is only approached; None: there is no end."""
    way = 1 if upward else -1
    coefs, constant, denominator = form
    if any(one not in tableau.at and one not in tableau.rows for one in coefs):
        return None
    while True:
        slope = _slope(tableau, {one: way * coef for one, coef in coefs.items()})
        entering = next((one for one in sorted(slope) if tableau.can_move(one, up=slope[one] > 0)), None)
        if entering is None:
            return _reached(tableau, coefs, constant, denominator)
        if not _move(tableau, entering, up=slope[entering] > 0):
            return None


def _slope(tableau: Tableau, coefs: dict[int, int]) -> dict[int, Fraction]:
    """The form by the variables that are free to move."""
    total: dict[int, Fraction] = {}
    for one, coef in coefs.items():
        den, row = tableau.rows.get(one, (1, {one: 1}))
        for variable, own in row.items():
            total[variable] = total.get(variable, Fraction(0)) + Fraction(coef * own, den)
    return {variable: slope for variable, slope in total.items() if slope}


def _move(tableau: Tableau, entering: int, *, up: bool) -> bool:
    """Move a variable as far as all bounds allow; tells whether anything stops it."""
    way = 1 if up else -1
    own = tableau.upper.get(entering) if up else tableau.lower.get(entering)
    best = None if own is None else (_far(own, 1, tableau.at[entering]), entering, own)
    for basic in sorted(tableau.rows):
        den, row = tableau.rows[basic]
        rate = row.get(entering, 0) * way
        bound = tableau.upper.get(basic) if rate > 0 else tableau.lower.get(basic)
        if not rate or bound is None:
            continue
        plain, small = _far(bound, den, tableau.value(basic))
        step = (plain / abs(rate), small / abs(rate))
        if best is None or step < best[0]:
            best = (step, basic, bound)
    if best is None:
        return False
    if best[1] == entering:
        tableau.at[entering] = best[2].value
    else:
        tableau.pivot(best[1], entering, best[2].value)
    return True


def _far(bound: Bound, den: int, value: Pair) -> Step:
    """The distance from a value (over `den`) to a bound, times `den`; never negative."""
    plain, small = bound.value[0] * den - value[0], bound.value[1] * den - value[1]
    sign = -1 if (plain, small) < (0, 0) else 1
    return Fraction(sign * plain), Fraction(sign * small)


def _reached(tableau: Tableau, coefs: dict[int, int], constant: int, denominator: int) -> tuple[Exact, bool]:
    plain = small = Fraction(0)
    for one, coef in coefs.items():
        if one in tableau.rows:
            value, den = tableau.value(one), tableau.rows[one][0]
        else:
            value, den = tableau.at[one], 1
        plain += Fraction(coef * value[0], den)
        small += Fraction(coef * value[1], den)
    return whole((plain / tableau.scale + constant) / denominator), small != 0
