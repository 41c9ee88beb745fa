"""The ways of SOP/459 that do not lead on. All are extensions: a sister SOP has two returns."""

from lurus.core.sop.revision import CANCELLED
from lurus.core.sop.running import Arrow

ARROWS = (
    Arrow("4", "3", ("SEKRETARIS",), "kembalikan"),
    Arrow("5", "3", ("ANGGOTA", "SEKRETARIS"), "kembalikan"),
    Arrow("6", "5", ("KETUA", "SEKRETARIS"), "kembalikan"),
    *(Arrow(origin, CANCELLED, ("KETUA",), "batalkan") for origin in "123456"),
)
