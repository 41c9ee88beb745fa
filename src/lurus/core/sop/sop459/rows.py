"""Section 6 of SOP/459, ALUR SOP: the printed table. Its numbers skip 3, and rows 6 and 7 have no box."""

from lurus.core.sop.printed import Clause, Row

COLUMNS = ("Kepala OPD", "Pejabat Pelaporan", "Sekretaris", "Staf")
_SECTION = "6. ALUR SOP"

ROWS = (
    Clause(
        "R1",
        _SECTION,
        "Memerintahkan untuk mereview data kinerja",
        row=Row("1", (1, 0, 0, 0), "Struktur organisasi", "15 menit", "Draft tim"),
    ),
    Clause(
        "R2",
        _SECTION,
        "Menyusun rencana kegiatan, pelaksanaan kegiatan perbaikan data",
        row=Row("2", (0, 0, 1, 0), "Data kinerja", "1 hari", "Rencana kegiatan perbaikan data"),
    ),
    Clause(
        "R4",
        _SECTION,
        "Menghimpun data kinerja perbaikan, menyusun konsep laporan",
        row=Row("4", (0, 2, 2, 0), "Tim", "1 hari", "Konsep laporan hasil pengumpulan data perbaikan"),
    ),
    Clause(
        "R5",
        _SECTION,
        "Laporan pejabat pelaporan kepada sekretaris terkait hasil perbaikan data kinerja",
        row=Row(
            "5",
            (1, 0, 0, 0),
            "Konsep laporan data kinerja perubahan",
            "30 menit",
            "Konsep laporan hasil perbaikan data",
        ),
    ),
    Clause(
        "R6",
        _SECTION,
        "Melakukan rapat intern dengan tim",
        row=Row("6", (0, 0, 0, 0), "Data kinerja", "1 hari", "Laporan final"),
    ),
    Clause(
        "R7",
        _SECTION,
        "Hasil perbaikan data kinerja",
        row=Row(
            "7",
            (0, 0, 0, 0),
            "Data kinerja yang telah diparaf",
            "30 menit",
            "Laporan yang telah ditanda tangani",
        ),
    ),
)
