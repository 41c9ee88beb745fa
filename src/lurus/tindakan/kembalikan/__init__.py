"""The work goes back a step, with a reason, in a new round.

(dikembalikan). An extension: a sister SOP has two such arrows. Clauses: 5.2.e, 5.2.f.
"""
