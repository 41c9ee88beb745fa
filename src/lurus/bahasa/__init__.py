"""From codes to sentences: Indonesian is the source, English a complete second language."""

from lurus.bahasa.aturan import rule_label
from lurus.bahasa.gejala import cause_label, conclusion_label, severity_label, slip_label
from lurus.bahasa.sentences import CODES, sentence
from lurus.bahasa.values import shown
from lurus.bahasa.words import act_label, document_label, role_label, step_label

__all__ = [
    "CODES",
    "act_label",
    "cause_label",
    "conclusion_label",
    "document_label",
    "role_label",
    "rule_label",
    "sentence",
    "severity_label",
    "shown",
    "slip_label",
    "step_label",
]
