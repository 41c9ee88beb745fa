"""A second person holds the scan beside the unsigned paper; only then does the signature in ink count.

(tanda tangan basah). Clauses: P1, 5.1.c, P6, R7.
"""
