"""The parts of papers: letterhead, people, and rows of tables; every leaf a text as it is printed."""

from typing import Literal, NotRequired, TypedDict

Tanda = Literal["", "CONTOH", "LATIHAN", "PRATINJAU"]


class Kop(TypedDict):
    """The letterhead; `lambang`, at the left when given, is an SVG text or the bytes of a PNG or JPEG."""

    pemerintah: str
    nama: str
    alamat: str
    telepon: str
    laman: str
    pos_el: str
    lambang: NotRequired[str | list[int]]


class Naskah(TypedDict):
    """What every paper has."""

    kop: Kop
    tanda: Tanda
    nomor: str
    tempat: str
    tanggal: str  # "5 Januari 2026"
    tanggal_jam: str  # ISO 8601 with offset: pins the date inside the file
    sop: str  # "SOP/459/438.5.20/2021 revisi 0"
    id_dokumen: str
    url_verifikasi: str
    disunting: NotRequired[str]  # who worded it anew, and when


class Pejabat(TypedDict):
    """A post that signs: `sebutan` is "", "Plt.", "Plh." or "Pj."; `kotak` names its box.

    `atas_nama` is the post in whose name it signs (a.n.).
    """

    sebutan: str
    jabatan: str
    nama: str
    pangkat: str
    nip: str
    kotak: str
    atas_nama: NotRequired[str]


class Anggota(TypedDict):
    """A member of the team."""

    nama: str
    nip: str
    pangkat: str
    jabatan: str
    kedudukan: str


class Paraf(TypedDict):
    """An initial; `saat` is empty while it is waited for."""

    jabatan: str
    nama: str
    nip: str
    saat: str


class Penetap(TypedDict):
    """One of those who act together, and when it was recorded; `saat` is empty while it is waited for."""

    jabatan: str
    nama: str
    nip: str
    saat: str


class AngkaReviu(TypedDict):
    """A figure under review, as the report printed it; `letak` is "hlm. 31, tabel 3.2"."""

    no: str
    indikator: str
    satuan: str
    periode: str
    ukuran: str
    nilai: str
    letak: str


class Mutu(TypedDict):
    """A quality record and whether it is there ("terlampir", "tidak tersedia, karena …")."""

    nama: str
    keadaan: str


class Kegiatan(TypedDict):
    """A line of the plan."""

    kegiatan: str
    penanggung_jawab: str
    waktu: str
    keluaran: str


class Sarana(TypedDict):
    """A facility of the checklist and its state."""

    nama: str
    keadaan: str


class ButirIsian(TypedDict):
    """A figure put to its owner; the answer columns are empty on a blank form."""

    no: str
    indikator: str
    satuan: str
    periode: str
    ukuran: str
    nilai: str
    letak: str
    alasan: str
    jawaban: str  # "", "benar", "diperbaiki"
    menjadi: str
    kelas: str
    sebab: str
    penghilang: str
    bukti: str


class Perubahan(TypedDict):
    """One figure that changes: *semula – menjadi*, with class, cause and evidence."""

    no: str
    indikator: str
    satuan: str
    periode: str
    ukuran: str
    semula: str
    menjadi: str
    selisih: str
    kelas: str
    sebab: str
    bukti: str
    pengampu: str


class AngkaHitung(TypedDict):
    """A computed figure that moves because another did."""

    indikator: str
    satuan: str
    periode: str
    ukuran: str
    semula: str
    menjadi: str
    selisih: str


class AngkaBenar(TypedDict):
    """A figure its owner confirmed."""

    no: str
    indikator: str
    satuan: str
    periode: str
    ukuran: str
    nilai: str
    pengampu: str


class Langkah(TypedDict):
    """A step of the case: who, when, elapsed against the standard; `hasil` is "tepat waktu", "lewat …"."""

    langkah: str
    pelaksana: str
    mulai: str
    selesai: str
    lama: str
    baku: str
    hasil: str


class Keputusan(TypedDict):
    """A decision of the meeting on one figure; `beda` is the dissent, empty when there was none."""

    no: str
    indikator: str
    satuan: str
    periode: str
    ukuran: str
    semula: str
    menjadi: str
    keputusan: str
    alasan: str
    beda: str


class TindakLanjut(TypedDict):
    """A weakness that remains and what is done about it."""

    kelemahan: str
    tindakan: str
    penanggung_jawab: str
    batas: str


class LembarTertanda(TypedDict):
    """A signed sheet and the SHA-256 fingerprint of its file."""

    pengampu: str
    jabatan: str
    saat: str
    sidik: str


class PerubahanTim(TypedDict):
    """An owner for whom the order and the signed sheets differ, and why."""

    nama: str
    jabatan: str
    hal: str


class Segel(TypedDict):
    """The ledger's seal at the time of writing."""

    nilai: str
    nomor: str
    saat: str


class Hadir(TypedDict):
    """A line of the attendance list."""

    nama: str
    jabatan: str
    kehadiran: str


class ButirData(TypedDict):
    """A figure its owner signs for; `hasil` is "diperbaiki" or "dinyatakan benar"."""

    no: str
    indikator: str
    satuan: str
    periode: str
    ukuran: str
    semula: str
    menjadi: str
    hasil: str
    kelas: str
    sebab: str
    bukti: str
