"""The secretary makes sure that forms, lists and notices have been sent to every activity owner.

(memastikan form/daftar isian dan atau pemberitahuan telah terkirim kepada masing-masing pelaksana
kegiatan). Clause: 5.2.a.
"""
