"""Direction, information, considerations and problems pass along the line, in writing.

(melakukan komunikasi dalam pelaksanaan perbaikan data kinerja). Clauses: 5.1.a, 5.1.b, 5.2.b, 5.2.c,
5.2.d, 5.2.g, 5.3.b, 5.3.c, 5.3.f.
"""
