"""Anybody in the office puts a suspected error before the head.

(mengajukan dugaan kesalahan data kinerja). Clause: ext; it opens the clock of step 1.
"""
