"""The owner confirms in one go every figure that was not answered yet.

(melaksanakan perbaikan data kinerja). Clause: 5.3.a.
"""
