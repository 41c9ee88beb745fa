"""Mencatat penugasan pejabat.

Who holds which post from when to when, on the basis of which letter. Serves step 1 (struktur organisasi); an
extension of the SOP.
"""
