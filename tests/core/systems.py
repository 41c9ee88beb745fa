"""Random rule sets and records for the tests of localisation: small, of every form, and mostly contradictory."""

from dataclasses import dataclass
from fractions import Fraction
from random import Random

from lurus.core.editing import Field, Kind, RuleSet, Value

WORDS = ("BB", "B", "CC")


@dataclass(frozen=True)
class System:
    """A rule set, a record, weights and cells that must stay, all by position."""

    rules: RuleSet
    record: list[Value]
    weights: dict[int, Fraction]
    fixed: frozenset[int]


def small(seed: int, *, products: bool = False) -> System:
    """Up to six numbers and two categories under up to seven rules of all forms."""
    chance = Random(seed)
    numbers = [f"x{place}" for place in range(chance.randint(2, 6))]
    categories = [f"k{place}" for place in range(chance.randint(0, 2))]
    fields = [_field(name, chance) for name in numbers]
    fields += [Field(name, kind=Kind.CATEGORY, values=WORDS) for name in categories]
    forms = [_sum, _sum, _order, _limit, _either] + ([_either_word] if categories else [])
    forms += [_achievement, _achievement] if products else []
    texts = [chance.choice(forms)(chance, numbers, categories) for _ in range(chance.randint(2, 7))]
    rules = RuleSet.load("\n".join(texts), fields)
    record: list[Value] = [_figure(chance) for _ in numbers]
    record += [chance.choice([*WORDS, "AA", None]) for _ in categories]
    places = range(len(fields))
    weights = {
        place: Fraction(chance.randint(1, 4), chance.randint(1, 2))
        for place in places
        if chance.random() < 0.3
    }
    fixed = frozenset(place for place in places if chance.random() < 0.1)
    weights = {place: weight for place, weight in weights.items() if fields[place].suspect}
    return System(rules, record, weights, fixed)


def _field(name: str, chance: Random) -> Field:
    kinds = [Kind.TYPED] * 8 + [Kind.REFERENCE, Kind.COMPUTED]
    return Field(name, kind=chance.choice(kinds), frozen=chance.random() < 0.1)


def _figure(chance: Random) -> Value:
    value = Fraction(chance.randint(-4, 12), chance.choice([1, 1, 1, 2]))
    return chance.choice([value, value, value, value, value, value, value, value, value, None])


def _sum(chance: Random, numbers: list[str], _: list[str]) -> str:
    total, *parts = chance.sample(numbers, min(len(numbers), chance.randint(2, 4)))
    return f"{total} == {' + '.join(parts)}"


def _order(chance: Random, numbers: list[str], _: list[str]) -> str:
    one, two = chance.sample(numbers, 2)
    return f"{one} {chance.choice(['<=', '<'])} {chance.randint(1, 2)}*{two}"


def _limit(chance: Random, numbers: list[str], _: list[str]) -> str:
    return f"{chance.choice(numbers)} {chance.choice(['>=', '<=', '>', '<', '!='])} {chance.randint(-2, 6)}"


def _either(chance: Random, numbers: list[str], categories: list[str]) -> str:
    return f"if {_limit(chance, numbers, categories)}: {_order(chance, numbers, categories)}"


def _either_word(chance: Random, numbers: list[str], categories: list[str]) -> str:
    word = f'{chance.choice(categories)} {chance.choice(["==", "!="])} "{chance.choice(WORDS)}"'
    if chance.random() < 0.3:
        return f'if {word}: {chance.choice(categories)} in ("BB", "B")'
    return f"if {word}: {_limit(chance, numbers, categories)}"


def _achievement(chance: Random, numbers: list[str], _: list[str]) -> str:
    if len(numbers) < 3:
        return f"{numbers[0]} * {numbers[1]} == {chance.randint(0, 6)}"
    reached, target, real = chance.sample(numbers, 3)
    if chance.random() < 0.5:
        return f"near({reached}*{target}, 10*{real}, 0.5*{target})"
    return f"{reached}*{target} == {real}"
