"""Mengatur cap waktu tanda tangan.

Whom the office asks to stamp the time of its signatures, and what holds when nobody answers. An extension of the SOP.
"""
