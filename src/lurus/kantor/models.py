"""Who sits where, since when, and on what basis."""

from lurus.kantor.akun import Akun
from lurus.kantor.kalender import HariKhusus, JamKerja, MasaRamadan
from lurus.kantor.penugasan import Jabatan, Kantor, Orang, Penugasan

__all__ = ["Akun", "HariKhusus", "Jabatan", "JamKerja", "Kantor", "MasaRamadan", "Orang", "Penugasan"]
