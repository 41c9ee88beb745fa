"""The head acknowledges the decision that was conveyed.

(menerima keputusan hasil reviu dan validasi). Clause: 5.3.e.
"""
