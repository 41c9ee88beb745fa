"""What the door says of a request as a whole."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "door.invalid_input": _(
        "Isian belum lengkap atau belum benar. Perbaiki bagian yang ditandai, lalu kirim lagi."
    ),
    "door.stale": _(
        "Data ini sudah berubah sejak halaman dibuka. Isian Anda tidak hilang: bacalah perubahannya,"
        " lalu kirim"
        " lagi bila masih sesuai."
    ),
    "door.key_spent": _(
        "Formulir ini sudah pernah dikirim untuk tindakan lain. Muat ulang halaman, lalu ulangi."
    ),
    "door.moved_on": _(
        "Orang lain terus mencatat selagi data perkara ini diperiksa. Belum ada yang tersimpan dan isian Anda"
        " tidak hilang: kirim lagi."
    ),
    "door.unknown_act": _("Tindakan {act} tidak dikenal. Periksa ejaannya."),
    "door.unknown_target": _("Yang dituju tidak ada, atau bukan wewenang Anda untuk melihatnya."),
    "door.unknown_person": _("Orang ini tidak dikenal. Masuk kembali dengan akun Anda."),
}
