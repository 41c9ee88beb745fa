"""A table comes in: read before the door, compared with the register, shown as a difference, written whole or not."""

from lurus.register.impor.banding import compare
from lurus.register.impor.prepared import Prepared, prepare
from lurus.register.impor.selisih import Berubah, Diff, IndikatorBaru, Kepala, SimpulBaru, SimpulLengkap
from lurus.register.impor.tulis import Written, write

__all__ = [
    "Berubah",
    "Diff",
    "IndikatorBaru",
    "Kepala",
    "Prepared",
    "SimpulBaru",
    "SimpulLengkap",
    "Written",
    "compare",
    "prepare",
    "write",
]
