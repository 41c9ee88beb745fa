"""Planning officer and secretary, each for his part, declare the collection of corrected data complete.

(menghimpun data kinerja perbaikan). Clauses: P3, R4.
"""
