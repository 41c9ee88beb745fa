"""Somebody other than who did it accepts a follow-up as done, or gives it back with a reason.

(penyebab kelemahan dihilangkan, dapat ditindaklanjuti). Clause: 5.3.d.
"""
