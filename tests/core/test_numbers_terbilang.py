"""Figures in words: what everybody writes, and what must hold for every figure."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lurus.core.numbers import NumberError, terbilang

SMALL = dict(zip("nol satu dua tiga empat lima enam tujuh delapan sembilan".split(), range(10), strict=True))
SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12, "kuadriliun": 10**15}
ONE_OF = {"sepuluh": 10, "sebelas": 11, "seratus": 100}


def read_back(words: str) -> int:
    """The number that a person would write down on hearing the words."""
    total = group = last = 0
    for word in words.split():
        if word in SMALL:
            last = SMALL[word]
            group += last
        elif word in ONE_OF:
            group += ONE_OF[word]
        elif word == "belas":
            group += 10
        elif word in ("puluh", "ratus"):
            group += last * ((10 if word == "puluh" else 100) - 1)
        elif word == "seribu":
            total, group = total + 1000, 0
        else:
            total, group = total + group * SCALES[word], 0
    return total + group


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (1000, "seribu"),
        (1100, "seribu seratus"),
        (2026, "dua ribu dua puluh enam"),
        (100_000, "seratus ribu"),
        (1_001_000, "satu juta seribu"),
        (21_000, "dua puluh satu ribu"),
        (1_250_000_500, "satu miliar dua ratus lima puluh juta lima ratus"),
        (Decimal("5.95"), "lima koma sembilan lima"),
        (Decimal("-0.50"), "minus nol koma lima nol"),
    ],
)
def test_a_figure_is_said_as_everybody_says_it(figure: Decimal | int, words: str) -> None:
    assert terbilang(figure) == words


@given(st.integers(min_value=0, max_value=10**18 - 1))
def test_the_words_of_every_whole_number_can_be_written_down_again(number: int) -> None:
    words = terbilang(number)
    assert read_back(words) == number
    assert "satu ribu" not in words or "puluh satu ribu" in words or "ratus satu ribu" in words
    assert "  " not in words and words == words.strip()


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9))
def test_a_decimal_part_is_said_digit_by_digit_with_its_zeros(figure: Decimal) -> None:
    whole, _, rest = terbilang(figure).removeprefix("minus ").partition(" koma ")
    assert [SMALL[word] for word in rest.split()] == [int(digit) for digit in f"{figure:f}".split(".")[1]]
    assert read_back(whole) == int(abs(figure))


@pytest.mark.parametrize(
    ("figure", "code"),
    [
        (Decimal("NaN"), "numbers.not_finite"),
        (10**18, "numbers.too_long"),
        (Decimal("1e999999"), "numbers.too_long"),
    ],
)
def test_what_nobody_writes_out_is_refused(figure: Decimal | int, code: str) -> None:
    with pytest.raises(NumberError) as refused:
        terbilang(figure)
    assert refused.value.code == code
