"""The planning officer adds figures to be collected from their owners.

(menghimpun data kinerja perbaikan). Clause: P3.
"""
