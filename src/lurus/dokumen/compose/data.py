"""What each paper is made from: one flat dictionary per kind, every leaf a text as it is to be printed.

Figures come formatted (Indonesian form), dates come long, lists come in the order in which they are printed.
An empty text means "not there". A template never computes, looks up or decides who may sign.
"""

from typing import Literal

from lurus.dokumen.compose.rows import (
    Anggota,
    AngkaBenar,
    AngkaHitung,
    AngkaReviu,
    ButirData,
    ButirIsian,
    Hadir,
    Kegiatan,
    Keputusan,
    Langkah,
    LembarTertanda,
    Mutu,
    Naskah,
    Paraf,
    Pejabat,
    Penetap,
    Perubahan,
    PerubahanTim,
    Sarana,
    Segel,
    TindakLanjut,
)

Kind = Literal[
    "lembar_dugaan",
    "lembar_disposisi",
    "surat_perintah",
    "surat_tugas",
    "keputusan",
    "rencana",
    "nota_rencana",
    "daftar_isian",
    "tanda_terima",
    "konsep",
    "nota_laporan",
    "catatan_verifikasi",
    "undangan",
    "daftar_hadir",
    "notulen",
    "berita_acara",
    "lembar_paraf",
    "lembar_data",
    "ringkasan",
    "laporan",
    "surat_pengantar",
    "lembar_ralat",
    "lembar_perubahan",
    "buku_ekspedisi",
    "sampul_berkas",
]


class SuratPerintah(Naskah):
    """Step 1."""

    menimbang: list[str]
    dasar: list[str]
    kepada: list[Anggota]
    untuk: list[str]
    laporan: str
    angka: list[AngkaReviu]
    mutu: list[Mutu]
    penanda_tangan: Pejabat
    tembusan: list[str]


class Rencana(Naskah):
    """Step 2."""

    laporan: str
    dasar: list[str]
    kegiatan: list[Kegiatan]
    sarana: list[Sarana]
    penyusun: list[Penetap]
    paraf: list[Paraf]


class DaftarIsian(Naskah):
    """Step 3, one per owner; `pengisi` names the helper who filled it in."""

    laporan: str
    pengampu: Pejabat
    batas: str
    butir: list[ButirIsian]
    pengisi: str


class Laporan(Naskah):
    """Konsep (step 3) and Laporan (step 6): two states of one document. Empty lists print "Nihil."."""

    perihal: str
    agenda: str
    latar: list[str]
    uraian: list[str]  # what the office adds to it
    dasar: list[str]
    maksud: list[str]
    langkah: list[Langkah]
    gambar: str  # SVG of the way; "" leaves it out
    gambar_teks: str  # the picture in words
    perubahan: list[Perubahan]
    hitungan: list[AngkaHitung]
    benar: list[AngkaBenar]
    rapat: list[str]
    keputusan: list[Keputusan]
    simpulan: list[str]
    saran: list[str]
    tindak_lanjut: list[TindakLanjut]
    penyusun: list[Penetap]  # printed in the draft
    penanda_tangan: Pejabat  # printed in the final report
    paraf: list[Paraf]
    lembar: list[LembarTertanda]
    tim: list[PerubahanTim]
    segel: Segel
    tembusan: list[str]


class Notulen(Naskah):
    """Step 5: minutes."""

    agenda: list[str]
    hari_tanggal: str
    waktu: str
    tempat_rapat: str
    pimpinan: str
    notulis: str
    laporan: str
    hadir: list[Hadir]
    kuorum: str
    keputusan: list[Keputusan]
    catatan: list[str]
    catatan_penetap: list[str]
    penutup: list[str]
    penetap: list[Penetap]


class LembarParaf(Naskah):
    """Step 6: the initials in their order on one version of a document."""

    jenis: str
    perihal: str
    nomor_dokumen: str
    agenda: str
    sidik_dokumen: str
    paraf: list[Paraf]
    catatan: list[str]


class LembarData(Naskah):
    """Step 6: the sheet each owner signs."""

    laporan: str
    agenda: str
    pengampu: Pejabat
    butir: list[ButirData]
    pernyataan: str
    pengisi: str
