"""The head reviews the report before the signature, helped by the secretary.

(reviu atas laporan hasil perbaikan data kinerja). Clause: 5.2.e.
"""
