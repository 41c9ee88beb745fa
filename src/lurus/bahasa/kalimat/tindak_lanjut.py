"""The follow-up register: reporting an entry, accepting it."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "laporkan_tindak_lanjut.not_open": _(
        "Tindak lanjut ini sudah dilaporkan, diterima, atau diganti penilaian yang lebih baru. Tidak ada lagi yang"
        " perlu dilaporkan."
    ),
    "selesaikan_tindak_lanjut.not_reported": _(
        "Tindak lanjut ini belum dilaporkan pelaksananya, atau sudah diterima. Tunggu sampai ia melaporkannya."
    ),
    "selesaikan_tindak_lanjut.reason_needed": _(
        "Kelemahannya belum hilang menurut Anda. Tulis dalam catatan apa yang masih harus dilakukan."
    ),
}
