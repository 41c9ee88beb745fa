"""The planning officer reviews and validates an answer.

(melakukan reviu dan validasi atas data perbaikan). Clause: 5.3.d.
"""
