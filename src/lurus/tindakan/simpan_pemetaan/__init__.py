"""Menyimpan pemetaan tabel.

How a kind of table is read is kept for the next quarter. Serves quality record C.a; an extension of the SOP.
"""
