"""From codes to sentences: Indonesian is the source, English a complete second language."""

from lurus.bahasa.aturan import rule_label
from lurus.bahasa.figures import full_names, labels, measure_label, short_names, spot_label, with_short_names
from lurus.bahasa.gejala import (
    NOTICES,
    cause_label,
    conclusion_label,
    consequence_label,
    place_label,
    severity_label,
    slip_label,
    witness_label,
)
from lurus.bahasa.sentences import CODES, sentence
from lurus.bahasa.values import shown
from lurus.bahasa.words import act_label, document_label, role_label, step_label

__all__ = [
    "CODES",
    "NOTICES",
    "act_label",
    "cause_label",
    "conclusion_label",
    "consequence_label",
    "document_label",
    "full_names",
    "labels",
    "measure_label",
    "place_label",
    "role_label",
    "rule_label",
    "sentence",
    "severity_label",
    "short_names",
    "shown",
    "slip_label",
    "spot_label",
    "step_label",
    "with_short_names",
    "witness_label",
]
