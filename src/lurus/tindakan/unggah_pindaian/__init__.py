"""A paper that was printed and signed in ink is scanned in by staff; it counts only when it was checked.

(tanda tangan basah). Clauses: P1, 5.1.c, P6, R7.
"""
