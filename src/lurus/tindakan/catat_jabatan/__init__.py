"""Mencatat jabatan.

A post and the role of the SOP that its holder plays. Serves step 1 (struktur organisasi); an extension of the
SOP.
"""
