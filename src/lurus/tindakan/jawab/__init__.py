"""The owner of the data corrects or confirms a figure; the planning officer may fill in from paper.

(melaksanakan perbaikan data kinerja pada masing-masing pelaksana kegiatan). Clause: 5.3.a.
"""
