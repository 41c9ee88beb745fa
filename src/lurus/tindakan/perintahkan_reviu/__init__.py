"""The head orders a review of performance data already submitted.

(memerintahkan untuk mereview data kinerja yang telah disampaikan sebelumnya). Clauses: P1, R1, 5.1.a;
quality records C.a–C.d.
"""
