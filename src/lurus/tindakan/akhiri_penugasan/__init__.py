"""Mengakhiri penugasan pejabat.

Somebody no longer holds a post. Serves step 1 (struktur organisasi); an extension of the SOP.
"""
