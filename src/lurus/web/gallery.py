"""One example of everything on the shelf, for the gallery page and its tests."""

from lurus.gambar.way import CasePicture, Progress, Return, Station
from lurus.web.fields import Choice, Column, Field, problems
from lurus.web.shelf import (
    Change,
    Clock,
    DrawnCase,
    Entry,
    Head,
    Paper,
    Person,
    Proof,
    Refusal,
    Tab,
    Table,
    TableCell,
    Task,
)
from lurus.web.templatetags.look import STATUS

KETUA = Person("Dr. Ratna Wulandari, M.Si", "Kepala Dinas")
ANGGOTA = Person("Bagus Prasetyo, S.E.", "Kasubbag Perencanaan dan Keuangan")
CLOCK = Clock("sisa 3 jam 10 menit", "dari 1 hari kerja", 58)
LATE = Clock(
    "terlambat 2 jam", "dari 30 menit", 100, terlambat=True, berikutnya="Kepala Dinas melihatnya di tugasnya."
)

STATIONS = [
    Station("1", "Perintah reviu", "Kepala Dinas", Progress.DONE, "selesai 12 menit", 12, 15),
    Station(
        "2", "Rencana perbaikan", "Kasubbag Perencanaan", Progress.DONE, "selesai 3 jam 20 menit", 200, 450
    ),
    Station(
        "3",
        "Menghimpun data, konsep laporan",
        "Kasubbag dan Sekretaris",
        Progress.DONE,
        "selesai 9 jam, lewat 1 jam 30 menit",
        540,
        450,
    ),
    Station("4", "Laporan kepada Sekretaris", "Sekretaris", Progress.LATE, "terlambat 2 jam", 150, 30),
    Station("5", "Rapat intern", "Kasubbag dan Sekretaris", Progress.AHEAD, "", None, 450),
    Station("6", "Paraf, agenda, tanda tangan", "Staf, PPTK, Kepala Dinas", Progress.AHEAD, "", None, 30),
    Station("7", "Dokumentasi dan penyampaian", "Staf, Kepala Dinas", Progress.AHEAD),
]
CASE = CasePicture(
    "Jalannya perbaikan 2/2026",
    STATIONS,
    [Return("4", "3", 2, "Dikembalikan 2 kali dari langkah 4 ke langkah 3.")],
    key="galeri",
)

CHANGES = [
    Change(
        "Persentase pelaku usaha yang dibina",
        "persen",
        "67,24",
        "76,24",
        "+9,00",
        "Angka tertukar",
        bukti=[Proof("Rekap pembinaan.pdf", "#"), Proof("Daftar hadir.pdf", "#")],
        ikut=["Capaian sasaran 2: 89,65 menjadi 101,65", "Predikat: Tinggi menjadi Sangat tinggi"],
        status="valid",
    ),
    Change(
        "Jumlah pasar yang direvitalisasi", "unit", "12", "11", "−1", "Hitung ganda", status="dikembalikan"
    ),
    Change("Realisasi anggaran pembinaan", "rupiah", "1.250.400.000", status="menunggu"),
]

FIELDS = [
    Field(
        name="nilai",
        label="Nilai yang benar",
        kind="number",
        unit="persen",
        hint="Tulis dengan koma desimal, misalnya 76,24.",
        value="76.24x",
        error="“76.24x” bukan angka. Tulis misalnya 76,24.",
    ),
    Field(
        name="kelas",
        label="Kelas kesalahan",
        kind="choice",
        value="K03",
        choices=[
            Choice("K01", "Salah ketik", "Satu angka atau koma tergelincir."),
            Choice("K03", "Angka tertukar", "Dua angka bertukar tempat."),
        ],
    ),
    Field(name="sebab", label="Penyebab", kind="area", hint="Apa yang membuat angka ini salah?", value=""),
    Field(
        name="bukti", label="Bukti", kind="files", hint="PDF, gambar, atau buku kerja; paling besar 20 MB."
    ),
    Field(name="tenggat", label="Tenggat tindak lanjut", kind="date", required=False),
    Field(name="nyata", label="Saya menyatakan angka ini benar.", kind="checkbox", value=""),
    Field(
        name="rencana",
        label="Kegiatan",
        kind="table",
        columns=[
            Column("uraian", "Uraian"),
            Column("siapa", "Pelaksana", "choice", [Choice("1", "Sekretaris"), Choice("2", "Kasubbag")]),
            Column("jumlah", "Jumlah", "number"),
        ],
        rows=[{"uraian": "Mengirim daftar isian", "siapa": "1", "jumlah": "x"}],
        blank=2,
        errors={"rencana.0.jumlah": "“x” bukan angka."},
    ),
]


def gallery() -> dict[str, object]:
    """Return the context of `web/galeri.html`."""
    return {
        "statuses": list(STATUS),
        "jam": CLOCK,
        "terlambat": LATE,
        "ubahan": CHANGES,
        "gambar": DrawnCase.of(CASE),
        "orang_contoh": [KETUA, ANGGOTA],
        "bidang": FIELDS,
        "masalah": problems(FIELDS),
        "penolakan": Refusal(
            "Laporan ini belum dapat diverifikasi oleh Anda.",
            "Anda ikut memvalidasi tiga angkanya; yang memvalidasi tidak boleh memverifikasi.",
            "Mintalah Kepala Dinas menunjuk pengganti dengan Surat Tugas.",
        ),
        "jejak": ENTRIES,
        "dokumen": PAPERS,
        "tugas": TASKS,
        "tabs": [Tab("Berjalan", "#", aktif=True), Tab("Selesai", "#"), Tab("Dibatalkan", "#")],
        "tabel": TABLE,
        "fakta": [("Pengampu", "Bidang Perdagangan"), ("Sumber", "Rekap triwulan IV")],
    }


ENTRIES = [
    Entry(
        "4 Mei 2026 pukul 10.12",
        "2026-05-04T10:12",
        "Sri Handayani",
        "Mengembalikan konsep ke langkah 3.",
        "Sekretaris Dinas",
        "Bukti angka pasar belum cukup.",
        "118",
        kembali=True,
    ),
    Entry(
        "4 Mei 2026 pukul 09.40", "2026-05-04T09:40", ANGGOTA.nama, "Melaporkan hasil.", ANGGOTA.jabatan_teks
    ),
]
PAPERS = [
    Paper("Surat Perintah", "#", "800/12/438.5.20/2026", "4 Mei 2026", "ditandatangani", "", "#"),
    Paper("Konsep laporan hasil perbaikan data kinerja", "#"),
]
TASKS = [
    Task("Jawab 3 angka", "Laporan Kinerja 2025 · diminta Kasubbag Perencanaan", "#", "giliran", "", CLOCK)
]
TABLE = Table(
    [Head("Nama"), Head("Jabatan"), Head("Angka diampu", angka=True), Head("Keadaan")],
    [
        [
            TableCell(KETUA.nama, "definitif"),
            TableCell("Kepala Dinas"),
            TableCell("4"),
            TableCell("", status="valid"),
        ],
        [
            TableCell(ANGGOTA.nama, "Plt."),
            TableCell("Kasubbag"),
            TableCell("12"),
            TableCell("", status="menunggu"),
        ],
    ],
    "Orang dan jabatan",
)
