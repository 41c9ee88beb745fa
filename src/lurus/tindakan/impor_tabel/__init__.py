"""Mengimpor tabel data kinerja.

A table of performance data comes into the register, whole or not at all. Quality record C.a (data kinerja
sebelum reviu); an extension of the SOP.
"""
