"""Section 5 of SOP/459, TANGGUNGJAWAB: the duties of the three posts, as printed."""

from lurus.core.sop.printed import Clause

KETUA = (
    Clause(
        "5.1.a",
        "5.1 Ketua",
        "Memberikan pengarahan kepada tim pengumpul data kinerja secara langsung maupun berjenjang "
        "berupa kebijakan dan peraturan daerah berkaitan dengan implementasi SAKIP dan informasi-"
        "informasi lain yang dianggap perlu.",
    ),
    Clause(
        "5.1.b",
        "5.1 Ketua",
        "Meminta keterangan/informasi dari tim pengumpul data kinerja baik secara langsung maupun "
        "berjenjang tentang perkembangan pelaksanaan mekanisme kesalahan data kinerja.",
    ),
    Clause(
        "5.1.c",
        "5.1 Ketua",
        "Menandatangani laporan hasil perbaikan data kinerja yang diajukan setelah melalui proses "
        "reviu dan validasi secara berjenjang dan menyampaikan laporan hasil perbaikan data "
        "kinerja.",
    ),
)

SEKRETARIS = (
    Clause(
        "5.2.a",
        "5.2 Sekretaris",
        "Memastikan form/daftar isian dan atau pemberitahuan telah terkirim kepada masing-masing "
        "pelaksana kegiatan;",
    ),
    Clause(
        "5.2.b",
        "5.2 Sekretaris",
        "Menyiapkan dan mengkoordinasikan pemanfaatan sarana-prasarana penunjang untuk melaksanakan"
        " mekanisme kesalahan data antara lain sarana mobilisasi, alat-alat ukur, ATK dan lain "
        "sebagainya;",
    ),
    Clause(
        "5.2.c",
        "5.2 Sekretaris",
        "Membantu ketua untuk memperoleh informasi awal yang diperlukan dari tim pengumpul data kinerja;",
    ),
    Clause(
        "5.2.d",
        "5.2 Sekretaris",
        "Membantu ketua untuk menyampaikan informasi yang diperlukan kepada tim pengumpul data kinerja;",
    ),
    Clause(
        "5.2.e",
        "5.2 Sekretaris",
        "Membantu penanggungjawab untuk melakukan reviu atas laporan hasil perbaikan data kinerja;",
    ),
    Clause(
        "5.2.f",
        "5.2 Sekretaris",
        "Memverifikasi laporan hasil perbaikan data kinerja;",
    ),
    Clause(
        "5.2.g",
        "5.2 Sekretaris",
        "Melaksanakan tugas lain yang diberikan ketua dalam rangka kelancaran perbaikan data kinerja.",
    ),
)

ANGGOTA = (
    Clause(
        "5.3.a",
        "5.3 Anggota",
        "Melaksanakan perbaikan data kinerja pada masing-masing pelaksana kegiatan",
    ),
    Clause(
        "5.3.b",
        "5.3 Anggota",
        "Memberikan pertimbangan yang diperlukan atas permasalahan yang dijumpai pada perbaikan "
        "data kinerja, dengan melakukan komunikasi dengan ketua.",
    ),
    Clause(
        "5.3.c",
        "5.3 Anggota",
        "Melakukan komunikasi dengan ketua atas permasalahan yang terjadi saat pelaksanaan "
        "perbaikan data kinerja, untuk memastikan proses perbaikan data kinerja berjalan dengan "
        "lancar.",
    ),
    Clause(
        "5.3.d",
        "5.3 Anggota",
        "Melakukan reviu dan validasi atas kumpulan data perbaikan dari masing-masing "
        "penanggungjawab kegiatan, dengan menilai kecukupan data yang terkumpul apakah telah dapat "
        "menghilangkan penyebab terjadinya kondisi yang mengandung kelemahan, serta dapat "
        "ditindaklanjuti.",
    ),
    Clause(
        "5.3.e",
        "5.3 Anggota",
        "Selanjutnya menyampaikan keputusan dimaksud kepada Kepala Dinas Perindustrian dan "
        "Perdagangan Kabupaten Sidoarjo.",
    ),
    Clause(
        "5.3.f",
        "5.3 Anggota",
        "Melaksanakan tugas lain yang diberikan ketua dalam rangka kelancaran perbaikan data kinerja.",
    ),
)
