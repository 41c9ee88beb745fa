"""How many slips of the finger lie between two texts: optimal string alignment."""


def distance(one: str, other: str) -> int:
    """Return the least number of insertions, deletions, substitutions and transpositions of neighbours.

    No part of the text is touched twice (that is what "optimal string alignment" restricts). The minus sign
    and the decimal point count as characters like all others.

    Source: Scholtus, Automatic correction of simple typing errors, CBS 09046 (2009).

    >>> distance("24", "42"), distance("130", "1340"), distance("-10", "10"), distance("-1", "10")
    (1, 1, 1, 2)
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, mine in enumerate(one, start=1):
        before, last, row = row, before, [i]
        for j, yours in enumerate(other, start=1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (mine != yours))
            if i > 1 and j > 1 and mine == other[j - 2] and one[i - 2] == yours:
                best = min(best, last[j - 2] + 1)
            row.append(best)
    return row[-1]
