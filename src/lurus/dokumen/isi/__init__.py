"""From the rows of a case to the data of its papers: one builder per kind."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from lurus.dokumen.isi.berita import lembar_paraf, notulen
from lurus.dokumen.isi.lembar import daftar_isian, lembar_data
from lurus.dokumen.isi.pelaporan import konsep, laporan
from lurus.dokumen.isi.perintah import rencana, surat_perintah
from lurus.dokumen.models import Dokumen

BUILDERS: dict[str, Callable[[Dokumen, datetime], dict[str, Any]]] = {
    "surat_perintah": surat_perintah,
    "rencana": rencana,
    "daftar_isian": daftar_isian,
    "konsep": konsep,
    "notulen": notulen,
    "lembar_paraf": lembar_paraf,
    "lembar_data": lembar_data,
    "laporan": laporan,
}


def build(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """The data of a paper as of now; a paper bears the date of `at`."""
    return BUILDERS[paper.jenis](paper, at)
