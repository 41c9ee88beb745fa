"""The head decides how the office signs: with its own keys, through BSrE, elsewhere, in ink.

(keputusan tertulis tentang cara tanda tangan). Serves 5.1.c and P6.
"""
