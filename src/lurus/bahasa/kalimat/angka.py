"""What is wrong with a figure as typed or as it stands in a cell."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "numbers.ambiguous": _(
        "“{text}” dapat berarti {indonesian} (cara Indonesia) atau {english} (cara Inggris). Tulis"
        " tanpa pemisah"
        " ribuan, misalnya 1234, atau tambahkan nol di belakang desimal, misalnya 1,2340."
    ),
    "numbers.cell": _("Sel ini berisi {kind}, bukan angka. Isi dengan angka saja."),
    "numbers.decimal_marks": _(
        "“{text}” memuat lebih dari satu tanda desimal. Sisakan satu, misalnya 1.234,5."
    ),
    "numbers.decimals": _("Jumlah desimal {decimals} tidak dapat dipakai. Pilih 0 sampai {most}."),
    "numbers.exponent": _("“{text}” ditulis dengan pangkat. Tulis angkanya lengkap, misalnya 100.000."),
    "numbers.grouping": _(
        "Pemisah ribuan pada “{text}” tidak tepat. Pisahkan tiap tiga angka, misalnya 1.234.567."
    ),
    "numbers.incomplete": _(
        "“{text}” belum lengkap. Tulis angka di depan dan di belakang tandanya, misalnya 0,5."
    ),
    "numbers.leading_zero": _("“{text}” diawali nol. Hapus nol di depan, misalnya 1.234 dan bukan 01.234."),
    "numbers.letters": _("“{text}” memuat huruf {letters}. Tulis angkanya saja, misalnya 1.234,5."),
    "numbers.mixed": _(
        "Kolom ini memakai dua cara menulis angka: {indonesian} (cara Indonesia) dan {english} (cara"
        " Inggris)."
        " Samakan dahulu; yang perlu diperiksa: {offenders}."
    ),
    "numbers.no_digits": _("“{text}” tidak memuat angka. Tulis angka, misalnya 1.234,5."),
    "numbers.not_finite": _(
        "“{text}” bukan angka yang berhingga. Periksa rumusnya, lalu isi dengan hasilnya."
    ),
    "numbers.other_convention": _(
        "“{text}” hanya terbaca menurut cara lain, yaitu sebagai {reading}. Tulis seperti angka lain di"
        " kolom ini."
    ),
    "numbers.parentheses": _("Kurung pada “{text}” tidak berpasangan. Tutup kurungnya, atau hapus."),
    "numbers.provisional": _(
        "“{text}” bertanda sementara (*). Tulis angkanya tanpa tanda; keadaan sementara dicatat tersendiri."
    ),
    "numbers.sign": _("Tanda plus atau minus pada “{text}” tidak pada tempatnya. Tulis misalnya -12,5."),
    "numbers.spaces": _(
        "Ada spasi di tengah “{text}”, seperti dua angka yang menyatu. Tulis satu angka saja."
    ),
    "numbers.spreadsheet_error": _(
        "Sel ini berisi galat “{text}”. Perbaiki rumusnya, lalu simpan dan kirim lagi."
    ),
    "numbers.symbols": _("“{text}” memuat tanda {symbols}. Tulis angkanya saja, misalnya 1.234,5."),
    "numbers.too_long": _("Angka ini terlalu panjang: {length} angka, paling banyak {most}. Periksa isinya."),
    "numbers.units": _("“{text}” memuat satuan ganda. Tulis angkanya saja, tanpa Rp atau %."),
}
