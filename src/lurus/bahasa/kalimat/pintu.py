"""What the door says."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "door.invalid_input": _("Isian belum lengkap atau belum benar. Perbaiki bagian yang ditandai, lalu kirim lagi."),
    "door.stale": _(
        "Data ini sudah berubah sejak halaman dibuka. Isian Anda tidak hilang: bacalah perubahannya, lalu kirim"
        " lagi bila masih sesuai."
    ),
    "door.key_spent": _("Formulir ini sudah pernah dikirim untuk tindakan lain. Muat ulang halaman, lalu ulangi."),
    "door.unknown_act": _("Tindakan {act} tidak dikenal. Periksa ejaannya."),
    "door.unknown_target": _("Yang dituju tidak ada, atau bukan wewenang Anda untuk melihatnya."),
    "door.unknown_person": _("Orang ini tidak dikenal. Masuk kembali dengan akun Anda."),
    "sop.case_ended": _("Perbaikan ini sudah berakhir ({step}). Kesalahan berikutnya menjadi perbaikan yang baru."),
    "sop.not_in_this_step": _(
        "“{act}” tidak dilakukan pada langkah “{step}”, melainkan pada langkah “{open_in}”."
    ),
    "sop.needs": _("“{act}” belum dapat dilakukan. Yang masih ditunggu: {missing}."),
    "sop.already_done": _("“{act}” sudah dilakukan: {fact}."),
    "input.missing": _("Bagian ini wajib diisi."),
    "input.string_too_short": _("Bagian ini wajib diisi."),
    "input.string_too_long": _("Isian terlalu panjang; paling banyak {max_length} huruf."),
    "input.too_short": _("Isi atau pilih sedikitnya {min_length}."),
    "input.extra_forbidden": _("Bagian ini tidak dikenal pada tindakan ini. Hapus, lalu kirim lagi."),
    "input.int_parsing": _("Pilih salah satu dari daftar."),
    "input.bool_parsing": _("Pilih ya atau tidak."),
    "input.bool_type": _("Pilih ya atau tidak."),
    "input.literal_error": _("Pilih salah satu dari daftar."),
    "input.date_from_datetime_parsing": _("Tulis tanggal lengkap, misalnya 2026-03-31."),
    "input.date_parsing": _("Tulis tanggal lengkap, misalnya 2026-03-31."),
    "input.datetime_from_date_parsing": _("Tulis tanggal dan jam, misalnya 2026-03-31 09.00."),
    "input.datetime_parsing": _("Tulis tanggal dan jam, misalnya 2026-03-31 09.00."),
    "input.decimal_parsing": _("Tulis angka, misalnya 1.234,5."),
}
