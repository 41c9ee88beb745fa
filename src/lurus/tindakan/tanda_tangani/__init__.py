"""The signature on a paper: the order, every owner's sheet, and last of all the report.

(menandatangani laporan hasil perbaikan data kinerja). Clauses: 5.1.c, P6.
"""
