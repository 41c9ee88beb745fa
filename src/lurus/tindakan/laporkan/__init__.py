"""The reporting officer reports the collected corrections to the secretary.

(melaporkan hasil pengumpulan data kinerja perbaikan kepada Sekretaris). Clauses: P4, R5.
"""
