"""Mencabut kunci tanda tangan.

(mencabut kunci tanda tangan elektronik). Serves 5.1.c and P6: the signer himself, or whoever manages the office.
"""
