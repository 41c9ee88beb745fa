"""Mengatur hari dan jam kerja.

The table by which the SOP's times (column Waktu) are counted. An extension of the SOP.
"""
