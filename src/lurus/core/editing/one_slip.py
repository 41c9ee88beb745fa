"""The one slip of the finger that explains a figure, where the rules leave a range and not a value."""

from collections.abc import Iterator
from fractions import Fraction

from lurus.core.editing.exact import whole
from lurus.core.editing.fields import Exact
from lurus.core.editing.slips import digits
from lurus.core.editing.solve import Range

FEWEST_DIGITS = 3
"""Of a shorter figure almost any other is one slip away."""


def one_slip(old: Exact, limits: Range, places: int) -> Exact | None:
    """Return the only figure in a range that is one slip of the finger from `old`; None for none or several.

    A slip is a wrong digit, two neighbours transposed, a digit lost or one too many; `places` is the number of
    decimals, `limits` are in the figure's unit. Source: error classes K03 and K04 of the office's procedure.

    >>> one_slip(13_704_600, Range(13_103_175, 13_105_725), 0)
    13104600
    >>> one_slip(1250, Range(1000, 2000), 0) is None
    True
    """
    if limits.low is None or limits.high is None:
        return None
    text = digits(old, places)
    if len(text.lstrip("0")) < FEWEST_DIGITS:
        return None
    sign = -1 if old < 0 else 1
    figures = {whole(Fraction(sign * int(one), 10**places)) for one in _slips(text)}
    fitting = [one for one in figures if limits.low <= one <= limits.high]
    return fitting[0] if len(fitting) == 1 else None


def _slips(text: str) -> Iterator[str]:
    for at in range(len(text)):
        before, after = text[:at], text[at + 1 :]
        yield from (before + digit + after for digit in "0123456789" if digit != text[at])
        yield from (before + digit + text[at:] for digit in "0123456789")
        if before or after:
            yield before + after
        if after and after[0] != text[at]:
            yield before + after[0] + text[at] + after[1:]
    yield from (text + digit for digit in "0123456789")
