"""Planning officer and secretary draw up the draft report of changes together.

(menyusun konsep laporan perubahan). Clauses: P3, R4.
"""
