"""Sections 1–3, 5 (URAIAN PROSEDUR) and 6 (CATATAN MUTU) of SOP/459, as printed: it has two 5s and two 6s."""

from lurus.core.sop.printed import Clause

PURPOSE = (
    Clause(
        "T",
        "1. TUJUAN",
        "Tujuan penyusunan SOP Mekanisme Kesalahan Data Kinerja adalah untuk memberikan petunjuk "
        "atau pedoman bagi tim penyusun laporan capaian kinerja dalam melakukan perbaikan terkait "
        "kesalahan dalam pengumpulan dan pelaporan data kinerja sebagai bahan laporan akuntabilitas"
        " kinerja Dinas Perindustrian dan Perdagangan Kabupaten Sidoarjo.",
    ),
)

SCOPE = (
    Clause(
        "L",
        "2. RUANG LINGKUP",
        "SOP Mekanisme Kesalahan Data Kinerja merupakan implementasi SAKIP pada Dinas Perindustrian"
        " dan Perdagangan Kabupaten Sidoarjo, mulai dari perencanaan, pelaksanaan, monitoring "
        "evaluasi sampai dengan pelaporan.",
    ),
)

DEFINITION = (
    Clause(
        "D",
        "3. DEFINISI",
        "Mekanisme Kesalahan Data Kinerja adalah proses perbaikan data pada laporan capaian kinerja"
        " dilaksanakan oleh tim penyusun laporan capaian kinerja dengan para pemangku kegiatan "
        "dalam hal ini Pejabat Pelaksana Teknis Kegiatan (PPTK) yang ada di Dinas Perindustrian dan"
        " Perdagangan Kabupaten Sidoarjo, yang mana data dapat dilakukan up to date, sehingga akan "
        "menghasilkan perbaikan data kinerja.",
    ),
)

PROCEDURE = (
    Clause(
        "P1",
        "5 URAIAN PROSEDUR",
        "Kepala Dinas Perindustrian dan Perdagangan Kabupaten Sidoarjo memerintahkan untuk mereview"
        " data kinerja yang telah disampaikan sebelumnya",
    ),
    Clause(
        "P2",
        "5 URAIAN PROSEDUR",
        "Kepala Sub Bagian Perencanaan dan Keuangan menyusun rencana kegiatan dan pelaksanaan "
        "kegiatan perbaikan data kinerja",
    ),
    Clause(
        "P3",
        "5 URAIAN PROSEDUR",
        "Kepala Sub Bagian Perencanaan dan Keuangan dan Sekretaris Dinas Perindustrian dan "
        "Perdagangan Kabupaten Sidoarjo menghimpun data kinerja perbaikan, menyusun konsep laporan "
        "perubahan",
    ),
    Clause(
        "P4",
        "5 URAIAN PROSEDUR",
        "Kepala Sub Bagian Perencanaan dan Keuangan melaporkan hasil pengumpulan data kinerja "
        "perbaikan kepada Sekretaris Dinas Perindustrian dan Perdagangan Kabupaten Sidoarjo",
    ),
    Clause(
        "P5",
        "5 URAIAN PROSEDUR",
        "Kepala Sub Bagian Perencanaan dan Keuangan bersama Sekretaris Dinas Perindustrian dan "
        "Perdagangan Kabupaten Sidoarjo mengadakan rapat intern untuk menentukan data final",
    ),
    Clause(
        "P6",
        "5 URAIAN PROSEDUR",
        "Setelah data kinerja final di paraf, diberikan ke staf pengolah data pelaporan untuk "
        "diagenda dan dimintakan tanda tangan ke seluruh pemangku kegiatan",
    ),
    Clause(
        "P7",
        "5 URAIAN PROSEDUR",
        "Data yang sudah ditanda tangani siap untuk didokumentasikan",
    ),
)

QUALITY_RECORDS = (
    Clause(
        "C.a",
        "6 CATATAN MUTU",
        "Data Kinerja sebelum review",
    ),
    Clause(
        "C.b",
        "6 CATATAN MUTU",
        "Perjanjian Kinerja",
    ),
    Clause(
        "C.c",
        "6 CATATAN MUTU",
        "Evaluasi Internal",
    ),
    Clause(
        "C.d",
        "6 CATATAN MUTU",
        "Laporan Kinerja Individu",
    ),
)
