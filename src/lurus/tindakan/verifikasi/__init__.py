"""The secretary verifies the report of corrections.

(memverifikasi laporan hasil perbaikan data kinerja). Clauses: 5.2.f, P4.
"""
