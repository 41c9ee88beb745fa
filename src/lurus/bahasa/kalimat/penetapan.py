"""Steps 4 to 7: substitutes, meeting, final data, signatures; and messages at every step."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "sampaikan_laporan.due_past": _(
        "Batas penerbitan kembali, {tanggal}, sudah lewat. Pilih hari ini atau sesudahnya, atau kosongkan."
    ),
    "agendakan.no_report": _("Laporan belum terbit. Tetapkan data final lebih dahulu."),
    "buat_kunci.not_own": _("Kunci ini bukan milik Anda. Buat kunci dengan akun Anda sendiri."),
    "catat_hadir.not_held_yet": _(
        "Rapat ini diundang untuk {waktu}. Catat kehadirannya sesudah rapat, atau undang rapat baru bila"
        " dimajukan."
    ),
    "catat_hadir.recorded_already": _(
        "Kehadiran rapat ini sudah dicatat. Bila ada rapat lain, undang dahulu."
    ),
    "catat_hadir.without_the_two": _(
        "Data final ditentukan Kasubbag bersama Sekretaris, tetapi pemegang jabatan ini pada hari rapat tidak"
        " ditandai hadir: {roles}. Tandai bila ia hadir; bila tidak, undang rapat lagi, atau mintalah pengelola"
        " mencatat penggantinya."
    ),
    "catat_hadir.unknown_person": _("Ada peserta yang bukan pegawai kantor ini. Pilih dari daftar."),
    "hasil.contradicting": _(
        "Jawaban atas “{indikator}” periode {periode} bertentangan: {ukuran} {nilai}, tetapi menurut pembilang,"
        " penyebut, atau angka lain menjadi {hasil}. Samakan dahulu jawaban atau putusannya."
    ),
    "kembalikan.no_arrow": _("Dari langkah “{langkah}” perbaikan tidak dapat dikembalikan."),
    "komunikasikan.date_past": _("Tanggal {tanggal} sudah lewat. Pilih hari ini atau sesudahnya."),
    "komunikasikan.unknown_message": _(
        "Pesan yang ditanggapi tidak ada dalam perbaikan ini. Buka lagi halamannya."
    ),
    "komunikasikan.unknown_person": _("Ada tujuan yang bukan pegawai kantor ini. Pilih dari daftar."),
    "komunikasikan.unknown_place": _(
        "Pesan ini menunjuk {tempat} di luar perbaikan ini. Buka lagi halamannya."
    ),
    "putuskan.budget_not_decided": _(
        "Rapat tidak menentukan rupiah untuk “{indikator}”. Kosongkan nilai usulan: pengampu menyatakannya menurut"
        " LRA atau DPA/DPPA."
    ),
    "putuskan.no_answer": _("Angka ini belum dijawab pengampunya, maka belum dapat diputuskan."),
    "putuskan.not_reviewed": _(
        "Jawaban ini belum divalidasi, atau ubahannya belum diverifikasi. Selesaikan dahulu."
    ),
    "putuskan.not_held_yet": _(
        "Rapat diundang untuk {waktu}; angka diputuskan dalam rapat. Putuskan sesudah rapat dimulai, atau undang"
        " rapat baru bila dimajukan."
    ),
    "putuskan.proposal_needed": _("Tulis nilai yang diusulkan rapat."),
    "putuskan.reason_needed": _("Tulis alasan mengapa angka ini {pilihan}."),
    "putuskan.waits_for_owner": _("Pengampu belum menyatakan nilai yang diminta rapat. Tunggu jawabannya."),
    "tanda_tangani.base_moved": _(
        "Angka yang dicetak laporan berubah sejak data final ditetapkan: {angka}. Kembalikan laporan ke"
        " rapat dengan"
        " alasan itu."
    ),
    "tanda_tangani.document_moved": _(
        "Isi naskah berubah sejak Anda membukanya. Baca lagi, lalu tanda tangani."
    ),
    "tanda_tangani.not_open": _("Naskah ini {status}, maka tidak dapat ditandatangani."),
    "tanda_tangani.other_paper": _(
        "Tanda tangan ini milik naskah atau orang lain. Tanda tangani naskah ini sendiri."
    ),
    "tanda_tangani.unverified": _("Tanda tangan belum terbukti sah. {codes} Ulangi penandatanganannya."),
    "tetapkan_data_final.moved": _(
        "Angka hasil berubah sejak rekan Anda menetapkannya. Periksa bersama; bila perlu, ia menetapkan lagi."
    ),
    "tunjuk_pengganti.has_part": _(
        "{orang} sudah ikut menjawab atau memvalidasi perbaikan ini. Tunjuk orang lain."
    ),
    "tunjuk_pengganti.letter_not_dated_yet": _(
        "Surat Tugas bertanggal {tanggal}, belum berlaku hari ini. Catat setelah tanggalnya."
    ),
    "tunjuk_pengganti.no_post": _(
        "Kantor ini belum memiliki jabatan untuk {peran}. Mintalah pengelola mencatatnya."
    ),
    "tunjuk_pengganti.own_duty": _(
        "Tugas {peran} adalah tugas Anda sendiri; penggantinya ditunjuk oleh orang lain."
    ),
    "tunjuk_pengganti.unknown_person": _(
        "Pengganti yang dipilih bukan pegawai kantor ini. Pilih dari daftar."
    ),
    "undang_rapat.day_past": _("Hari rapat, {waktu}, sudah lewat. Pilih hari ini atau sesudahnya."),
    "verifikasi_butir.not_amended": _("Nilai ini tidak diubah rapat, atau pengampunya belum menyatakannya."),
    "verifikasi_butir.not_valid": _("Nilai ini belum divalidasi. Verifikasi dilakukan sesudah validasi."),
}
