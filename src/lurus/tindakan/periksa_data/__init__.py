"""The planning officer checks what the office reports against the rules.

(memeriksa data kinerja dengan aturan). Clause: ext; what it finds is an indication, never a correction.
"""
