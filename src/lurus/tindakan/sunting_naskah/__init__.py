"""The prose of an unsigned paper, edited in a word processor, becomes its next version; figures stay as they are.

(menyusun rencana, konsep laporan, laporan; mengadakan rapat.) Extension of the office, beside P2 to P5.
"""
