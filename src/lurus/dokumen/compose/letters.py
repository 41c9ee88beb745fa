"""The letters and forms around the report: what each is made from, every leaf a text as it is printed."""

from typing import NotRequired, TypedDict

from lurus.dokumen.compose.rows import (
    Anggota,
    AngkaReviu,
    Hadir,
    Keputusan,
    Mutu,
    Naskah,
    Pejabat,
    Penetap,
    Perubahan,
)


class Surat(Naskah):
    """A letter: "–" is printed where `sifat` or `lampiran` is empty; `di` is the addressees' place."""

    sifat: str
    lampiran: str
    hal: str
    yth: list[str]
    di: str
    penanda_tangan: Pejabat
    tembusan: list[str]


class Pilihan(TypedDict):
    """Something to tick; `dipilih` is "ya" or empty."""

    nama: str
    dipilih: str


class Berkas(TypedDict):
    """A stored file and its SHA-256 fingerprint; `hal` says what it supports."""

    nama: str
    sidik: str
    hal: NotRequired[str]


class LembarDugaan(Naskah):
    """Before step 1: a suspicion, who raised it, and what became of it."""

    pengaju: Penetap
    diajukan: str
    laporan: str
    angka: list[AngkaReviu]
    uraian: str
    tanggapan: str


class LembarDisposisi(Naskah):
    """What a superior passes on to whom; `tercatat` is empty on a blank sheet, which is then signed by hand."""

    surat_dari: str
    nomor_surat: str
    tanggal_surat: str
    diterima: str
    agenda: str
    sifat: str
    hal: str
    diteruskan: list[Pilihan]
    harap: list[Pilihan]
    catatan: str
    pejabat: Pejabat
    tercatat: str


class SuratTugas(Naskah):
    """One duty in one case for a substitute; `catatan` says where the letter that was signed lies."""

    dasar: list[str]
    kepada: list[Anggota]
    untuk: list[str]
    penanda_tangan: Pejabat
    tembusan: list[str]
    catatan: str


class Diktum(TypedDict):
    """What a decree orders: KESATU, KEDUA, …"""

    ke: str
    isi: str


class KeputusanTim(Naskah):
    """Step 1b: the team by decree; names without titles, NIP and rank."""

    tentang: str
    menimbang: list[str]
    mengingat: list[str]
    diktum: list[Diktum]
    tim: list[Anggota]
    penanda_tangan: Pejabat
    tembusan: list[str]


class NotaDinas(Naskah):
    """Steps 2 and 4: from one post to another; `perubahan` and `pokok` may be empty."""

    kepada: str
    melalui: str
    dari: str
    tembusan: list[str]
    sifat: str
    lampiran: str
    hal: str
    isi: list[str]
    uraian: list[str]
    perubahan: list[Perubahan]
    pokok: list[str]
    penutup: str
    penanda_tangan: Pejabat


class ButirTerima(TypedDict):
    """A figure that came back, and with what."""

    no: str
    indikator: str
    satuan: str
    periode: str
    ukuran: str
    jawaban: str
    saat: str
    bukti: str


class TandaTerima(Naskah):
    """Step 3, one per owner: what was handed over, and what came back."""

    pengampu: Pejabat
    laporan: str
    jumlah: str
    dikirim: str
    cara: str
    dibuka: str
    butir: list[ButirTerima]
    berkas: list[Berkas]
    penyerah: Penetap
    penerima: Penetap


class CatatanVerifikasi(Naskah):
    """Step 4: what was examined of the draft; `dasar` is the substitute's Surat Tugas."""

    laporan: str
    naskah: str
    sidik: str
    dasar: str
    uji: list[Mutu]
    perubahan: list[Perubahan]
    jumlah: str
    catatan: list[str]
    verifikator: list[Penetap]


class Diundang(TypedDict):
    """Somebody who is asked to come."""

    nama: str
    nip: str
    jabatan: str


class Undangan(Surat):
    """Step 5: `ics` is the calendar file that lies inside the paper."""

    pembuka: str
    hari_tanggal: str
    waktu: str
    tempat_rapat: str
    acara: list[str]
    penutup: str
    diundang: list[Diundang]
    ics: str


class HadirTertulis(Hadir):
    """A line of the attendance list; `kehadiran` is empty where somebody has yet to sign."""

    nip: str


class DaftarHadir(Naskah):
    """Step 5: a place to sign for everybody; afterwards, who came."""

    hari_tanggal: str
    waktu: str
    tempat_rapat: str
    acara: list[str]
    hadir: list[HadirTertulis]
    keterangan: str
    penanda_tangan: Pejabat


class KeputusanTerbilang(Keputusan):
    """A decision whose amount is also said in words (rupiah)."""

    terbilang: str


class BeritaAcara(Naskah):
    """Step 5: the final data, with the date in words."""

    pembuka: str
    laporan: str
    tempat_rapat: str
    pimpinan: str
    dihadiri: str
    keputusan: list[KeputusanTerbilang]
    jumlah: str
    penetap: list[Penetap]


class Ringkasan(Naskah):
    """Step 6: half a page for the head."""

    perihal: str
    laporan: str
    jumlah: str
    perubahan: list[Perubahan]
    selebihnya: str
    simpulan: list[str]
    diberi_tahu: list[str]
    diminta: list[str]


class Kiriman(TypedDict):
    """Something that is sent."""

    nama: str
    banyaknya: str
    keterangan: str


class SuratPengantar(Surat):
    """Step 7: the covering letter, with the receipt that comes back."""

    kiriman: list[Kiriman]
    isi: str


class Ekspedisi(TypedDict):
    """A line of the buku ekspedisi; `diterima` and `penerima` stay empty for the hand."""

    no: str
    tanggal: str
    nomor: str
    tujuan: str
    hal: str
    lampiran: str
    diterima: str
    penerima: str


class BukuEkspedisi(Naskah):
    """Step 7: a page of what left the house."""

    tahun: str
    ekspedisi: list[Ekspedisi]


class NaskahBerkas(TypedDict):
    """A paper in the dossier."""

    nama: str
    nomor: str
    tanggal: str
    keadaan: str
    sidik: str


class SampulBerkas(Naskah):
    """Step 7: cover and index of the dossier."""

    perkara: str
    perihal: str
    laporan: str
    klasifikasi: str
    unit: str
    kurun: str
    simpan: str
    jumlah: str
    naskah: list[NaskahBerkas]
    berkas: list[Berkas]
    mutu: list[Mutu]
