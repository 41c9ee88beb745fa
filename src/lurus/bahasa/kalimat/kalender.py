"""What the office's table of working time refuses."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "calendar.hours": _(
        "Jam kerja hari {weekday} ({opens}–{closes}) tidak runtut. Jam tutup harus sesudah jam buka,"
        " dan istirahat"
        " di antaranya."
    ),
    "calendar.minutes": _("Lama waktu tidak boleh kurang dari nol, tetapi tertulis {minutes} menit."),
    "calendar.naive": _("Waktu {value} tidak menyebut zona waktu. Sebutkan zonanya, misalnya +07:00."),
    "calendar.no_working_time": _(
        "Tidak ada jam kerja sesudah {since}. Mintalah pengelola melengkapi kalender kerja kantor."
    ),
    "calendar.order": _("Akhir ({end}) mendahului awal ({start}). Periksa kedua tanggal itu."),
    "calendar.overlap": _(
        "Ada dua baris jam kerja ({kind}) untuk hari {weekday} sejak {since}. Akhiri yang lama sebelum"
        " menambah yang baru."
    ),
    "calendar.unit": _("Satuan waktu “{unit}” tidak dikenal. Pakai menit, jam, atau hari."),
}
