"""The secretary verifies a value that the meeting amended: tiered review has no short cut.

(reviu dan validasi secara berjenjang). Clauses: 5.1.c, 5.2.f.
"""
