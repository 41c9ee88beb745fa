"""Forms, lists and notices are sent to every activity owner.

(mengirim form/daftar isian dan atau pemberitahuan kepada masing-masing pelaksana kegiatan). Clauses: 5.2.a,
P3, R4.
"""
