"""A signer makes his own key; nobody else knows its passphrase.

(kunci tanda tangan elektronik). Serves 5.1.c and P6.
"""
