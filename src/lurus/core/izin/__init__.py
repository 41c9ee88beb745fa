"""Permission: one pure function, from facts that the floors above supply; it answers with a reason."""

from lurus.core.izin.conditions import CONDITIONS
from lurus.core.izin.decide import CODES, boleh, siapa
from lurus.core.izin.facts import Kedudukan, Keputusan, Pelaku, Perkara
from lurus.core.izin.tables import DUTIES, LIMITS, MODES, SEPARATIONS, Duty, Limit, Separation, mode_table

__all__ = [
    "CODES",
    "CONDITIONS",
    "DUTIES",
    "LIMITS",
    "MODES",
    "SEPARATIONS",
    "Duty",
    "Kedudukan",
    "Keputusan",
    "Limit",
    "Pelaku",
    "Perkara",
    "Separation",
    "boleh",
    "mode_table",
    "siapa",
]
