"""What the chain of records cannot take in: mistakes of the program, told so that they can be reported."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "chain.depth": _("Catatan ini bertingkat terlalu dalam. Laporkan kepada pengelola aplikasi."),
    "chain.digest": _("“{value}” bukan sidik yang sah. Laporkan kepada pengelola aplikasi."),
    "chain.instant": _("Waktu {value} di luar kalender. Periksa jam komputer."),
    "chain.key": _("Nama bagian {key} tidak dapat dicatat. Laporkan kepada pengelola aplikasi."),
    "chain.naive": _("Waktu {value} tidak menyebut zona waktu. Laporkan kepada pengelola aplikasi."),
    "chain.number": _("Angka {value} tidak dapat dicatat dengan tepat. Periksa isinya."),
    "chain.salt": _("Sidik tanpa garam tidak boleh dibuat. Laporkan kepada pengelola aplikasi."),
    "chain.text": _("Teks memuat huruf yang rusak ({value}). Tulis ulang bagian itu."),
    "chain.type": _("Isi berjenis {kind} tidak dapat dicatat. Laporkan kepada pengelola aplikasi."),
}
