"""The roles of SOP/459. The screen says the post; the id is for the definition."""

from lurus.core.sop.running import Role

TEAM = ("KETUA", "SEKRETARIS", "ANGGOTA", "PPTK", "STAF", "KABID")
OWNERS = ("PPTK", "KABID", "SEKRETARIS", "ANGGOTA", "KETUA")
"""Who may own data (be *pengampu*): PPTK first; Kabid, Sekretaris, Kasubbag and Kepala Dinas for theirs."""

ROLES = (
    Role(
        "KETUA",
        "Kepala Dinas",
        ("Ketua", "Kepala OPD", "penanggungjawab"),
        ("5.1.a", "5.1.b", "5.1.c", "5.2.e", "P1"),
    ),
    Role(
        "SEKRETARIS",
        "Sekretaris Dinas",
        ("Sekretaris",),
        ("5.2.a", "5.2.b", "5.2.c", "5.2.d", "5.2.e", "5.2.f", "5.2.g", "P3", "P5"),
    ),
    Role(
        "ANGGOTA",
        "Kepala Sub Bagian Perencanaan dan Keuangan",
        ("Anggota", "Pejabat Pelaporan", "Kasubbag", "Ketua Tim"),
        ("5.3.a", "5.3.b", "5.3.c", "5.3.d", "5.3.e", "5.3.f", "P2", "P3", "P4", "P5"),
    ),
    Role(
        "PPTK",
        "Pejabat Pelaksana Teknis Kegiatan",
        ("pelaksana kegiatan", "penanggung jawab kegiatan", "pemangku kegiatan"),
        ("D", "P6"),
    ),
    Role("STAF", "Staf pengolah data pelaporan", ("Staf",), ("P6", "P7")),
    Role("KABID", "Kepala Bidang", ext=True),
    Role("PENGAWAS", "Inspektorat (APIP)", ext=True),
    Role("PENGELOLA", "Pengelola data kantor", ("administrator",), ext=True),
)
