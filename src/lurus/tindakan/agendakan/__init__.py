"""The data officer enters the initialled report in the agenda and asks for every owner's signature.

(diagenda dan dimintakan tanda tangan ke seluruh pemangku kegiatan). Clause: P6.
"""
