"""From the rows of a case to the data of its papers: one builder per kind."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from lurus.dokumen.isi.akhir import buku_ekspedisi, ringkasan, sampul_berkas, surat_pengantar
from lurus.dokumen.isi.awal import keputusan, lembar_disposisi, lembar_dugaan, surat_tugas
from lurus.dokumen.isi.baku import kept
from lurus.dokumen.isi.berita import lembar_paraf, notulen
from lurus.dokumen.isi.himpun import catatan_verifikasi, tanda_terima
from lurus.dokumen.isi.lembar import daftar_isian, lembar_data
from lurus.dokumen.isi.nota import nota_laporan, nota_rencana
from lurus.dokumen.isi.pelaporan import konsep, laporan
from lurus.dokumen.isi.perintah import rencana, surat_perintah
from lurus.dokumen.isi.ralat import lembar_perubahan, lembar_ralat
from lurus.dokumen.isi.rapat import berita_acara, daftar_hadir, undangan
from lurus.dokumen.models import Dokumen

BUILDERS: dict[str, Callable[[Dokumen, datetime], dict[str, Any]]] = {
    one.__name__: one
    for one in (
        lembar_dugaan,
        lembar_disposisi,
        surat_perintah,
        surat_tugas,
        keputusan,
        rencana,
        nota_rencana,
        daftar_isian,
        tanda_terima,
        konsep,
        nota_laporan,
        catatan_verifikasi,
        undangan,
        daftar_hadir,
        notulen,
        berita_acara,
        lembar_paraf,
        lembar_data,
        ringkasan,
        laporan,
        surat_pengantar,
        lembar_ralat,
        lembar_perubahan,
        buku_ekspedisi,
        sampul_berkas,
    )
}


def build(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """The data of a paper as of now: the date of `at`, letterhead and texts of its issue, and reworded prose."""
    worded: dict[str, Any] = paper.suntingan
    return BUILDERS[paper.jenis](paper, at) | kept(paper) | worded
