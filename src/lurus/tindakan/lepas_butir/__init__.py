"""The planning officer takes a figure out of the review again, with the reason.

(menghimpun data kinerja perbaikan). Clause: P3.
"""
