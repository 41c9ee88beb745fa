"""Mencatat sertifikat induk.

A root outside the office: of an authority that certifies signers, or of one that stamps the time. An extension of the
SOP.
"""
