"""ext: the signed data are documented (data yang sudah ditandatangani didokumentasikan), as a bundle.

It stands on its own: nothing of this program is needed to read it. Clause: P7.
"""
