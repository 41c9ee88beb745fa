"""The planning officer switches a rule of the catalogue off for the office, or on again.

(mengatur aturan pemeriksaan). Clause: ext; with the reason, and every switch stays on record.
"""
