"""The planning officer waives a rule that keeps the draft from being closed, with the reason.

(mengesampingkan aturan pemeriksaan). Clause: ext; the secretary sees it where he closes the draft, and
the draft prints it.
"""
