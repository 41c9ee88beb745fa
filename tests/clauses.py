"""Every clause of SOP/459, and what carries it out: an act, a page or a document; or a later issue, by its subject.

`act:NAME` is a folder of `lurus.tindakan`, `act:komunikasikan/KIND` a kind of communication, `page:NAME` an address,
`paper:KIND` a kind of document. A clause may also wait for more: `PENDING` says for what.
"""

CARRIED: dict[str, tuple[str, ...]] = {
    # 1–3: purpose, scope, definition.
    "T": ("page:perkara", "page:tugas", "act:perintahkan_reviu"),
    "L": ("act:impor_tabel", "page:data", "page:laporan", "page:impor", "page:indikasi"),
    "D": ("act:jawab", "act:putuskan", "paper:lembar_data", "act:tetapkan_pengampu"),
    # 4: the legal bases stand on every paper that gives reasons.
    "H.a": ("paper:surat_perintah", "paper:laporan"),
    "H.b": ("paper:surat_perintah", "paper:laporan"),
    "H.c": ("paper:surat_perintah", "paper:laporan"),
    "H.d": ("paper:surat_perintah", "paper:laporan"),
    "H.e": ("paper:surat_perintah", "paper:laporan"),
    "H.f": ("paper:surat_perintah", "paper:laporan"),
    "H.g": ("paper:surat_perintah", "paper:laporan"),
    # 5.1: the head.
    "5.1.a": ("act:komunikasikan/arahan", "act:perintahkan_reviu"),
    "5.1.b": ("act:komunikasikan/minta_keterangan", "act:komunikasikan/tanggapan"),
    "5.1.c": (
        "act:tanda_tangani",
        "act:unggah_pindaian",
        "act:periksa_pindaian",
        "act:verifikasi_butir",
        "act:sampaikan_laporan",
        "paper:surat_pengantar",
        "page:tanda_tangani",
        "page:tanda_tangani_beberapa",
    ),
    # 5.2: the secretary.
    "5.2.a": (
        "act:kirim_daftar_isian",
        "act:pastikan_terkirim",
        "act:buka_lembar",
        "paper:daftar_isian",
        "paper:tanda_terima",
    ),
    "5.2.b": ("act:komunikasikan/siapkan_sarana", "act:susun_rencana"),
    "5.2.c": ("act:komunikasikan/informasi_awal",),
    "5.2.d": ("act:komunikasikan/teruskan_informasi",),
    "5.2.e": ("act:reviu_laporan", "act:kembalikan", "paper:ringkasan"),
    "5.2.f": ("act:verifikasi", "act:verifikasi_butir", "act:tunjuk_pengganti", "paper:catatan_verifikasi"),
    "5.2.g": ("act:komunikasikan/tugas_lain",),
    # 5.3: the members.
    "5.3.a": ("act:jawab", "act:nyatakan_benar", "page:lembar"),
    "5.3.b": ("act:komunikasikan/pertimbangan",),
    "5.3.c": ("act:komunikasikan/masalah",),
    "5.3.d": (
        "act:validasi",
        "act:nilai_kumpulan",
        "act:laporkan_tindak_lanjut",
        "act:selesaikan_tindak_lanjut",
        "page:validasi",
        "page:tindak_lanjut",
    ),
    "5.3.e": ("act:sampaikan_keputusan", "act:terima_keputusan"),
    "5.3.f": ("act:komunikasikan/tugas_lain",),
    # 5 (again): the procedure, and 6: its table.
    "P1": ("act:perintahkan_reviu", "act:unggah_pindaian", "act:periksa_pindaian", "paper:surat_perintah"),
    "P2": ("act:susun_rencana", "act:paraf", "paper:rencana", "paper:nota_rencana"),
    "P3": (
        "act:selesaikan_himpunan",
        "act:susun_konsep",
        "act:tambah_butir",
        "act:lepas_butir",
        "paper:konsep",
    ),
    "P4": ("act:laporkan", "act:verifikasi", "paper:nota_laporan"),
    "P5": (
        "act:undang_rapat",
        "act:putuskan",
        "act:tetapkan_data_final",
        "paper:undangan",
        "paper:berita_acara",
        "paper:notulen",
        "page:rapat",
    ),
    "P6": (
        "act:paraf",
        "act:agendakan",
        "act:tanda_tangani",
        "act:unggah_pindaian",
        "act:periksa_pindaian",
        "paper:lembar_paraf",
        "paper:lembar_data",
    ),
    "P7": (
        "act:dokumentasikan",
        "act:arsipkan",
        "paper:sampul_berkas",
        "paper:buku_ekspedisi",
        "paper:lembar_ralat",
        "paper:lembar_perubahan",
        "page:koreksi",
        "page:dokumen",
        "page:arsip_perkara",
    ),
    "R1": ("act:perintahkan_reviu",),
    "R2": ("act:susun_rencana",),
    "R4": ("act:selesaikan_himpunan", "act:susun_konsep", "act:kirim_daftar_isian"),
    "R5": ("act:laporkan", "act:terima_keputusan"),
    "R6": ("act:undang_rapat", "act:catat_hadir", "act:putuskan", "act:tetapkan_data_final"),
    "R7": (
        "act:paraf",
        "act:agendakan",
        "act:tanda_tangani",
        "act:unggah_pindaian",
        "act:periksa_pindaian",
        "act:dokumentasikan",
        "paper:laporan",
    ),
    # 6 (again): the quality records that a case asks for at its opening.
    "C.a": ("act:perintahkan_reviu", "act:impor_tabel", "page:angka"),
    "C.b": ("act:perintahkan_reviu",),
    "C.c": ("act:perintahkan_reviu",),
    "C.d": ("act:perintahkan_reviu",),
}

PENDING: dict[str, tuple[str, ...]] = {
    "the office's own books of receipts": ("5.1.c", "P7"),
    "e-mail, WhatsApp link and workbook as ways of sending and returning a form": ("5.2.a", "5.3.a"),
    "reminders and the inbox": ("5.1.b", "5.2.a"),
    "team by decree (step 1b), switched on": ("P1",),
    "confirmation of the laws' dates by the office": ("H.a", "H.b", "H.c", "H.d", "H.e", "H.f", "H.g"),
    "revisions of the SOP made, reviewed and approved inside the program": ("T", "H.g"),
}
"""What later issues add, by subject, and the clauses it concerns; a clause may stand here and above."""
