"""What is wrong with one part of a form; the codes after `input.` are pydantic's own."""

from django.utils.translation import gettext_noop as _

_REQUIRED = _("Bagian ini wajib diisi.")
_CHOOSE = _("Pilih salah satu dari daftar.")
_CHOOSE_MANY = _("Pilih dari daftar.")
_YES_OR_NO = _("Pilih ya atau tidak.")
_DATE = _("Tulis tanggal lengkap, misalnya 2026-03-31.")
_MOMENT = _("Tulis tanggal dan jam, misalnya 2026-03-31 09:00.")
_TIME = _("Tulis jam, misalnya 07.30.")
_FIGURE = _("Tulis angka, misalnya 1.234,5.")
_TEXT = _("Tulis dengan huruf dan angka biasa.")
_TABLE = _("Baris ini belum lengkap. Isi semua kolomnya, atau kosongkan barisnya.")

SENTENCES = {
    "input.bool_parsing": _YES_OR_NO,
    "input.bool_type": _YES_OR_NO,
    "input.control_character": _("Isian memuat huruf kendali yang tidak tampak. Hapus, lalu tulis lagi."),
    "input.alike": _(
        "Karakter ke-{place} ({sign}) bukan huruf, angka, atau tanda papan ketik, dan dapat menyerupainya. Ketik ulang"
        " dengan papan ketik biasa, misalnya - untuk garis panjang."
    ),
    "input.unseen": _(
        "Karakter ke-{place} ({sign}) tidak tercetak sebagai karakter tersendiri. Hapus, atau ketik lagi isian ini"
        " tanpa menyalin."
    ),
    "input.date_from_datetime_inexact": _DATE,
    "input.date_from_datetime_parsing": _DATE,
    "input.date_parsing": _DATE,
    "input.date_type": _DATE,
    "input.datetime_from_date_parsing": _MOMENT,
    "input.datetime_object_invalid": _MOMENT,
    "input.datetime_parsing": _MOMENT,
    "input.datetime_type": _MOMENT,
    "input.decimal_parsing": _FIGURE,
    "input.decimal_type": _FIGURE,
    "input.enum": _CHOOSE,
    "input.extra_forbidden": _("Bagian ini tidak dikenal pada tindakan ini. Hapus, lalu kirim lagi."),
    "input.finite_number": _FIGURE,
    "input.greater_than_equal": _("Tulis bilangan paling sedikit {ge}."),
    "input.int_from_float": _CHOOSE,
    "input.int_parsing": _CHOOSE,
    "input.int_parsing_size": _CHOOSE,
    "input.int_type": _CHOOSE,
    "input.less_than_equal": _("Tulis bilangan paling banyak {le}."),
    "input.list_type": _CHOOSE_MANY,
    "input.literal_error": _CHOOSE,
    "input.missing": _REQUIRED,
    "input.model_attributes_type": _TABLE,
    "input.model_type": _TABLE,
    "input.string_pattern_mismatch": _("Isian ini tidak sesuai bentuknya. Periksa lagi menurut petunjuknya."),
    "input.string_too_long": _("Isian terlalu panjang; paling banyak {max_length} huruf."),
    "input.string_too_short": _REQUIRED,
    "input.string_type": _TEXT,
    "input.string_unicode": _TEXT,
    "input.time_parsing": _TIME,
    "input.time_type": _TIME,
    "input.whole_number": _("Tulis bilangan bulat, misalnya 5."),
    "input.too_long": _("Terlalu banyak; paling banyak {max_length}."),
    "input.too_short": _("Isi atau pilih sedikitnya {min_length}."),
    "input.tuple_type": _CHOOSE_MANY,
}
