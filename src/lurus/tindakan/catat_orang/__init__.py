"""Mencatat pegawai.

A person with the titles that letters print. Serves step 1 (struktur organisasi); an extension of the SOP.
"""
