"""The planning officer draws up the plan of correction activities.

(menyusun rencana kegiatan dan pelaksanaan kegiatan perbaikan data kinerja). Clauses: P2, R2; the means: 5.2.b.
"""
