"""The head delivers the report of corrections.

(menyampaikan laporan hasil perbaikan data kinerja). Clauses: 5.1.c, P7.
"""
