"""How the gaps and contradictions of SOP/459 are settled; the facsimile keeps them as printed."""

from lurus.core.sop.printed import Settlement

SETTLED = (
    Settlement(
        "nomor baris tabel 1, 2, 4–7; prosa 1–7",
        "langkah mengikuti prosa; faksimile mempertahankan nomornya (yang hilang: Membentuk tim, 3 hari)",
    ),
    Settlement(
        "“Draft tim” di baris 1, “Tim” di baris 4",
        "tim definitif ketika Kepala Dinas menandatangani langkah 1; langkah 1b pilihan",
    ),
    Settlement(
        "baris 2 di kolom Sekretaris, prosa menyebut Kasubbag",
        "Kasubbag menyusun, Sekretaris memberi paraf",
    ),
    Settlement(
        "baris 6 dan 7 tanpa kotak; baris 4 dua kotak di dua kolom",
        "baris 4: dua kegiatan yang keduanya diselesaikan Kasubbag dan Sekretaris; baris 6: Kasubbag bersama "
        "Sekretaris; baris 7: paraf berjenjang, lalu Staf",
    ),
    Settlement(
        "kotak baris 5 di kolom Kepala OPD",
        "Kasubbag melapor kepada Sekretaris dan menyampaikan keputusan 5.3.d kepada Kepala Dinas",
    ),
    Settlement(
        "PPTK tanpa kolom dan tugas; “penanggungjawab” tidak didefinisikan",
        "PPTK menjadi peran; penanggungjawab = Kepala Dinas",
    ),
    Settlement(
        "Sekretaris menghimpun, menerima, memverifikasi, ikut menentukan",
        "Sekretaris tidak pernah mengubah nilai; yang mengisi atau memvalidasi tidak dapat memverifikasi",
    ),
    Settlement(
        "siapa yang boleh mengajukan dugaan",
        "siapa pun di kantor, atau pemeriksaan otomatis: dugaan (orang), indikasi (pemeriksaan); temuan "
        "adalah istilah inspektorat dan bernomor",
    ),
    Settlement(
        "“Mutu Buku”, “Administrasi Pemerintah”, bab 5 dan 6 dua kali, revisi “0”/“-”",
        "faksimile mempertahankannya; di tempat lain Mutu Baku, Administrasi Pemerintahan",
    ),
    Settlement(
        "Dibuat – Ditinjau – Disetujui di sampul",
        "revisi dibuat Kasubbag, ditinjau Sekretaris, disetujui Kepala Dinas",
    ),
    Settlement(
        "“sarana mobilisasi, alat-alat ukur, ATK”",
        "daftar periksa bebas",
    ),
)
