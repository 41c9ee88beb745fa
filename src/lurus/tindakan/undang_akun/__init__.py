"""Mengundang pemilik akun.

A person of the office gets an account; the password is set by its owner alone. An extension of the SOP.
"""
