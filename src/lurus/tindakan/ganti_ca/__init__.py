"""Mengganti CA kantor.

A new generation of the office's CA issues from now on; what the one before vouched for stays verifiable. An extension
of the SOP.
"""
