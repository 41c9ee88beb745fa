"""Section 4 of SOP/459, DASAR HUKUM: the legal bases as printed, each a dated row.

The dates on which they came into force, and the articles, are recalled ([R]): the office confirms them.
"""

from datetime import date

from lurus.core.sop.printed import Clause, Law

_SECTION = "4. DASAR HUKUM"

LAWS = (
    Clause(
        "H.a",
        _SECTION,
        "Undang-undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintah;",
        law=Law(
            "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan", "", date(2014, 10, 17)
        ),
    ),
    Clause(
        "H.b",
        _SECTION,
        "Peraturan Pemerintah Nomor 60 Tahun 2008 tentang Sistem Pengendalian Intern Pemerintah;",
        law=Law(
            "Peraturan Pemerintah Nomor 60 Tahun 2008 tentang Sistem Pengendalian Intern Pemerintah",
            "Pasal 1, Pasal 18",
            date(2008, 8, 28),
        ),
    ),
    Clause(
        "H.c",
        _SECTION,
        "Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah.",
        law=Law(
            "Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi "
            "Pemerintah",
            "Pasal 1 angka 2, Pasal 2",
            date(2006, 4, 3),
        ),
    ),
    Clause(
        "H.d",
        _SECTION,
        "Peraturan Pemerintah Nomor 30 Tahun 2019 tentang Penilaian Kinerja Pegawai Negeri Sipil",
        law=Law(
            "Peraturan Pemerintah Nomor 30 Tahun 2019 tentang Penilaian Kinerja Pegawai Negeri Sipil",
            "",
            date(2019, 4, 26),
        ),
    ),
    Clause(
        "H.e",
        _SECTION,
        "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;",
        law=Law(
            "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah",
            "Pasal 17",
            date(2014, 4, 21),
        ),
    ),
    Clause(
        "H.f",
        _SECTION,
        "Peraturan Menteri PAN dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk Teknis "
        "Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu Atas Laporan Kinerja Instansi Pemerintah;",
        law=Law(
            "Peraturan Menteri PANRB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, "
            "Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah",
            "",
            date(2014, 11, 24),
        ),
    ),
    Clause(
        "H.g",
        _SECTION,
        "Peraturan Menteri PAN dan Reformasi Birokrasi Nomor 19 Tahun 2018 tentang Penyusunan Peta Proses "
        "Bisnis Instansi Pemerintah",
        law=Law(
            "Peraturan Menteri PANRB Nomor 19 Tahun 2018 tentang Penyusunan Peta Proses Bisnis Instansi "
            "Pemerintah",
            "",
            date(2018, 7, 5),
        ),
    ),
)
