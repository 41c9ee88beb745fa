"""Initials, bottom up, before the papers leave the table.

(data kinerja final diparaf). Clause: P6; the plan's initial: P2.
"""
